import type { Statistic } from '../api/statistics.ts';

/** Fewer than this could point somebody out where the words are read outside the secrecy. */
const SMALLEST = 5;

/**
 * Whether the answer may stand in words that leave the secrecy. What was released is protected
 * already, and what is about the organisation tells of no person.
 */
export function isQuotable({ door, measures, rows, totals }: Statistic): boolean {
  if (door === 'released') return true;
  const told = measures.filter(({ open }) => !open);
  return [totals, ...rows.map(({ figures }) => figures)].every((figures) =>
    told.every(({ id }) =>
      [figures[id]?.value, figures[id]?.compared].every(
        (value) => typeof value !== 'number' || value === 0 || value >= SMALLEST,
      ),
    ),
  );
}
