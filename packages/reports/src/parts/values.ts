import type { MeasureInfo, Statistic } from '@fyr/projections';
import { isTextKey, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { OrganisationTold } from '../facts.ts';

type Dimension = MeasureInfo['dimensions'][number];
export type Value = { readonly id: string; readonly name: string };

/** The values of a dimension that have anything to show, as they are called and in their order. */
export function valuesIn(
  { locale }: Scope,
  { enhetNames }: Pick<OrganisationTold, 'enhetNames'>,
  dimension: Dimension,
  { rows }: Statistic,
): readonly Value[] {
  const found = new Set(
    rows.flatMap(({ keys, value }) => (value === 0 ? [] : [keys[dimension.id] ?? ''])),
  );
  const ordered = dimension.values?.filter((value) => found.has(value)) ?? [...found];
  return ordered.map((id) => ({ id, name: nameOf(id) }));

  function nameOf(id: string): string {
    const key = `${dimension.names}.${id}`;
    if (isTextKey(key)) return textOf(locale, key);
    return enhetNames[id] ?? (id === 'UPPGIFT_SAKNAS' ? textOf(locale, 'dimension.missing') : id);
  }
}
