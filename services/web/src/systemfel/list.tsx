import { SystemfelList } from '@fyr/contracts';
import { codeLists } from '@fyr/domain';
import { type Column, StatusText } from '@fyr/ui';
import type { z } from 'zod';
import { stateKey, toneOf } from '../case/case-type.ts';
import type { ListDescription } from '../case/description.ts';
import { everything, numberColumn, overdueFilter, statesFilter } from '../case/list-parts.tsx';
import { NextDate } from '../case/next-date.tsx';
import type { Words } from '../case/words.ts';
import { daysBetween, today } from '../frame/today.ts';
import { evidenceInWords } from './evidence.ts';

type SystemfelRow = z.output<typeof SystemfelList>['rows'][number];

/** The register: what is wrong, whose it is to answer, and how long it has waited. */
export const systemfelList: ListDescription<SystemfelRow> = {
  answer: SystemfelList,
  opens: 'ObserveSystemfel',
  filters: [
    statesFilter('systemfel', [
      'identified',
      'reportedToLedningsgrupp',
      'forwardedToHuvudman',
      'resolved',
    ]),
    {
      name: 'huvudman',
      label: 'screen.field.huvudmanTyp',
      none: 'screen.systemfel.anyHuvudman',
      choices: codeLists.HuvudmanTyp.map((value) => ({ value, key: `code.HuvudmanTyp.${value}` })),
    },
    overdueFilter,
  ],
  query: ({ state = '', huvudman = '', overdue = '' }) => ({
    ...(state === everything ? { resolved: 'true' } : { state }),
    huvudman,
    overdue,
  }),
  columns: (rows, { words }) => [
    numberColumn('systemfel', words),
    ...(rows.some(({ card }) => card !== undefined) ? [titleColumn(words)] : []),
    ...others(words),
  ],
  nameOf: ({ card }) => card?.title,
  emptyHelp: () => 'screen.systemfel.emptyHelp',
};

function titleColumn({ t }: Words): Column<SystemfelRow> {
  return {
    key: 'title',
    title: t('screen.field.title'),
    name: true,
    cell: ({ card }) =>
      card === null ? t('screen.history.erased') : (card?.title ?? t('screen.case.none')),
  };
}

function others({ t, named, codes }: Words): readonly Column<SystemfelRow>[] {
  return [
    {
      key: 'state',
      title: t('screen.case.state'),
      cell: ({ state }) => (
        <StatusText tone={toneOf(state)}>{named(stateKey('systemfel', state))}</StatusText>
      ),
    },
    {
      key: 'huvudman',
      title: t('screen.field.huvudman'),
      cell: ({ huvudmanTyp }) => codes('HuvudmanTyp', huvudmanTyp),
    },
    {
      key: 'waiting',
      title: t('screen.systemfel.waiting'),
      numeric: true,
      cell: ({ waitingSince }) =>
        waitingSince
          ? t('screen.case.days', { count: daysBetween(waitingSince, today()) })
          : t('screen.case.none'),
    },
    {
      key: 'evidence',
      title: t('screen.systemfel.evidence'),
      cell: ({ clients }) => evidenceInWords(clients, t),
    },
    {
      key: 'next',
      title: t('screen.case.next'),
      cell: (row) => <NextDate type="systemfel" {...row} />,
    },
  ];
}
