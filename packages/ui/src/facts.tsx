import { Fragment, type ReactNode } from 'react';
import './facts.css';

export type FactLine = { readonly name: string; readonly value: ReactNode };

/** Names and values, one a line. What is not known is not shown. */
export function Facts(props: { readonly lines: readonly FactLine[] }) {
  return (
    <dl className="facts">
      {props.lines.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
