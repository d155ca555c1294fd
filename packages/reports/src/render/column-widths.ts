import type { Locale } from '@fyr/texts';
import type { Table } from '../document.ts';
import { cellText } from '../format.ts';

/** A longer text is broken into lines rather than given more room, in letters. */
const TEXT_MAX = 60;
/** What the margins of a cell take, in letters. */
const MARGIN = 3;
/** A head is bold, and stands on two lines where it is longer than this. */
const BOLD = 1.15;
const HEAD_MAX = 12;
/** More than its longest word a name asks for so much at most. */
const NAME_MAX = 12;
/** A table is never narrower, so that those of a page look alike. */
const PART_MIN = 0.55;

/**
 * How wide each column is, in parts of the page: as what stands there asks for, as long as there is
 * room; those first that ask for little.
 * @param letters how many there is room for beside each other
 */
export function columnWidths(
  locale: Locale,
  { columns, rows, total }: Pick<Table, 'columns' | 'rows' | 'total'>,
  letters: number,
): readonly number[] {
  const asked = columns.map((column, index) => {
    const cells = [...rows, ...(total ? [total] : [])].map((row) =>
      cellText(locale, column, row[index] ?? null),
    );
    const head = column.name.length * BOLD;
    const least = Math.max(longest(words(column.name)) * BOLD, longest(cells.flatMap(words)));
    const wished = Math.max(longest(cells), head > HEAD_MAX ? (head * 2) / 3 : head);
    return { least: least + MARGIN, more: Math.max(0, Math.min(wished, TEXT_MAX) - least) };
  });
  const spare = Math.max(0, letters - sum(asked.map(({ least }) => least)));
  const given = shared(
    asked.map(({ more }) => more),
    spare,
  );
  const widths = asked.map(({ least }, index) => least + (given[index] ?? 0));
  const whole = sum(widths);
  const part = Math.min(1, Math.max(PART_MIN, whole / letters));
  return widths.map((width) => (part * width) / whole);
}

/** A name gets all that it asks for; what is over is shared evenly by longer texts. */
function shared(asked: readonly number[], spare: number): readonly number[] {
  const given = asked.map(() => 0);
  let left = spare;
  const order = [...asked.keys()].sort((a, b) => (asked[a] ?? 0) - (asked[b] ?? 0));
  for (const [done, index] of order.entries()) {
    const share = Math.max(NAME_MAX, left / (order.length - done));
    given[index] = Math.min(asked[index] ?? 0, share, left);
    left -= given[index] ?? 0;
  }
  return given;
}

/** What is not broken: a figure holds together by its spaces. */
function words(said: string): readonly string[] {
  return said.split(/[ \-–/]/);
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map(({ length }) => length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
