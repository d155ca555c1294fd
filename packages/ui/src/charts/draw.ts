import { drawBars, drawStackedBars } from './bars.ts';
import { type Chart, type Look, type Shape, shape } from './chart.ts';
import { drawHeat } from './heat.ts';
import type { Drawing } from './key.ts';
import { fontSize } from './lettering.ts';
import { drawLine } from './line.ts';
import { patternsOf } from './patterns.ts';

/**
 * The drawing of a chart, with its title and summary for those who have it read to them.
 * @param id of the drawing on its page: letters, digits and hyphens
 */
export function drawChart(chart: Chart, look: Look, id: string): Shape {
  const { parts, height } = drawn(chart, look, id);
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${look.width} ${Math.ceil(height)}`,
      width: look.width,
      height: Math.ceil(height),
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-summary`,
      'font-family': look.font,
      'font-size': fontSize,
    },
    shape('title', { id: `${id}-title` }, chart.title),
    shape('desc', { id: `${id}-summary` }, chart.summary),
    patternsOf(look, chart.series.length, id),
    ...parts,
  );
}

function drawn(chart: Chart, look: Look, id: string): Drawing {
  switch (chart.form) {
    case 'bars':
      return drawBars(chart, look, id);
    case 'stackedBars':
      return drawStackedBars(chart, look, id);
    case 'line':
      return drawLine(chart, look);
    case 'heat':
      return drawHeat(chart, look, id);
  }
}
