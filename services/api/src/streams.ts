import type { IncomingHttpHeaders } from 'node:http';
import { HistoryQuery, historyOf, streamOf } from '@fyr/contracts';
import { clientsTold, isOfTheLead, isShown, mayGive, workflows } from '@fyr/domain';
import {
  explain,
  type Next,
  type RecordedEvent,
  refold,
  resumeState,
  type Workflow,
} from '@fyr/kernel';
import { type Locale, textOf } from '@fyr/texts';
import { type Caller, callerOf } from './caller.ts';
import { entityTag } from './entity-tag.ts';
import { leadsMeeting } from './leads-meeting.ts';
import { acceptedLocale } from './locale.ts';
import { becauseText, invalid } from './problem.ts';
import { isDeidentified, type Reached, reach } from './rights.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import type { Told } from './showing.ts';

export type Read = Reached & {
  readonly recorded: readonly RecordedEvent[];
  readonly told: readonly Told[];
};

/** One stream: what it is now and what may be done, and how it came to be so. */
export function streamRoutes(app: Router, services: Services): void {
  for (const workflow of Object.values<Workflow>(workflows)) {
    const path = `/api/v1/${workflow.name}/:id`;
    const config = { may: { reads: workflow.name } } as const;

    app.get(
      path,
      { config, schema: { response: { 200: streamOf(workflow) } } },
      async (request, reply) => {
        const caller = callerOf(request);
        const read = await readStream(
          services.roomOf(caller),
          caller,
          workflow,
          idOf(request.params),
        );
        const leads =
          workflow.name !== 'mote' ||
          (await leadsMeeting(services.roomOf(caller), caller, read.row));
        reply.header('etag', entityTag(services, caller.tenant, read, read.recorded));
        return {
          ...toldOf(workflow, read),
          next: nextOf(caller, workflow, { ...read, leads }, localeOf(request.headers)),
        };
      },
    );

    app.get(
      `${path}/history`,
      { config, schema: { querystring: HistoryQuery, response: { 200: historyOf(workflow) } } },
      async (request) => {
        const caller = callerOf(request);
        const { position } = request.query;
        const asked = { action: 'history', toPosition: position } as const;
        const read = await readStream(
          services.roomOf(caller),
          caller,
          workflow,
          idOf(request.params),
          asked,
        );
        return { events: eventsOf(workflow, read, localeOf(request.headers)) };
      },
    );
  }
}

/** Whether and how far the caller reads it is settled before any of its text is. */
export async function readStream(
  here: Here,
  caller: Caller,
  workflow: Workflow,
  named: string,
  asked: Parameters<Here['people']['readStream']>[3] = { action: 'read' },
): Promise<Read> {
  const reached = await reach(here, caller, workflow, named);
  if (asked.toPosition !== undefined && isDeidentified(workflow.name, reached.reading)) {
    throw invalid('query.position', 'unrecognized_keys');
  }
  return { ...reached, ...(await here.people.readStream(caller, workflow, reached, asked)) };
}

/** What it is now, as the reading tells it. */
export function toldOf(workflow: Workflow, read: Read) {
  const { data, personal } = workflow.view(read.told);
  const { id, number, revision, path: state, since } = read.row;
  const hidden = isDeidentified(workflow.name, read.reading);
  return {
    ...{ id, number, state, since, data: counted(read, data) },
    ...(hidden ? {} : { revision }),
    ...(read.reading === 'codes' ? {} : { personal: hidden ? unnumbered(personal) : personal }),
  };
}

/** A count of clients as the reading may tell it. */
function counted({ row, reading }: Read, data: Readonly<Record<string, unknown>>) {
  if (row.type !== 'systemfel') return data;
  const { clients } = data.evidence as { clients: number };
  const told = clientsTold(reading, clients);
  return { ...data, evidence: { clients: told, fewerThanFive: told === null } };
}

/** Notes without their revisions: a gap between two would tell of what happened unseen. */
function unnumbered(personal: Readonly<Record<string, unknown>>) {
  const notes = personal.notes as readonly { readonly revision: number }[];
  return { ...personal, notes: notes.map(({ revision: _, ...note }) => note) };
}

/** What the caller's role may do here: at once, or what stands in the way. */
function nextOf(
  { role }: Caller,
  workflow: Workflow,
  { row, recorded, leads }: Read & { readonly leads: boolean },
  locale: Locale,
): readonly unknown[] {
  const state =
    row.machineVersion === workflow.version
      ? resumeState(workflow.machine, row)
      : refold(workflow, recorded).state;
  return explain(workflow, state)
    .filter(({ command }: Next) => mayGive(role, workflow, command))
    .map((next) =>
      next.allowed && !leads && isOfTheLead(next.command)
        ? { ...next, allowed: false, because: [{ rule: 'notLeading' }] }
        : next,
    )
    .map(({ command, allowed, because }: Next) => ({
      command,
      allowed,
      ...(because ? { because: because.map((reason) => becauseText(locale, reason)) } : {}),
    }));
}

/** How it came to be so, as the reading tells it. */
export function eventsOf(
  workflow: Workflow,
  { reading, told }: Read,
  locale: Locale,
): readonly unknown[] {
  return told
    .filter((event) => isShown(reading, event))
    .map(({ revision, position, type, at, actor, state, data, personal }) => {
      const words = {
        on: data.on,
        text: textOf(locale, `event.${workflow.name}.${type}`),
        ...(personal === undefined ? {} : { personal }),
      };
      if (isDeidentified(workflow.name, reading)) {
        return { type, role: actor.split(':')[0] ?? '', state, ...unmarked(words) };
      }
      return { type, revision, position, at, actor, state, data, ...words };
    });
}

/** Without the words that the author said are no names: they are of the look, not of the text. */
function unmarked<W extends { readonly personal?: Told['personal'] }>(words: W): W {
  if (!words.personal) return words;
  const { notPersons: _, ...personal } = words.personal;
  return { ...words, personal };
}

function idOf(params: unknown): string {
  return (params as { id: string }).id;
}

function localeOf(headers: IncomingHttpHeaders): Locale {
  return acceptedLocale(headers['accept-language']);
}
