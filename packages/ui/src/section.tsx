import { type ReactNode, useId } from 'react';
import './section.css';

/** A part of a page with a heading of its own. */
export function Section(props: {
  readonly title: string;
  readonly children: ReactNode;
  /** On a surface of its own, apart from the page. */
  readonly raised?: boolean;
  /** What an address leads to it by. */
  readonly id?: string;
}) {
  const { title, children, raised = false } = props;
  const own = useId();
  const id = props.id ?? own;
  return (
    <section className={raised ? 'section section-raised' : 'section'} aria-labelledby={id}>
      <h2 id={id} tabIndex={props.id === undefined ? undefined : -1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/**
 * What something is, what can be done with it, and the rest. The second stands beside the others
 * where there is room, and between them where there is not.
 */
export function Columns(props: {
  readonly first: ReactNode;
  readonly beside: ReactNode;
  readonly rest: ReactNode;
}) {
  return (
    <div className="columns">
      <div className="columns-first">{props.first}</div>
      <div className="columns-beside">{props.beside}</div>
      <div className="columns-rest">{props.rest}</div>
    </div>
  );
}
