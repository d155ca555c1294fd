import type { ReportDefinition } from '../definition.ts';
import { accountsBlocks, costBlocks } from '../parts/economy.ts';

/** What was booked on each account, beside what was budgeted. */
export const ekonomi: ReportDefinition = {
  kind: 'EKONOMI',
  years: { from: 2000, to: null },
  period: 'months',
  recipient: null,
  sources: ['report.source.register'],
  questions: [
    {
      id: 'accounts',
      heading: 'report.ekonomi.accounts',
      answer: 'half',
      blocks: accountsBlocks,
    },
    { id: 'sums', heading: 'report.ekonomi.sums', answer: 'half', blocks: costBlocks },
    { id: 'forecast', heading: 'report.ekonomi.forecast', answer: 'written' },
  ],
};
