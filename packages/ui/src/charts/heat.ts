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
import { label, letters, lineHeight, plate, widthOf, wrap } from './lettering.ts';
import { colourOf, fillOf, protectedPattern } from './patterns.ts';

const cellHeight = 34;

/** A table whose cells are the darker the more there is in them; each says its number. */
export function drawHeat({ categories, series }: Chart, look: Look, id: string): Drawing {
  const left = Math.min(
    Math.max(0, ...series.map(({ name }) => widthOf(name))) + 12,
    Math.round(look.width * 0.35),
  );
  const width = (look.width - left) / Math.max(1, categories.length);
  const heads = categories.map((name) => wrap(name, width - 6));
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * lineHeight + 8;
  const max = largest(series.flatMap(({ values }) => values));
  const parts: Shape[] = heads.flatMap((lines, column) =>
    lines.map((text, row) =>
      letters(text, {
        ...{ x: left + (column + 0.5) * width, y: top - (lines.length - row) * lineHeight + 4 },
        ...{ anchor: 'middle', fill: look.quiet },
      }),
    ),
  );
  for (const [row, { name, values }] of series.entries()) {
    const y = top + row * cellHeight;
    parts.push(...label(wrap(name, left - 12), left - 10, y + cellHeight / 2, look));
    for (const column of categories.keys()) {
      const value = values[column] ?? null;
      const at = { x: left + column * width, y, width, height: cellHeight };
      parts.push(...cell(value, at, max, look, id));
    }
  }
  return { parts, height: top + series.length * cellHeight + 4 };
}

function cell(
  value: Value,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  max: number,
  look: Look,
  id: string,
): Shape[] {
  const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  const ground = { ...at, stroke: look.ground };
  if (!isNumber(value)) {
    const fill = value === null ? look.ground : fillOf(id, protectedPattern);
    const said = value === null ? '–' : look.protectedMark;
    const short = widthOf(said) + 6 > at.width ? '·' : said;
    return [shape('rect', { ...ground, fill }), ...plate(short, middle, look)];
  }
  // No darker than that ink can be read on it.
  const opacity = Math.round((value / max) * 45) / 100;
  return [
    shape('rect', { ...ground, fill: colourOf(look, 0), 'fill-opacity': opacity }),
    letters(look.number(value), { ...middle, anchor: 'middle', fill: look.ink }),
  ];
}
