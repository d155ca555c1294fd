import { type Actor, type LocalDate, refuse } from '@fyr/kernel';
import type { Bedomningsgrund, Loggbedomning } from '../codes/index.ts';
import type { Entry, LoggkontrollContext } from './context.ts';

/*
 * What `decide` refuses because of a command's input. Each rule's sentence stands in `texts` under
 * the name given to `refuse`.
 */

/** A month is reviewed when it is over. */
export function checkMonthOver(month: string, on: LocalDate): void {
  if (on.slice(0, 7) <= month) refuse('monthNotOver', { month });
}

export function checkEntry({ entries }: LoggkontrollContext, entry: number): Entry {
  return entries[entry - 1] ?? refuse('entryUnknown', { entry });
}

/** Only who read is asked, and only they answer. */
export function checkAsked(entry: Entry, actor: Actor): void {
  if (!entry.asked) refuse('explanationNotAsked');
  if (actor.slice(actor.indexOf(':') + 1) !== entry.account) refuse('explanationOfOther');
}

const deviates: readonly Bedomningsgrund[] = [
  'INGEN_FORKLARING',
  'FORKLARING_HALLER_INTE',
  'UTAN_BEHOV_I_ARBETET',
];

export function checkReason(outcome: Loggbedomning, reason: Bedomningsgrund): void {
  if (deviates.includes(reason) !== (outcome === 'AVVIKELSE')) refuse('reasonUnfit');
}
