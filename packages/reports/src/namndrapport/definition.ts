import { text } from '@fyr/texts';
import type { ReportDefinition, Scope } from '../definition.ts';
import type { Block } from '../document.ts';
import type { Facts } from '../facts.ts';
import { costBlocks } from '../parts/economy.ts';
import { formBlocks, postsBlocks } from '../parts/organisation.ts';
import { handledBlocks } from '../parts/systemfel.ts';
import { byOne, byTwo, each, overview } from '../parts/tables.ts';

/** A tjänsteskrivelse to the nämnd of an enhet, with that enhet's figures. */
export const namndrapport: ReportDefinition = {
  kind: 'NAMNDRAPPORT',
  years: { from: 2000, to: null },
  period: 'months',
  recipient: 'report.recipient.namnd',
  sources: ['report.source.ordinance', 'report.source.register'],
  questions: [
    { id: 'proposal', heading: 'report.namnd.proposal', answer: 'written' },
    { id: 'summary', heading: 'report.namnd.summary', answer: 'written' },
    {
      id: 'background',
      heading: 'report.namnd.background',
      answer: 'half',
      blocks: each(formBlocks, postsBlocks),
    },
    {
      id: 'analysis',
      heading: 'report.namnd.analysis',
      answer: 'half',
      blocks: each(
        overview('report.uppdrag', [
          'requestedUppdrag',
          'startedUppdrag',
          'ongoingUppdrag',
          'closedUppdrag',
          'queuePersons',
        ]),
        byTwo('ongoingUppdrag', 'alder', 'kon'),
        byOne('closedUppdrag', 'reason'),
        handledBlocks,
      ),
    },
    {
      id: 'children',
      heading: 'report.namnd.children',
      answer: 'written',
      blocks: each(childQuestions, byOne('familyPersons', 'household')),
    },
    { id: 'economy', heading: 'report.namnd.economy', answer: 'half', blocks: costBlocks },
    { id: 'conclusions', heading: 'report.namnd.conclusions', answer: 'written' },
    { id: 'sentTo', heading: 'report.namnd.sentTo', answer: 'written' },
  ],
};

async function childQuestions(_: Facts, { locale }: Scope): Promise<readonly Block[]> {
  const items = (['affects', 'best', 'heard'] as const).map((question) =>
    text(locale, `report.namnd.children.${question}`),
  );
  return [{ kind: 'list', items }];
}
