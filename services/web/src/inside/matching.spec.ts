import { expect, it } from 'vitest';
import { matching } from './matching.ts';

const rows = [
  { number: 'U-2026-014', name: 'Demo Klient Åsa' },
  { number: 'U-2026-114', name: 'Vera' },
  { number: 'U-2025-003', name: null },
];
const found = (written: string) => matching(rows, written).map(({ number }) => number.slice(-3));

it.each([
  ['', ['014', '114', '003']],
  ['åsa', ['014']],
  ['KLI', ['014']],
  ['era', []],
  ['014', ['014']],
  ['14', ['014', '114']],
  ['u-2025', ['003']],
  ['U-2026-014 demo', ['014']],
])('%j finds %j', (written, numbers) => {
  expect(found(written)).toEqual(numbers);
});
