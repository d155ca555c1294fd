import type { Known, Sum } from './audit.ts';
import { type Family, type ReleasedMeasure, reaches, tablesOf } from './catalogue.ts';
import type { Counted, QuarterCounts } from './counts.ts';
import { type Days, periodsEndingWith, type ReleasedPeriod } from './quarter.ts';

export type TableName = Days & {
  readonly measure: string;
  readonly dimensions: readonly string[];
};

/** A cell of a table that is out, or is about to be. */
export type LedgerCell = {
  readonly table: TableName;
  readonly keys: readonly string[];
  readonly sum: Sum;
  readonly cases: number;
  /** May not be shown, whatever stands beside it. */
  readonly protected: boolean;
  /** Null: it is not out yet. */
  readonly shown: boolean | null;
};

/** What readers of a family's tables have before them, and what there is behind it. */
export type Ledger = {
  /** Each innermost count: by enhet and kön of a quarter, or by age and kön of a half-year. */
  readonly truth: readonly number[];
  /** What holds whatever is released. */
  readonly held: readonly Known[];
  readonly cells: readonly LedgerCell[];
};

export type LedgerQuarter = Days & {
  readonly counts: QuarterCounts;
  /** Null: its tables are not out yet. */
  readonly isShown: ((table: TableName, keys: readonly string[]) => boolean) | null;
};

/** Above such a share of one ombud a cell tells of that ombud's clients. */
export const shareOfOneMax = 0.8;

/** @param quarters one after the other, from the first of a year */
export function ledgerOf(
  family: Family,
  quarters: readonly LedgerQuarter[],
  smallestShown: number,
): Ledger {
  const places = new Places();
  const innermost = family.members.map((member) => innermostOf(member, quarters, places));
  const cells = innermost.flatMap((all) =>
    quarters.flatMap((quarter) =>
      periodsOf(all.member, quarter).flatMap((period) =>
        tablesOf(all.member)
          .filter(({ dimensions }) => !dimensions.some((id) => all.member.leaves.includes(id)))
          .filter(({ from }) => reaches(period.level, from))
          .flatMap(({ dimensions }) => {
            const table = { ...periodDays(period), measure: all.member.measure.id, dimensions };
            return cellsOf(atomsOf(all, table), table, smallestShown, places).map((cell) => ({
              ...cell,
              shown: quarter.isShown?.(table, cell.keys) ?? null,
            }));
          }),
      ),
    ),
  );
  return {
    truth: places.truth,
    held: [
      ...innermost.flatMap((all) => gluedOf(all, places)),
      ...(family.balance ? balancedOf(family.balance, innermost, places) : []),
    ],
    cells,
  };
}

/** One count, with where it stands. */
type Atom = Days & {
  readonly place: number;
  readonly keys: { readonly enhet?: string; readonly kon?: string; readonly alder?: string };
  readonly counted: readonly Counted[];
};

/** Each counted as seldom as its tables are released: more than that no reader can hold on to. */
const kinds = { whole: 'quarter', core: 'half', ages: 'year' } as const;
type Kind = keyof typeof kinds;
type Innermost = { readonly member: ReleasedMeasure } & Readonly<Record<Kind, readonly Atom[]>>;

class Places {
  readonly truth: number[] = [];

  add(value: number): number {
    return this.truth.push(value) - 1;
  }

  of(sum: Sum): number {
    return sum.reduce((total, place) => total + (this.truth[place] ?? 0), 0);
  }
}

function innermostOf(
  member: ReleasedMeasure,
  quarters: readonly LedgerQuarter[],
  places: Places,
): Innermost {
  const atoms = (kind: Kind, of: 'core' | 'ages', axes: readonly (keyof Atom['keys'])[]) =>
    quarters.flatMap((quarter) => {
      const period = periodsOf(member, quarter).find(({ level }) => reaches(level, kinds[kind]));
      if (!period) return [];
      const counted = quarters
        .filter((one) => one.from >= period.from && one.to <= period.to)
        .flatMap(({ counts }) => counts.measures[member.measure.id]?.[of] ?? []);
      const grid = gridOf(axes.map((axis) => quarter.counts.values[axis] ?? []));
      return grid.map((keys): Atom => {
        const own = counted.filter((one) => keys.every((key, axis) => one.keys[axis] === key));
        return {
          ...periodDays(period),
          place: places.add(own.reduce((sum, { cases }) => sum + cases, 0)),
          keys: Object.fromEntries(axes.map((axis, index) => [axis, keys[index]])),
          counted: own,
        };
      });
    });
  return {
    member,
    whole: atoms('whole', 'core', []),
    core: member.core ? atoms('core', 'core', ['kon', 'enhet']) : [],
    ages: member.ages ? atoms('ages', 'ages', ['alder', 'kon']) : [],
  };
}

