import { deadlineId, type LocalDate, refuse } from '@fyr/kernel';
import { addDays } from '../calendar.ts';
import type { HuvudmanId } from '../ids.ts';
import type { SystemfelContext } from './context.ts';

/**
 * What a link is good for on a day:
 * - `open`: a question waits for an answer.
 * - `answered`: the question has its answer. Asked once more, or issued anew, it is open.
 * - `expired`: its last day has passed.
 * - `unknown`: another has taken its place, it is revoked, or nobody asks the huvudman any longer,
 *   as of a systemfel that is resolved.
 */
export type LinkStanding = 'open' | 'answered' | 'expired' | 'unknown';

export function linkStanding(
  { links, huvudman, outcome }: Pick<SystemfelContext, 'links' | 'huvudman' | 'outcome'>,
  id: HuvudmanId,
  link: string,
  day: LocalDate,
): LinkStanding {
  const way = links[id];
  const status = huvudman[id]?.status ?? 'released';
  if (way === undefined || way.link !== link || status === 'released') return 'unknown';
  if (way.spent) return day > way.expiresOn ? 'expired' : 'answered';
  if (outcome !== null) return 'unknown';
  return day > way.expiresOn ? 'expired' : 'open';
}

/** A question that has its answer; one who asks for more has not given it. */
export function spendLink(
  links: SystemfelContext['links'],
  id: HuvudmanId,
  spent: boolean,
): SystemfelContext['links'] {
  const way = links[id];
  return way === undefined ? links : { ...links, [id]: { ...way, spent } };
}

/** However long an answer may take, no link is good for longer. */
const DAYS_MAX = 365;
/** After the day of the answer: a late one is welcome too. */
const DAYS_AFTER_DUE = 14;

/** The setting's days from now, and no less than some days after the answer is due. */
export function usualExpiry(
  { deadlines }: Pick<SystemfelContext, 'deadlines'>,
  id: HuvudmanId,
  on: LocalDate,
  days: number,
): LocalDate {
  const dueOn = deadlines[deadlineId('answer', id)] ?? on;
  const after = addDays(dueOn, DAYS_AFTER_DUE);
  const usual = addDays(on, days);
  const last = addDays(on, DAYS_MAX);
  if (after > last || usual > last) return last;
  return [after, usual].toSorted().at(-1) ?? last;
}

export function checkLinkDays(expiresOn: LocalDate, on: LocalDate): void {
  if (expiresOn > addDays(on, DAYS_MAX)) refuse('linkTooLong', { days: DAYS_MAX });
}
