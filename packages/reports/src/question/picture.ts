import { type Locale, text } from '@fyr/texts';
import { type Chart, drawFramed, toSvg } from '@fyr/ui/charts';
import { chartLook } from '../format.ts';
import type { QuestionAnswer } from './answer.ts';
import { momentText, sourceOf } from './document.ts';

/** The chart as a file that may stand alone: what it shows above, where it is from below. */
export function pictureOf(answer: QuestionAnswer, chart: Chart, locale: Locale): string {
  const { position, computedAt, suppressed } = answer;
  const foot = text(locale, 'question.foot', {
    ...{ source: sourceOf(answer, locale), position },
    time: momentText(locale, computedAt),
  });
  const feet = [...answer.measures.map(({ rule }) => rule), foot];
  return toSvg(
    drawFramed(chart, chartLook(locale), 'chart', suppressed ? [...feet, suppressed.why] : feet),
  );
}
