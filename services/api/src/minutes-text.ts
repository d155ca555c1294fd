import {
  type AgendaEntry,
  type AgendaItem,
  type MoteContext,
  type MoteData,
  type MotePersonal,
  minutesDraftOf,
  partsOf,
  type SystemfelEvent,
  systemfelEvents,
} from '@fyr/domain';
import { history } from '@fyr/kernel';
import { textOf } from '@fyr/texts';
import type { Caller } from './caller.ts';
import type { Titles } from './meetings.ts';
import type { Here } from './rooms.ts';

type Meeting = {
  readonly id: string;
  readonly meeting: MoteData;
  readonly written: MotePersonal;
  readonly entries: readonly AgendaEntry<AgendaItem>[];
  readonly known: {
    readonly group: string | null;
    /** By number. */
    readonly members: Readonly<Record<string, { readonly name?: string } | null>>;
    readonly titles: Titles;
    readonly huvudman: ReadonlyMap<string, string | null>;
  };
};

/** Minutes are in Swedish, whoever asks for them. */
const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
  textOf('sv', key, values);

/** Who was there, and what was decided and where it went, paragraph by paragraph. */
export async function minutesText(
  here: Here,
  caller: Caller,
  { id, meeting, written, entries, known }: Meeting,
): Promise<string> {
  const names = Object.fromEntries(
    Object.entries(known.members).flatMap(([member, said]) =>
      said?.name === undefined ? [] : [[member, said.name]],
    ),
  );
  const titles = Object.fromEntries(
    [...known.titles].map(([systemfel, { number, title }]) => [
      systemfel,
      title ? `${title} (${number})` : number,
    ]),
  );
  const draft = minutesDraftOf(meeting, written, entries, { names, titles });
  type Person = (typeof draft.absent)[number];
  const nameOf = ({ member, name }: Person) => name ?? say('minutes.member', { member });
  const namesOf = (people: readonly Person[]) => people.map(nameOf).join(', ');
  const line = (key: string, values: Readonly<Record<string, string>>) =>
    Object.values(values).every((value) => value === '') ? [] : [say(key, values)];
  const titled = ({ title, kind }: { title: string | null; kind: string }) =>
    title ?? say(`code.Dagordningsslag.${kind}`);

  const paragraphs = await Promise.all(
    draft.paragraphs.map(async (one) => [
      '',
      say('minutes.paragraph', { paragraph: one.paragraph, title: titled(one) }),
      ...(one.note === null ? [] : [one.note]),
      ...(one.text === null ? [] : [one.text]),
      ...(one.decision === null
        ? []
        : [say('minutes.decision', { decision: say(`code.LedningsgruppBeslut.${one.decision}`) })]),
      ...(await effects(here, caller, id, one, known)),
    ]),
  );
  const when = draft.heldOn ?? meeting.plannedOn ?? '';
  return [
    say('minutes.title'),
    [known.group, say('minutes.when', { day: when, startsAt: draft.startsAt ?? '' }), draft.place]
      .filter((part) => part)
      .join(', '),
    '',
    ...line('minutes.present', { names: namesOf(draft.present) }),
    ...line('minutes.absent', { names: namesOf(draft.absent) }),
    ...line('minutes.chair', { name: draft.chair ? nameOf(draft.chair) : '' }),
    ...line('minutes.secretary', { name: draft.secretary ? nameOf(draft.secretary) : '' }),
    ...line('minutes.adjusters', { names: namesOf(draft.adjusters) }),
    ...paragraphs.flat(),
    ...(draft.undecided.length === 0
      ? []
      : ['', say('minutes.undecided', { titles: draft.undecided.map(titled).join('; ') })]),
    ...draft.undecided.flatMap((one) =>
      one.note === null ? [] : [say('minutes.notedOn', { title: titled(one), note: one.note })],
    ),
  ].join('\n');
}

type Decided = ReturnType<typeof minutesDraftOf>['paragraphs'][number];

/** What the decision of a paragraph came to: to whom it was sent, when it is taken up again, why. */
async function effects(
  here: Here,
  { tenant }: Caller,
  meetingId: string,
  { key, decision, paragraph, nextMeetingId }: Decided,
  { huvudman }: Meeting['known'],
): Promise<readonly string[]> {
  const systemfelId = partsOf(key)?.systemfelId;
  if (decision === null || systemfelId === undefined) return [];
  const { store } = here;
  if (nextMeetingId !== null) {
    const { rows } = await store.load({ tenant, ids: [nextMeetingId] });
    const next = rows.get(nextMeetingId)?.context as MoteContext | undefined;
    return [say('minutes.tabled', { day: next?.plannedOn ?? '' })];
  }
  const recorded = await store.readStream(tenant, systemfelId);
  const told = history(systemfelEvents, recorded) as unknown as readonly SystemfelEvent[];
  const from = told.findIndex(
    ({ type, data }) =>
      type === 'LedningsgruppDecided' &&
      data.meetingId === meetingId &&
      data.paragraph === paragraph,
  );
  const since = told.slice(from + 1);
  if (decision !== 'VIDAREBEFORDRA') return reasonOf(decision, since[0]);
  const end = since.findIndex(({ type }) => type !== 'ForwardedToHuvudman');
  return since.slice(0, end === -1 ? undefined : end).flatMap(({ type, data }) =>
    type === 'ForwardedToHuvudman'
      ? [
          say('minutes.forwarded', {
            huvudman: huvudman.get(data.huvudman) ?? data.huvudman,
            dueOn: data.dueOn,
          }),
        ]
      : [],
  );
}

/** Of a decision that gives one, by the event recorded with it. */
function reasonOf(
  decision: Decided['decision'],
  effect: SystemfelEvent | undefined,
): readonly string[] {
  const because = (code: string) => [say('minutes.reason', { reason: say(`code.${code}`) })];
  if (decision === 'ATERSANDA' && effect?.type === 'SystemfelReturned') {
    return because(`ReturOrsak.${effect.data.reason}`);
  }
  const isEscalated =
    (decision === 'ESKALERA' && effect?.type === 'EscalatedToCentralLedningsgrupp') ||
    (decision === 'ESKALERA_LANSSTYRELSE' && effect?.type === 'EscalatedToLansstyrelse');
  return isEscalated ? because(`EskaleringsSkal.${effect.data.reason}`) : [];
}
