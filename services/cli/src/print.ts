/** The one place that the command line writes from. */
export type Print = {
  /** A line of the answer. */
  line(text: string): void;
  /** A table for people, or the same rows as JSON for machines. */
  table(rows: readonly Readonly<Record<string, string | number>>[]): void;
  /** Beside a table, for people only: what machines ask for stands in the rows. */
  note(text: string): void;
  /** What is happening meanwhile; never part of the answer. */
  progress(text: string): void;
};

export function printTo(options: { readonly json: boolean }): Print {
  const write = (text: string) => process.stdout.write(`${text}\n`);
  return {
    line: (text) => (options.json ? write(JSON.stringify({ text })) : write(text)),
    table: (rows) => write(options.json ? JSON.stringify(rows, null, 2) : tableOf(rows)),
    note: (text) => void (options.json || write(text)),
    progress: (text) => process.stderr.write(`${text}\n`),
  };
}

function tableOf(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (!first) return '';
  const columns = Object.keys(first);
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, index) =>
    Math.max(...cells.map((row) => row[index]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
