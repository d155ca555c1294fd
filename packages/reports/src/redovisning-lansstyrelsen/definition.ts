import type { ReportDefinition } from '../definition.ts';
import { meetingsBlocks, membersBlocks } from '../parts/ledningsgrupp.ts';
import { adopted, formBlocks, staffingBlocks } from '../parts/organisation.ts';
import { channelsBlocks, handledBlocks } from '../parts/systemfel.ts';
import { byOne, each, overview } from '../parts/tables.ts';

/** 10 § of the ordinance, for the year that is over. */
export const redovisningLansstyrelsen: ReportDefinition = {
  kind: 'REDOVISNING_LANSSTYRELSEN',
  years: { from: 2013, to: null },
  period: 'year',
  recipient: 'report.recipient.lansstyrelsen',
  dueOn: (to) => `${Number(to.slice(0, 4)) + 1}-01-15`,
  sources: ['report.source.section10', 'report.source.register'],
  questions: [
    {
      id: 'posts',
      heading: 'report.redovisning.posts',
      answer: 'half',
      blocks: each(
        staffingBlocks,
        overview('report.training', ['trainingHours', 'supervisionHours']),
        byOne('trainingHours', 'training'),
      ),
    },
    {
      id: 'persons',
      heading: 'report.redovisning.persons',
      answer: 'half',
      blocks: each(
        overview('report.redovisning.persons.figures', [
          'activePersons',
          'activeUppdrag',
          'requestedPersons',
          'queuePersons',
        ]),
        byOne('requestedUppdrag', 'profil'),
        byOne('requestedUppdrag', 'hjalp'),
      ),
    },
    {
      id: 'guideline',
      heading: 'report.redovisning.guideline',
      answer: 'half',
      blocks: adopted('guideline'),
    },
    {
      id: 'organisation',
      heading: 'report.redovisning.organisation',
      answer: 'half',
      blocks: each(formBlocks, membersBlocks, meetingsBlocks),
    },
    {
      id: 'systemfel',
      heading: 'report.redovisning.systemfel',
      answer: 'half',
      blocks: each(
        channelsBlocks,
        byOne('observedSystemfel', 'huvudman'),
        byOne('observedSystemfel', 'art'),
        handledBlocks,
      ),
    },
  ],
};
