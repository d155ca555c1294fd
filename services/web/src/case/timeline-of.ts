import type { HistoryEvent } from '../api/cases.ts';
import { daysBetween } from '../frame/today.ts';

/** How much one sees of what has happened; each level holds the one before it. */
export const levels = ['important', 'all', 'technical'] as const;
export type Level = (typeof levels)[number];

/** As the address says; a level that nobody could have chosen is as none. */
export function levelIn(said: string | undefined): Level {
  return levels.find((level) => level === said) ?? 'all';
}

/** Fewer days without anything are nothing to tell of. */
const idleDaysMin = 30;

export type Happened = {
  readonly event: HistoryEvent;
  /** Its place in the order of the log. */
  readonly index: number;
  readonly isTurn: boolean;
  /** The corrections of it, in their order. */
  readonly corrections: readonly HistoryEvent[];
};
export type Idle = { readonly from: string; readonly to: string; readonly days: number };
type Step = { readonly happened: Happened } | { readonly idle: Idle };

/**
 * What has happened as it is read: the latest day first, with the long times in which nothing
 * happened. What puts something right stands at what it puts right, and by itself on the level of
 * what is technical.
 */
export function timelineOf(
  events: readonly HistoryEvent[],
  shown: {
    readonly level: Level;
    /** One of `periodsOf`. */
    readonly period?: Period | undefined;
    /** For as long as it goes on: the day up to which nothing may have happened since. */
    readonly today?: string | undefined;
  },
): readonly Step[] {
  const latest = events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => b.event.on.localeCompare(a.event.on) || b.index - a.index);
  const steps: Step[] = [];
  let later = shown.period === undefined || shown.period.to === null ? shown.today : undefined;
  for (const { event, index } of latest) {
    if (!isWithin(index, shown.period)) continue;
    const level = levelOf(events, index);
    if (level !== 'technical') {
      const days = later === undefined ? 0 : daysBetween(event.on, later);
      const isAfterIdle = steps.length > 0 && 'idle' in (steps.at(-1) ?? {});
      if (days >= idleDaysMin && later !== undefined && !isAfterIdle) {
        steps.push({ idle: { from: event.on, to: later, days } });
      }
      later = event.on;
    }
    if (levels.indexOf(level) > levels.indexOf(shown.level)) continue;
    steps.push({
      happened: {
        event,
        index,
        isTurn: isTurn(events, index),
        corrections: events.filter((one) => puttingRight(events, one) === event),
      },
    });
  }
  return steps;
}

/** The least level on which an event is seen. */
function levelOf(events: readonly HistoryEvent[], index: number): Level {
  const event = events[index];
  if (event === undefined || puttingRight(events, event) !== undefined) return 'technical';
  return isTurn(events, index) || weighty.test(event.type) ? 'important' : 'all';
}

/** Beside changes of state: what one who takes over must know has happened. */
const weighty =
  /^(Goal(Formulated|Reached|Abandoned)|Ombud|Cover|Consent(Given|Withdrawn)|ClientWish|Documentation|LegalHold|SubjectForgotten|Answer|Remed|Ledningsgrupp|Escalat|Effect|Decision|Minutes)/;

/** What a correction puts right; undefined where it cannot be told. */
function puttingRight(
  events: readonly HistoryEvent[],
  { type, data }: HistoryEvent,
): HistoryEvent | undefined {
  if (type !== 'FactsCorrected' || data?.revision === undefined) return undefined;
  return events.find(({ revision }) => revision === data.revision);
}

function isTurn(events: readonly HistoryEvent[], index: number): boolean {
  const state = events[index]?.state;
  return state !== undefined && state !== events[index - 1]?.state;
}

/** A time in one state: the events from the one that led there to the one that led on. */
export type Period = {
  readonly state: string;
  readonly from: string;
  /** Null: it goes on. */
  readonly to: string | null;
  readonly days: number;
  /** In the order of the log: the first event, and the first that is not of it any more. */
  readonly first: number;
  readonly end: number;
};

/** The states it has been in, oldest first. */
export function periodsOf(events: readonly HistoryEvent[], today: string): readonly Period[] {
  const turns = events.flatMap((event, index) =>
    event.state !== undefined && isTurn(events, index)
      ? [{ state: event.state, on: event.on, index }]
      : [],
  );
  return turns.map(({ state, on, index }, place) => {
    const next = turns[place + 1];
    return {
      ...{ state, from: on, to: next?.on ?? null },
      days: Math.max(0, daysBetween(on, next?.on ?? today)),
      ...{ first: index, end: next?.index ?? events.length },
    };
  });
}

function isWithin(index: number, period: Period | undefined): boolean {
  return period === undefined || (period.first <= index && index < period.end);
}

/** How wide a period is drawn, from 1 to 5: by its days, and never so that a short one is lost. */
export function widthOf({ days }: Pick<Period, 'days'>): number {
  return [7, 30, 90, 240].filter((limit) => days >= limit).length + 1;
}

type Icon =
  | 'turn'
  | 'contact'
  | 'meeting'
  | 'goal'
  | 'consent'
  | 'people'
  | 'paper'
  | 'sight'
  | 'clock'
  | 'note';

/** What kind of thing an event is. */
export function iconOf({ event, isTurn: turns }: Pick<Happened, 'event' | 'isTurn'>): Icon {
  const found = icons.find(([pattern]) => pattern.test(event.type));
  return found?.[1] ?? (turns ? 'turn' : 'note');
}

const icons: readonly (readonly [RegExp, Icon])[] = [
  [/^Deadline/, 'clock'],
  [/^Consent|PowerOfAttorney|LegalHold|Anonymity/, 'consent'],
  [/^Goal/, 'goal'],
  [/Observ|Evidence/, 'sight'],
  [/Meeting|^Mote|Attendance/, 'meeting'],
  [/Contact|Answer|Forwarded|Reported/, 'contact'],
  [/^Ombud|^Cover|Member|Wish|^Client|TargetGroup|Person/, 'people'],
  [/Documentation|Plan|Agreement|Minutes|Paper|Agenda|Rapport|Draft/, 'paper'],
];
