import type { RapportStream } from '@fyr/contracts';
import type { z } from 'zod';

export type Rapport = z.output<typeof RapportStream>;
export type RapportQuestions = Rapport['data']['questions'];
export type RapportQuestion = RapportQuestions[number];

/** What a report is of, and of which days. */
export function nameOfRapport(
  { kind, from, to }: Readonly<Record<'kind' | 'from' | 'to', string | null>>,
  named: (key: string) => string,
): string {
  if (kind === null || from === null || to === null) return '';
  return `${named(`code.Rapportslag.${kind}`)} ${nameOfPeriod({ from, to })}`;
}

/** A whole year by its number, other days as they are. */
export function nameOfPeriod({ from, to }: { readonly from: string; readonly to: string }): string {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  return from === to ? from : `${from}–${to}`;
}

/** Somebody may still write in it. */
export function isWritten(state: string): boolean {
  return state === 'drafted' || state.startsWith('opened');
}
