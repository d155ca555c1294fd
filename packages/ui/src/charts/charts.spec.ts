import { describe, expect, it } from 'vitest';
import { type Chart, drawChart, printLook, type Shape, toSvg } from './index.ts';

const look = printLook({
  number: (value) => value.toLocaleString('sv-SE'),
  protectedMark: 'skyddad',
});
const chart = (more: Partial<Chart>): Chart => ({
  form: 'bars',
  title: 'Begärda uppdrag',
  summary: 'Flest begärdes i Farsta.',
  categories: ['Farsta', 'Hägersten-Liljeholmen', 'Skarpnäck'],
  series: [{ name: 'Kvinna', values: [1234, 'skyddad', null] }],
  ...more,
});
const forms = ['bars', 'stackedBars', 'line', 'heat'] as const;
const two = [
  { name: 'Kvinna', values: [12, 30, 'skyddad'] },
  { name: 'Man', values: [7, null, 0] },
] as const;

function walk(shape: Shape): Shape[] {
  return [
    shape,
    ...shape.children.flatMap((child) => (typeof child === 'string' ? [] : walk(child))),
  ];
}
const said = (drawing: Shape) =>
  walk(drawing).flatMap(({ tag, children }) => (tag === 'text' ? [children.join('')] : []));

describe.each(forms)('a chart of the form %s', (form) => {
  it('says what it shows to those who have it read to them', () => {
    const drawing = drawChart(chart({ form, series: two }), look, 'c1');
    const { role, 'aria-labelledby': labels } = drawing.attributes;
    expect([role, labels]).toEqual(['img', 'c1-title c1-summary']);
    const told = walk(drawing).filter(({ attributes }) =>
      String(labels).split(' ').includes(String(attributes.id)),
    );
    expect(told.map(({ children }) => children.join(''))).toEqual([
      'Begärda uppdrag',
      'Flest begärdes i Farsta.',
    ]);
  });

  it('keeps within its width, and draws nothing of negative size', () => {
    const long = 'Samordningsförbundsöverenskommelse för Södertörnskommunerna';
    for (const width of [320, 640, 960]) {
      const wide = { ...look, width };
      const drawing = drawChart(
        chart({ form, series: two, categories: [long, 'b', 'c'] }),
        wide,
        'c',
      );
      const { viewBox } = drawing.attributes;
      const [, , right = 0, bottom = 0] = String(viewBox).split(' ').map(Number);
      expect(right).toBe(width);
      for (const { tag, attributes } of walk(drawing).filter(({ tag }) => tag === 'rect')) {
        const { x = 0, y = 0, width: own = 0, height = 0 } = attributes as Record<string, number>;
        expect(
          Math.min(own, height),
          `${tag} ${JSON.stringify(attributes)}`,
        ).toBeGreaterThanOrEqual(0);
        expect(x + own).toBeLessThanOrEqual(width + 0.5);
        expect(y + height).toBeLessThanOrEqual(bottom + 0.5);
      }
    }
  });

  it('is right of nothing at all', () => {
    for (const empty of [
      chart({ form, categories: [], series: [] }),
      chart({ form, series: [] }),
    ]) {
      expect(toSvg(drawChart(empty, look, 'c'))).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('draws a protected figure the same whatever it was', () => {
    const svg = toSvg(drawChart(chart({ form, series: two }), look, 'c'));
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg).toContain(form === 'line' ? 'v8' : 'c-protected');
  });
});

describe('bars', () => {
  it('start at nothing, and say their number as it is written here', () => {
    const drawing = drawChart(chart({}), look, 'c');
    const bars = walk(drawing).filter(({ attributes }) => attributes.fill === 'url(#c-0)');
    expect(bars).toHaveLength(1);
    expect(said(drawing)).toContain((1234).toLocaleString('sv-SE'));
    expect(said(drawing)).toEqual(expect.arrayContaining(['skyddad', '–']));
  });

  it('have room for a lone name, in the widest face of a page', () => {
    // As wide as DejaVu Sans sets it at 13 pixels.
    const wide = 123;
    const drawing = drawChart(
      chart({ categories: ['Demo Ombud Fyra'], series: [{ name: 'a', values: [1] }] }),
      look,
      'c',
    );
    const [name] = walk(drawing).filter(({ children }) => children[0] === 'Demo Ombud Fyra');
    expect(Number(name?.attributes.x)).toBeGreaterThanOrEqual(wide);
  });

  it('stand in proportion', () => {
    const drawing = drawChart(chart({ series: [{ name: 'a', values: [10, 5, 0] }] }), look, 'c');
    const widths = walk(drawing)
      .filter(({ attributes }) => attributes.fill === 'url(#c-0)')
      .map(({ attributes }) => Number(attributes.width));
    expect(widths[1]).toBeCloseTo((widths[0] as number) / 2);
    expect(widths[2]).toBe(0);
  });
});

describe('a line', () => {
  it('is broken where nothing is told', () => {
    const series = [{ name: 'a', values: [1, 2, 'skyddad', 4, 5] as const }];
    const drawing = drawChart(
      chart({ form: 'line', categories: ['1', '2', '3', '4', '5'], series }),
      look,
      'c',
    );
    const drawn = walk(drawing).map(({ attributes }) => String(attributes.d ?? ''));
    expect(drawn.filter((d) => d.split('M').length === 3 && d.includes('L'))).toHaveLength(1);
  });
});

it('a name cannot break out of the drawing', () => {
  const svg = toSvg(drawChart(chart({ title: '</title><script>alert(1)</script>' }), look, 'c'));
  expect(svg).not.toContain('<script');
});
