import { type MeasureInfo, queryStatistics } from '@fyr/projections';
import type pg from 'pg';
import { countAgain, type Days, type SecondCount } from './count.ts';
import { ledningsgruppCounts } from './ledningsgrupp-counts.ts';
import { systemfelCounts } from './systemfel-counts.ts';
import { uppdragCounts } from './uppdrag-counts.ts';
import { verksamhetCounts } from './verksamhet-counts.ts';

type Reader = Parameters<typeof queryStatistics>[0];
type Table = readonly string[];

/** Every figure of the catalogue, counted a second time. */
export const secondCounts: Readonly<Record<string, SecondCount>> = {
  ...uppdragCounts,
  ...systemfelCounts,
  ...ledningsgruppCounts,
  ...verksamhetCounts,
};

/** The whole, by each dimension, and by each two of them. */
export function tablesOf({ dimensions }: MeasureInfo): readonly Table[] {
  const ids = dimensions.map(({ id }) => id);
  return [
    ...[[], ...ids.map((id) => [id])],
    ...ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other])),
  ];
}

/** The whole, and a share of the tables, another in each place, so that each gets its turn. */
export function tablesIn(measure: MeasureInfo, place: number, share: number): readonly Table[] {
  const every = Math.max(1, Math.round(1 / share));
  return tablesOf(measure).filter(
    (by, index) => by.length === 0 || (index + place) % (every * by.length ** 2) === 0,
  );
}

/** What each table says of the period by both ways, as lines `key key: number`. */
export async function bothWays(
  { reader, log, tenant }: { reader: Reader; log: pg.Client; tenant: string },
  { id, time }: MeasureInfo,
  period: Days,
  tables: readonly Table[],
) {
  const second = secondCounts[id];
  if (!second) throw new Error(`${id} is counted in one way only`);
  const when = time === 'day' ? { on: period.to } : period;
  const asked = tables.map((by) => ({ tenant, measure: id, by, now: Date.now(), ...when }));
  const statistics = [];
  for (const part of inParts(asked)) statistics.push(await queryStatistics(reader, part, 'exact'));
  const days = time === 'day' ? { from: period.to, to: period.to } : period;
  const again = await countAgain(log, second, days, tables);
  return statistics.flat().map(({ rows, total }, table) => {
    const lines = rows.map(({ keys, value }) => `${Object.values(keys).join(' ')}: ${value}`);
    const by = tables[table] ?? [];
    return {
      by,
      counted: by.length === 0 ? [`: ${total}`] : lines.sort(),
      again: (again[table] ?? []).toSorted(),
    };
  });
}

/** As many as one statement does well, also where others are at work. */
function inParts<T>(all: readonly T[], size = 8): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}

/** A year and its parts, two years, a day, and a time before anything happened. */
export function periodsOf(startsOn: string): readonly Days[] {
  const first = Temporal.PlainDate.from(startsOn);
  const cut = (from: number, months: number): Days => {
    const start = first.add({ months: from });
    const end = start.add({ months }).subtract({ days: 1 });
    return { from: start.toString(), to: end.toString() };
  };
  const each = (months: number) =>
    Array.from({ length: 12 / months }, (_, part) => cut(part * months, months));
  const day = first.add({ months: 8, days: 13 }).toString();
  const odd = { from: first.add({ days: 191 }), to: first.add({ days: 275 }) };
  return [
    cut(0, 12),
    cut(-12, 24),
    ...[...each(6), ...each(3), ...each(1)],
    { from: day, to: day },
    { from: odd.from.toString(), to: odd.to.toString() },
    cut(-36, 12),
  ];
}
