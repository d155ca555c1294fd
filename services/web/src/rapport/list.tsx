import { RapportList } from '@fyr/contracts';
import { Role, reachOf } from '@fyr/domain';
import { StatusText, useLanguage } from '@fyr/ui';
import type { z } from 'zod';
import { useSession } from '../api/session.ts';
import { stateKey, toneOf } from '../case/case-type.ts';
import type { ListDescription } from '../case/description.ts';
import { everything, numberColumn, overdueFilter, statesFilter } from '../case/list-parts.tsx';
import { NextDate } from '../case/next-date.tsx';
import type { Words } from '../case/words.ts';
import { readersOfReports } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { daysBetween, today } from '../frame/today.ts';
import { nameOfRapport } from './named.ts';

type RapportRow = z.output<typeof RapportList>['rows'][number];

/** The reports that somebody works on; for who reads what is sent, those that were. */
export const rapportList: ListDescription<RapportRow> = {
  answer: RapportList,
  opens: 'OpenRapport',
  Beside: AsOfToday,
  filters: [
    {
      ...statesFilter('rapport', [
        ...['opened', 'drafted', 'frozen', 'approved', 'sent', 'discarded'],
      ]),
      none: 'screen.rapport.current',
    },
    overdueFilter,
  ],
  query: ({ state = '', overdue = '' }, role) => ({
    ...(state === everything || readsSentOnly(role) ? { over: 'true' } : {}),
    ...(state === everything ? {} : { state }),
    overdue,
  }),
  columns: (_, { words }) => [
    numberColumn('rapport', words),
    {
      key: 'name',
      title: words.t('screen.rapport.report'),
      cell: (row) => (
        <>
          {nameOfRapport(row, words.named)}
          {row.enhet !== null && <span className="below">{words.nameOfEnhet(row.enhet)}</span>}
        </>
      ),
    },
    {
      key: 'state',
      title: words.t('screen.case.state'),
      cell: ({ state }) => (
        <StatusText tone={toneOf(state)}>{words.named(stateKey('rapport', state))}</StatusText>
      ),
    },
    {
      key: 'progress',
      title: words.t('screen.rapport.progress'),
      cell: (row) => <Progress row={row} words={words} />,
    },
    {
      key: 'next',
      title: words.t('screen.case.next'),
      cell: (row) => <NextDate type="rapport" {...row} />,
    },
  ],
  nameOf: nameOfRapport,
  emptyHelp: (mayOpen) => (mayOpen ? 'screen.rapport.emptyHelp' : 'screen.rapport.emptyOther'),
};

function readsSentOnly(role: string): boolean {
  const one = Role.safeParse(role).data;
  return one !== undefined && reachOf(one, 'rapport') === 'sent';
}

function Progress({ row, words: { t } }: { readonly row: RapportRow; readonly words: Words }) {
  const { done, drafted, missing, nextOn } = row;
  const days = nextOn === null ? -1 : daysBetween(today(), nextOn);
  return (
    <>
      {t('screen.rapport.done', { done, count: done + drafted + missing })}
      {days >= 0 && <span className="below">{t('screen.rapport.daysLeft', { count: days })}</span>}
    </>
  );
}

/** For who has any: nobody from outside has, nor a role without a door to figures. */
function AsOfToday() {
  const { t } = useLanguage();
  const { role, rights } = useSession();
  const has = rights.statistics !== null && readersOfReports().some((one) => one === role);
  if (!has) return null;
  return (
    <p>
      {t('screen.rapport.asOfToday')}{' '}
      <PageLink to="/rapporter">{t('screen.rapport.toDrafts')}</PageLink>
    </p>
  );
}
