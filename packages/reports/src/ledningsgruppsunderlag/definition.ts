import type { ReportDefinition } from '../definition.ts';
import { costBlocks } from '../parts/economy.ts';
import { membersBlocks } from '../parts/ledningsgrupp.ts';
import { staffingBlocks } from '../parts/organisation.ts';
import { compared } from '../parts/previous.ts';
import { handledBlocks } from '../parts/systemfel.ts';
import { byOne, each, overview } from '../parts/tables.ts';

/** What the members read before a meeting: aggregates and approved descriptions, and nobody's case. */
export const ledningsgruppsunderlag: ReportDefinition = {
  kind: 'LEDNINGSGRUPPSUNDERLAG',
  years: { from: 2000, to: null },
  period: 'meeting',
  recipient: 'report.recipient.ledningsgrupp',
  sources: ['report.source.ordinance', 'report.source.register'],
  questions: [
    {
      id: 'figures',
      heading: 'report.underlag.figures',
      answer: 'half',
      blocks: compared('report.underlag.compared', [
        'requestedUppdrag',
        'startedUppdrag',
        'ongoingUppdrag',
        'closedUppdrag',
        'refusedUppdrag',
        'queuePersons',
      ]),
    },
    {
      id: 'queue',
      heading: 'report.underlag.queue',
      answer: 'half',
      blocks: overview('report.queue', ['queuePersons', 'queueDaysMedian', 'queueDaysMax']),
    },
    {
      id: 'systemfel',
      heading: 'report.underlag.systemfel',
      answer: 'half',
      blocks: each(handledBlocks, byOne('openSystemfel', 'huvudman')),
    },
    {
      id: 'overdue',
      heading: 'report.underlag.overdue',
      answer: 'computed',
      blocks: each(byOne('awaitedAnswers', 'huvudman'), byOne('overdueAnswers', 'huvudman')),
    },
    {
      id: 'drift',
      heading: 'report.underlag.drift',
      answer: 'half',
      blocks: overview('report.underlag.drift.figures', [
        'driftShare',
        'utforsakradShare',
        'sokerForsorjningsstodShare',
        'npfShare',
      ]),
    },
    { id: 'posts', heading: 'report.underlag.posts', answer: 'half', blocks: staffingBlocks },
    { id: 'economy', heading: 'report.underlag.economy', answer: 'half', blocks: costBlocks },
    {
      id: 'members',
      heading: 'report.underlag.members',
      answer: 'computed',
      blocks: membersBlocks,
    },
  ],
};
