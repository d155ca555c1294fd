import { dayOf } from '@fyr/kernel';
import { isWorkingDay } from '../calendar.ts';
import type { Andamal, Flagga } from '../codes/index.ts';
import type { Settings } from '../verksamhet/settings.ts';
import { type Drawn, ENTRIES_MAX } from './events.ts';

/** What of a row of the access log a review needs. */
export type LogRow = {
  readonly position: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly account: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly streamId: string | null;
};

type Rules = Settings['loggkontroll'];

/** So far over one's own usual day that it is looked at, whatever the setting. */
const TIMES_USUAL = 3;
const USUAL_MIN = 10;

const assigned: readonly (Andamal | null)[] = ['OTILLDELAT_UPPDRAG'];
/** Not work with clients. */
const apart: readonly string[] = [
  'INLASNING',
  'ORGANISATION',
  'RAPPORT',
] satisfies readonly Andamal[];

/**
 * What of a month is to be looked at: every row that a rule flags, and of the rest some at random by
 * the seed. The same rows, rules and seed give the same, whoever asks.
 */
export function drawFrom(log: readonly LogRow[], rules: Rules, seed: number): Drawn {
  const rows = log.filter(({ purpose }) => purpose === null || !apart.includes(purpose));
  const flags = flagsOf(rows, rules);
  const rest = rows.filter(({ position }) => !flags.has(position));
  const sample = pick(rest, Math.min(rules.sampleSize, rest.length), seed);
  for (const { position } of sample) flags.set(position, ['STICKPROV']);
  const entries = rows.flatMap(({ position, account }) => {
    const found = flags.get(position);
    return found ? [{ position, account, flags: [...found] }] : [];
  });
  return {
    ...{ seed, rows: rows.length, flagged: flags.size - sample.length, sampled: sample.length },
    entries: entries.length > ENTRIES_MAX ? pick(entries, ENTRIES_MAX, seed) : entries,
  };
}

function flagsOf(rows: readonly LogRow[], rules: Rules): Map<number, readonly Flagga[]> {
  const large = lastOfLargeDays(rows, rules);
  const flagged = rows.flatMap((row): readonly [number, readonly Flagga[]][] => {
    const flags: readonly Flagga[] = [
      ...(isUnassigned(row) ? (['UTAN_UPPDRAG'] as const) : []),
      ...(isOffHours(row, rules) ? (['UTANFOR_ARBETSTID'] as const) : []),
      ...(large.has(row.position) ? (['STOR_VOLYM'] as const) : []),
    ];
    return flags.length > 0 ? [[row.position, flags]] : [];
  });
  return new Map(flagged);
}

/** A queue is there to be seen as a list; to open what nobody has been given is asked about. */
function isUnassigned({ action, purpose }: LogRow): boolean {
  return action !== 'list' && assigned.includes(purpose as Andamal | null);
}

function isOffHours({ at }: LogRow, { dayBegins, dayEnds }: Rules): boolean {
  const { hour } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Stockholm');
  return hour < dayBegins || hour >= dayEnds || !isWorkingDay(dayOf(at));
}

/** Where an account opened more in a day than the setting, or far more than it usually does. */
function lastOfLargeDays(rows: readonly LogRow[], rules: Rules): ReadonlySet<number> {
  const opened = rows.filter(({ streamId }) => streamId !== null);
  const byAccount = Map.groupBy(opened, ({ account }) => account);
  const found = [...byAccount.values()].flatMap((own) => {
    const days = [...Map.groupBy(own, ({ at }) => dayOf(at)).values()];
    const counts = days.map((day) => new Set(day.map(({ streamId }) => streamId)).size);
    const usual = median(counts);
    return days.flatMap((day, index) => {
      const count = counts[index] ?? 0;
      const isFarOver = count >= USUAL_MIN && count > TIMES_USUAL * usual;
      return count > rules.subjectsPerDay || isFarOver ? [day.at(-1)?.position ?? 0] : [];
    });
  });
  return new Set(found);
}

function median(counts: readonly number[]): number {
  const inOrder = counts.toSorted((a, b) => a - b);
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? 0;
}

/** So many of them by the seed, in the order they had. */
function pick<T>(all: readonly T[], count: number, seed: number): T[] {
  const next = numbersFrom(seed);
  const places = all.map((_, index) => index);
  for (let index = 0; index < count; index++) {
    const other = index + Math.floor(next() * (places.length - index));
    [places[index], places[other]] = [places[other] as number, places[index] as number];
  }
  const picked = new Set(places.slice(0, count));
  return all.filter((_, index) => picked.has(index));
}

/** Mulberry32: numbers from 0 up to 1 that follow from the seed alone. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
