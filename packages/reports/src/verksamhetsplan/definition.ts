import { text, textOf } from '@fyr/texts';
import type { ReportDefinition, Scope } from '../definition.ts';
import type { Block } from '../document.ts';
import type { Facts } from '../facts.ts';
import { notTold, said } from '../parts/asking.ts';
import { membersBlocks } from '../parts/ledningsgrupp.ts';
import { adopted, formBlocks, postsBlocks } from '../parts/organisation.ts';
import { each } from '../parts/tables.ts';

/** What is taken on for a year, how, and how it went. */
export const verksamhetsplan: ReportDefinition = {
  kind: 'VERKSAMHETSPLAN',
  years: { from: 2000, to: null },
  period: 'year',
  recipient: null,
  sources: ['report.source.register'],
  questions: [
    {
      id: 'description',
      heading: 'report.plan.description',
      answer: 'half',
      blocks: each(formBlocks, planText),
    },
    {
      id: 'workMethod',
      heading: 'report.plan.method',
      answer: 'half',
      blocks: adopted('workMethod'),
    },
    { id: 'members', heading: 'report.plan.members', answer: 'computed', blocks: membersBlocks },
    {
      id: 'commitments',
      heading: 'report.plan.commitments',
      answer: 'computed',
      blocks: commitmentsBlocks,
    },
    { id: 'resources', heading: 'report.plan.resources', answer: 'half', blocks: postsBlocks },
    { id: 'tasks', heading: 'report.plan.tasks', answer: 'written' },
  ],
};

async function planText(facts: Facts, { to }: Scope): Promise<readonly Block[]> {
  const { text: words } = await facts.plan(yearOf(to));
  return words === null ? [] : [said(words)];
}

async function commitmentsBlocks(facts: Facts, { locale, to }: Scope): Promise<readonly Block[]> {
  const { commitments } = await facts.plan(yearOf(to));
  if (commitments.length === 0) {
    return [said(text(locale, 'report.plan.noCommitments', { year: to.slice(0, 4) }))];
  }
  return commitments.flatMap(
    ({ commitment, workMethod, howFollowedUp, followUps }, index): readonly Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: text(locale, 'report.plan.commitment', { number: index + 1 }),
      },
      commitment === '' ? notTold(locale) : said(commitment),
      {
        kind: 'list',
        items: [
          ...(workMethod === '' ? [] : [text(locale, 'report.plan.how', { how: workMethod })]),
          ...(howFollowedUp === ''
            ? []
            : [text(locale, 'report.plan.followUp', { how: howFollowedUp })]),
          ...followUps.map(({ on, result, text: words }) =>
            text(locale, 'report.plan.went', {
              ...{ day: on, result: textOf(locale, `code.AtagandeResultat.${result}`) },
              words: words ?? '',
            }).trim(),
          ),
        ],
      },
      ...(followUps.length === 0 ? [said(text(locale, 'report.plan.notFollowedUp'))] : []),
    ],
  );
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
