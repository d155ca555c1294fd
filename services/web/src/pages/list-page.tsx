import { roomOf } from '@fyr/domain';
import { Notice, PageHeading, SelectField, Table, useLanguage } from '@fyr/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { type Row, useList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import { hasList, isCaseType, type ListType } from '../case/case-type.ts';
import type { Filter, ListDescription, Search } from '../case/description.ts';
import { listOf } from '../case/kinds.ts';
import { useWords } from '../case/words.ts';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { withinSentence } from '../frame/within-sentence.ts';
import { OneCase } from './case-page.tsx';
import { MissingPage } from './missing-page.tsx';
import { InsideUppdrag } from './pages-of-ombud.tsx';

/** With the dialog that moves a card. */
const BoardView = lazy(async () => ({
  default: (await import('../case/board-view.tsx')).BoardView,
}));

/** The work list of a workflow, with its filters in the address. */
export function ListPage() {
  const { type } = useParams({ from: '/$type' });
  const { t } = useLanguage();
  const { verksamhet, role } = useSession();
  if (!isCaseType(type)) return <MissingPage />;
  if (type === 'uppdrag' && roomOf(role) === 'inside') return <InsideUppdrag />;
  if (!hasList(type)) return <OneCase type={type} number={verksamhet} />;
  return (
    <ForRoles roles={readersOf(type)} title={t(`screen.${type}.title`)}>
      <WorkList key={type} type={type} />
    </ForRoles>
  );
}

function WorkList({ type }: { readonly type: ListType }) {
  const { t, named } = useLanguage();
  const search: Search = useSearch({ from: '/$type' });
  const navigate = useNavigate({ from: '/$type' });
  const described = listOf(type);
  const { opens, Beside } = described;
  const { rights, role } = useSession();
  const given = rights.commands[type] ?? [];
  const mayOpen = opens !== undefined && given.includes(opens);
  const board = search.vy === 'tavla' ? described.board : undefined;
  const query = (board ?? described).query(search, role);
  const list = useList(type, described.answer, query);
  // On a board every state has its place.
  const filters = described.filters.filter(({ name }) => !board || name !== 'state');
  const filter = filters.flatMap((one) => toldOf(one, search, named)).join(', ');
  const show = (name: Filter['name'], chosen: string) => {
    const wanted = Object.entries({ ...search, [name]: chosen }).filter(
      ([, value]) => value !== '',
    );
    void navigate({ search: Object.fromEntries(wanted) });
  };

  return (
    <>
      <PageHeading
        title={
          filter === ''
            ? t(`screen.${type}.title`)
            : t('screen.case.listTitle', {
                list: t(`screen.${type}.title`),
                filter: withinSentence(filter),
              })
        }
        actions={
          mayOpen && (
            <PageLink look="action" to="/$type/ny" params={{ type }}>
              {t(`screen.${type}.new`)}
            </PageLink>
          )
        }
      />
      {described.board && <ListOrBoard search={search} />}
      <div className="filters">
        {filters.map(({ name, label, none, choices }) => (
          <SelectField
            key={name}
            label={t(label)}
            value={search[name] ?? ''}
            none={t(none)}
            choices={choices.map(({ value, key }) => ({ value, label: named(key) }))}
            onChange={(value) => show(name, value)}
          />
        ))}
      </div>
      {Beside && <Beside />}
      <Loaded query={list}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <Notice title={t(`screen.${type}.empty`)}>
              <p>{t(described.emptyHelp(mayOpen))}</p>
            </Notice>
          ) : (
            <>
              {board ? (
                <Suspense fallback={<p aria-busy="true">{t('screen.frame.loading')}</p>}>
                  <BoardView
                    type={type}
                    board={board}
                    rows={rows}
                    label={t('screen.board.label', { list: t(`screen.${type}.title`) })}
                  />
                </Suspense>
              ) : (
                <Rows
                  type={type}
                  columns={described.columns}
                  rows={rows}
                  search={search}
                  filter={filter}
                  more={next !== undefined}
                />
              )}
              {next !== undefined && <p>{t('screen.case.notAll', { count: rows.length })}</p>}
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** The same rows in either form; which one stands in the address. */
function ListOrBoard({ search }: { readonly search: Search }) {
  const { t } = useLanguage();
  const { vy: _, ...filters } = search;
  // Which of the two it is stands in the search alone.
  const link = {
    ...{ from: '/$type' as const, to: '.' as const },
    activeOptions: { exact: true, includeSearch: true },
  };
  return (
    <nav aria-label={t('screen.board.shownAs')}>
      <ul className="views">
        <li>
          <PageLink look="menu" {...link} search={filters}>
            {t('screen.board.list')}
          </PageLink>
        </li>
        <li>
          <PageLink look="menu" {...link} search={{ ...filters, vy: 'tavla' }}>
            {t('screen.board.board')}
          </PageLink>
        </li>
      </ul>
    </nav>
  );
}

/** What is shown, as its filter says it. */
function toldOf(
  { name, none, alwaysTold = false, choices }: Filter,
  search: Search,
  named: (key: string) => string,
): readonly string[] {
  const chosen = choices.find(({ value }) => value === search[name]);
  if (chosen) return [named(chosen.key)];
  return alwaysTold ? [named(none)] : [];
}

function Rows(props: {
  readonly type: ListType;
  readonly columns: ListDescription<Row>['columns'];
  readonly rows: readonly Row[];
  readonly search: Search;
  readonly filter: string;
  /** There are others than those shown. */
  readonly more: boolean;
}) {
  const { type, columns, rows, search, filter, more } = props;
  const words = useWords();
  return (
    <Table
      caption={words.t(`screen.${type}.${more ? 'captionOfMore' : 'caption'}`, {
        filter,
        count: rows.length,
      })}
      columns={columns(rows, { words, search })}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
