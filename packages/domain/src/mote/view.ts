import type { LocalDate, View, ViewEvent } from '@fyr/kernel';
import type { Granskningsresultat } from '../codes/index.ts';
import { allOf, stateAfter } from '../told.ts';
import type { AgendaItem } from './agenda-key.ts';
import { accountOf, type GuardedText, type MoteContext } from './context.ts';
import type { MoteEvent } from './events.ts';
import { moteMachine } from './machine.ts';

type Type = MoteEvent['type'];
type Told = MoteEvent & ViewEvent;
type Of<T extends Type> = Extract<MoteEvent, { type: T }> & ViewEvent;

/** A text, null where it is erased, absent where there is none or the reader may not have it. */
type Text = string | null;

/** Of a text that another than its author looks at first; `author`: whose account. */
type TextReview = {
  readonly author: string;
  readonly result: Granskningsresultat | null;
};

type Attendance = Pick<Of<'MoteHeld'>['data'], 'present' | 'absent' | 'chair' | 'secretary'>;

export type MoteData = {
  readonly state: string;
  readonly ledningsgruppId: string | null;
  readonly plannedOn: LocalDate | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly calledOn: LocalDate | null;
  readonly heldOn: LocalDate | null;
  /** As it was last sent out. */
  readonly called: readonly AgendaItem[];
  readonly added: readonly (AgendaItem & {
    readonly item: number;
    readonly revision: number;
    /** Null: it needs none. */
    readonly review: TextReview | null;
  })[];
  readonly order: readonly string[];
  /** `by`: the role; who and when stand in the history. */
  readonly papers: readonly {
    readonly paper: number;
    readonly item: string | null;
    readonly on: LocalDate;
    readonly by: string;
    readonly revision: number;
    readonly review: TextReview | null;
  }[];
  readonly attendance: Attendance | null;
  readonly decisions: readonly Of<'ItemDecided'>['data'][];
  readonly questions: readonly Of<'QuestionDecided'>['data'][];
  readonly adjusters: readonly number[];
  readonly draft: { readonly draft: number; readonly on: LocalDate } | null;
  /** Of the last draft. */
  readonly approvals: readonly { readonly member: number; readonly on: LocalDate }[];
  readonly approvedOn: LocalDate | null;
  readonly deadlines: Readonly<Record<string, LocalDate>>;
};

export type MotePersonal = {
  readonly place?: Text;
  readonly cancelled?: Text;
  /** By number. */
  readonly items: Readonly<Record<string, { readonly title: Text; readonly text?: Text }>>;
  readonly papers: Readonly<
    Record<string, { readonly title: Text; readonly text?: Text; readonly file?: Text }>
  >;
  /** What is noted of an item, by its key. */
  readonly notes: Readonly<Record<string, Text>>;
  /** By paragraph. */
  readonly questions: Readonly<Record<string, Text>>;
  /** The last draft; the minutes, once they are approved. */
  readonly minutes?: Text;
};

export function view(events: readonly ViewEvent[]): View {
  const told = events as readonly Told[];
  return { data: dataOf(told), personal: personalOf(told) };
}

function dataOf(told: readonly Told[]): MoteData {
  const { path, context } = stateAfter<MoteContext>(moteMachine, told);
  const planned = allOf(told, 'MotePlanned', 'MoteMoved').at(-1)?.data;
  const attended = allOf(told, 'MoteHeld', 'AttendanceChanged').at(-1)?.data;
  const draft = allOf(told, 'MinutesDrafted').at(-1)?.data;
  const approvals = allOf(told, 'MinutesApproved').filter(
    ({ data }) => data.draft === draft?.draft,
  );
  const calls = allOf(told, 'MoteCalled');
  return {
    state: path,
    ledningsgruppId: context.ledningsgruppId,
    plannedOn: planned?.plannedOn ?? null,
    startsAt: planned?.startsAt ?? null,
    endsAt: planned?.endsAt ?? null,
    calledOn: calls[0]?.data.on ?? null,
    heldOn: context.heldOn,
    called: calls.at(-1)?.data.agenda ?? [],
    added: allOf(told, 'AgendaItemAdded').map(({ data: { item, kind }, revision }) => ({
      ...{ key: `TILLAGD:${item}`, kind },
      ...{ item, revision, review: reviewOf(context.guardedItems, item) },
    })),
    order: context.order,
    papers: allOf(told, 'PaperAttached').map(({ data, actor, revision }) => ({
      paper: data.paper,
      item: data.item ?? null,
      on: data.on,
      by: actor.split(':')[0] ?? '',
      revision,
      review: reviewOf(context.guardedPapers, data.paper),
    })),
    attendance: attended ? attendanceIn(attended) : null,
    decisions: allOf(told, 'ItemDecided').map(({ data }) => data),
    questions: allOf(told, 'QuestionDecided').map(({ data }) => data),
    adjusters: context.adjusters,
    draft: draft ? { draft: draft.draft, on: draft.on } : null,
    approvals: approvals.map(({ data: { member, on } }) => ({ member, on })),
    approvedOn: context.approved ? (approvals.at(-1)?.data.on ?? null) : null,
    deadlines: context.deadlines,
  };
}

function reviewOf(texts: readonly GuardedText[], number: number): TextReview | null {
  const text = texts.find((one) => one.number === number);
  return text ? { author: accountOf(text.author), result: text.result } : null;
}

/** Whether everybody who reads of the meeting may read it. */
export function isShownToAll({ review }: { readonly review: TextReview | null }): boolean {
  return review === null || review.result === 'NAMNER_INGEN';
}

function attendanceIn({ present, absent, chair, secretary }: Attendance): Attendance {
  return { present, absent, chair, secretary };
}

/** What was written, in so far as the reader may see it. */
function personalOf(told: readonly Told[]): MotePersonal {
  const read = told.filter(({ personal }) => personal !== undefined);
  const text = ({ personal }: Told, field: string): Text | undefined =>
    personal === null ? null : (personal?.[field] as string | undefined);
  const fields = (event: Told, ...names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const written = text(event, name);
        return written === undefined ? [] : [[name, written]];
      }),
    );
  const byNumber = <T extends Type>(type: T, numberOf: (event: Of<T>) => number) =>
    allOf(read, type).map((event) => [String(numberOf(event)), event] as const);
  const last = (field: string, ...types: readonly Type[]) =>
    allOf(read, ...types)
      .map((event) => text(event, field))
      .findLast((written) => written !== undefined);

  const place = last('place', 'MotePlanned', 'MoteMoved');
  const cancelled = last('reason', 'MoteCancelled');
  const minutes = last('text', 'MinutesDrafted');
  return {
    ...(place === undefined ? {} : { place }),
    ...(cancelled === undefined ? {} : { cancelled }),
    items: Object.fromEntries(
      byNumber('AgendaItemAdded', ({ data }) => data.item).map(([item, event]) => [
        item,
        { title: null, ...fields(event, 'title', 'text') },
      ]),
    ),
    papers: Object.fromEntries(
      byNumber('PaperAttached', ({ data }) => data.paper).map(([paper, event]) => [
        paper,
        { title: null, ...fields(event, 'title', 'text', 'file') },
      ]),
    ),
    notes: Object.fromEntries(
      allOf(read, 'ItemNoted').map((event) => [event.data.item, text(event, 'text') ?? null]),
    ),
    questions: Object.fromEntries(
      byNumber('QuestionDecided', ({ data }) => data.paragraph).map(([paragraph, event]) => [
        paragraph,
        text(event, 'text') ?? null,
      ]),
    ),
    ...(minutes === undefined ? {} : { minutes }),
  };
}
