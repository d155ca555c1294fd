import { setImmediate as turn } from 'node:timers/promises';
import highs, { type Highs, type Model } from 'highs';

// Its types are of the module as a whole, what is imported is its function.
const loadHighs = highs as unknown as typeof highs.default;
let loaded: Promise<Highs> | undefined;

/** Places of innermost counts, whose sum is meant. */
export type Sum = readonly number[];

/** What a reader knows to hold: some counts less others come to a value. */
export type Known = {
  readonly plus: Sum;
  readonly minus?: Sum;
  readonly value: number;
};

/** A sum that has too few possible values, and which of what is known holds it so fast. */
export type Told = {
  readonly target: number;
  readonly possible: number;
  readonly by: readonly number[];
};

/**
 * So many values a protected count must have for who sees all tables: one more than are asked for,
 * so that five are left to somebody who knows one of its cases.
 */
const valuesMin = 6;

const countMax = 100_000;
/** Two whole tables that differ enough are nearly always among the first few. */
const roundsMax = 60;
const fruitlessMax = 4;
const toldMax = 12;
const almostNothing = 1e-6;

/**
 * Works as somebody with a solver would on every released table: which of the targets have fewer
 * than `valuesMin` possible values, where counts are whole and not below none. That a target has
 * enough of them is shown by two whole tables that differ so much in it, never by bounds alone.
 */
export class Audit {
  readonly #highs: Highs;
  readonly #places: number;
  readonly #targets: readonly Sum[];
  readonly #seen: { least: number; most: number }[];
  readonly #chance: () => number;

  private constructor(
    solver: Highs,
    truth: readonly number[],
    targets: readonly Sum[],
    chance: () => number,
  ) {
    this.#highs = solver;
    this.#places = truth.length;
    this.#targets = targets;
    this.#chance = chance;
    this.#seen = targets.map((target) => {
      const value = target.reduce((sum, place) => sum + (truth[place] ?? 0), 0);
      return { least: value, most: value };
    });
  }

  /** @param truth the counts as they are: one table that fits */
  static async of(
    truth: readonly number[],
    targets: readonly Sum[],
    chance: () => number,
  ): Promise<Audit> {
    loaded ??= loadHighs();
    return new Audit(await loaded, truth, targets, chance);
  }

  /**
   * Some of the targets that are told by what is known; none are left when it is empty. What was
   * shown possible stays so for the next call, which must know no more than this one did.
   */
  async told(known: readonly Known[]): Promise<readonly Told[]> {
    if (this.#open().length === 0) return [];
    return await this.#highs.withModel(modelOf(known, this.#places), async (model) => {
      model.options.set('output_flag', false);
      model.options.set('presolve', 'off');
      await this.#lookForTables(model);
      const found: Told[] = [];
      for (const target of this.#open()) {
        if (found.length === toldMax) break;
        if (this.#isOpen(target)) found.push(...(await this.#bound(model, target)));
      }
      return found;
    });
  }

  async #lookForTables(model: Model): Promise<void> {
    let fruitless = 0;
    for (let round = 0; round < roundsMax && fruitless < fruitlessMax; round += 1) {
      const open = this.#open();
      if (open.length === 0) return;
      const costs = new Float64Array(this.#places);
      for (const target of open) {
        const sign = round < 2 ? round * 2 - 1 : this.#chance() - 0.5;
        for (const place of this.#targets[target] ?? []) costs[place] = (costs[place] ?? 0) + sign;
      }
      await solve(model, costs, -1);
      this.#see(model.getSolution().colValue);
      fruitless = this.#open().length < open.length ? 0 : fruitless + 1;
    }
  }

  /** Each end of what one target can be, and what holds it there. */
  async #bound(model: Model, target: number): Promise<readonly Told[]> {
    const costs = new Float64Array(this.#places);
    for (const place of this.#targets[target] ?? []) costs[place] = (costs[place] ?? 0) + 1;
    const by = new Set<number>();
    const end = async (sense: 1 | -1): Promise<number> => {
      const value = await solve(model, costs, sense);
      const { colValue, rowDual } = model.getSolution();
      this.#see(colValue);
      rowDual.forEach((dual, row) => void (Math.abs(dual) > almostNothing && by.add(row)));
      return value;
    };
    const [most, least] = [await end(-1), await end(1)];
    if (!this.#isOpen(target)) return [];
    const possible = Math.floor(most + almostNothing) - Math.ceil(least - almostNothing) + 1;
    return [{ target, possible, by: [...by].sort((a, b) => a - b) }];
  }

  #see(counts: Float64Array): void {
    if (counts.some((count) => Math.abs(count - Math.round(count)) > almostNothing)) return;
    this.#targets.forEach((target, index) => {
      const value = target.reduce((sum, place) => sum + Math.round(counts[place] ?? 0), 0);
      const seen = this.#seen[index];
      if (!seen) return;
      seen.least = Math.min(seen.least, value);
      seen.most = Math.max(seen.most, value);
    });
  }

  #open(): readonly number[] {
    return [...this.#targets.keys()].filter((target) => this.#isOpen(target));
  }

  #isOpen(target: number): boolean {
    const { least, most } = this.#seen[target] ?? { least: 0, most: 0 };
    return most - least + 1 < valuesMin;
  }
}

function modelOf(known: readonly Known[], places: number) {
  const rows = known.map(({ plus, minus = [] }) => {
    const coefficients = new Map<number, number>();
    for (const place of plus) coefficients.set(place, (coefficients.get(place) ?? 0) + 1);
    for (const place of minus) coefficients.set(place, (coefficients.get(place) ?? 0) - 1);
    return [...coefficients].filter(([, coefficient]) => coefficient !== 0);
  });
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  const values = known.map(({ value }) => value);
  return {
    numCols: places,
    numRows: known.length,
    colCost: new Float64Array(places),
    colLower: new Float64Array(places),
    colUpper: new Float64Array(places).fill(countMax),
    rowLower: values,
    rowUpper: values,
    matrix: {
      format: 'csr' as const,
      numRows: known.length,
      numCols: places,
      starts,
      indices: rows.flatMap((row) => row.map(([place]) => place)),
      values: rows.flatMap((row) => row.map(([, coefficient]) => coefficient)),
    },
  };
}

const optimal = 7;

/** Each by itself takes milliseconds; between them others get their turn. */
async function solve(model: Model, costs: Float64Array, sense: 1 | -1): Promise<number> {
  await turn();
  model.changeObjectiveSense(sense as Parameters<Model['changeObjectiveSense']>[0]);
  model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  const { modelStatus } = model.run();
  if (modelStatus !== optimal) throw new Error(`the solver says ${modelStatus}`);
  return model.getObjectiveValue();
}
