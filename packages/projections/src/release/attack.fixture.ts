import highs, { type Model } from 'highs';
import type { CountedQuarter, OutTable } from './decide.ts';
import { isCountedAs, type Life } from './lives.fixture.ts';

// Its types are of the module as a whole, what is imported is its function.
const loadHighs = highs as unknown as typeof highs.default;

const flows = ['startedUppdrag', 'closedUppdrag', 'requestedUppdrag'];
const stock = 'ongoingUppdrag';
const almostNothing = 1e-6;

/** A case that somebody knows of: where it is counted. */
export type Insight = {
  readonly measure: string;
  readonly quarter: number;
  readonly enhet: string;
  readonly kon: string;
  readonly alder: string;
};

type Atom = Insight & { readonly column: number };

/** A protected cell of a released table, with all that its count can be. */
export type Found = {
  readonly cell: string;
  readonly count: number;
  readonly possible: number;
};

/**
 * Somebody with a solver and everything that was ever released of uppdrag, who knows every rule, how
 * many were reopened and of what kind, and perhaps one case. It shares no code with the protection:
 * it counts by enhet, kön and age at once, quarter by quarter.
 */
export async function attackOn(
  lives: readonly Life[],
  counted: readonly CountedQuarter[],
  tables: readonly OutTable[],
): Promise<(knows?: readonly Insight[], among?: (cell: string) => boolean) => readonly Found[]> {
  const solver = await loadHighs();
  const atoms: Atom[] = [];
  const {
    enhet: enheter = [],
    kon: genders = [],
    alder: bands = [],
  } = counted[0]?.counts.values ?? {};
  for (const measure of [stock, ...flows]) {
    counted.forEach((_, quarter) => {
      for (const enhet of enheter) {
        for (const kon of genders) {
          for (const alder of bands) {
            atoms.push({ measure, quarter, enhet, kon, alder, column: atoms.length });
          }
        }
      }
    });
  }

  // 1. What every reader knows: each shown cell is a sum of atoms.
  const rows: { row: Map<number, number>; value: number }[] = [];
  const cells = tables.flatMap((table) => {
    if (![stock, ...flows].includes(table.measure) || table.dimensions.includes('reason'))
      return [];
    const last = counted.findIndex(({ to }) => to === table.to);
    const first =
      table.measure === stock ? last : counted.findIndex(({ from }) => from === table.from);
    const within = atoms.filter(
      ({ measure, quarter }) =>
        measure === table.measure && quarter >= Math.max(first, 0) && quarter <= last,
    );
    return table.cells.map(({ keys, value }) => {
      const own = within.filter((atom) =>
        table.dimensions.every((dimension, axis) => atom[dimension as 'kon'] === keys[axis]),
      );
      const name = [table.measure, table.from, table.to, ...keys].join(' ');
      const columns = own.map(({ column }) => column);
      return {
        name,
        columns,
        value,
        count: own.reduce((sum, atom) => sum + casesOf(lives, atom), 0),
      };
    });
  });
  for (const { columns, value } of cells) {
    if (value !== null) rows.push({ row: new Map(columns.map((column) => [column, 1])), value });
  }

  // 2. What stands is what stood, and what began, less what closed: by age only within a year.
  const groups = Map.groupBy(atoms, ({ enhet, kon }) => `${enhet} ${kon}`);
  for (const group of groups.values()) {
    counted.slice(1).forEach((now, index) => {
      const quarter = index + 1;
      const sameYear = now.to.slice(0, 4) === counted[index]?.to.slice(0, 4);
      for (const some of sameYear ? bands.map((band) => [band]) : [bands]) {
        const of = (measure: string, at: number) =>
          group.filter((a) => a.measure === measure && a.quarter === at && some.includes(a.alder));
        const signed = [
          ...of(stock, quarter).map((a) => [a, 1] as const),
          ...of('closedUppdrag', quarter).map((a) => [a, 1] as const),
          ...of(stock, quarter - 1).map((a) => [a, -1] as const),
          ...of('startedUppdrag', quarter).map((a) => [a, -1] as const),
        ];
        rows.push({ row: new Map(signed.map(([a, sign]) => [a.column, sign])), value: 0 });
      }
    });
  }

  return (knows = [], among = () => true) => {
    const model = solver.createModel(modelOf(atoms, rows, knows));
    model.options.set('output_flag', false);
    model.options.set('presolve', 'off');
    try {
      return cells
        .filter(({ name, value, count }) => value === null && count < 5 && among(name))
        .map(({ name, columns, count }) => {
          const [most, least] = [-1, 1].map((sense) => end(model, atoms.length, columns, sense));
          const possible =
            Math.floor((most ?? 0) + almostNothing) - Math.ceil((least ?? 0) - almostNothing) + 1;
          return { cell: name, count, possible };
        });
    } finally {
      model.dispose();
    }
  };
}

function casesOf(lives: readonly Life[], atom: Atom): number {
  const { measure, quarter, enhet, kon, alder } = atom;
  return lives.filter(
    (life) =>
      life.enhet === enhet &&
      life.kon === kon &&
      life.alder === alder &&
      isCountedAs(measure, life, quarter),
  ).length;
}

function modelOf(
  atoms: readonly Atom[],
  rows: readonly { readonly row: ReadonlyMap<number, number>; readonly value: number }[],
  knows: readonly Insight[],
) {
  const lower = new Float64Array(atoms.length);
  for (const case_ of knows) {
    const atom = atoms.find((one) =>
      (['measure', 'quarter', 'enhet', 'kon', 'alder'] as const).every(
        (key) => one[key] === case_[key],
      ),
    );
    if (atom) lower[atom.column] = (lower[atom.column] ?? 0) + 1;
  }
  const starts = [0];
  for (const { row } of rows) starts.push((starts.at(-1) ?? 0) + row.size);
  const values = rows.map(({ value }) => value);
  return {
    numCols: atoms.length,
    numRows: rows.length,
    colCost: new Float64Array(atoms.length),
    colLower: lower,
    colUpper: new Float64Array(atoms.length).fill(1000),
    rowLower: values,
    rowUpper: values,
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: atoms.length,
      starts,
      indices: rows.flatMap(({ row }) => [...row.keys()]),
      values: rows.flatMap(({ row }) => [...row.values()]),
    },
  };
}

function end(model: Model, size: number, columns: readonly number[], sense: number): number {
  const costs = new Float64Array(size);
  for (const column of columns) costs[column] = 1;
  model.changeObjectiveSense(sense as Parameters<Model['changeObjectiveSense']>[0]);
  model.changeColsCost({ kind: 'range', from: 0, to: size - 1 }, costs);
  const { modelStatus } = model.run();
  if (modelStatus !== 7) throw new Error(`the solver says ${modelStatus}`);
  return model.getObjectiveValue();
}
