import { type TextKey, text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { Block } from '../document.ts';
import type { Facts } from '../facts.ts';
import { ask, measureOf, noteOf, notGiven, shapeOf } from './asking.ts';

/** Of the same length, and over on the day before. */
export function previous({ from, to }: Pick<Scope, 'from' | 'to'>): Pick<Scope, 'from' | 'to'> {
  const first = Temporal.PlainDate.from(from);
  const end = Temporal.PlainDate.from(to).add({ days: 1 });
  const months = first.until(end, { largestUnit: 'months' });
  const before = months.days === 0 ? first.subtract(months) : first.subtract(first.until(end));
  return { from: before.toString(), to: first.subtract({ days: 1 }).toString() };
}

/** Measures in the period, beside those of the one before. */
export function compared(caption: TextKey, ids: readonly string[]) {
  return async (facts: Facts, scope: Scope): Promise<readonly Block[]> => {
    const { locale } = scope;
    const earlier = { ...scope, ...previous(scope) };
    const measures = ids.map(measureOf);
    const [now, before] = await Promise.all(
      [scope, earlier].map((one) => Promise.all(measures.map((m) => ask(facts, one, m)))),
    );
    const given = [...(now ?? []), ...(before ?? [])].filter((one) => one !== null);
    const [first] = measures;
    if (given.length === 0 && first) return [notGiven(scope, first)];
    const decimals = Math.max(...measures.map(({ unit }) => shapeOf(unit).decimals ?? 0));
    const period = ({ from, to }: Pick<Scope, 'from' | 'to'>) => ({
      ...{ name: `${from}–${to}`, type: 'number' as const, decimals },
    });
    const columns = [
      { name: text(locale, 'report.column.measure'), type: 'text' as const },
      { name: text(locale, 'report.column.unit'), type: 'text' as const },
      ...[period(scope), period(earlier)],
    ];
    const rows = measures.map((measure, index) => [
      textOf(locale, `measure.${measure.id}`),
      textOf(locale, `unit.${measure.unit}`),
      now?.[index]?.total ?? null,
      before?.[index]?.total ?? null,
    ]);
    const note = noteOf(locale, given);
    return [{ kind: 'table', table: { caption: text(locale, caption), columns, rows, note } }];
  };
}
