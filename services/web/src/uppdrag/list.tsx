import { UppdragCodesList } from '@fyr/contracts';
import { type Column, StatusText } from '@fyr/ui';
import type { z } from 'zod';
import { useSession } from '../api/session.ts';
import { stateKey, toneOf } from '../case/case-type.ts';
import type { ListDescription, Search } from '../case/description.ts';
import { everything, numberColumn, overdueFilter, statesFilter } from '../case/list-parts.tsx';
import { NextDate } from '../case/next-date.tsx';
import type { Words } from '../case/words.ts';
import { daysBetween, today } from '../frame/today.ts';

type UppdragRow = z.output<typeof UppdragCodesList>['rows'][number];

const queue = 'firstContact.queued';

/** The reader's uppdrag without who they are for, soonest date first; the queue as a queue. */
export const uppdragList: ListDescription<UppdragRow> = {
  answer: UppdragCodesList,
  filters: [
    statesFilter('uppdrag', [
      'firstContact',
      queue,
      'jointMapping',
      'active',
      'active.paused',
      'closed',
    ]),
    overdueFilter,
  ],
  query,
  columns: (_, { words, search }) => [
    numberColumn('uppdrag', words),
    ...(search.state === queue ? ofQueue(words) : ofState(words)),
    {
      key: 'ombud',
      title: words.t('screen.uppdrag.ombud'),
      name: true,
      cell: (row) => <Carrier row={row} words={words} />,
    },
    {
      key: 'enhet',
      title: words.t('screen.field.enhet'),
      cell: ({ enhet }) => words.nameOfEnhet(enhet),
    },
  ],
  emptyHelp: () => 'screen.uppdrag.emptyOther',
};

/** Who carries it; and who covers, to those two. */
export function Carrier({ row, words }: { readonly row: UppdragRow; readonly words: Words }) {
  const { t, nameOf } = words;
  const { account } = useSession();
  const { huvudansvarig, coveredBy } = row;
  const name = nameOf(huvudansvarig) ?? t('screen.case.none');
  if (coveredBy.length === 0) return name;
  const covering = coveredBy.map((one) => nameOf(one) ?? t('screen.uppdrag.colleague')).join(', ');
  return (
    <>
      {name}
      <br />
      <StatusText tone="waiting">
        {coveredBy.includes(account)
          ? t('screen.uppdrag.coversFor', { name })
          : t('screen.uppdrag.coveredBy', { name: covering })}
      </StatusText>
    </>
  );
}

function query({ state = '', overdue = '' }: Search): Readonly<Record<string, string>> {
  if (state === everything) return { closed: 'true', overdue };
  return state === queue ? { state, overdue, order: 'queue' } : { state, overdue };
}

function ofQueue({ t, codes }: Words): readonly Column<UppdragRow>[] {
  const none = t('screen.case.none');
  return [
    {
      key: 'priority',
      title: t('screen.field.priority'),
      cell: ({ priority }) => codes('PrioritetKod', priority) || t('screen.uppdrag.noPriority'),
    },
    {
      key: 'waited',
      title: t('screen.uppdrag.queued'),
      numeric: true,
      cell: ({ queuedOn }) =>
        queuedOn ? t('screen.case.days', { count: daysBetween(queuedOn, today()) }) : none,
    },
    {
      key: 'since',
      title: t('screen.case.since'),
      whole: true,
      cell: ({ queuedOn }) => queuedOn ?? none,
    },
  ];
}

function ofState({ t, named }: Words): readonly Column<UppdragRow>[] {
  return [
    {
      key: 'state',
      title: t('screen.case.state'),
      cell: ({ state }) => (
        <StatusText tone={toneOf(state)}>{named(stateKey('uppdrag', state))}</StatusText>
      ),
    },
    { key: 'since', title: t('screen.case.since'), whole: true, cell: ({ sinceOn }) => sinceOn },
    {
      key: 'next',
      title: t('screen.case.next'),
      cell: (row) => <NextDate type="uppdrag" {...row} />,
    },
  ];
}
