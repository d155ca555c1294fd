import { blocksOf, type Composed } from './compose.ts';
import type { Block, Cell, Column, Table } from './document.ts';

type Told = Pick<Composed, 'document' | 'questions'>;

/** A figure that is another than it was; null where there was, or is, none. */
export type ChangedCell = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly type: Column['type'];
  readonly decimals?: number;
  readonly before: Cell;
  readonly after: Cell;
};

export type ChangedQuestion = {
  readonly id: string;
  /** Of its words, those that are others. */
  readonly text: { readonly before: string; readonly after: string } | null;
  readonly cells: readonly ChangedCell[];
};

/** What a report says otherwise than it did, question by question and figure by figure. */
export function changesBetween(before: Told, after: Told): readonly ChangedQuestion[] {
  const digests = new Map(before.questions.map(({ id, digest }) => [id, digest]));
  return after.questions
    .filter(({ id, digest }) => digests.get(id) !== digest)
    .map(({ id }) => {
      const [was, is] = [blocksOf(before, id), blocksOf(after, id)];
      return { id, text: changedWords(wordsOf(was), wordsOf(is)), cells: changedCells(was, is) };
    });
}

/** The lines that only one of the two has. */
function changedWords(was: readonly string[], is: readonly string[]): ChangedQuestion['text'] {
  const [before, after] = [
    was.filter((line) => !is.includes(line)),
    is.filter((line) => !was.includes(line)),
  ];
  if (before.length === 0 && after.length === 0) return null;
  return { before: before.join('\n'), after: after.join('\n') };
}

/** All that is no figure, but its heading. A chart says what its table says. */
function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'list' ? block.items : [];
  });
}

type Placed = Omit<ChangedCell, 'before' | 'after'> & { readonly value: Cell };

function changedCells(was: readonly Block[], is: readonly Block[]): readonly ChangedCell[] {
  const [before, after] = [cellsOf(was), cellsOf(is)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((place) => {
    const [old, now] = [before.get(place), after.get(place)];
    const at = now ?? old;
    if (!at || old?.value === now?.value) return [];
    const { value: _, ...where } = at;
    return [{ ...where, before: old?.value ?? null, after: now?.value ?? null }];
  });
}

/** Every cell but the names of rows, by where it stands: table, row and column by what they are called. */
function cellsOf(blocks: readonly Block[]): ReadonlyMap<string, Placed> {
  const cells = new Map<string, Placed>();
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  for (const [nth, table] of numbered(tables, ({ caption }) => caption)) {
    for (const [mth, row] of numbered(rowsOf(table), nameOf)) {
      table.columns.slice(1).forEach(({ name, type, decimals }, index) => {
        cells.set(JSON.stringify([table.caption, nth, nameOf(row), mth, name, index]), {
          ...{ table: table.caption, row: nameOf(row), column: name, type },
          ...(decimals === undefined ? {} : { decimals }),
          value: row[index + 1] ?? null,
        });
      });
    }
  }
  return cells;
}

function rowsOf({ rows, total }: Table): readonly (readonly Cell[])[] {
  return total ? [...rows, total] : rows;
}

function nameOf([name]: readonly Cell[]): string {
  return String(name ?? '');
}

/** Which one it is of those of the same name. */
function numbered<T>(
  all: readonly T[],
  name: (one: T) => string,
): readonly (readonly [number, T])[] {
  const seen = new Map<string, number>();
  return all.map((one) => {
    const nth = seen.get(name(one)) ?? 0;
    seen.set(name(one), nth + 1);
    return [nth, one];
  });
}
