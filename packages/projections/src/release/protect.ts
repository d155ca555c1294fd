import { Audit, type Known } from './audit.ts';
import type { Ledger, LedgerCell } from './ledger.ts';

/** One cell in so many is protected by chance alone, so that no mark proves a small count. */
export const byChanceOf = 64;

/**
 * Which of the cells that are about to be released stay protected: the small ones, some by chance,
 * and as many more as it takes until no solver tells a protected count, with all that is out
 * already. Which more is decided by what is published alone: among the figures that hold a count
 * fast the finest go first, of the shortest period, those whose like are protected elsewhere, and
 * then by chance. So whoever knows these rules learns nothing from their outcome.
 * @returns places in the ledger's cells
 */
export async function protect(
  { truth, held, cells }: Ledger,
  chance: () => number,
): Promise<ReadonlySet<number>> {
  const hidden = new Set(
    [...cells.keys()].filter((place) => {
      const cell = cells[place] as LedgerCell;
      if (cell.shown !== null) return !cell.shown;
      return cell.protected || (cell.keys.length > 0 && chance() < 1 / byChanceOf);
    }),
  );
  const targets = [...hidden].filter((place) => cells[place]?.protected);
  const sums = targets.map((place) => cells[place]?.sum ?? []);
  const audit = await Audit.of(truth, sums, chance);

  for (;;) {
    const shown = [...cells.keys()].filter((place) => !hidden.has(place));
    const known: readonly Known[] = [
      ...held,
      ...shown.map((place) => ({ plus: cells[place]?.sum ?? [], value: cells[place]?.cases ?? 0 })),
    ];
    const told = await audit.told(known);
    if (told.length === 0) return hidden;
    const order = inOrderOfLoss(cells, hidden, chance);
    const open = new Set(shown.filter((place) => cells[place]?.shown === null).sort(order));
    if (open.size === 0) return hidden;
    for (const { by } of told) {
      const holding = by
        .flatMap((row) => shown[row - held.length] ?? [])
        .filter((p) => open.has(p));
      if (holding.some((place) => hidden.has(place))) continue;
      const [next = [...open].find((place) => !hidden.has(place))] = holding.sort(order);
      if (next !== undefined) hidden.add(next);
    }
  }
}

/** What is missed least first. */
function inOrderOfLoss(
  cells: readonly LedgerCell[],
  hidden: ReadonlySet<number>,
  chance: () => number,
): (a: number, b: number) => number {
  const like = ({ table, keys }: LedgerCell) => `${table.dimensions} ${keys}`;
  const hiddenLikes = new Set([...hidden].map((place) => like(cells[place] as LedgerCell)));
  const losses = cells.map((cell): readonly number[] => [
    -cell.keys.length,
    Date.parse(cell.table.to) - Date.parse(cell.table.from),
    hiddenLikes.has(like(cell)) ? 0 : 1,
    chance(),
  ]);
  return (a, b) => {
    const [one, other] = [losses[a] ?? [], losses[b] ?? []];
    return (
      one.map((loss, at) => loss - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0
    );
  };
}
