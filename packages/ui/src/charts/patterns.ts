import { type Look, type Shape, shape } from './chart.ts';

/** Series are told apart by pattern as well as colour: a print may have only one colour. */
const lines: readonly (readonly string[])[] = [
  [],
  ['M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4'],
  ['M0,2 h8 M0,6 h8'],
  ['M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4'],
  ['M2,0 v8 M6,0 v8'],
  ['M2,2 h1 v1 h-1 z M6,6 h1 v1 h-1 z'],
];

/** The name of the pattern of cells that are not told. */
export const protectedPattern = 'protected';

/** Patterns of a chart with so many series, by names that no other chart of the page has. */
export function patternsOf(look: Look, count: number, id: string): Shape {
  const own = Array.from({ length: count }, (_, index) =>
    pattern(nameOf(id, index), colourOf(look, index), look.ground, lines[index % lines.length]),
  );
  const hatched = pattern(nameOf(id, protectedPattern), look.ground, look.quiet, lines[1]);
  return shape('defs', {}, ...own, hatched);
}

export function fillOf(id: string, series: number | typeof protectedPattern): string {
  return `url(#${nameOf(id, series)})`;
}

export function colourOf(look: Look, series: number): string {
  return look.fills[series % look.fills.length] ?? look.ink;
}

function nameOf(id: string, series: number | string): string {
  return `${id}-${series}`;
}

function pattern(
  name: string,
  ground: string,
  stroke: string,
  paths: readonly string[] = [],
): Shape {
  return shape(
    'pattern',
    { id: name, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    shape('rect', { width: 8, height: 8, fill: ground }),
    ...paths.map((d) => shape('path', { d, stroke, 'stroke-width': 1.2, fill: 'none' })),
  );
}
