import type { IncomingHttpHeaders } from 'node:http';
import { HistoryQuery, historyOf, streamOf } from '@fyr/contracts';
import { clientsTold, hiddenFrom, isShown, subjectsIn, withhold, workflows } from '@fyr/domain';
import {
  explain,
  history,
  type Next,
  type RecordedEvent,
  refold,
  resumeState,
  type StreamEvent,
  type Workflow,
} from '@fyr/kernel';
import { type Locale, textOf } from '@fyr/texts';
import { type Caller, callerOf, guard } from './caller.ts';
import { entityTag } from './entity-tag.ts';
import { acceptedLocale } from './locale.ts';
import { becauseText, invalid } from './problem.ts';
import { isDeidentified, type Reached, reach } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { logShown, personsShown } from './showing.ts';

type Told = RecordedEvent & StreamEvent;
type Read = Reached & {
  readonly recorded: readonly RecordedEvent[];
  readonly told: readonly Told[];
};

/** One stream: what it is now and what may be done, and how it came to be so. */
export function streamRoutes(app: Router, services: Services): void {
  for (const workflow of Object.values<Workflow>(workflows)) {
    const path = `/api/v1/${workflow.name}/:id`;
    const onRequest = guard(services);

    app.get(
      path,
      { onRequest, schema: { response: { 200: streamOf(workflow) } } },
      async (request, reply) => {
        const caller = callerOf(request);
        const read = await readStream(services, caller, workflow, idOf(request.params));
        const { data, personal } = workflow.view(read.told);
        await logShown(services, caller, 'read', personsShown(workflow, read), read.row.id);
        const { id, number, revision, path: state, since } = read.row;
        const hidden = isDeidentified(workflow.name, read.reading);
        reply.header('etag', entityTag(services, caller.tenant, read, read.recorded));
        return {
          ...{ id, number, state, since, data: counted(read, data) },
          ...(hidden ? {} : { revision }),
          ...(read.reading === 'codes'
            ? {}
            : { personal: hidden ? unnumbered(personal) : personal }),
          next: nextOf(caller, workflow, read, localeOf(request.headers)),
        };
      },
    );

    app.get(
      `${path}/history`,
      { onRequest, schema: { querystring: HistoryQuery, response: { 200: historyOf(workflow) } } },
      async (request) => {
        const caller = callerOf(request);
        const { position } = request.query;
        const read = await readStream(services, caller, workflow, idOf(request.params), position);
        await logShown(services, caller, 'history', personsShown(workflow, read), read.row.id);
        return { events: eventsOf(workflow, read, localeOf(request.headers)) };
      },
    );
  }
}

/** Whether and how far the caller reads it is settled before any of its text is. */
export async function readStream(
  services: Services,
  caller: Caller,
  workflow: Workflow,
  named: string,
  toPosition?: number,
): Promise<Read> {
  const { row, reading } = await reach(services, caller, workflow, named);
  if (toPosition !== undefined && isDeidentified(workflow.name, reading)) {
    throw invalid('query.position', 'unrecognized_keys');
  }
  const recorded = await services.store.readStream(caller.tenant, row.id, {
    open: subjectsIn(reading),
    ...(toPosition === undefined ? {} : { toPosition }),
  });
  const hidden = hiddenFrom(caller.role, workflow.name);
  const told = withhold(reading, history(workflow.events, recorded), hidden);
  return { row, reading, recorded, told };
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
  { row, recorded }: Read,
  locale: Locale,
): readonly unknown[] {
  const state =
    row.machineVersion === workflow.version
      ? resumeState(workflow.machine, row)
      : refold(workflow, recorded).state;
  return explain(workflow, state)
    .filter(({ command }: Next) => workflow.commands[command]?.roles.includes(role))
    .map(({ command, allowed, because }: Next) => ({
      command,
      allowed,
      ...(because ? { because: because.map((reason) => becauseText(locale, reason)) } : {}),
    }));
}

function eventsOf(workflow: Workflow, { reading, told }: Read, locale: Locale): readonly unknown[] {
  return told
    .filter((event) => isShown(reading, event))
    .map(({ revision, position, type, at, actor, state, data, personal }) => {
      const words = {
        on: data.on,
        text: textOf(locale, `event.${workflow.name}.${type}`),
        ...(personal === undefined ? {} : { personal }),
      };
      if (isDeidentified(workflow.name, reading)) {
        return { type, role: actor.split(':')[0] ?? '', ...words };
      }
      return { type, revision, position, at, actor, state, data, ...words };
    });
}

function idOf(params: unknown): string {
  return (params as { id: string }).id;
}

function localeOf(headers: IncomingHttpHeaders): Locale {
  return acceptedLocale(headers['accept-language']);
}
