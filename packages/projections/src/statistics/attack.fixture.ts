import highs from 'highs';

// Its types are of the module as a whole, what is imported is its function.
const loadHighs = highs as unknown as typeof highs.default;

/** A sum over the innermost counts, named by their places, as a reader of a table knows it. */
export type Known = { readonly places: readonly number[]; readonly value: number };

/**
 * What somebody with a solver makes of every released table: the least and the greatest that a sum
 * of innermost counts can be, where counts are whole and not below none.
 */
export async function attackOn(known: readonly Known[], innermost: number) {
  const solver = await loadHighs();
  const sum = (places: readonly number[]) => places.map((place) => `x${place}`).join(' + ');
  const rules = known.map(({ places, value }) => `${sum(places)} = ${value}`);
  const all = Array.from({ length: innermost }, (_, place) => `x${place}`).join(' ');
  const bound = (goal: 'Minimize' | 'Maximize', places: readonly number[]): number => {
    // Without this a sum of nothing known has no greatest value.
    const model = [
      ...[goal, sum(places), 'Subject To', ...rules, `${sum(places)} <= 1000`],
      ...['General', all, 'End'],
    ];
    const answer = solver.solve(model.join('\n'));
    if (answer.Status !== 'Optimal') throw new Error(`the solver says ${answer.Status}`);
    return Math.round(answer.ObjectiveValue);
  };
  /** How many whole values a sum can have, as far as its bounds say. */
  return (places: readonly number[]): number =>
    bound('Maximize', places) - bound('Minimize', places) + 1;
}
