import type { LaidOut } from '@fyr/ui/process-picture';
import type { Because, Next } from '../../api/cases.ts';
import { standings } from '../../case/process-standing.ts';
import { type ColumnState, columnStates } from './columns.ts';

/** What it takes to move an uppdrag to a column. */
export type Move = {
  readonly to: ColumnState;
  /** Commands that lead there now. */
  readonly commands: readonly string[];
  /** Where none does, what stands in the way; empty where no way leads there from here at all. */
  readonly because: readonly Because[];
};

type Seen = {
  readonly state: string;
  readonly next: readonly Next[];
  /** What a command records. */
  readonly eventOf: (command: string) => string | undefined;
};

/** Every column but the own one, by the machine that draws the process and what it says of this uppdrag. */
export function movesOf(process: LaidOut, seen: Seen): readonly Move[] {
  const by = new Map(
    standings(process, { ...seen, events: [] }).map((one) => [one.path, one] as const),
  );
  return columnStates
    .filter((to) => to !== seen.state)
    .map((to) => {
      const { commands = [], because = [] } = by.get(to) ?? {};
      return { to, commands: commands.map(({ command }) => command), because: once(because) };
    });
}

/** Two ways to a state may have the same thing in their way. */
function once(because: readonly Because[]): readonly Because[] {
  return [...new Map(because.map((one) => [one.rule, one])).values()];
}

type Asked = { readonly data: readonly Named[]; readonly personal: readonly Named[] };
type Named = { readonly name: string };

/** Whether the form of a command asks for nothing but a day and a word: then it is given at once. */
export function asksNothing({ data, personal }: Asked): boolean {
  return [...data, ...personal].every(({ name }) => unasked.has(name));
}
const unasked: ReadonlySet<string> = new Set(['on', 'note', 'reason']);
