import type { ReactNode } from 'react';
import './tile.css';

/** Figures side by side, as many as there is room for. */
export function Tiles(props: { readonly children: ReactNode }) {
  return <ul className="tiles">{props.children}</ul>;
}

/** One figure, large, with what it is and what goes with it. Its place is kept while it is counted. */
export function Tile(props: {
  readonly title: ReactNode;
  readonly figure: ReactNode;
  readonly isPending: boolean;
  readonly children: ReactNode;
}) {
  const { title, figure, isPending, children } = props;
  return (
    <li className="tile" aria-busy={isPending}>
      <h2 className="tile-title">{title}</h2>
      <p className="tile-figure">{figure}</p>
      {children}
    </li>
  );
}
