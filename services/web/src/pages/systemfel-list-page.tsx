import { codeLists } from '@fyr/domain';
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
import { type SystemfelRow, useSystemfelList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import { stateKey, toneOf } from '../case/case-type.ts';
import { evidenceInWords } from '../case/evidence.ts';
import { NextDate } from '../case/next-date.tsx';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { daysBetween, today } from '../frame/today.ts';
import { withinSentence } from '../frame/within-sentence.ts';

const everything = 'all';
const states = ['identified', 'reportedToLedningsgrupp', 'forwardedToHuvudman', 'resolved'];

/** The register: what is wrong, whose it is to answer, and how long it has waited. */
export function SystemfelListPage() {
  const { t } = useLanguage();
  return (
    <ForRoles roles={readersOf('systemfel')} title={t('screen.systemfel.title')}>
      <SystemfelRegister />
    </ForRoles>
  );
}

function SystemfelRegister() {
  const { t, named } = useLanguage();
  const search = useSearch({ from: '/systemfel' });
  const { state = '', huvudman = '' } = search;
  const navigate = useNavigate({ from: '/systemfel' });
  const opens = useSession().rights.commands.systemfel?.includes('ObserveSystemfel') ?? false;
  const list = useSystemfelList({
    ...(state === everything ? { resolved: 'true' } : { state }),
    huvudman,
  });
  const choices = [
    ...states.map((value) => ({ value, label: named(stateKey('systemfel', value)) })),
    { value: everything, label: t('screen.case.all') },
  ];
  const filter = [
    choices.find(({ value }) => value === state)?.label ?? t('screen.case.inProgress'),
    ...(huvudman === '' ? [] : [named(`code.HuvudmanTyp.${huvudman}`)]),
  ].join(', ');
  const show = (changed: { state?: string; huvudman?: string }) => {
    const wanted = Object.entries({ ...search, ...changed }).filter(([, value]) => value !== '');
    void navigate({ search: Object.fromEntries(wanted) });
  };

  return (
    <>
      <PageHeading
        title={t('screen.case.listTitle', {
          list: t('screen.systemfel.title'),
          filter: withinSentence(filter),
        })}
        actions={
          opens && (
            <PageLink look="action" to="/systemfel/ny">
              {t('screen.systemfel.new')}
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
          onChange={(value) => show({ state: value })}
        />
        <SelectField
          label={t('screen.field.huvudmanTyp')}
          value={huvudman}
          none={t('screen.systemfel.anyHuvudman')}
          choices={codeLists.HuvudmanTyp.map((value) => ({
            value,
            label: named(`code.HuvudmanTyp.${value}`),
          }))}
          onChange={(value) => show({ huvudman: value })}
        />
      </div>
      <Loaded query={list}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <Notice title={t('screen.systemfel.empty')}>
              <p>{t('screen.systemfel.emptyHelp')}</p>
            </Notice>
          ) : (
            <>
              <SystemfelTable rows={rows} filter={filter} more={next !== undefined} />
              {next !== undefined && <p>{t('screen.case.notAll', { count: rows.length })}</p>}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function SystemfelTable(props: {
  readonly rows: readonly SystemfelRow[];
  readonly filter: string;
  /** There are others than those shown. */
  readonly more: boolean;
}) {
  const { rows, filter, more } = props;
  const { t, named } = useLanguage();
  const none = t('screen.case.none');
  const columns: readonly Column<SystemfelRow>[] = [
    {
      key: 'number',
      title: t('screen.case.number'),
      header: true,
      cell: ({ number }) => (
        <PageLink to="/systemfel/$number" params={{ number }}>
          {number}
        </PageLink>
      ),
    },
    ...(rows.some(({ card }) => card !== undefined)
      ? [
          {
            key: 'title',
            title: t('screen.field.title'),
            name: true,
            cell: ({ card }: SystemfelRow) =>
              card === null ? t('screen.history.erased') : (card?.title ?? none),
          },
        ]
      : []),
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
      cell: ({ huvudmanTyp }) =>
        huvudmanTyp.map((one) => named(`code.HuvudmanTyp.${one}`)).join(', '),
    },
    {
      key: 'waiting',
      title: t('screen.systemfel.waiting'),
      numeric: true,
      cell: ({ waitingSince }) =>
        waitingSince ? t('screen.case.days', { count: daysBetween(waitingSince, today()) }) : none,
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
  return (
    <Table
      caption={t(`screen.systemfel.${more ? 'captionOfMore' : 'caption'}`, {
        filter,
        count: rows.length,
      })}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
