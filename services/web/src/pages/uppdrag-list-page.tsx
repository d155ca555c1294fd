import {
  type Column,
  Notice,
  PageHeading,
  SelectField,
  StatusText,
  Table,
  useLanguage,
} from '@fyr/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type UppdragRow, useUppdragList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import { stateKey, toneOf } from '../case/case-type.ts';
import { enhetKey } from '../case/enhet.ts';
import { NextDate } from '../case/next-date.tsx';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { daysBetween, today } from '../frame/today.ts';
import { withinSentence } from '../frame/within-sentence.ts';

const queue = 'firstContact.queued';
const everything = 'all';
const states = ['firstContact', queue, 'jointMapping', 'active', 'active.paused', 'closed'];

/** The reader's uppdrag, soonest date first; the queue as a queue. */
export function UppdragListPage() {
  const { t } = useLanguage();
  return (
    <ForRoles roles={readersOf('uppdrag')} title={t('screen.uppdrag.title')}>
      <UppdragRegister />
    </ForRoles>
  );
}

function UppdragRegister() {
  const { t, named } = useLanguage();
  const { state = '' } = useSearch({ from: '/uppdrag' });
  const navigate = useNavigate({ from: '/uppdrag' });
  const opens = useSession().rights.commands.uppdrag?.includes('RequestUppdrag') ?? false;
  const list = useUppdragList(queryOf(state));
  const choices = [
    ...states.map((value) => ({ value, label: named(stateKey('uppdrag', value)) })),
    { value: everything, label: t('screen.case.all') },
  ];
  const filter = choices.find(({ value }) => value === state)?.label ?? t('screen.case.inProgress');

  return (
    <>
      <PageHeading
        title={t('screen.case.listTitle', {
          list: t('screen.uppdrag.title'),
          filter: withinSentence(filter),
        })}
        actions={
          opens && (
            <PageLink look="action" to="/uppdrag/ny">
              {t('screen.uppdrag.new')}
            </PageLink>
          )
        }
      />
      <div className="filters">
        <SelectField
          label={t('screen.case.filter')}
          value={state}
          none={t('screen.case.inProgress')}
          choices={choices}
          onChange={(value) => void navigate({ search: value === '' ? {} : { state: value } })}
        />
      </div>
      <Loaded query={list}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <Notice title={t('screen.uppdrag.empty')}>
              <p>{t(opens ? 'screen.uppdrag.emptyHelp' : 'screen.uppdrag.emptyOther')}</p>
            </Notice>
          ) : (
            <>
              <UppdragTable
                rows={rows}
                filter={filter}
                more={next !== undefined}
                asQueue={state === queue}
              />
              {next !== undefined && <p>{t('screen.case.notAll', { count: rows.length })}</p>}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function queryOf(state: string) {
  if (state === '') return {};
  if (state === everything) return { closed: 'true' };
  return state === queue ? { state, order: 'queue' } : { state };
}

function UppdragTable(props: {
  readonly rows: readonly UppdragRow[];
  readonly filter: string;
  /** There are others than those shown. */
  readonly more: boolean;
  readonly asQueue: boolean;
}) {
  const { rows, filter, more, asQueue } = props;
  const { t, named } = useLanguage();
  const { ombud } = useSession();
  const none = t('screen.case.none');
  const days = (from: string) => t('screen.case.days', { count: daysBetween(from, today()) });
  const nameOf = (account: string | null) =>
    ombud.find((one) => one.account === account)?.name ?? none;

  const start: readonly Column<UppdragRow>[] = [
    {
      key: 'number',
      title: t('screen.case.number'),
      header: true,
      cell: ({ number }) => (
        <PageLink to="/uppdrag/$number" params={{ number }}>
          {number}
        </PageLink>
      ),
    },
    ...(rows.some(({ card }) => card !== undefined)
      ? [
          {
            key: 'name',
            title: t('screen.uppdrag.name'),
            name: true,
            cell: ({ card }: UppdragRow) =>
              card === null ? t('screen.uppdrag.erasedName') : (card?.name ?? none),
          },
        ]
      : []),
  ];
  const ofQueue: readonly Column<UppdragRow>[] = [
    {
      key: 'priority',
      title: t('screen.field.priority'),
      cell: ({ priority }) =>
        priority.map((one) => named(`code.PrioritetKod.${one}`)).join(', ') ||
        t('screen.uppdrag.noPriority'),
    },
    {
      key: 'waited',
      title: t('screen.uppdrag.queued'),
      numeric: true,
      cell: ({ queuedOn }) => (queuedOn ? days(queuedOn) : none),
    },
    {
      key: 'since',
      title: t('screen.case.since'),
      whole: true,
      cell: ({ queuedOn }) => queuedOn ?? none,
    },
  ];
  const ofState: readonly Column<UppdragRow>[] = [
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
  const end: readonly Column<UppdragRow>[] = [
    {
      key: 'ombud',
      title: t('screen.uppdrag.ombud'),
      name: true,
      cell: ({ huvudansvarig }) => nameOf(huvudansvarig),
    },
    { key: 'enhet', title: t('screen.field.enhet'), cell: ({ enhet }) => named(enhetKey(enhet)) },
  ];
  return (
    <Table
      caption={t(`screen.uppdrag.${more ? 'captionOfMore' : 'caption'}`, {
        filter,
        count: rows.length,
      })}
      columns={[...start, ...(asQueue ? ofQueue : ofState), ...end]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
