import { type Chart, type Look, type Shape, shape } from './chart.ts';
import { drawChart } from './draw.ts';
import { fontSize, letters, lineHeight, wrap } from './lettering.ts';

const margin = 16;

/** A chart that stands alone: its title and summary above it, below it where it is from. */
export function drawFramed(chart: Chart, look: Look, id: string, feet: readonly string[]): Shape {
  const drawing = drawChart(chart, look, id);
  const linesOf = (said: string) => wrap(said, look.width);
  const heads = [
    ...linesOf(chart.title).map((said) => ({ said, weight: 600 })),
    ...linesOf(chart.summary).map((said) => ({ said, weight: 400 })),
  ];
  const below = feet.flatMap(linesOf);
  const top = margin + heads.length * lineHeight + margin;
  const bottom = top + Number(drawing.attributes.height) + margin;
  const height = bottom + below.length * lineHeight + margin;
  const width = look.width + 2 * margin;
  const line = (index: number, from: number) => from + (index + 0.5) * lineHeight;
  return shape(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
      ...{ 'font-family': look.font, 'font-size': fontSize },
    },
    shape('rect', { width, height, fill: look.ground }),
    ...heads.map(({ said, weight }, index) =>
      letters(said, { x: margin, y: line(index, margin), fill: look.ink, weight }),
    ),
    { ...drawing, attributes: { ...drawing.attributes, x: margin, y: top } },
    ...below.map((said, index) =>
      letters(said, { x: margin, y: line(index, bottom), fill: look.quiet }),
    ),
  );
}
