/** How a session stands by the clock of the page; the API has the last word. */
export type Standing = 'well' | 'idle' | 'ending' | 'over';

export type Times = {
  readonly now: number;
  /** The last call to the API, from any window. */
  readonly calledAt: number;
  readonly idleMs: number;
  readonly expiresAt: number;
};

/** Before an idle end, time enough to come back to the table. */
const idleWarningMs = 2 * 60_000;
/** Before an end that nothing prolongs, time enough to finish what one writes. */
const endWarningMs = 10 * 60_000;
/** Who does something without calling is not idle: the API is told so no oftener than this. */
const tellEveryMs = 60_000;

export function standingOf({ now, calledAt, idleMs, expiresAt }: Times): Standing {
  if (now >= endOf({ calledAt, idleMs, expiresAt })) return 'over';
  if (expiresAt - now <= endWarningMs) return 'ending';
  return calledAt + idleMs - now <= idleWarningMs ? 'idle' : 'well';
}

export function endOf({ calledAt, idleMs, expiresAt }: Omit<Times, 'now'>): number {
  return Math.min(calledAt + idleMs, expiresAt);
}

/** Whether somebody who writes or points now should be known to be there. */
export function isToBeTold(times: Times): boolean {
  return standingOf(times) !== 'over' && times.now - times.calledAt > tellEveryMs;
}
