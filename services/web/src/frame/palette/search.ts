import type { CaseType } from '../../case/case-type.ts';

/** Something that the palette leads to. */
export type Entry = {
  readonly id: string;
  readonly kind: 'number' | 'person' | 'place' | 'act';
  readonly label: string;
  /** By which it is reached without the palette. */
  readonly keys?: string;
  readonly run: () => void;
};

const shownMax = 12;

/** Those in which every word written begins a word; a beginning of the whole comes first. */
export function fitting(entries: readonly Entry[], written: string): readonly Entry[] {
  const wanted = wordsOf(written);
  if (wanted.length === 0) return entries.slice(0, shownMax);
  const whole = wanted.join(' ');
  return entries
    .filter(({ label }) => {
      const words = wordsOf(label);
      return wanted.every((begun) => words.some((word) => word.startsWith(begun)));
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, shownMax);

  function rankOf({ label }: Entry): number {
    return wordsOf(label).join(' ').startsWith(whole) ? 0 : 1;
  }
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A human number, however it is written: `u2026-14` is `U-2026-014`. */
export function numberIn(written: string): string | undefined {
  const [, letter, year, count] =
    /^\s*([a-z])[\s-]*(\d{4})[\s-]+(\d{1,5})\s*$/i.exec(written) ?? [];
  if (letter === undefined || count === undefined) return undefined;
  return `${letter.toUpperCase()}-${year}-${count.padStart(3, '0')}`;
}

/** What it is a number of, by its letter. */
export const typesByLetter: Readonly<Record<string, CaseType>> = {
  ...{ U: 'uppdrag', S: 'systemfel', M: 'mote', L: 'ledningsgrupp', K: 'loggkontroll' },
  R: 'rapport',
};
