import { Notice, PageHeading, Table, TextField, useLanguage } from '@fyr/ui';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useSession } from '../../api/session.ts';
import { everything } from '../../case/list-parts.tsx';
import { useWords } from '../../case/words.ts';
import { PageLink } from '../../frame/links.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useShortcut } from '../../frame/shortcuts.ts';
import { withinSentence } from '../../frame/within-sentence.ts';
import { useOwnUppdrag } from '../api.ts';
import { type ListedUppdrag, nameOf } from '../day/day-rows.ts';
import { clientList } from '../list.tsx';
import { matching } from '../matching.ts';
import { goToFirstRow, useRowKeys } from '../row-keys.ts';
import { type Chosen, FilterSentence } from './filter-sentence.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { ownColumns } from './own-columns.tsx';
import { UppdragBoard } from './uppdrag-board.tsx';

/** The uppdrag of an ombud, as a list or as a board: the same rows, and the address says which. */
export function OwnUppdragPage() {
  const { t, named } = useLanguage();
  const search: Chosen = useSearch({ from: '/$type' });
  const page = useRef<HTMLDivElement>(null);
  const finder = useRef<HTMLFormElement>(null);
  const [wanted, setWanted] = useState('');
  const [moving, setMoving] = useState<string>();
  const isBoard = search.vy === 'tavla';
  const { role } = useSession();
  const list = useOwnUppdrag(clientList.query(search, role));
  // On a board those that are over have a column of their own.
  const over = useOwnUppdrag({ state: 'closed', limit: '25' });
  useRowKeys(page);
  useShortcut('/', 'screen.ombud.find', () => finder.current?.querySelector('input')?.focus());
  useShortcut('m', 'screen.ombud.move', () => setMoving(numberInFocus(page.current)));
  const rowsOf = (rows: readonly ListedUppdrag[]) =>
    matching(
      rows.map((row) => ({ ...row, name: nameOf(row.card) })),
      wanted,
    );
  const shown = clientList.filters
    .flatMap(({ name, none, choices, alwaysTold }) => {
      const chosen = choices.find(({ value }) => value === search[name]);
      if (chosen) return [named(chosen.key)];
      return alwaysTold ? [named(none)] : [];
    })
    .join(', ');

  return (
    <div ref={page}>
      <PageHeading
        title={t('screen.case.listTitle', {
          list: t('screen.menu.ownUppdrag'),
          filter: withinSentence(shown),
        })}
        actions={
          <PageLink look="action" to="/$type/ny" params={{ type: 'uppdrag' }}>
            {t('screen.uppdrag.new')}
          </PageLink>
        }
      />
      <FilterSentence search={search} />
      <form
        ref={finder}
        className="finder"
        onSubmit={(event) => {
          event.preventDefault();
          goToFirstRow(page.current);
        }}
      >
        <TextField
          label={t('screen.ombud.find')}
          value={wanted}
          maxLength={100}
          onChange={setWanted}
        />
      </form>
      <Loaded query={list}>
        {({ rows, next }) => {
          const found = rowsOf(rows);
          if (rows.length === 0 && !isBoard) return <NoneHere state={search.state} />;
          if (found.length === 0 && !isBoard) return <Notice title={t('screen.ombud.noneFound')} />;
          const closed = search.state === undefined ? rowsOf(over.data?.rows ?? []) : [];
          return (
            <>
              {isBoard ? (
                <UppdragBoard rows={withoutTwins([...found, ...closed])} onMove={setMoving} />
              ) : (
                <OwnList rows={found} shown={shown} more={next !== undefined} onMove={setMoving} />
              )}
              {next !== undefined && <p>{t('screen.case.notAll', { count: rows.length })}</p>}
            </>
          );
        }}
      </Loaded>
      {moving !== undefined && <MoveDialog number={moving} onClose={() => setMoving(undefined)} />}
    </div>
  );
}

function OwnList(props: {
  readonly rows: readonly ListedUppdrag[];
  readonly shown: string;
  /** There are others than those shown. */
  readonly more: boolean;
  readonly onMove: (number: string) => void;
}) {
  const { rows, shown, more, onMove } = props;
  const words = useWords();
  return (
    <Table
      caption={words.t(more ? 'screen.uppdrag.captionOfMore' : 'screen.uppdrag.caption', {
        filter: shown,
        count: rows.length,
      })}
      columns={ownColumns(words, onMove)}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

/** Nothing by this choice: what it means, and what to do. */
function NoneHere({ state }: { readonly state: string | undefined }) {
  const { t } = useLanguage();
  return (
    <Notice title={t('screen.uppdrag.empty')}>
      <p>
        {t(
          state === undefined || state === everything
            ? 'screen.ombud.firstUseHelp'
            : 'screen.uppdrag.emptyHelp',
        )}
      </p>
    </Notice>
  );
}

/** One that is over and late stands in both answers. */
function withoutTwins(rows: readonly ListedUppdrag[]): readonly ListedUppdrag[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The uppdrag whose row or card has the focus. */
function numberInFocus(page: HTMLElement | null): string | undefined {
  const { activeElement } = document;
  if (!page || !activeElement || !page.contains(activeElement)) return undefined;
  const link = activeElement.closest('tr, li')?.querySelector('a');
  return /U-\d{4}-\d+/.exec(link?.getAttribute('href') ?? '')?.[0];
}
