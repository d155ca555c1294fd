import type { Next } from '../api/cases.ts';

type Column<Title> = { readonly key: string; readonly title: Title };

/** A place on a board, what leads there now, and what would if it might. */
export type Move<Title = import('@fyr/texts').TextKey> = {
  readonly column: Column<Title>;
  readonly allowed: readonly string[];
  readonly refused: readonly Next[];
};

/** Where a case can go from its place, as the API says what may be done with it. */
export function movesOf<Title>(board: {
  readonly columns: readonly Column<Title>[];
  readonly movesTo: Readonly<Record<string, readonly string[]>>;
  readonly here: string;
  readonly next: readonly Next[];
}): readonly Move<Title>[] {
  const { columns, movesTo, here, next } = board;
  return columns
    .filter(({ key }) => key !== here)
    .map((column) => {
      const leading = (movesTo[column.key] ?? []).flatMap(
        (command) => next.find((one) => one.command === command) ?? [],
      );
      return {
        column,
        allowed: leading.filter(({ allowed }) => allowed).map(({ command }) => command),
        refused: leading.filter(({ allowed }) => !allowed),
      };
    });
}
