import type { StatisticTable } from '@fyr/contracts';
import { type Door, type MeasureInfo, type Statistic, tabulate } from '@fyr/projections';
import { isTextKey, type Locale, text, textOf } from '@fyr/texts';
import type { z } from 'zod';
import { dimensionName, measureOf, shapeOf } from '../parts/asking.ts';
import { chartOf } from './chart.ts';
import { summaryOf } from './summary.ts';
import { type When, whenName } from './when.ts';

export type QuestionAnswer = z.input<typeof StatisticTable>;

export type Answered = {
  readonly locale: Locale;
  readonly door: Door;
  /** In the order they were asked for. */
  readonly statistics: readonly Statistic[];
  /** The same of another day or period, where that was asked for. */
  readonly compared: readonly Statistic[] | undefined;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** What is called by the verksamhet and not by the texts: enheter, ombud, huvudmän. */
  readonly ownName: (dimension: string, code: string) => string | undefined;
  /** The least count that was shown when it was released. */
  readonly smallestShown: number;
};

/** A question's table with all that is told of it. Every form that it leaves in is made of this. */
export function answerOf(answered: Answered): QuestionAnswer {
  const { locale, door, statistics, compared, filters, smallestShown } = answered;
  const infos = statistics.map(({ measure }) => measureOf(measure));
  const dimensions = (statistics[0]?.dimensions ?? []).map((id) => named(locale, id));
  const { rows, totals } = tabulate(statistics, compared);
  const told: Omit<QuestionAnswer, 'title' | 'summary' | 'chart'> = {
    door,
    measures: infos.map((info, index) => ({
      id: info.id,
      name: textOf(locale, `measure.${info.id}`),
      unit: info.unit,
      unitName: textOf(locale, `unit.${info.unit}`),
      decimals: decimalsOf(info, [statistics[index], compared?.[index]]),
      rule: textOf(locale, info.rule),
      opensTo: door === 'exact' ? info.opensTo : null,
      open: info.open ?? false,
    })),
    period: spoken(locale, whenOf(statistics)),
    compared: compared ? { ...spoken(locale, whenOf(compared)), ...countedOf(compared) } : null,
    dimensions,
    filters: Object.entries(filters).map(([id, codes]) => ({
      ...named(locale, id),
      values: codes.map((code) => ({ code, name: valueName(answered, infos, id, code) })),
    })),
    rows: rows.map(({ keys, figures }) => ({
      keys: { ...keys },
      names: Object.fromEntries(
        Object.entries(keys).map(([id, code]) => [id, valueName(answered, infos, id, code)]),
      ),
      figures: { ...figures },
    })),
    totals: { ...totals },
    suppressed: suppressedOf(locale, [...statistics, ...(compared ?? [])], smallestShown),
    ...countedOf(statistics),
  };
  const title = titleOf(locale, told);
  const summary = summaryOf(locale, told, infos);
  return { ...told, title, summary, chart: chartOf(locale, { ...told, title, summary }, infos) };
}

/** What a table would be called, by its measures, dimensions and time. */
export function tableName(
  locale: Locale,
  { measures, by, when }: { measures: readonly string[]; by: readonly string[]; when: When },
): string {
  const names = measures.map((id) => textOf(locale, `measure.${id}`));
  return text(locale, 'question.title', {
    what: whatOf(locale, names, by),
    when: whenName(locale, when),
  });
}

function titleOf(
  locale: Locale,
  {
    measures,
    dimensions,
    filters,
    period,
    compared,
  }: Omit<QuestionAnswer, 'title' | 'summary' | 'chart'>,
): string {
  const all = whatOf(
    locale,
    measures.map(({ name }) => name),
    dimensions.map(({ id }) => id),
  );
  const only = filters.flatMap(({ values }) => values.map(({ name }) => name)).join(', ');
  const what = only === '' ? all : text(locale, 'question.filtered', { what: all, filters: only });
  const title = text(locale, 'question.title', { what, when: period.name });
  return compared
    ? text(locale, 'question.against', { what: title, before: compared.name })
    : title;
}

function whatOf(locale: Locale, names: readonly string[], by: readonly string[]): string {
  const measure = new Intl.ListFormat(locale).format(names);
  if (by.length === 0) return measure;
  const dimensions = new Intl.ListFormat(locale).format(by.map((id) => dimensionName(locale, id)));
  return text(locale, 'report.by', { measure, dimensions });
}

function named(locale: Locale, id: string) {
  return { id, name: textOf(locale, `dimension.${id}`) };
}

function valueName(
  { locale, ownName }: Answered,
  infos: readonly MeasureInfo[],
  dimension: string,
  code: string,
): string {
  const info = infos
    .flatMap(({ dimensions }) => dimensions)
    .find(({ id, names }) => id === dimension && names !== undefined);
  const key = `${info?.names}.${code}`;
  if (info && isTextKey(key)) return textOf(locale, key);
  if (code === 'UPPGIFT_SAKNAS') return text(locale, 'dimension.missing');
  return ownName(dimension, code) ?? code;
}

/** What stands at a day and what happens in a period may be asked for together: it is of that period. */
function whenOf(statistics: readonly Statistic[]): When {
  const periods = statistics.map(({ period }) => period);
  const ofPeriod = periods.find(({ on }) => on === null) ?? periods[0];
  if (!ofPeriod) throw new Error('nothing was asked for');
  return { ...ofPeriod, on: ofPeriod.on };
}

function spoken(locale: Locale, when: When) {
  return { ...when, name: whenName(locale, when) };
}

function countedOf(statistics: readonly Statistic[]) {
  return {
    position: Math.min(...statistics.map(({ position }) => position)),
    computedAt: Math.min(...statistics.map(({ computedAt }) => computedAt)),
  };
}

/** A median of whole days may lie between two; of a krona there are hundredths. */
function decimalsOf({ unit }: MeasureInfo, counted: readonly (Statistic | undefined)[]): number {
  const { decimals } = shapeOf(unit);
  if (decimals !== undefined) return decimals;
  const figures = counted.flatMap((one) =>
    one ? [one.total, ...one.rows.map((r) => r.value)] : [],
  );
  const isWhole = figures.every((value) => typeof value !== 'number' || Number.isInteger(value));
  return isWhole ? 0 : unit === 'krona' ? 2 : 1;
}

/** Totals count too: they may be protected where every row is shown. */
function suppressedOf(locale: Locale, all: readonly Statistic[], smallestShown: number) {
  const count = all
    .flatMap(({ dimensions, rows, total }) => [
      ...rows.map(({ value }) => value),
      ...(dimensions.length === 0 ? [] : [total]),
    ])
    .filter((value) => value === 'skyddad').length;
  if (count === 0) return null;
  const why = text(locale, 'question.suppressed', { count, smallest: smallestShown });
  return { count, smallestShown, why };
}
