import { LoggkontrollList } from '@fyr/contracts';
import { StatusText } from '@fyr/ui';
import type { z } from 'zod';
import { stateKey, toneOf } from '../case/case-type.ts';
import type { ListDescription } from '../case/description.ts';
import { everything, numberColumn, overdueFilter, statesFilter } from '../case/list-parts.tsx';
import { NextDate } from '../case/next-date.tsx';

type LoggkontrollRow = z.output<typeof LoggkontrollList>['rows'][number];

/** The reviews of the access log, the latest month first. */
export const loggkontrollList: ListDescription<LoggkontrollRow> = {
  answer: LoggkontrollList,
  opens: 'OpenLoggkontroll',
  filters: [statesFilter('loggkontroll', ['open', 'closed']), overdueFilter],
  query: ({ state = '', overdue = '' }) => ({
    ...(state === everything ? { closed: 'true' } : { state }),
    overdue,
  }),
  columns: (_, { words }) => [
    numberColumn('loggkontroll', words),
    {
      key: 'month',
      title: words.t('screen.loggkontroll.month'),
      whole: true,
      cell: ({ month }) => month,
    },
    {
      key: 'state',
      title: words.t('screen.case.state'),
      cell: ({ state }) => (
        <StatusText tone={toneOf(state)}>{words.named(stateKey('loggkontroll', state))}</StatusText>
      ),
    },
    {
      key: 'flagged',
      title: words.t('screen.loggkontroll.flagged'),
      numeric: true,
      cell: ({ flagged }) => flagged,
    },
    {
      key: 'sampled',
      title: words.t('screen.loggkontroll.sampled'),
      numeric: true,
      cell: ({ sampled }) => sampled,
    },
    {
      key: 'assessed',
      title: words.t('screen.loggkontroll.assessed'),
      numeric: true,
      cell: ({ assessed }) => assessed,
    },
    {
      key: 'next',
      title: words.t('screen.case.next'),
      cell: (row) => <NextDate type="loggkontroll" {...row} />,
    },
  ],
  nameOf: ({ month }) => month,
  emptyHelp: (mayOpen) =>
    mayOpen ? 'screen.loggkontroll.emptyHelp' : 'screen.loggkontroll.emptyOther',
};
