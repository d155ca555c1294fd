import type { LocalDate } from '@fyr/kernel';
import type { LedningsgruppBeslut, Mandat } from '../codes/index.ts';
import type { AgendaEntry } from './agenda.ts';
import { type AgendaItem, type AgendaKey, partsOf } from './agenda-key.ts';
import type { MoteData, MotePersonal } from './view.ts';

/** What others know: names of members by number, titles of systemfel by id. */
type Known = {
  readonly names: Readonly<Record<number, string>>;
  readonly titles: Readonly<Record<string, string>>;
};

type Person = { readonly member: number; readonly name: string | null };

type MinutesParagraph = {
  readonly paragraph: number;
  /** The item of the agenda; of several about one systemfel the first. */
  readonly key: AgendaKey;
  readonly kind: AgendaItem['kind'];
  readonly title: string | null;
  /** Of a systemfel. */
  readonly decision: LedningsgruppBeslut | null;
  readonly nextMeetingId: string | null;
  /** What was said of another question. */
  readonly text: string | null;
  /** What was noted while it was talked of. */
  readonly note: string | null;
};

export type MinutesDraft = {
  readonly heldOn: LocalDate | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly present: readonly (Person & { readonly mandate: Mandat })[];
  readonly absent: readonly Person[];
  readonly chair: Person | null;
  readonly secretary: Person | null;
  readonly adjusters: readonly Person[];
  /** What was decided, by paragraph. */
  readonly paragraphs: readonly MinutesParagraph[];
  /** What stood on the agenda and was not decided on, in its order. */
  readonly undecided: readonly {
    readonly key: AgendaKey;
    readonly kind: AgendaItem['kind'];
    readonly title: string | null;
    readonly note: string | null;
  }[];
};

/** Minutes as attendance, agenda and decisions make them, for the secretary to put into words. */
export function minutesDraftOf(
  meeting: MoteData,
  written: MotePersonal,
  agenda: readonly AgendaEntry<AgendaItem>[],
  { names, titles }: Known,
): MinutesDraft {
  const person = (member: number): Person => ({ member, name: names[member] ?? null });
  const titleOf = (key: AgendaKey): string | null => {
    const { systemfelId, item } = partsOf(key) ?? {};
    if (systemfelId !== undefined) return titles[systemfelId] ?? null;
    return item === undefined ? null : (written.items[item]?.title ?? null);
  };
  const noteOf = (key: AgendaKey): string | null => written.notes[key] ?? null;
  const itemOf = (systemfelId: string) =>
    agenda.find(({ key }) => partsOf(key)?.systemfelId === systemfelId);

  const decided = meeting.decisions.map(
    ({ systemfelId, decision, paragraph, nextMeetingId }): MinutesParagraph => {
      const key = itemOf(systemfelId)?.key ?? `SYSTEMFEL:${systemfelId}`;
      const kind = itemOf(systemfelId)?.kind ?? 'NYTT_SYSTEMFEL';
      const title = titleOf(key);
      return {
        ...{ paragraph, key, kind, title, decision, text: null, note: noteOf(key) },
        nextMeetingId: nextMeetingId ?? null,
      };
    },
  );
  const answered = meeting.questions.map(({ item: key, paragraph }): MinutesParagraph => {
    const kind = agenda.find((entry) => entry.key === key)?.kind ?? 'OVRIGT';
    const text = written.questions[paragraph] ?? null;
    return {
      ...{ paragraph, key, kind, title: titleOf(key), text, note: noteOf(key) },
      ...{ decision: null, nextMeetingId: null },
    };
  });
  const paragraphs = [...decided, ...answered].toSorted((a, b) => a.paragraph - b.paragraph);
  const systemfel = new Set(meeting.decisions.map(({ systemfelId }) => systemfelId));
  const questions = new Set(meeting.questions.map(({ item }) => item));
  const isDecided = (key: AgendaKey) =>
    questions.has(key) || systemfel.has(partsOf(key)?.systemfelId ?? '');
  const { attendance } = meeting;
  return {
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: written.place ?? null,
    present: (attendance?.present ?? []).map(({ member, mandate }) => ({
      ...person(member),
      mandate,
    })),
    absent: (attendance?.absent ?? []).map(person),
    chair: attendance ? person(attendance.chair) : null,
    secretary: attendance ? person(attendance.secretary) : null,
    adjusters: meeting.adjusters.map(person),
    paragraphs,
    undecided: agenda
      .filter(({ key }) => !isDecided(key))
      .map(({ key, kind }) => ({ key, kind, title: titleOf(key), note: noteOf(key) })),
  };
}
