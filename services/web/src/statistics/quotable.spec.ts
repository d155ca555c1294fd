import { expect, it } from 'vitest';
import type { Statistic } from '../api/statistics.ts';
import { isQuotable } from './quotable.ts';

const answer = (values: readonly unknown[], more: object = {}) =>
  ({
    door: 'exact',
    measures: [{ id: 'contacts', open: false }],
    rows: values.map((value) => ({ figures: { contacts: { value } } })),
    totals: { contacts: { value: 40 } },
    ...more,
  }) as unknown as Statistic;

it('an exact answer is put into a report only where no figure in it is of fewer than five', () => {
  expect(isQuotable(answer([5, 0, 35]))).toBe(true);
  expect(isQuotable(answer([4, 36]))).toBe(false);
  expect(isQuotable(answer([], { totals: { contacts: { value: 40, compared: 3 } } }))).toBe(false);
  expect(isQuotable(answer([4, 36], { door: 'released' }))).toBe(true);
  expect(isQuotable(answer([4], { measures: [{ id: 'contacts', open: true }] }))).toBe(true);
});
