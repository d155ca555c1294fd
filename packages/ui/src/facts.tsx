import type { ReactNode } from 'react';
import './facts.css';

export type FactLine = { readonly name: string; readonly value: ReactNode };

/** Names and values, one a line; `dense`, as many on a line as there is room for. */
export function Facts(props: { readonly lines: readonly FactLine[]; readonly dense?: boolean }) {
  return (
    <dl className={props.dense ? 'facts facts-dense' : 'facts'}>
      {props.lines.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