/** What stands at a day is the same in every period that ends on it: it stands with the quarter. */
function periodsOf({ measure }: ReleasedMeasure, quarter: Days): readonly ReleasedPeriod[] {
  const periods = periodsEndingWith(quarter).toReversed();
  const longest = periods.at(-1);
  if (measure.time !== 'day' || !longest) return periods;
  return [{ ...periodDays(quarter), level: longest.level }];
}

function periodDays({ from, to }: Days): Days {
  return { from, to };
}

/** Those that the cells of a table are sums of. */
function atomsOf(all: Innermost, { dimensions, from, to }: TableName): readonly Atom[] {
  const kind = dimensions.includes('alder') ? 'ages' : dimensions.length > 0 ? 'core' : 'whole';
  return all[kind].filter((atom) => atom.from >= from && atom.to <= to);
}

function cellsOf(
  atoms: readonly Atom[],
  table: TableName,
  smallestShown: number,
  places: Places,
): readonly Omit<LedgerCell, 'shown'>[] {
  const { dimensions } = table;
  const keyOf = ({ keys }: Atom, dimension: string) => keys[dimension as keyof Atom['keys']] ?? '';
  const values = dimensions.map((dimension) => [
    ...new Set(atoms.map((atom) => keyOf(atom, dimension))),
  ]);
  return gridOf(values).map((keys) => {
    const own = atoms.filter((atom) =>
      dimensions.every((dimension, axis) => keyOf(atom, dimension) === keys[axis]),
    );
    const sum = placesOf(own);
    const cases = places.of(sum);
    const mostly = mostOfOne(own.flatMap(({ counted }) => counted));
    const ofOne = dimensions.length > 0 && mostly > shareOfOneMax * cases;
    return { table, keys, sum, cases, protected: cases < smallestShown || ofOne };
  });
}

function gridOf(values: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return values.reduce<readonly (readonly string[])[]>(
    (grid, each) => grid.flatMap((keys) => each.map((key) => keys.concat(key))),
    [[]],
  );
}

/** Of the ombud with most of the cases. */
export function mostOfOne(counted: readonly Counted[]): number {
  const byOmbud = new Map<string, number>();
  for (const { ombud, cases } of counted) {
    if (ombud !== null) byOmbud.set(ombud, (byOmbud.get(ombud) ?? 0) + cases);
  }
  return Math.max(0, ...byOmbud.values());
}

/** Each way of counting a measure comes to what the coarser one does. */
function gluedOf({ whole, core, ages }: Innermost, places: Places): readonly Known[] {
  const glued = (finer: readonly Atom[], coarser: readonly Atom[], shared: 'kon' | null) => {
    const keyOf = ({ keys }: Atom) => (shared === null ? '' : (keys[shared] ?? ''));
    const groups = Map.groupBy(finer, (atom) => `${atom.from} ${atom.to} ${keyOf(atom)}`);
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const same = coarser.filter(
        (atom) => keyOf(atom) === keyOf(first) && atom.from >= first.from && atom.to <= first.to,
      );
      return [differing(placesOf(group), placesOf(same), places)];
    });
  };
  return [...glued(core, whole, null), ...glued(ages, core, 'kon')];
}

/** What stands is what stood, and what began, less what closed. Ages change with the year. */
function balancedOf(
  { stock, began, closed }: NonNullable<Family['balance']>,
  innermost: readonly Innermost[],
  places: Places,
): readonly Known[] {
  const [standing, begun, ended] = [stock, began, closed].map((id) =>
    innermost.find(({ member }) => member.measure.id === id),
  );
  if (!standing || !begun || !ended) return [];
  const isSame = (one: Atom, other: Atom) =>
    one.keys.enhet === other.keys.enhet && one.keys.kon === other.keys.kon;
  return (['whole', 'core'] as const).flatMap((kind) =>
    standing[kind].flatMap((now) => {
      const before = standing[kind].findLast((atom) => atom.to < now.to && isSame(atom, now));
      if (!before) return [];
      const since = (atom: Atom) => isSame(atom, now) && atom.from > before.to && atom.to <= now.to;
      const plus = [now.place, ...placesOf(ended[kind].filter(since))];
      const minus = [before.place, ...placesOf(begun[kind].filter(since))];
      return [differing(plus, minus, places)];
    }),
  );
}

function placesOf(atoms: readonly Atom[]): Sum {
  return atoms.map(({ place }) => place);
}

/** By how much they differ is taken as known to everybody: what was reopened, or told late. */
function differing(plus: Sum, minus: Sum, places: Places): Known {
  return { plus, minus, value: places.of(plus) - places.of(minus) };
}
