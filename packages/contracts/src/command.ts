import { Month, Quarter, rapportEvents, UppdragId } from '@fyr/domain';
import { LocalDate, type Workflow } from '@fyr/kernel';
import { z } from 'zod';
import { IssuedAnswerLink } from './answer.ts';
import { Outcome } from './outcome.ts';

/**
 * Commands whose body differs from what is recorded: evidence names the ombud's own uppdrag, and the
 * API puts a pseudonym in its place before anything else sees it.
 */
export const LinkEvidenceData = z.strictObject({
  uppdragId: UppdragId,
  /** Left out: the quarter of the day it happened. */
  quarter: Quarter.optional(),
  on: LocalDate.optional(),
});
export const UnlinkEvidenceData = z.strictObject({
  uppdragId: UppdragId,
  on: LocalDate.optional(),
});

/** What of the log is looked at is drawn by the API. */
export const OpenLoggkontrollData = z.strictObject({ month: Month, on: LocalDate.optional() });

/** Its form is that of the kind and year. */
const { kind, from, to, enhet, meetingId, dueOn } = rapportEvents.RapportOpened.data.shape;
export const OpenRapportData = z.strictObject({
  ...{ kind, from, to, enhet, meetingId, dueOn },
  on: LocalDate.optional(),
});
const nothingGiven = z.strictObject({ on: LocalDate.optional() });

const edge: Readonly<Record<string, Readonly<Record<string, z.ZodObject>>>> = {
  systemfel: { LinkEvidence: LinkEvidenceData, UnlinkEvidence: UnlinkEvidenceData },
  loggkontroll: { OpenLoggkontroll: OpenLoggkontrollData },
  rapport: {
    OpenRapport: OpenRapportData,
    TakeDraft: nothingGiven,
    FreezeRapport: nothingGiven,
  },
};

/** Ids that nobody need choose: left out, the API gives one, and to the same request the same. */
const mayBeGiven: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ledningsgrupp: { AppointMember: 'person' },
  verksamhet: { EmployOmbud: 'ombud', RegisterHuvudman: 'huvudman' },
};
/** Ids that nobody may choose. */
const alwaysGiven: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  systemfel: { IssueAnswerLink: 'link' },
};

/** What the API or a process says in a command: nobody else may. */
const ofProcesses: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  rapport: { WriteAnswer: ['copiedFrom'] },
  systemfel: { ObserveSystemfel: ['origin'] },
  uppdrag: { ForgetSubject: ['alsoIn'], DestroyDocumentation: ['alsoIn'] },
};

/** The fields of a command that nobody gives over HTTP. */
export function neverGiven(workflow: string, command: string): readonly string[] {
  const always = alwaysGiven[workflow]?.[command];
  return [...(always === undefined ? [] : [always]), ...(ofProcesses[workflow]?.[command] ?? [])];
}

/** The field of a command whose id the API gives where it is left out. */
export function givenId(workflow: string, command: string): string | undefined {
  return alwaysGiven[workflow]?.[command] ?? mayBeGiven[workflow]?.[command];
}

/** What a command's `data` may hold as it comes over HTTP. */
function commandData(workflow: Workflow, name: string): z.ZodObject {
  const own = workflow.commands[name];
  if (!own) throw new Error(`${workflow.name} has no command ${name}`);
  const data = edge[workflow.name]?.[name] ?? own.data;
  const field = mayBeGiven[workflow.name]?.[name];
  const never = neverGiven(workflow.name, name).map((one) => [one, true as const]);
  const open: z.ZodObject = data.omit(Object.fromEntries(never) as Record<string, true>);
  return field === undefined ? open : open.partial({ [field]: true } as Record<string, true>);
}

/** The whole body of a command: coded `data`, and `personal` where its event has such a part. */
export function commandBody(workflow: Workflow, name: string): z.ZodObject {
  const data = commandData(workflow, name);
  const event = workflow.commands[name]?.event ?? '';
  const personal = workflow.events[event]?.personal;
  return z.strictObject({
    data: mayBeLeftOut(data) ? data.optional() : data,
    ...(personal ? { personal: mayBeLeftOut(personal) ? personal.optional() : personal } : {}),
  });
}

function mayBeLeftOut(schema: z.ZodObject): boolean {
  return schema.safeParse({}).success;
}

/** What every command's body is at its border; the workflow's own schemas judge what is within. */
export const CommandEnvelope = z.strictObject({
  data: z.record(z.string(), z.unknown()).optional(),
  personal: z.record(z.string(), z.unknown()).nullable().optional(),
});

/** The commands people give, workflow by workflow; those of processes alone have no address. */
export function givenByPeople(workflow: Workflow) {
  return Object.entries(workflow.commands)
    .filter(([, { roles }]) => roles.length > 0)
    .map(([name, definition]) => ({ name, ...definition }));
}

/** What a command is answered by. */
export function outcomeOf(workflow: Workflow, name: string): z.ZodObject {
  const issues = workflow.name === 'systemfel' && name === 'IssueAnswerLink';
  return issues ? IssuedAnswerLink : Outcome;
}

export function commandPath(workflow: Workflow, name: string): string {
  const opens = workflow.commands[name]?.opens ?? false;
  return opens ? `/api/v1/${workflow.name}` : `/api/v1/${workflow.name}/:id/${name}`;
}
