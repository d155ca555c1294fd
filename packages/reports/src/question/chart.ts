import type { MeasureInfo } from '@fyr/projections';
import { type Locale, text } from '@fyr/texts';
import type { QuestionAnswer } from './answer.ts';

type Chart = QuestionAnswer['chart'];
type Told = Omit<QuestionAnswer, 'chart'>;
type Series = NonNullable<Chart>['series'][number];
type Row = Told['rows'][number];

const rowsMax = 60;
/** Patterns that are told apart. */
const seriesMax = 6;

/** The form that shows it best; null where one axis cannot hold it, or no eye take it in. */
export function chartOf(locale: Locale, told: Told, infos: readonly MeasureInfo[]): Chart {
  const { title, summary, measures, dimensions, rows } = told;
  const units = new Set(measures.map(({ unit }) => unit));
  if (units.size !== 1 || rows.length > rowsMax) return null;
  const [first, second] = dimensions;
  if (!first) return { title, summary, form: 'bars', ...ofTotals(told) };
  const isOverTime = first.id === 'month';
  const [info] = infos;
  const isPositive = rows.every(({ figures }) =>
    Object.values(figures).every(({ value }) => !(Number(value) < 0)),
  );
  if (second && dimensions.length === 2 && measures.length === 1 && !told.compared && isPositive) {
    const parts = crossed(told, first.id, second.id);
    const isWhole = info?.dimensions.some(({ id, many }) => id === second.id && !many);
    const isCounted = info?.aggregate === 'count' || info?.aggregate === 'sum';
    const few = parts.series.length <= seriesMax;
    const form = isOverTime && few ? 'line' : few && isWhole && isCounted ? 'stackedBars' : 'heat';
    return { title, summary, form, ...parts };
  }
  const categories = rows.map(({ names }) =>
    dimensions.map(({ id }) => names[id] ?? '').join(', '),
  );
  const series = seriesOf(locale, told, rows);
  if (series.length > seriesMax) return null;
  return { title, summary, form: isOverTime && !second ? 'line' : 'bars', categories, series };
}

/** One figure each: the measures lie beside one another. */
function ofTotals({ measures, period, compared, totals }: Told) {
  const categories = measures.map(({ name }) => name);
  const valuesOf = (key: 'value' | 'compared') =>
    measures.map(({ id }) => totals[id]?.[key] ?? null);
  return {
    categories,
    series: [
      { name: period.name, values: valuesOf('value') },
      ...(compared ? [{ name: compared.name, values: valuesOf('compared') }] : []),
    ],
  };
}

function seriesOf(locale: Locale, { measures, period, compared }: Told, rows: readonly Row[]) {
  return measures.flatMap(({ id, name }): Series[] => {
    const valuesOf = (key: 'value' | 'compared') =>
      rows.map(({ figures }) => figures[id]?.[key] ?? null);
    if (!compared) return [{ name, values: valuesOf('value') }];
    const nameOf = (when: string) =>
      measures.length === 1 ? when : text(locale, 'question.title', { what: name, when });
    return [
      { name: nameOf(period.name), values: valuesOf('value') },
      { name: nameOf(compared.name), values: valuesOf('compared') },
    ];
  });
}

/** The first dimension along, the second across; a cell that no row tells of is empty. */
function crossed({ rows, measures }: Told, along: string, across: string) {
  const [id = ''] = measures.map((measure) => measure.id);
  const namesOf = (dimension: string) =>
    new Map(rows.map(({ keys, names }) => [keys[dimension] ?? '', names[dimension] ?? '']));
  const [categories, series] = [namesOf(along), namesOf(across)];
  const at = new Map(
    rows.map(({ keys, figures }) => [`${keys[along]} ${keys[across]}`, figures[id]?.value ?? null]),
  );
  return {
    categories: [...categories.values()],
    series: [...series].map(([code, name]) => ({
      name,
      values: [...categories.keys()].map((category) => at.get(`${category} ${code}`) ?? null),
    })),
  };
}
