import type { Because, LocalDate } from '@fyr/kernel';
import { addDays } from '../calendar.ts';
import type { EnhetShare, VerksamhetContext } from './context.ts';
import { type Dated, isReversed, latest, overlap } from './dated.ts';

/**
 * What the dated lists contradict themselves in, as the rule that says so; null where they hold.
 * Checked of every change before it is recorded, and of the whole after every correction.
 */
export function faultIn(context: VerksamhetContext): Because | null {
  const {
    enheter,
    ombud,
    arbetsledare,
    agreements,
    vacancies,
    absences,
    intakeStops,
    huvudman,
    shares,
  } = context;
  const periods: readonly Dated[] = [
    ...(context.kind === null ? [] : [context]),
    ...[...enheter, ...ombud, ...arbetsledare, ...huvudman],
    ...[...agreements, ...vacancies, ...absences, ...intakeStops, ...shares],
  ];
  const reversed = periods.find(isReversed);
  if (reversed) {
    const { from, to } = reversed;
    return { rule: 'endsBeforeItBegins', values: { from, to: to ?? '' } };
  }
  if (twice(enheter, ({ enhet }) => enhet)) return { rule: 'enhetThereAlready' };
  if (twice(ombud, (entry) => entry.ombud)) return { rule: 'ombudEmployedAlready' };
  if (twice(arbetsledare, ({ account }) => account)) return { rule: 'arbetsledareAlready' };
  if (twice(huvudman, (entry) => entry.huvudman)) return { rule: 'huvudmanThereAlready' };
  const enhet = inTwoShares(shares);
  return enhet === undefined ? null : { rule: 'enhetInOtherShare', values: { enhet } };
}

/** Two periods of the same that have a day in common. */
function twice<E extends Dated>(entries: readonly E[], keyOf: (entry: E) => string): boolean {
  return entries.some((one, index) =>
    entries.slice(index + 1).some((other) => keyOf(one) === keyOf(other) && overlap(one, other)),
  );
}

/** The shares in force on a day, one for each group of enheter. */
export function sharesOn<E extends EnhetShare>(shares: readonly E[], day: LocalDate): readonly E[] {
  const groups = Map.groupBy(shares, ({ enheter }) => enheter.toSorted().join());
  return [...groups.values()].flatMap((group) => {
    const share = latest(group, day);
    return share === null || share.fte === 0 ? [] : [share];
  });
}

/** An enhet counted twice: what is in force changes only where a share begins, or the day after one ends. */
function inTwoShares(shares: readonly EnhetShare[]): string | undefined {
  const days = shares.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]));
  for (const day of new Set(days)) {
    const shared = sharesOn(shares, day).flatMap(({ enheter }) => enheter);
    const again = shared.find((enhet, index) => shared.indexOf(enhet) !== index);
    if (again !== undefined) return again;
  }
  return undefined;
}
