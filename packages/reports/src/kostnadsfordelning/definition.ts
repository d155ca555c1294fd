import type { ReportDefinition } from '../definition.ts';
import { costBlocks } from '../parts/economy.ts';
import { driftBlocks, splitBlocks, whatIfBlocks } from './blocks.ts';

/** Who pays what of a shared verksamhet: by people, followed up by uppdrag. */
export const kostnadsfordelning: ReportDefinition = {
  kind: 'KOSTNADSFORDELNING',
  years: { from: 2000, to: null },
  period: 'months',
  recipient: null,
  sources: ['report.source.register'],
  questions: [
    { id: 'cost', heading: 'report.fordelning.cost', answer: 'computed', blocks: costBlocks },
    { id: 'split', heading: 'report.fordelning.split', answer: 'computed', blocks: splitBlocks },
    { id: 'drift', heading: 'report.fordelning.drift', answer: 'half', blocks: driftBlocks },
    { id: 'whatIf', heading: 'report.fordelning.whatIf', answer: 'computed', blocks: whatIfBlocks },
  ],
};
