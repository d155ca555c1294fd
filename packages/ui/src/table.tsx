import type { ReactNode } from 'react';
import './table.css';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Kept on one line, as a date is read. */
  readonly whole?: boolean;
  /** Written by a person, of any length and perhaps without a space. */
  readonly name?: boolean;
  /** Names the row: its cells are headers. */
  readonly header?: boolean;
};

/**
 * A semantic table: a caption that says what it holds, headers with a scope. Where it is wider than
 * the page it scrolls by itself, and the keyboard reaches it.
 */
export function Table<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly footer?: ReactNode;
}) {
  const { caption, columns, rows, keyOf, footer } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const look = lookOf(column);
  if (!column.header) return <td className={look}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={look}>
      {column.cell(row)}
    </th>
  );
}

function lookOf<Row>({ numeric, whole, name }: Column<Row>): string | undefined {
  if (numeric) return 'numeric whole';
  if (whole) return 'whole';
  return name ? 'name' : undefined;
}
