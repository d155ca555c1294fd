import { LedningsgruppList } from '@fyr/contracts';
import { StatusText } from '@fyr/ui';
import type { z } from 'zod';
import { stateKey, toneOf } from '../case/case-type.ts';
import type { ListDescription } from '../case/description.ts';
import { everything, numberColumn, overdueFilter, statesFilter } from '../case/list-parts.tsx';
import { NextDate } from '../case/next-date.tsx';

type LedningsgruppRow = z.output<typeof LedningsgruppList>['rows'][number];

/** The ledningsgrupper, each with its members and when it is to meet next. */
export const ledningsgruppList: ListDescription<LedningsgruppRow> = {
  answer: LedningsgruppList,
  opens: 'FormLedningsgrupp',
  filters: [statesFilter('ledningsgrupp', []), overdueFilter],
  query: ({ state = '', overdue = '' }) => ({
    ...(state === everything ? { dissolved: 'true' } : {}),
    overdue,
  }),
  columns: (_, { words }) => [
    numberColumn('ledningsgrupp', words),
    {
      key: 'name',
      title: words.t('screen.uppdrag.name'),
      name: true,
      cell: ({ card }) =>
        card === null
          ? words.t('screen.history.erased')
          : (card?.name ?? words.t('screen.case.none')),
    },
    {
      key: 'kind',
      title: words.t('screen.field.kind'),
      cell: ({ kind }) => words.named(`screen.ledningsgrupp.kind.${kind}`),
    },
    {
      key: 'members',
      title: words.t('screen.ledningsgrupp.members'),
      numeric: true,
      cell: ({ members }) => members,
    },
    {
      key: 'last',
      title: words.t('screen.ledningsgrupp.lastMeeting'),
      whole: true,
      cell: ({ lastMeetingOn }) => lastMeetingOn ?? words.t('screen.case.none'),
    },
    {
      key: 'state',
      title: words.t('screen.case.state'),
      cell: ({ state }) => (
        <StatusText tone={toneOf(state)}>
          {words.named(stateKey('ledningsgrupp', state))}
        </StatusText>
      ),
    },
    {
      key: 'next',
      title: words.t('screen.case.next'),
      cell: (row) => <NextDate type="ledningsgrupp" {...row} />,
    },
  ],
  nameOf: ({ card }) => card?.name,
  emptyHelp: () => 'screen.ledningsgrupp.emptyHelp',
};
