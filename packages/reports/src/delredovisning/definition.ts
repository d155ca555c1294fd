import type { ReportDefinition } from '../definition.ts';
import { accountsBlocks } from '../parts/economy.ts';
import { meetingsBlocks, membersBlocks, questionsBlocks } from '../parts/ledningsgrupp.ts';
import { contactsBlocks, staffingBlocks } from '../parts/organisation.ts';
import { channelsBlocks } from '../parts/systemfel.ts';
import { byOne, each, overview } from '../parts/tables.ts';

/** The 8 points that länsstyrelsen asked for in 2009, due on the day that each request names. */
export const delredovisning: ReportDefinition = {
  kind: 'DELREDOVISNING',
  years: { from: 2000, to: null },
  period: 'months',
  recipient: 'report.recipient.lansstyrelsen',
  sources: ['report.source.request2009', 'report.source.register'],
  questions: [
    {
      id: 'members',
      heading: 'report.delredovisning.members',
      answer: 'computed',
      blocks: membersBlocks,
    },
    {
      id: 'agenda',
      heading: 'report.delredovisning.agenda',
      answer: 'half',
      blocks: each(meetingsBlocks, questionsBlocks, channelsBlocks),
    },
    {
      id: 'leadership',
      heading: 'report.delredovisning.leadership',
      answer: 'written',
    },
    {
      id: 'training',
      heading: 'report.delredovisning.training',
      answer: 'half',
      blocks: each(
        overview('report.training', ['trainingHours', 'supervisionHours']),
        byOne('trainingHours', 'training'),
      ),
    },
    {
      id: 'economy',
      heading: 'report.delredovisning.economy',
      answer: 'computed',
      blocks: each(accountsBlocks, staffingBlocks),
    },
    {
      id: 'evaluation',
      heading: 'report.delredovisning.evaluation',
      answer: 'written',
      blocks: byOne('evaluations', 'evaluatedBy'),
    },
    {
      id: 'uppdrag',
      heading: 'report.delredovisning.uppdrag',
      answer: 'computed',
      blocks: overview('report.uppdrag', ['startedUppdrag', 'ongoingUppdrag', 'closedUppdrag']),
    },
    {
      id: 'contacts',
      heading: 'report.delredovisning.contacts',
      answer: 'computed',
      blocks: contactsBlocks,
    },
  ],
};
