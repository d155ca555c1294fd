import { type ReactNode, useId } from 'react';
import './board.css';

export type BoardColumn<Card> = {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly Card[];
  /** Said of the column while a card is on its way: what may be done there. */
  readonly note?: string | undefined;
  /** The card is above it. */
  readonly isOver?: boolean;
};

/**
 * The same things as in a list, each under where it stands: a column is a list with a heading and
 * with how many there are. Wider than the page it scrolls by itself; on a narrow one the columns
 * follow each other.
 */
export function Board<Card>(props: {
  readonly label: string;
  readonly columns: readonly BoardColumn<Card>[];
  readonly keyOf: (card: Card) => string;
  readonly card: (card: Card) => ReactNode;
  /** Where a column is empty. */
  readonly empty: string;
}) {
  const { label, columns, keyOf, card, empty } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="board" aria-label={label} tabIndex={0}>
      {columns.map(({ key, title, cards, note, isOver = false }) => (
        <Column key={key} {...{ name: key, title, note, isOver }} count={cards.length}>
          {cards.length === 0 ? (
            <p className="board-empty">{empty}</p>
          ) : (
            <ul>
              {cards.map((one) => (
                <li key={keyOf(one)} className="board-card">
                  {card(one)}
                </li>
              ))}
            </ul>
          )}
        </Column>
      ))}
    </section>
  );
}

function Column(props: {
  readonly name: string;
  readonly title: string;
  readonly count: number;
  readonly note: string | undefined;
  readonly isOver: boolean;
  readonly children: ReactNode;
}) {
  const { name, title, count, note, isOver, children } = props;
  const id = useId();
  return (
    <section
      className={isOver ? 'board-column board-over' : 'board-column'}
      data-column={name}
      aria-labelledby={id}
    >
      <h2 id={id}>
        {title} <span className="board-count">{count}</span>
      </h2>
      {note !== undefined && <p className="board-note">{note}</p>}
      {children}
    </section>
  );
}
