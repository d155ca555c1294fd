import { type MeasureInfo, measures, type Statistic } from '@fyr/projections';
import { isTextKey, type Locale, text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { AskedOf, Block, Column } from '../document.ts';
import type { Facts } from '../facts.ts';

type Dimension = MeasureInfo['dimensions'][number];

const known = new Map(measures.map((measure) => [measure.id, measure]));

export function measureOf(id: string): MeasureInfo {
  const measure = known.get(id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
}

export function dimensionOf(measure: MeasureInfo, id: string): Dimension {
  const dimension = measure.dimensions.find((one) => one.id === id);
  if (!dimension) throw new Error(`${measure.id} is not told by ${id}`);
  return dimension;
}

/** What stands at a day is asked of the last one. Of one enhet, where the measure tells them apart. */
export function ask(
  facts: Facts,
  { from, to, enhet }: Scope,
  measure: MeasureInfo,
  by: readonly string[] = [],
): Promise<Statistic | null> {
  const isOfEnhet = enhet !== null && measure.dimensions.some(({ id }) => id === 'enhet');
  const filters = isOfEnhet ? { filters: { enhet } } : {};
  return facts.figures({ measure: measure.id, from, to, by, ...filters });
}

/** The same question, for who wants to ask it again: at one time, and of as many as may be asked at once. */
export function askedOf(
  { from, to, enhet }: Scope,
  asked: readonly MeasureInfo[],
  by: readonly string[] = [],
): { readonly asked?: AskedOf } {
  const [first] = asked;
  const isOne = asked.every(({ time }) => time === first?.time) && asked.length <= measuresMax;
  if (!first || !isOne) return {};
  const isOfEnhet =
    enhet !== null && asked.every(({ dimensions }) => dimensions.some(({ id }) => id === 'enhet'));
  if (enhet !== null && !isOfEnhet) return {};
  return {
    asked: {
      measure: asked.map(({ id }) => id).join(','),
      ...(first.time === 'day' ? { on: to } : { from, to }),
      ...(by.length > 0 ? { by: by.join(',') } : {}),
      ...(enhet === null ? {} : { enhet }),
    },
  };
}

const measuresMax = 8;

/** The kind of column that a measure's figures stand in. */
export function columnOf(locale: Locale, { id, unit }: MeasureInfo): Column {
  return { name: textOf(locale, `measure.${id}`), ...shapeOf(unit) };
}

export function shapeOf(unit: MeasureInfo['unit']): Pick<Column, 'type' | 'decimals'> {
  switch (unit) {
    case 'percent':
      return { type: 'percent' };
    case 'fte':
    case 'fteMonth':
    case 'uppdragPerFte':
      return { type: 'number', decimals: 2 };
    case 'hour':
    case 'point':
      return { type: 'number', decimals: 1 };
    default:
      return { type: 'number' };
  }
}

/** The measure, and the day or the dimensions that it is told by. */
export function captionOf(
  { locale, to }: Scope,
  { id, time }: MeasureInfo,
  by: readonly string[],
): string {
  const measure = textOf(locale, `measure.${id}`);
  const dimensions = by.map((one) => dimensionName(locale, one)).join(text(locale, 'report.and'));
  const what = by.length === 0 ? measure : text(locale, 'report.by', { measure, dimensions });
  return time === 'day' ? text(locale, 'report.onDay', { what, day: to }) : what;
}

/** Within a sentence, where the head of a column may read ill. */
export function dimensionName(locale: Locale, id: string): string {
  const own = `report.dimension.${id}`;
  if (isTextKey(own)) return textOf(locale, own);
  return textOf(locale, `dimension.${id}`).toLocaleLowerCase(locale);
}

/** How it was counted and how far. */
export function noteOf(locale: Locale, [first, ...others]: readonly Statistic[]): string {
  if (!first) return '';
  const all = [first, ...others];
  const rule = new Set(all.map((one) => one.rule)).size === 1 ? first.rule : 'report.rulesBelow';
  const hidden = all.reduce((sum, { suppressed }) => sum + suppressed, 0);
  return [
    textOf(locale, rule),
    ...(hidden > 0 ? [text(locale, 'report.protectedCells', { count: hidden })] : []),
    text(locale, 'report.countedTo', { position: Math.min(...all.map((one) => one.position)) }),
  ].join(' ');
}

export function said(value: string): Block {
  return { kind: 'paragraph', text: value };
}

/** Words that there are, and the reader is not told. */
export function notTold(locale: Locale): Block {
  return { kind: 'paragraph', quiet: true, text: text(locale, 'report.notTold') };
}

/** There was nothing to count: said, so that nobody looks for a table that is lost. */
export function none(scope: Scope, measure: MeasureInfo, by: readonly string[] = []): Block {
  return said(text(scope.locale, 'report.none', { table: captionOf(scope, measure, by) }));
}

export function notGiven(scope: Scope, measure: MeasureInfo, by: readonly string[] = []): Block {
  const table = captionOf(scope, measure, by);
  return { kind: 'paragraph', quiet: true, text: text(scope.locale, 'report.notGiven', { table }) };
}
