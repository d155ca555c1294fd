import { Board, Button } from '@fyr/ui';
import { useState } from 'react';
import type { Row } from '../api/lists.ts';
import { useShortcut } from '../frame/shortcuts.ts';
import type { ListType } from './case-type.ts';
import type { BoardDescription } from './description.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useWords } from './words.ts';

/** The rows of a list, each under where it stands, with a way to move it on. */
export function BoardView(props: {
  readonly type: ListType;
  readonly board: BoardDescription<Row>;
  readonly rows: readonly Row[];
  readonly label: string;
}) {
  const { type, board, rows, label } = props;
  const { columns, columnOf, movesTo, Card } = board;
  const { t } = useWords();
  const [moving, setMoving] = useState<string>();
  useShortcut('m', 'screen.board.moveShortcut', () => setMoving(numberInFocus()));
  const moved = rows.find(({ number }) => number === moving);
  return (
    <>
      <Board
        label={label}
        columns={columns.map(({ key, title }) => ({
          ...{ key, title: t(title) },
          cards: rows.filter((row) => columnOf(row) === key),
        }))}
        keyOf={({ id }) => id}
        empty={t('screen.board.empty')}
        card={(row) => (
          <article data-number={row.number}>
            <Card row={row} />
            <Button
              weight="quiet"
              aria-haspopup="dialog"
              aria-label={t('screen.board.moveNamed', { number: row.number })}
              onClick={() => setMoving(row.number)}
            >
              {t('screen.board.move')}
            </Button>
          </article>
        )}
      />
      {moved && (
        <MoveDialog
          type={type}
          number={moved.number}
          here={columnOf(moved)}
          columns={columns}
          movesTo={movesTo}
          onClose={() => setMoving(undefined)}
        />
      )}
    </>
  );
}

/** Of the card that the focus is in. */
function numberInFocus(): string | undefined {
  const card = document.activeElement?.closest('[data-number]');
  return card?.getAttribute('data-number') ?? undefined;
}
