import type { Aggregate, MeasureInfo } from '@fyr/projections';
import { type Locale, text } from '@fyr/texts';
import { numberText } from '../format.ts';
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
  const [measure, ...more] = told.measures;
  const [kind] = kinds;
  if (!measure || !kind) return '';
  const when = told.period.name;
  const only = told.filters.flatMap(({ values }) => values.map(({ name }) => name)).join(', ');
  const whatOf = ({ name }: Measure) =>
    only === '' ? name : text(locale, 'question.filtered', { what: name, filters: only });
  if (more.length > 0) {
    const totals = told.measures.map((one, index) => {
      const figured = told.totals[one.id] ?? { value: null };
      const total = text(locale, 'question.totalOf', {
        what: one.name,
        ...totalTold(locale, one, figured),
      });
      const change = changeOf(locale, told, one, kinds[index] ?? 'other');
      return change === undefined ? total : `${total} (${change})`;
    });
    const when =
      only === ''
        ? told.period.name
        : text(locale, 'question.filtered', { what: told.period.name, filters: only });
    return `${text(locale, 'question.totals', { when, totals: totals.join('; ') })}.`;
  }
  const total = totalTold(locale, measure, told.totals[measure.id] ?? { value: null });
  const clauses = [
    text(locale, 'question.total', { what: whatOf(measure), when, ...total }),
    mostOf(locale, told, measure, kind),
    changeOf(locale, told, measure, kind),
  ];
  return `${clauses.filter((clause) => clause !== undefined).join(', ')}.`;
}

type Kind = 'count' | 'sum' | 'other';

function kindOf(aggregate: Aggregate): Kind {
  return aggregate === 'count' || aggregate === 'sum' ? aggregate : 'other';
}

function totalTold(locale: Locale, measure: Measure, { value }: Figured) {
  if (typeof value !== 'number') return { told: value ?? 'none', total: '' };
  return { told: 'number', total: amount(locale, measure, value) };
}

/** What is counted is named by the measure; days, hours and kronor are said. */
function amount(locale: Locale, { unit, unitName, decimals }: Measure, value: number): string {
  const number = numberText(locale, value, decimals);
  if (unit === 'percent') return `${number} %`;
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
    told.dimensions.map(({ id }) => own[id] ?? '').join(' – '),
  );
  return text(locale, 'question.most', {
    kind,
    names: new Intl.ListFormat(locale).format(names),
    value: amount(locale, measure, most),
    each: leading.length > 1 ? 'yes' : 'no',
    some: values.includes('skyddad') ? 'yes' : 'no',
  });
}

function changeOf(locale: Locale, told: Told, measure: Measure, kind: Kind): string | undefined {
  if (!told.compared) return undefined;
  const before = told.compared.name;
  const { difference = null, percent = null } = told.totals[measure.id] ?? {};
  if (difference === null) return text(locale, 'question.noChange', { before });
  const size = numberText(locale, Math.abs(difference), measure.decimals);
  const isShare = measure.unit === 'percent';
  const sign = difference > 0 ? '+' : '−';
  return text(locale, 'question.change', {
    kind,
    before,
    direction: difference === 0 ? 'same' : difference > 0 ? 'more' : 'less',
    by: isShare ? text(locale, 'question.points', { value: size }) : size,
    percent:
      percent === null || difference === 0
        ? 'none'
        : `${sign}${numberText(locale, Math.abs(percent))} %`,
  });
}
