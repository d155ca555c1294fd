import type { Look } from './chart.ts';

/** On a page, in its colours: light, dark or forced. */
export function pageLook(own: Pick<Look, 'number' | 'protectedMark'>, width = 640): Look {
  return {
    ...own,
    width,
    ink: 'var(--ink)',
    quiet: 'var(--ink-quiet)',
    line: 'var(--line)',
    ground: 'var(--surface)',
    fills: [1, 2, 3, 4, 5, 6].map((nth) => `var(--chart-${nth})`),
    font: 'inherit',
  };
}
