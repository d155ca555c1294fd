import type { LocalDate, View, ViewEvent } from '@fyr/kernel';
import { allOf, stateAfter } from '../told.ts';
import { assessedAs, type Entry, type LoggkontrollContext } from './context.ts';
import type { LoggkontrollEvent } from './events.ts';
import { loggkontrollMachine } from './machine.ts';

type Type = LoggkontrollEvent['type'];
type Told = LoggkontrollEvent & ViewEvent;
type Of<T extends Type> = Extract<LoggkontrollEvent, { type: T }> & ViewEvent;

export type LoggkontrollData = Pick<
  LoggkontrollContext,
  'month' | 'rows' | 'flagged' | 'sampled' | 'deadlines'
> & {
  readonly state: string;
  readonly dueOn: LocalDate | null;
  readonly seed: number | null;
  readonly entries: readonly (Entry & { readonly explanation: string | null })[];
  readonly explained: number;
  readonly deviations: number;
  readonly closedOn: LocalDate | null;
};

/** A review with what was drawn, and what came of each row. */
export function view(events: readonly ViewEvent[]): View {
  const told = events as readonly Told[];
  const { path, context } = stateAfter<LoggkontrollContext>(loggkontrollMachine, told);
  const { month, rows, flagged, sampled, deadlines, entries } = context;
  const opened = allOf(told, 'LoggkontrollOpened').at(-1)?.data;
  const given = new Map(
    allOf(told, 'ExplanationGiven').map(({ data }) => [data.entry, data.explanation]),
  );
  const data: LoggkontrollData = {
    ...{ state: path, month, rows, flagged, sampled, deadlines },
    dueOn: opened?.dueOn ?? null,
    seed: opened?.seed ?? null,
    entries: entries.map((entry, index) => ({
      ...entry,
      explanation: given.get(index + 1) ?? null,
    })),
    explained: assessedAs(context, 'FORKLARAD'),
    deviations: assessedAs(context, 'AVVIKELSE'),
    closedOn: allOf(told, 'LoggkontrollClosed').at(-1)?.data.on ?? null,
  };
  return {
    data,
    personal: {
      explanations: notesOf(allOf(told, 'ExplanationGiven')),
      assessments: notesOf(allOf(told, 'EntryAssessed')),
    },
  };
}

/** The last note on each entry; null where the text is erased. */
function notesOf(told: readonly (Of<'ExplanationGiven'> | Of<'EntryAssessed'>)[]) {
  return Object.fromEntries(
    told.flatMap(({ data, personal }) => {
      if (personal === null) return [[data.entry, null]];
      return personal?.note === undefined ? [] : [[data.entry, personal.note]];
    }),
  );
}
