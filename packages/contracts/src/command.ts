import { Quarter, UppdragId } from '@fyr/domain';
import { LocalDate, type Workflow } from '@fyr/kernel';
import { z } from 'zod';

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

const edge: Readonly<Record<string, Readonly<Record<string, z.ZodObject>>>> = {
  systemfel: { LinkEvidence: LinkEvidenceData, UnlinkEvidence: UnlinkEvidenceData },
};

/** What a command's `data` may hold as it comes over HTTP. */
function commandData(workflow: Workflow, name: string): z.ZodObject {
  const own = workflow.commands[name];
  if (!own) throw new Error(`${workflow.name} has no command ${name}`);
  return edge[workflow.name]?.[name] ?? own.data;
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

export const CommandHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,128}$/)
    .optional(),
  'if-match': z
    .string()
    .regex(/^"[A-Za-z0-9_-]{1,32}"$|^\*$/)
    .optional(),
});

/** The commands people give, workflow by workflow; those of processes alone have no address. */
export function givenByPeople(workflow: Workflow) {
  return Object.entries(workflow.commands)
    .filter(([, { roles }]) => roles.length > 0)
    .map(([name, definition]) => ({ name, ...definition }));
}

export function commandPath(workflow: Workflow, name: string): string {
  const opens = workflow.commands[name]?.opens ?? false;
  return opens ? `/api/v1/${workflow.name}` : `/api/v1/${workflow.name}/:id/${name}`;
}
