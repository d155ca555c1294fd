import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitOre } from './split.ts';

const Ore = fc.integer({ min: -1e12, max: 1e12 });
const Weights = fc
  .array(fc.nat(10_000_000), { minLength: 1, maxLength: 30 })
  .filter((weights) => weights.some((weight) => weight > 0));

describe('an amount split by weights', () => {
  it('adds up to itself, each part less than an öre from its share', () => {
    fc.assert(
      fc.property(Ore, Weights, (ore, weights) => {
        const parts = splitOre(ore, weights) ?? [];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(ore);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * BigInt(total) - BigInt(ore) * BigInt(weights[index] ?? 0);
          expect(off < BigInt(total) && off > -BigInt(total)).toBe(true);
        }
      }),
    );
  });

  it('gives what is left to those who lost most, and of equals to the first', () => {
    expect(splitOre(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitOre(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(splitOre(10, [3, 3, 2])).toEqual([4, 4, 2]);
    expect(splitOre(1, [0, 5])).toEqual([0, 1]);
  });

  it('is not made where there is nothing to split by', () => {
    expect(splitOre(100, [])).toBeNull();
    expect(splitOre(100, [0, 0])).toBeNull();
  });
});
