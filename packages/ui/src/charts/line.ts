import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import {
  type Chart,
  isNumber,
  type Look,
  largest,
  type Shape,
  shape,
  type Value,
} from './chart.ts';
import type { Drawing } from './key.ts';
import { letters, lineHeight, widthOf, wrap } from './lettering.ts';
import { colourOf } from './patterns.ts';

const plotHeight = 220;
const top = 14;
const dashes = ['', '6 3', '2 3', '9 3 2 3'];

/** Over time. Each line is named where it ends; it is broken where nothing is told. */
export function drawLine(chart: Chart, look: Look): Drawing {
  const { categories, series } = chart;
  const max = largest(series.flatMap(({ values }) => values));
  const left = widthOf(look.number(max)) + 14;
  const right = Math.min(
    look.width * 0.35,
    Math.max(0, ...series.map(({ name }) => widthOf(name))) + 14,
  );
  const x = scalePoint(
    categories.map((_, index) => index),
    [left + 8, look.width - right],
  );
  const min = Math.min(0, ...series.flatMap(({ values }) => values).filter(isNumber));
  const y = scaleLinear([min, max], [top + plotHeight, top]).nice(4);
  const at = (index: number) => x(index) ?? left;
  const names = namesBelow(categories, at, look);
  return {
    parts: [
      ...grid(y, left, look.width - right, look),
      ...names.parts,
      ...series.flatMap(({ values }, index) => curve(values, index, at, y, look)),
      ...namesAtEnd(series, at, y, look),
    ],
    height: top + plotHeight + names.height + 8,
  };
}

type Y = ReturnType<typeof scaleLinear<number, number>>;

function grid(y: Y, left: number, right: number, look: Look): Shape[] {
  const ticks = y.ticks(4).filter(Number.isInteger);
  return ticks.flatMap((tick) => [
    shape('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: look.line }),
    letters(look.number(tick), { x: left - 8, y: y(tick), anchor: 'end', fill: look.quiet }),
  ]);
}

function curve(
  values: readonly Value[],
  index: number,
  at: (index: number) => number,
  y: Y,
  look: Look,
): Shape[] {
  const stroke = colourOf(look, index);
  const d = line<Value>()
    .defined(isNumber)
    .x((_, category) => at(category))
    .y((value) => y(value as number))(values);
  const points = values.flatMap((value, category) => {
    const cx = at(category);
    if (isNumber(value)) return shape('circle', { cx, cy: y(value), r: 3.5, fill: stroke });
    if (value === null) return [];
    // At the foot of the plot: it says that something is not told, not how much it is.
    return shape('path', {
      ...{ d: `M${cx - 4},${y(0)} h8 M${cx},${y(0) - 4} v8`, stroke, 'stroke-width': 1.5 },
    });
  });
  const dash = dashes[index % dashes.length];
  const drawn = { d: d ?? '', fill: 'none', stroke, 'stroke-width': 2 };
  return [shape('path', dash ? { ...drawn, 'stroke-dasharray': dash } : drawn), ...points];
}

/** Beside the last number of each line, pushed apart where lines end close together. */
function namesAtEnd(
  series: Chart['series'],
  at: (index: number) => number,
  y: Y,
  look: Look,
): Shape[] {
  const ends = series
    .map(({ name, values }) => {
      const last = values.findLastIndex(isNumber);
      return { name, x: at(Math.max(0, last)), y: y(Number(values[last] ?? 0)) };
    })
    .sort((a, b) => a.y - b.y);
  let floor = Number.NEGATIVE_INFINITY;
  return ends.map(({ name, x, y: own }) => {
    floor = Math.max(own, floor + lineHeight);
    return letters(name, { x: x + 9, y: floor, fill: look.ink, weight: 600 });
  });
}

function namesBelow(
  categories: readonly string[],
  at: (index: number) => number,
  look: Look,
): Drawing {
  const step = categories.length > 1 ? Math.abs(at(1) - at(0)) : look.width / 2;
  const widest = Math.max(1, ...categories.map(widthOf));
  // Where not every name has room, every second one is left to the reader, or every third.
  const every = Math.max(1, Math.ceil(Math.min(widest, 90) / step));
  const shown = categories.map((name) => wrap(name, Math.max(step * every - 6, 40)));
  const parts = shown.flatMap((lines, index) =>
    index % every === 0
      ? lines.map((text, row) => {
          const place = { x: at(index), y: top + plotHeight + 18 + row * lineHeight };
          return letters(text, { ...place, anchor: 'middle', fill: look.quiet });
        })
      : [],
  );
  const rows = Math.max(1, ...shown.filter((_, index) => index % every === 0).map((l) => l.length));
  return { parts, height: 12 + rows * lineHeight };
}
