import { type Locale, type TextKey, type TextValues, text } from '@fyr/texts';

/** One thing wrong with what is to be imported, and where a person finds it. */
export type ImportFault = {
  readonly file: string;
  /** As a spreadsheet numbers them: the headings stand in row 1. */
  readonly row?: number;
  readonly column?: string;
  readonly key: TextKey;
  readonly values?: TextValues;
};

/** Says no to one cell. Its place is added by whoever reads the row. */
export class Misread extends Error {
  readonly key: TextKey;
  readonly values: TextValues;

  constructor(key: TextKey, values: TextValues = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** Place and sentence. Never what stood in the cell: that may be about a person. */
export function sentenceOf({ file, row, column, key, values }: ImportFault, locale: Locale) {
  const place = [
    file,
    ...(row === undefined ? [] : [text(locale, 'import.row', { row: String(row) })]),
    ...(column === undefined ? [] : [text(locale, 'import.column', { column })]),
  ];
  return `${place.join(', ')}: ${text(locale, key, values)}`;
}
