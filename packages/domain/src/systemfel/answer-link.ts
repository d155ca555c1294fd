import type { LocalDate } from '@fyr/kernel';
import type { HuvudmanId } from '../ids.ts';
import type { SystemfelContext } from './context.ts';

/**
 * What a link is good for on a day:
 * - `open`: a question waits for an answer.
 * - `answered`: the question has its answer. Asked once more, or issued anew, it is open.
 * - `expired`: its last day has passed.
 * - `unknown`: another has taken its place, it is revoked, or nobody asks the huvudman any longer.
 */
export type LinkStanding = 'open' | 'answered' | 'expired' | 'unknown';

export function linkStanding(
  { links, huvudman }: Pick<SystemfelContext, 'links' | 'huvudman'>,
  id: HuvudmanId,
  link: string,
  day: LocalDate,
): LinkStanding {
  const way = links[id];
  const status = huvudman[id]?.status ?? 'released';
  if (way === undefined || way.link !== link || status === 'released') return 'unknown';
  if (day > way.expiresOn) return 'expired';
  return way.spent ? 'answered' : 'open';
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
