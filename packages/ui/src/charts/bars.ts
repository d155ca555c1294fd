import { scaleLinear } from 'd3-scale';
import {
  type Chart,
  isNumber,
  type Look,
  largest,
  type Shape,
  shape,
  type Value,
} from './chart.ts';
import { type Drawing, key, keyHeight } from './key.ts';
import { label, letters, lineHeight, plate, widthOf, wrap } from './lettering.ts';
import { fillOf, protectedPattern } from './patterns.ts';

const thickness = 20;
const gap = 10;
const stub = 28;

/** Bars lie: the names of what is counted are long. One below the other for several series. */
export function drawBars(chart: Chart, look: Look, id: string): Drawing {
  const { series, categories } = chart;
  const top = keyHeight(chart, look);
  const left = labelWidth(categories, look);
  const values = series.flatMap(({ values }) => values);
  const room = look.width - left - widthOf(look.number(largest(values))) - 12;
  const x = scaleLinear([least(values), largest(values)], [0, room]);
  const parts: Shape[] = [...key(chart, look, id)];
  let y = top;
  for (const [category, name] of categories.entries()) {
    const lines = wrap(name, left - 12);
    const height = Math.max(series.length * thickness, lines.length * lineHeight);
    parts.push(...label(lines, left - 10, y + height / 2, look));
    const first = y + (height - series.length * thickness) / 2;
    for (const [index, { values: own }] of series.entries()) {
      const at = { x: left, y: first + index * thickness };
      parts.push(...bar(own[category] ?? null, at, x, look, { id, index }));
    }
    y += height + gap;
  }
  parts.push(axis(left + x(0), top, y - gap, look));
  return { parts, height: y };
}

/** The parts of a whole, one after the other; what is protected is drawn as of no known length. */
export function drawStackedBars(chart: Chart, look: Look, id: string): Drawing {
  const { series, categories } = chart;
  const top = keyHeight(chart, look);
  const left = labelWidth(categories, look);
  const sums = categories.map((_, category) =>
    series.reduce((sum, { values }) => sum + known(values[category] ?? null), 0),
  );
  const stubs = Math.max(
    0,
    ...categories.map(
      (_, category) => series.filter(({ values }) => values[category] === 'skyddad').length,
    ),
  );
  const x = scaleLinear([0, largest(sums)], [0, look.width - left - stubs * stub - 4]);
  const parts: Shape[] = [...key(chart, look, id)];
  let y = top;
  for (const [category, name] of categories.entries()) {
    const lines = wrap(name, left - 12);
    const height = Math.max(thickness + 6, lines.length * lineHeight);
    parts.push(...label(lines, left - 10, y + height / 2, look));
    let end = left;
    for (const [index, { values }] of series.entries()) {
      const value = values[category] ?? null;
      if (value === null || value === 0) continue;
      const width = isNumber(value) ? x(value) : stub;
      const at = { x: end, y: y + (height - thickness - 6) / 2, width, height: thickness + 6 };
      parts.push(...segment(value, at, look, { id, index }));
      end += width;
    }
    y += height + gap;
  }
  parts.push(axis(left, top, y - gap, look));
  return { parts, height: y };
}

type Which = { readonly id: string; readonly index: number };

function bar(
  value: Value,
  at: { readonly x: number; readonly y: number },
  x: (value: number) => number,
  look: Look,
  { id, index }: Which,
): Shape[] {
  const middle = at.y + thickness / 2;
  if (value === null) {
    return [letters('–', { x: at.x + x(0) + 6, y: middle, fill: look.quiet })];
  }
  const [from, to] = isNumber(value)
    ? [x(Math.min(value, 0)), x(Math.max(value, 0))]
    : [x(0), x(0) + stub];
  const fill = fillOf(id, isNumber(value) ? index : protectedPattern);
  const said = isNumber(value) ? look.number(value) : look.protectedMark;
  const size = { width: to - from, height: thickness - 2 };
  return [
    shape('rect', { x: at.x + from, y: at.y + 1, ...size, fill, stroke: look.quiet }),
    letters(said, { x: at.x + to + 6, y: middle, fill: look.ink }),
  ];
}

function segment(
  value: Exclude<Value, null>,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  look: Look,
  { id, index }: Which,
): Shape[] {
  const fill = fillOf(id, isNumber(value) ? index : protectedPattern);
  const rect = shape('rect', { ...at, fill, stroke: look.ground });
  const said = isNumber(value) ? look.number(value) : '';
  if (said === '' || widthOf(said) + 14 > at.width) return [rect];
  return [rect, ...plate(said, { x: at.x + at.width / 2, y: at.y + at.height / 2 }, look)];
}

/** Zero, or what is below it: an account may give back more than it takes. */
function least(values: readonly Value[]): number {
  return Math.min(0, ...values.filter(isNumber));
}

function known(value: Value): number {
  return isNumber(value) ? value : 0;
}

function labelWidth(categories: readonly string[], { width }: Look): number {
  const widest = Math.max(0, ...categories.map(widthOf));
  return Math.min(widest + 12, Math.round(width * 0.4));
}

function axis(x: number, top: number, bottom: number, look: Look): Shape {
  return shape('line', { x1: x, x2: x, y1: top - 2, y2: bottom + 2, stroke: look.quiet });
}
