import { text } from '@fyr/texts';
import { useId } from 'react';
import { numberText } from '../cells.ts';
import { type Chart, drawChart, pageLook } from '../charts/index.ts';
import { useLanguage } from '../language.tsx';
import { elementOf } from '../shape-element.tsx';
import './chart-picture.css';

/** A chart on a page, below what there is to see in words. Its figures stand in a table beside it. */
export function ChartPicture(props: {
  readonly chart: Chart;
  /** Its title and summary, but where the page has said already what it is of. */
  readonly caption?: string;
}) {
  const { chart, caption = `${chart.title}. ${chart.summary}` } = props;
  const { locale } = useLanguage();
  const id = `chart-${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
  const look = pageLook({
    number: (value) => numberText(locale, value, Number.isInteger(value) ? 0 : 1),
    protectedMark: text(locale, 'document.protected'),
  });
  return (
    <figure className="chart">
      <figcaption>{caption}</figcaption>
      {elementOf(drawChart(chart, look, id), id)}
    </figure>
  );
}
