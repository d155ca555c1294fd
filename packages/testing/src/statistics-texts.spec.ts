import { measures } from '@fyr/projections';
import { isTextKey } from '@fyr/texts';
import { describe, expect, it } from 'vitest';

const dimensions = [
  ...new Map(measures.flatMap((measure) => measure.dimensions.map((d) => [d.id, d]))).values(),
];

describe('the catalogue of figures', () => {
  it('has a name, a counting rule and a unit in words for every measure', () => {
    const keys = measures.flatMap(({ id, rule, unit }) => [`measure.${id}`, rule, `unit.${unit}`]);
    expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
  });

  it('has a name for every dimension and each of its values', () => {
    const keys = dimensions.flatMap(({ id, names, values = [] }) => [
      `dimension.${id}`,
      ...values.map((value) =>
        value === 'UPPGIFT_SAKNAS' && !isTextKey(`${names}.${value}`)
          ? 'dimension.missing'
          : `${names}.${value}`,
      ),
    ]);
    expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
  });

  it('never names two measures or two dimensions of one measure alike', () => {
    const ids = measures.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const measure of measures) {
      const own = measure.dimensions.map(({ id }) => id);
      expect(own).toEqual([...new Set(own)]);
    }
  });
});
