import { isTextKey, locales, type Message, textOf } from '@fyr/texts';
import { csvText } from '../csv.ts';
import { type Dataset, PROTECTED, TOTAL } from './dataset.ts';
import type { Published } from './published.ts';

export const licence = 'http://creativecommons.org/publicdomain/zero/1.0/';

/** For machines: a head that stays, and the mark that a figure is protected in a column of its own. */
export function csvOf(dataset: Dataset): string {
  const lines = dataset.rows.map(({ from, to, keys, value }) => [
    ...[from, to, ...dataset.dimensions.map(({ id }) => keys[id] ?? TOTAL)],
    ...[value, value === null ? PROTECTED : null],
  ]);
  return csvText('machine', [columnsOf(dataset), ...lines]);
}

/** The same rows, with what everything is called. */
export function jsonOf(dataset: Dataset, published: Published) {
  const { measure, dimensions, rows } = dataset;
  return {
    ...{ dataset: measure.id, title: said(`measure.${measure.id}`), rule: said(measure.rule) },
    ...{ unit: said(`unit.${measure.unit}`), time: measure.time },
    ...{ publisher: published.publisher, version: published.version, licence },
    ...{ total: TOTAL, protected: PROTECTED },
    dimensions: dimensions.map((dimension) => ({
      id: dimension.id,
      name: said(`dimension.${dimension.id}`),
      values: codesOf(dataset, dimension, published),
    })),
    columns: columnsOf(dataset),
    rows: rows.map(({ from, to, keys, value }) => ({
      ...{ from, to, ...keys, value },
      mark: value === null ? PROTECTED : null,
    })),
  };
}

/** What the codes of a dimension mean: those that stand in the rows. */
export function codesOf(
  { rows }: Pick<Dataset, 'rows'>,
  { id, names }: Dataset['dimensions'][number],
  { enhetNames }: Pick<Published, 'enhetNames'>,
): readonly { readonly code: string; readonly name: Message }[] {
  const codes = new Set(rows.map(({ keys }) => keys[id] ?? TOTAL));
  codes.delete(TOTAL);
  return [...codes].map((code) => {
    const key = `${names}.${code}`;
    if (isTextKey(key)) return { code, name: said(key) };
    if (code === 'UPPGIFT_SAKNAS') return { code, name: said('dimension.missing') };
    const name = enhetNames[code] ?? code;
    return { code, name: { sv: name, en: name } };
  });
}

/** A text of the catalogue in every language. */
export function said(key: string): Message {
  return Object.fromEntries(locales.map((locale) => [locale, textOf(locale, key)])) as Message;
}

function columnsOf({ dimensions }: Dataset): readonly string[] {
  return ['from', 'to', ...dimensions.map(({ id }) => id), 'value', 'mark'];
}
