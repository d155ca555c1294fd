import { describe, expect, it } from 'vitest';
import type { Measure, Statistic } from '../api/statistics.ts';
import { type Asked, missable, missingIn } from './missing-facts.ts';

const dimensions = ['alder', 'kon', 'kannedom'].map((id) => ({ id, name: id }));
const requested = { id: 'requestedUppdrag', dimensions } as unknown as Measure;
const of = (measure: Measure) => missable([measure]).map(({ dimension }) => dimension.id);

describe('what is missing', () => {
  it('is asked of what is known of, outside the secrecy where it goes out', () => {
    expect(of(requested)).toEqual(['alder', 'kannedom']);
    const tables = [
      { dimensions: ['alder'], from: 'year' as const },
      { dimensions: ['kannedom', 'kon'], from: 'year' as const },
    ];
    expect(of({ ...requested, tables })).toEqual(['alder']);
    expect(missable([])).toEqual([]);
  });

  it('is nothing where no row says so, and protected where it is', () => {
    const asked = { measure: requested, dimension: dimensions[0] } as unknown as Asked;
    const table = (rows: object[]) =>
      ({ rows, totals: { requestedUppdrag: { value: 40 } } }) as unknown as Statistic;
    const row = (code: string, value: unknown) => ({
      ...{ keys: { alder: code }, figures: { requestedUppdrag: { value } } },
    });
    expect(missingIn(table([row('25_34', 40)]), asked)).toEqual({ missing: 0, all: 40 });
    expect(missingIn(table([row('UPPGIFT_SAKNAS', 6)]), asked)).toEqual({ missing: 6, all: 40 });
    expect(missingIn(table([row('UPPGIFT_SAKNAS', 'skyddad')]), asked).missing).toBe('skyddad');
  });
});
