import { type ReactNode, useId } from 'react';
import './section.css';

/** A part of a page with a heading of its own. */
export function Section(props: {
  readonly title: string;
  readonly children: ReactNode;
  /** On a surface of its own, apart from the page. */
  readonly raised?: boolean;
}) {
  const { title, children, raised = false } = props;
  const id = useId();
  return (
    <section className={raised ? 'section section-raised' : 'section'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Two columns where there is room, the first the wider; one below the other where there is not. */
export function Columns(props: { readonly children: ReactNode }) {
  return <div className="columns">{props.children}</div>;
}
