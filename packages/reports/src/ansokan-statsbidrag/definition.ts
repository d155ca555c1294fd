import type { ReportDefinition, Scope } from '../definition.ts';
import type { Block } from '../document.ts';
import type { Facts } from '../facts.ts';
import { membersBlocks } from '../parts/ledningsgrupp.ts';
import {
  adopted,
  documentationBlocks,
  enheterBlocks,
  formBlocks,
  postsBlocks,
} from '../parts/organisation.ts';
import { overview } from '../parts/tables.ts';

/** 8 § of the ordinance. Its period is the year that the grant is for, as it is planned. */
export const ansokanStatsbidrag: ReportDefinition = {
  kind: 'ANSOKAN_STATSBIDRAG',
  years: { from: 2013, to: null },
  period: 'year',
  recipient: 'report.recipient.lansstyrelsen',
  dueOn: (to) => `${to.slice(0, 4)}-03-01`,
  sources: ['report.source.section8', 'report.source.register'],
  questions: [
    {
      id: 'kommuner',
      heading: 'report.ansokan.kommuner',
      answer: 'half',
      blocks: enheterBlocks,
    },
    { id: 'posts', heading: 'report.ansokan.posts', answer: 'computed', blocks: postsBlocks },
    { id: 'form', heading: 'report.ansokan.form', answer: 'computed', blocks: formBlocks },
    {
      id: 'cooperation',
      heading: 'report.ansokan.cooperation',
      answer: 'half',
      blocks: membersBlocks,
    },
    {
      id: 'workMethod',
      heading: 'report.ansokan.workMethod',
      answer: 'half',
      blocks: adopted('workMethod'),
    },
    {
      id: 'guideline',
      heading: 'report.ansokan.guideline',
      answer: 'half',
      blocks: adopted('guideline'),
    },
    {
      id: 'documentation',
      heading: 'report.ansokan.documentation',
      answer: 'half',
      blocks: documentationBlocks,
    },
    {
      id: 'support',
      heading: 'report.ansokan.support',
      answer: 'half',
      blocks: lastYear(overview('report.ansokan.lastYear', ['trainingHours', 'supervisionHours'])),
    },
    { id: 'followUp', heading: 'report.ansokan.followUp', answer: 'written' },
  ],
};

/** What is applied for has not been yet: what is told in figures is the year before. */
function lastYear(blocks: (facts: Facts, scope: Scope) => Promise<readonly Block[]>) {
  return (facts: Facts, scope: Scope) => {
    const year = Number(scope.to.slice(0, 4)) - 1;
    return blocks(facts, { ...scope, from: `${year}-01-01`, to: `${year}-12-31` });
  };
}
