import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Chart, drawChart, pageLook, toSvg } from '../charts/index.ts';
import { LanguageProvider } from '../language.tsx';
import { ChartPicture } from './index.ts';

const chart: Chart = {
  form: 'bars',
  title: 'Begärda & avslutade',
  summary: 'Flest i Farsta: 12.',
  categories: ['Farsta', 'Älvsjö'],
  series: [{ name: 'Uppdrag', values: [12, 'skyddad'] }],
};

function drawn(): string {
  const picture = createElement(ChartPicture, { chart });
  const language = { locale: 'sv', choose: () => {}, children: picture } as const;
  return renderToStaticMarkup(createElement(LanguageProvider, language));
}

describe('a chart on a page', () => {
  it('is what the file of it draws, shape by shape and attribute by attribute', () => {
    const markup = drawn();
    const id = /id="(chart-\w+)-title"/.exec(markup)?.[1] ?? '';
    const look = pageLook({ number: String, protectedMark: 'skyddad' });
    const file = toSvg(drawChart(chart, look, id));
    expect(partsOf(markup)).toEqual(partsOf(file));
  });

  it('says what there is to see, to those who see it and those who have it read', () => {
    const markup = drawn();
    expect(markup).toContain('<figcaption>Begärda &amp; avslutade. Flest i Farsta: 12.');
    expect(markup).toContain('skyddad');
    expect(markup).toMatch(/role="img" aria-labelledby="(chart-\w+)-title \1-summary"/);
  });
});

/** Every tag of the drawing with its attributes by name, however they are ordered. */
function partsOf(markup: string): readonly (readonly string[])[] {
  const svg = /<svg.*<\/svg>/s.exec(markup)?.[0] ?? '';
  return [...svg.matchAll(/<(\w+)((?: [\w:-]+="[^"]*")*)\s*\/?>/g)].map(
    ([, tag = '', said = '']) => [
      tag,
      ...[...said.matchAll(/ ([\w:-]+="[^"]*")/g)].map(([, one = '']) => one).toSorted(),
    ],
  );
}
