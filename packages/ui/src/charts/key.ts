import { type Chart, type Look, type Shape, shape } from './chart.ts';
import { letters, widthOf } from './lettering.ts';
import { fillOf } from './patterns.ts';

export type Drawing = { readonly parts: readonly Shape[]; readonly height: number };

const row = 24;
const swatch = 14;

/** Above the bars, what each pattern stands for; nothing where there is only one. */
export function key({ series }: Chart, look: Look, id: string): Shape[] {
  if (series.length < 2) return [];
  return placesOf(series, look).flatMap(({ name, x, y }, index) => [
    shape('rect', {
      ...{ x, y: y + (row - swatch) / 2 - 4, width: swatch, height: swatch },
      ...{ fill: fillOf(id, index), stroke: look.quiet },
    }),
    letters(name, { x: x + swatch + 6, y: y + row / 2 - 4, fill: look.ink }),
  ]);
}

export function keyHeight({ series }: Chart, look: Look): number {
  if (series.length < 2) return 4;
  return (placesOf(series, look).at(-1)?.y ?? 0) + row + 4;
}

function placesOf(series: Chart['series'], { width }: Look) {
  let x = 0;
  let y = 0;
  return series.map(({ name }) => {
    const own = swatch + 6 + widthOf(name) + 18;
    if (x > 0 && x + own > width) {
      x = 0;
      y += row;
    }
    const place = { name, x, y };
    x += own;
    return place;
  });
}
