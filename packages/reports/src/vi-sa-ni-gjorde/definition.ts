import type { ReportDefinition } from '../definition.ts';
import { effectBlocks } from '../parts/systemfel.ts';
import { byOne, each, overview } from '../parts/tables.ts';

/** For everyone: what each systemfel led to. */
export const viSaNiGjorde: ReportDefinition = {
  kind: 'VI_SA_NI_GJORDE',
  years: { from: 2000, to: null },
  period: 'months',
  recipient: 'report.recipient.everyone',
  sources: ['report.source.section3', 'report.source.register'],
  questions: [
    { id: 'effects', heading: 'report.effekt.effects', answer: 'half', blocks: effectBlocks },
    {
      id: 'answers',
      heading: 'report.effekt.answers',
      answer: 'computed',
      blocks: each(
        byOne('answers', 'answer'),
        overview('report.effekt.time', ['answeredInTimeShare', 'answerDaysMedian']),
      ),
    },
    {
      id: 'resolved',
      heading: 'report.effekt.resolved',
      answer: 'computed',
      blocks: byOne('resolvedSystemfel', 'outcome'),
    },
  ],
};
