import { text } from '@fyr/texts';
import { createElement, type ReactNode, useId } from 'react';
import { numberText } from '../cells.ts';
import { type Chart, drawChart, pageLook, type Shape } from '../charts/index.ts';
import { useLanguage } from '../language.tsx';
import './chart-picture.css';

/** A chart on a page, with what there is to see in words. Its figures stand in a table beside it. */
export function ChartPicture({ chart }: { readonly chart: Chart }) {
  const { locale } = useLanguage();
  const id = `chart-${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
  const look = pageLook({
    number: (value) => numberText(locale, value, Number.isInteger(value) ? 0 : 1),
    protectedMark: text(locale, 'document.protected'),
  });
  return (
    <figure className="chart">
      {elementOf(drawChart(chart, look, id), id)}
      <figcaption>
        {chart.title}. {chart.summary}
      </figcaption>
    </figure>
  );
}

function elementOf({ tag, attributes, children }: Shape, key: string): ReactNode {
  const said = Object.entries(attributes).map(([name, value]) => [reactName(name), value]);
  const inside = children.map((child, index) =>
    typeof child === 'string' ? child : elementOf(child, `${key}-${index}`),
  );
  return createElement(tag, { key, ...Object.fromEntries(said) }, ...inside);
}

/** SVG writes `font-size` where React reads `fontSize`; what is for assistive technology stays. */
function reactName(name: string): string {
  if (name.startsWith('aria-')) return name;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
