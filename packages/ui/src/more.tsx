import type { ReactNode } from 'react';
import './more.css';

/** What most readers do not need at once, behind a line that says what it is. */
export function More(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="more">
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}
