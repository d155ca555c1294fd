import { Board, useLanguage } from '@fyr/ui';
import { useState } from 'react';
import { NextDate } from '../../case/next-date.tsx';
import { useWords } from '../../case/words.ts';
import { PageLink } from '../../frame/links.tsx';
import { daysBetween, today } from '../../frame/today.ts';
import { type ListedUppdrag, nameOf } from '../day/day-rows.ts';
import { type ColumnState, columnsOf } from './columns.ts';
import { MoveButton } from './move-button.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { useCardDrag } from './use-card-drag.ts';
import { useMoveBy } from './use-move-by.ts';
import { useMoves } from './use-moves.ts';

/** The uppdrag by where they stand; a card is moved by dragging it or by "Flytta till…". */
export function UppdragBoard(props: {
  readonly rows: readonly ListedUppdrag[];
  readonly onMove: (number: string) => void;
}) {
  const { rows, onMove } = props;
  const { t } = useLanguage();
  const [dropped, setDropped] = useState<{ number: string; to: ColumnState }>();
  const { dragged, over, handlers } = useCardDrag<ColumnState>((number, to) => drop(number, to));
  const { found, moves } = useMoves(dragged);
  const moveBy = useMoveBy();

  function drop(number: string, to: ColumnState): void {
    const [only, ...others] = moves?.find((move) => move.to === to)?.commands ?? [];
    const row = rows.find((one) => one.number === number);
    if (row?.state === to) return;
    if (!only || others.length > 0 || !found.data) setDropped({ number, to });
    else moveBy(found.data, only).catch(() => setDropped({ number, to }));
  }
  const noteOf = (state: ColumnState) => {
    if (dragged === undefined || !moves) return undefined;
    const move = moves.find(({ to }) => to === state);
    if (!move) return t('screen.ombud.isHere');
    if (move.commands.length > 0) return t('screen.ombud.dropHere');
    return move.because[0]?.text ?? t('screen.ombud.noWayHere');
  };

  return (
    <div className="uppdrag-board" {...handlers}>
      <Board
        label={t('screen.ombud.board')}
        columns={columnsOf(rows).map(({ state, rows: cards }) => ({
          key: state,
          title: t(`screen.ombud.column.${state}`),
          cards,
          note: noteOf(state),
          isOver: over === state,
        }))}
        keyOf={({ id }) => id}
        card={(row) => <Card row={row} onMove={onMove} />}
        empty={t('screen.ombud.noneInColumn')}
      />
      {dropped && <MoveDialog {...dropped} onClose={() => setDropped(undefined)} />}
    </div>
  );
}

function Card(props: { readonly row: ListedUppdrag; readonly onMove: (number: string) => void }) {
  const { row, onMove } = props;
  const words = useWords();
  const { t } = words;
  const { number, sinceOn, huvudansvarig, state } = row;
  const name = nameOf(row.card);
  return (
    <div data-card={number}>
      <PageLink data-row="" to="/$type/$number" params={{ type: 'uppdrag', number }}>
        <span className="day-number">{number}</span>{' '}
        {name === null ? t('screen.uppdrag.erasedName') : name}
      </PageLink>
      {state !== 'closed' && (
        <p>
          {row.nextOn === null && row.overdueOn === null ? (
            t('screen.ombud.noDate')
          ) : (
            <NextDate type="uppdrag" {...row} />
          )}
        </p>
      )}
      <p className="quiet">
        {t('screen.ombud.daysHere', { count: daysBetween(sinceOn, today()) })}
        {huvudansvarig === null && state !== 'closed' && `. ${t('screen.ombud.noneYet')}`}
      </p>
      <MoveButton number={number} onMove={onMove} />
    </div>
  );
}
