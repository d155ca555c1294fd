import type { Question } from '../api/statistics.ts';

/** The question as it stands in an address: the measure first, what is not asked left out. */
export function addressOf({ measure, ...rest }: Question): string {
  const said = Object.entries({ measure, ...rest }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return new URLSearchParams(said).toString();
}

export function questionIn(address: string): Question {
  return Object.fromEntries(new URLSearchParams(address));
}
