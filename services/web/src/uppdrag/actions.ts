import type { Next } from '../api/cases.ts';

/** No more than these stand in sight at once; the rest is behind "Mer". */
export const inSightMax = 4;

type Sorted = {
  readonly inSight: readonly Next[];
  readonly others: readonly Next[];
  /** What nobody undoes: apart from the rest. */
  readonly forGood: readonly Next[];
  /** With reasons of their own. */
  readonly refused: readonly Next[];
  /** What belongs to another state. */
  readonly elsewhere: readonly Next[];
};

/** What may be done, by how near at hand it is: first what matters in the state, in that order. */
export function sortedActions(
  next: readonly Next[],
  known: {
    readonly first: readonly string[];
    readonly hasForm: (command: string) => boolean;
    readonly isIrreversible: (command: string) => boolean;
  },
): Sorted {
  const { first, hasForm, isIrreversible } = known;
  const formed = next.filter(({ command }) => hasForm(command));
  const allowed = formed.filter((one) => one.allowed);
  const mild = allowed.filter(({ command }) => !isIrreversible(command));
  const inSight = first
    .flatMap((command) => mild.filter((one) => one.command === command))
    .slice(0, inSightMax);
  const refused = formed.filter((one) => !one.allowed);
  return {
    inSight,
    others: mild.filter((one) => !inSight.includes(one)),
    forGood: allowed.filter((one) => !mild.includes(one)),
    refused: refused.filter((one) => !isOfOtherState(one)),
    elsewhere: refused.filter(isOfOtherState),
  };
}

function isOfOtherState({ because = [] }: Next): boolean {
  return because.length === 1 && because[0]?.rule === 'state';
}

/** Of a table by states: what is said of a state, else of the phase that it is in. */
export function ofState<T>(table: Readonly<Record<string, T>>, state: string): T | undefined {
  return table[state] ?? table[state.split('.')[0] ?? ''];
}
