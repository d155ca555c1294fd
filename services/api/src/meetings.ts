import { AgendaQuery, MinutesProposal, MoteAgenda } from '@fyr/contracts';
import {
  type AgendaEntry,
  type AgendaItem,
  agendaOf,
  type LedningsgruppData,
  ledningsgrupp,
  type MoteData,
  type MotePersonal,
  mote,
  partsOf,
  registerOf,
  systemfel,
  verksamhet,
} from '@fyr/domain';
import { dayOf, history, type LocalDate } from '@fyr/kernel';
import { type AgendaCandidate, queryAgenda } from '@fyr/projections';
import type { z } from 'zod';
import { type Caller, callerOf } from './caller.ts';
import { seenOf } from './lists.ts';
import { minutesText } from './minutes-text.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { readStream } from './streams.ts';

type Candidate = AgendaCandidate & Pick<AgendaItem, 'key' | 'kind'>;
type Entry = AgendaEntry<Candidate>;
export type Titles = ReadonlyMap<
  string,
  { readonly number: string; readonly title?: string | null }
>;
export type Item = z.input<typeof MoteAgenda>['items'][number];

/** What a meeting takes up and what it came to, each as the caller may know of it. */
export function meetingRoutes(app: Router, services: Services): void {
  app.get(
    '/api/v1/mote/:id/agenda',
    {
      config: { may: { reads: 'mote' } },
      schema: { querystring: AgendaQuery, response: { 200: MoteAgenda } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { id } = request.params as { id: string };
      const view = await agendaFor(here, caller, id, request.query.after);
      const items = [...(await itemsFor(here, caller, view))];
      return { items, position: view.position };
    },
  );

  app.get(
    '/api/v1/mote/:id/minutes-draft',
    {
      config: { may: { reads: 'mote', words: true } },
      schema: { response: { 200: MinutesProposal } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { id } = request.params as { id: string };
      return { text: await proposedMinutes(here, caller, await agendaFor(here, caller, id)) };
    },
  );
}

type MeetingView = Awaited<ReturnType<typeof agendaFor>>;

/** Minutes as attendance and decisions make them. For who reads words. */
export async function proposedMinutes(
  here: Here,
  caller: Caller,
  view: MeetingView,
): Promise<string> {
  const { id, entries, meeting, written } = view;
  if (written === undefined) throw new Error('minutes for one who reads no words');
  const group = await readStream(here, caller, ledningsgrupp, meeting.ledningsgruppId ?? '');
  const { personal } = ledningsgrupp.view(group.told);
  const known = {
    group: (personal.name as string | null | undefined) ?? null,
    members: personal.members as Readonly<Record<string, { readonly name?: string } | null>>,
    titles: new Map([
      ...(await titlesWhenDecided(here, caller, view)),
      ...(await titlesOf(here, caller, entries)),
    ]),
    huvudman: await huvudmanNames(here, caller),
  };
  return await minutesText(here, caller, { id, meeting, written, entries, known });
}

/** What a meeting takes up, as the caller may know of it. */
export async function itemsFor(
  here: Here,
  caller: Caller,
  { entries, written }: MeetingView,
): Promise<readonly Item[]> {
  const titles = await titlesOf(here, caller, entries);
  const names = await huvudmanNames(here, caller);
  return entries.flatMap((entry) => itemOf(entry, written, titles, names) ?? []);
}

/** The meeting, and the agenda that its stream and what asks for a place make together. */
export async function agendaFor(here: Here, caller: Caller, named: string, after?: number) {
  const { row, told, reading } = await readStream(here, caller, mote, named);
  const view = mote.view(told);
  const meeting = view.data as MoteData;
  const { tenant } = caller;
  const on = meeting.heldOn ?? meeting.plannedOn ?? dayOf(here.clock.now());
  const since = await dayBefore(here, caller, meeting, on);
  const { candidates, position } = await here.applied.notBefore(tenant, after, () =>
    queryAgenda(here.database, { tenant, meetingId: row.id, on, since }),
  );
  return {
    id: row.id,
    number: row.number,
    meeting,
    position,
    entries: agendaOf(meeting, candidates as readonly Candidate[]),
    written: reading === 'codes' ? undefined : (view.personal as MotePersonal),
  };
}

/** Of the last meeting of the group that was held before that day. */
async function dayBefore(
  { store }: Here,
  { tenant }: Caller,
  { ledningsgruppId }: MoteData,
  on: LocalDate,
): Promise<LocalDate | undefined> {
  const recorded = await store.readStream(tenant, ledningsgruppId ?? '');
  const told = history(ledningsgrupp.events, recorded);
  const { meetings } = ledningsgrupp.view(told).data as LedningsgruppData;
  return meetings.findLast((held) => held.on < on)?.on;
}

/** Of those systemfel that the caller may know of. */
async function titlesOf(here: Here, caller: Caller, entries: readonly Entry[]): Promise<Titles> {
  const ids = new Set(entries.flatMap(({ key }) => partsOf(key)?.systemfelId ?? []));
  const seen = await seenOf(
    here,
    caller,
    [...ids].map((id) => ({ id })),
  );
  return new Map(
    seen.map(({ row: { id, number }, card }) => [
      id,
      card === undefined ? { number } : { number, title: (card?.title as string) ?? null },
    ]),
  );
}

/** As they were worded when the meeting decided on them: what it gave back is not its own to read. */
async function titlesWhenDecided(
  { store }: Here,
  { tenant }: Caller,
  { id, meeting }: { readonly id: string; readonly meeting: MoteData },
): Promise<Titles> {
  const ids = meeting.decisions.map(({ systemfelId }) => systemfelId);
  const { rows } = await store.load({ tenant, ids });
  const titles = [...rows.values()].map(async (row) => {
    const recorded = await store.readStream(tenant, row.id, { open: ['stream'] });
    const told = history(systemfel.events, recorded);
    const before = told.slice(
      0,
      told.findIndex(({ type, data }) => type === 'LedningsgruppDecided' && data.meetingId === id),
    );
    const { title } = systemfel.view(before).personal as { readonly title?: string | null };
    return [row.id, { number: row.number, title: title ?? null }] as const;
  });
  return new Map(await Promise.all(titles));
}

/**
 * What the register calls each huvudman; nothing for those who read no text of the verksamhet. Also for
 * whoever reads nothing of it but these names, on the agenda of their own ledningsgrupp.
 */
async function huvudmanNames(
  here: Here,
  caller: Caller,
): Promise<ReadonlyMap<string, string | null>> {
  const reader = { ...caller, within: null };
  const { told } = await readStream(here, reader, verksamhet, caller.tenant);
  const { texts = {} } = verksamhet.view(told).personal as {
    texts?: Readonly<Record<string, { readonly name?: string } | null>>;
  };
  return new Map(
    registerOf(told).huvudman.flatMap(({ huvudman, revision }) => {
      const said = texts[revision];
      return said === undefined ? [] : [[huvudman, said?.name ?? null] as const];
    }),
  );
}

/** Undefined where it is about a systemfel that the caller may not know of. */
function itemOf(
  { key, kind, candidate, item, papers, isCalled }: Entry,
  written: MotePersonal | undefined,
  titles: Titles,
  names: ReadonlyMap<string, string | null>,
): Item | undefined {
  const { systemfelId, huvudman } = partsOf(key) ?? {};
  const known = systemfelId === undefined ? undefined : titles.get(systemfelId);
  if (systemfelId !== undefined && !known) return undefined;
  const name = huvudman === undefined ? undefined : names.get(huvudman);
  const typ = candidate?.huvudmanTyp as Item['huvudman'] extends { huvudmanTyp?: infer T }
    ? T
    : never;
  return {
    ...{ key, kind, papers: [...papers], isCalled },
    on: candidate?.on ?? null,
    dueOn: candidate?.dueOn ?? null,
    answer: (candidate?.answer as Item['answer']) ?? null,
    ...(item === null ? {} : { item }),
    ...(item === null || !written ? {} : { title: written.items[item]?.title ?? null }),
    ...(systemfelId !== undefined && known ? { systemfel: { id: systemfelId, ...known } } : {}),
    ...(huvudman === undefined
      ? {}
      : {
          huvudman: {
            huvudman,
            ...(typ ? { huvudmanTyp: typ } : {}),
            ...(name === undefined ? {} : { name }),
          },
        }),
  };
}
