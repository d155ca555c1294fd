export type CsvCell = string | number | null;

/** `spreadsheet`: as Swedish ones read it. `machine`: RFC 4180. */
type CsvDialect = keyof typeof dialects;

const dialects = {
  spreadsheet: { mark: '\uFEFF', between: ';', point: ',' },
  machine: { mark: '', between: ',', point: '.' },
} as const;

/** Rows as comma-separated values, in UTF-8, in lines that end with CR LF. */
export function csvText(dialect: CsvDialect, rows: readonly (readonly CsvCell[])[]): string {
  const { mark, between, point } = dialects[dialect];
  const field = (cell: CsvCell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', point);
    // A spreadsheet takes what begins so for a formula, and runs it. No code begins so.
    const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    const isPlain = ![between, '"', '\r', '\n'].some((letter) => harmless.includes(letter));
    return isPlain ? harmless : `"${harmless.replaceAll('"', '""')}"`;
  };
  return `${mark}${rows.map((row) => `${row.map(field).join(between)}\r\n`).join('')}`;
}
