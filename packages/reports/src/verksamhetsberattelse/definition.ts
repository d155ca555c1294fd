import type { ReportDefinition } from '../definition.ts';
import { costBlocks } from '../parts/economy.ts';
import { meetingsBlocks, membersBlocks, questionsBlocks } from '../parts/ledningsgrupp.ts';
import { adopted, mandateBlocks, staffingBlocks } from '../parts/organisation.ts';
import { channelsBlocks, handledBlocks } from '../parts/systemfel.ts';
import { byOne, byTwo, each, overview } from '../parts/tables.ts';

/** The 18 questions of 2012. No older form is known, so that earlier years are told in it too. */
export const verksamhetsberattelse: ReportDefinition = {
  kind: 'VERKSAMHETSBERATTELSE',
  years: { from: 2000, to: null },
  period: 'year',
  recipient: 'report.recipient.lansstyrelsen',
  sources: ['report.source.questions2012', 'report.source.ordinance', 'report.source.register'],
  questions: [
    {
      id: 'members',
      part: 'report.berattelse.organisation',
      heading: 'report.berattelse.members',
      answer: 'computed',
      blocks: membersBlocks,
    },
    {
      id: 'mandate',
      heading: 'report.berattelse.mandate',
      answer: 'half',
      blocks: mandateBlocks,
    },
    {
      id: 'meetings',
      heading: 'report.berattelse.meetings',
      answer: 'computed',
      blocks: meetingsBlocks,
    },
    {
      id: 'agenda',
      heading: 'report.berattelse.agenda',
      answer: 'half',
      blocks: questionsBlocks,
    },
    {
      id: 'systemfel',
      heading: 'report.berattelse.systemfel',
      answer: 'computed',
      blocks: channelsBlocks,
    },
    {
      id: 'handled',
      heading: 'report.berattelse.handled',
      answer: 'half',
      blocks: each(handledBlocks, byOne('systemfelDecisions', 'decision')),
    },
    {
      id: 'leadership',
      heading: 'report.berattelse.leadership',
      answer: 'written',
    },
    {
      id: 'workMethod',
      heading: 'report.berattelse.workMethod',
      answer: 'half',
      blocks: adopted('workMethod'),
    },
    {
      id: 'guideline',
      heading: 'report.berattelse.guideline',
      answer: 'half',
      blocks: adopted('guideline'),
    },
    {
      id: 'training',
      heading: 'report.berattelse.training',
      answer: 'half',
      blocks: each(
        overview('report.training', ['trainingHours', 'supervisionHours']),
        byOne('trainingHours', 'training'),
      ),
    },
    {
      id: 'requested',
      part: 'report.berattelse.clients',
      heading: 'report.berattelse.requested',
      answer: 'computed',
      blocks: each(
        overview('report.requested', ['requestedPersons', 'requestedUppdrag']),
        byTwo('requestedUppdrag', 'alder', 'kon'),
        byOne('requestedUppdrag', 'profil'),
        byOne('requestedUppdrag', 'hjalp'),
      ),
    },
    {
      id: 'uppdrag',
      heading: 'report.berattelse.uppdrag',
      answer: 'computed',
      blocks: each(
        overview('report.uppdrag', [
          'startedUppdrag',
          'ongoingUppdrag',
          'closedUppdrag',
          'activeUppdrag',
          'activePersons',
        ]),
        byTwo('startedUppdrag', 'alder', 'kon'),
        byTwo('ongoingUppdrag', 'alder', 'kon'),
        byTwo('closedUppdrag', 'alder', 'kon'),
      ),
    },
    {
      id: 'queue',
      heading: 'report.berattelse.queue',
      answer: 'computed',
      blocks: overview('report.queue', ['queuePersons', 'queueDaysMedian', 'queueDaysMax']),
    },
    {
      id: 'refused',
      heading: 'report.berattelse.refused',
      answer: 'computed',
      blocks: byOne('refusedUppdrag', 'refusal'),
    },
    {
      id: 'information',
      heading: 'report.berattelse.information',
      answer: 'half',
      blocks: each(
        byOne('informationEfforts', 'mottagare'),
        overview('report.information', ['informedPersons']),
      ),
    },
    {
      id: 'outreach',
      heading: 'report.berattelse.outreach',
      answer: 'half',
      blocks: byOne('outreachEfforts', 'plats'),
    },
    {
      id: 'posts',
      part: 'report.berattelse.economy',
      heading: 'report.berattelse.posts',
      answer: 'computed',
      blocks: staffingBlocks,
    },
    {
      id: 'cost',
      heading: 'report.berattelse.cost',
      answer: 'half',
      blocks: costBlocks,
    },
  ],
};
