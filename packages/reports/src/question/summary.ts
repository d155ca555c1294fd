import type { Aggregate, MeasureInfo } from '@fyr/projections';
import { type Locale, text } from '@fyr/texts';
import { numberText, percentText } from '../format.ts';
import type { QuestionAnswer } from './answer.ts';

type Told = Omit<QuestionAnswer, 'title' | 'summary' | 'chart'>;
type Measure = Told['measures'][number];
type Figured = Told['totals'][string];

/** More than this share a place as one that is told of. */
const sharedMax = 3;

/**
 * What there is to see, in one sentence: how many in all, where most are, and what has changed. Made of
 * the figures that are shown, and therefore silent of the others.
 */
export function summaryOf(locale: Locale, told: Told, infos: readonly MeasureInfo[]): string {
  const kinds = infos.map(({ aggregate }) => kindOf(aggregate));
  const only = told.filters.flatMap(({ values }) => values.map(({ name }) => name)).join(', ');
  const filtered = (what: string) =>
    only === '' ? what : text(locale, 'question.filtered', { what, filters: only });
  const [measure, ...more] = told.measures;
  const [kind] = kinds;
  if (!measure || !kind) return '';
  if (more.length > 0) {
    const totals = told.measures.map((one, index) => totalOf(locale, told, one, kinds[index]));
    const when = filtered(told.period.name);
    return `${text(locale, 'question.totals', { when, totals: totals.join('; ') })}.`;
  }
  const change = changeIn(told, measure);
  const clauses = [
    text(locale, 'question.total', {
      ...{ what: filtered(measure.name), when: told.period.name },
      ...totalTold(locale, measure, told.totals[measure.id]),
    }),
    mostOf(locale, told, measure, kind),
    change && changeTold(locale, measure, kind, change),
  ];
  return `${clauses.filter((clause) => clause !== undefined).join(', ')}.`;
}

/** One of several: as short as it can be said. */
function totalOf(locale: Locale, told: Told, measure: Measure, kind: Kind = 'other'): string {
  const change = changeIn(told, measure);
  const total = text(locale, 'question.totalOf', {
    what: measure.name,
    ...totalTold(locale, measure, told.totals[measure.id]),
  });
  if (!change) return total;
  return `${total} (${changeTold(locale, measure, kind, { ...change, percent: null })})`;
}

type Kind = 'count' | 'sum' | 'other';

function kindOf(aggregate: Aggregate): Kind {
  return aggregate === 'count' || aggregate === 'sum' ? aggregate : 'other';
}

function totalTold(locale: Locale, measure: Measure, { value }: Figured = { value: null }) {
  if (typeof value !== 'number') return { told: value ?? 'none', total: '' };
  return { told: 'number', total: amount(locale, measure, value) };
}

/** What is counted is named by the measure; days, hours and kronor are said. */
function amount(locale: Locale, { unit, unitName, decimals }: Measure, value: number): string {
  if (unit === 'percent') return percentText(locale, value, { decimals });
  const number = numberText(locale, value, decimals);
  return saidUnits.has(unit) ? `${number} ${unitName}` : number;
}

const saidUnits: ReadonlySet<string> = new Set(['day', 'hour', 'krona', 'fte', 'fteMonth']);

/** Where most are, unless there is one row alone, or all are alike. */
function mostOf(locale: Locale, told: Told, measure: Measure, kind: Kind): string | undefined {
  const values = told.rows.map(({ figures }) => figures[measure.id]?.value ?? null);
  const numbers = values.filter((value) => typeof value === 'number');
  if (told.dimensions.length === 0 || values.length < 2 || numbers.length === 0) return undefined;
  const most = Math.max(...numbers);
  const leading = told.rows.filter((_, index) => values[index] === most);
  if (most <= 0 || leading.length > Math.min(sharedMax, told.rows.length - 1)) return undefined;
  const names = leading.map(({ names: own }) =>
    told.dimensions.map(({ id }) => own[id] ?? '').join(', '),
  );
  return text(locale, 'question.most', {
    kind,
    names: new Intl.ListFormat(locale).format(names),
    value: amount(locale, measure, most),
    each: leading.length > 1 ? 'yes' : 'no',
    some: values.includes('skyddad') ? 'yes' : 'no',
  });
}

type Change = {
  /** What it is compared with, as it is called. */
  readonly before: string;
  readonly difference: number | null;
  readonly percent: number | null;
};

function changeIn({ compared, totals }: Told, { id }: Measure): Change | undefined {
  if (!compared) return undefined;
  const { difference = null, percent = null } = totals[id] ?? {};
  return { before: compared.name, difference, percent };
}

function changeTold(
  locale: Locale,
  { unit, decimals }: Measure,
  kind: Kind,
  { before, difference, percent }: Change,
): string {
  if (difference === null) return text(locale, 'question.noChange', { before });
  const size = numberText(locale, Math.abs(difference), decimals);
  return text(locale, 'question.change', {
    kind,
    before,
    direction: difference === 0 ? 'same' : difference > 0 ? 'more' : 'less',
    by: unit === 'percent' ? text(locale, 'question.points', { value: size }) : size,
    percent:
      percent === null || difference === 0
        ? 'none'
        : percentText(locale, percent, { signed: true }),
  });
}
