import type { Scope } from '../definition.ts';
import type { Facts } from '../facts.ts';
import { ask, measureOf } from '../parts/asking.ts';
import { sumsOf } from '../parts/economy.ts';

export type EnhetPart = {
  readonly enhet: string;
  readonly name: string;
  readonly population: number;
  /** Uppdrag that were ongoing on the last day; null where the figure is protected. */
  readonly ongoing: number | null;
  /** The mean of what was ongoing on the last day of each month; null where it is not given. */
  readonly ongoingMean: number | null;
};

type CostTold = {
  readonly net: number;
  readonly gross: number;
  readonly hasEconomy: boolean;
  readonly parts: readonly EnhetPart[];
  /** Enheter whose population is not known: the cost cannot be split. */
  readonly unknown: readonly string[];
};

/** What a split is made of: the net cost of the period, and each enhet's people and uppdrag. */
export async function costOf(facts: Facts, scope: Scope): Promise<CostTold> {
  const [{ lines }, { enheter, enhetNames }, ongoing, means] = await Promise.all([
    facts.economy(scope.from, scope.to),
    facts.organisation(scope.to),
    ongoingByEnhet(facts, scope),
    meansByEnhet(facts, scope),
  ]);
  const { net, cost } = sumsOf(lines.map(({ amount }) => amount));
  const nameOf = (enhet: string) => enhetNames[enhet] ?? enhet;
  return {
    ...{ net, gross: cost, hasEconomy: lines.length > 0 },
    parts: enheter.map(({ enhet, population }) => ({
      ...{ enhet, name: nameOf(enhet), population: population?.persons ?? 0 },
      ongoing: ongoing?.get(enhet) ?? (ongoing?.has(enhet) === false ? 0 : null),
      ongoingMean: means?.get(enhet) ?? (means ? 0 : null),
    })),
    unknown: enheter
      .filter(({ population }) => population === null)
      .map(({ enhet }) => nameOf(enhet)),
  };
}

async function ongoingByEnhet(
  facts: Facts,
  scope: Scope,
): Promise<ReadonlyMap<string, number | null> | null> {
  const whole = { ...scope, enhet: null };
  const statistic = await ask(facts, whole, measureOf('ongoingUppdrag'), ['enhet']);
  if (!statistic) return null;
  return new Map(
    statistic.rows.map(({ keys, value }) => [
      keys.enhet ?? '',
      typeof value === 'number' ? value : null,
    ]),
  );
}

/** Of protected figures no mean is made: it could be worked backwards. */
async function meansByEnhet(
  facts: Facts,
  scope: Scope,
): Promise<ReadonlyMap<string, number> | null> {
  if (scope.door === 'released') return null;
  const days = monthEnds(scope);
  const all = await Promise.all(
    days.map((day) => ongoingByEnhet(facts, { ...scope, from: day, to: day })),
  );
  const sums = new Map<string, number>();
  for (const one of all) {
    for (const [enhet, value] of one ?? []) sums.set(enhet, (sums.get(enhet) ?? 0) + (value ?? 0));
  }
  return new Map([...sums].map(([enhet, sum]) => [enhet, sum / days.length]));
}

/** The last day of each month that begins in the period, and none after its end. */
function monthEnds({ from, to }: Pick<Scope, 'from' | 'to'>): readonly string[] {
  const days: string[] = [];
  let month = Temporal.PlainDate.from(from).toPlainYearMonth();
  const last = Temporal.PlainDate.from(to).toPlainYearMonth();
  while (Temporal.PlainYearMonth.compare(month, last) <= 0) {
    const end = month.toPlainDate({ day: month.daysInMonth }).toString();
    days.push(end < to ? end : to);
    month = month.add({ months: 1 });
  }
  return days;
}
