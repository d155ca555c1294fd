import { MoteList } from '@fyr/contracts';
import { StatusText } from '@fyr/ui';
import type { z } from 'zod';
import { stateKey, toneOf } from '../case/case-type.ts';
import type { ListDescription } from '../case/description.ts';
import { everything, numberColumn, overdueFilter, statesFilter } from '../case/list-parts.tsx';
import { NextDate } from '../case/next-date.tsx';

type MoteRow = z.output<typeof MoteList>['rows'][number];

/** The meetings to come and those whose minutes are not approved yet; by choice all of them. */
export const moteList: ListDescription<MoteRow> = {
  answer: MoteList,
  opens: 'PlanMote',
  filters: [
    statesFilter('mote', ['planned', 'called', 'held', 'minutesApproved', 'cancelled']),
    overdueFilter,
  ],
  query: ({ state = '', overdue = '' }) => ({
    ...(state === everything ? { over: 'true' } : { state }),
    overdue,
  }),
  columns: (_, { words: { t, named, ...words } }) => [
    numberColumn('mote', { t, named, ...words }),
    {
      key: 'when',
      title: t('screen.mote.when'),
      whole: true,
      cell: ({ plannedOn, heldOn, startsAt }) =>
        t('screen.mote.dayAndTime', { day: heldOn ?? plannedOn, time: startsAt }),
    },
    {
      key: 'state',
      title: t('screen.case.state'),
      cell: ({ state }) => (
        <StatusText tone={toneOf(state)}>{named(stateKey('mote', state))}</StatusText>
      ),
    },
    { key: 'papers', title: t('screen.mote.papers'), numeric: true, cell: ({ papers }) => papers },
    {
      key: 'toReview',
      title: t('screen.mote.toReview'),
      numeric: true,
      cell: ({ toReview }) => toReview,
    },
    {
      key: 'decisions',
      title: t('screen.mote.decisions'),
      numeric: true,
      cell: ({ decisions }) => decisions,
    },
    { key: 'next', title: t('screen.case.next'), cell: (row) => <NextDate type="mote" {...row} /> },
  ],
  nameOf: ({ plannedOn }) => plannedOn,
  emptyHelp: (mayOpen) => (mayOpen ? 'screen.mote.emptyHelp' : 'screen.mote.emptyOther'),
};
