import { ReactionOutcome, reactionsPath } from '@fyr/contracts';
import type { Clock } from '@fyr/kernel';
import type { NewNotice, ReactionCall, Reactions } from '@fyr/postgres';
import type { Logger } from 'pino';

const PAGE = 50;
const CALL_MS = 20_000;
const RETRY_MS = 1_000;
const RETRY_MS_MAX = 600_000;
/** What only people can change is looked at again so seldom. */
const REFUSED_MS = 3_600_000;
/** Without an answer for so many tries, about ten minutes, people are told as well. */
const FAILURES_TOLD = 10;

type Calling = {
  readonly reactions: Pick<Reactions, 'dueCalls' | 'callDone' | 'callFailed' | 'accounts'>;
  readonly apiUrl: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly onTold: (tenant: string, accounts: readonly string[]) => void;
};

/** What people are told of, where it is not what is between verksamheter. */
const told: Readonly<Record<string, Pick<NewNotice, 'kind' | 'streamType'>>> = {
  'rapport-sent': { kind: 'RAPPORT_EJ_NOTERAD', streamType: 'rapport' },
};
const escalated = { kind: 'ESKALERING_EJ_FRAMME', streamType: 'systemfel' };

/** Asks the API to do what is due between streams that no one append writes. Each call waits by itself, for no other. */
export async function makeCalls(calling: Calling): Promise<void> {
  const due = await calling.reactions.dueCalls(calling.clock.now(), PAGE);
  await Promise.all(due.map((call) => make(calling, call)));
}

async function make(calling: Calling, call: ReactionCall): Promise<void> {
  const { reactions, clock, logger } = calling;
  const { tenant, position, name, failures } = call;
  const now = clock.now();
  try {
    const { outcome } = await ask(calling, call);
    if (outcome === 'DELIVERED' || outcome === 'NOT_AWAITED') {
      await reactions.callDone(call);
      logger.info({ tenant, position, name, outcome }, 'done between verksamheter');
      return;
    }
    logger.warn({ tenant, position, name, outcome }, 'not delivered; people are told');
    await fail(calling, call, now + REFUSED_MS, true);
  } catch (err) {
    logger.warn({ err, tenant, position, name, failures }, 'the API did not do what it was asked');
    const wait = Math.min(RETRY_MS * 2 ** Math.min(failures, 20), RETRY_MS_MAX);
    await fail(calling, call, now + wait, failures + 1 >= FAILURES_TOLD);
  }
}

async function fail(
  { reactions, clock, onTold }: Calling,
  call: ReactionCall,
  dueAt: number,
  isTold: boolean,
): Promise<void> {
  const { tenant, position, streamId, name } = call;
  const accounts = isTold ? await reactions.accounts(tenant) : [];
  const notices = accounts
    .filter(({ roles }) => roles.includes('arbetsledare'))
    .map(
      ({ id: account }): NewNotice => ({
        ...{ account, role: 'arbetsledare', ...(told[name] ?? escalated) },
        ...{ streamId, position, at: clock.now() },
      }),
    );
  const reached = await reactions.callFailed(call, dueAt, notices);
  if (reached.length > 0) onTold(tenant, reached);
}

async function ask(
  { apiUrl, secret, signal }: Calling,
  { tenant, position, name }: ReactionCall,
): Promise<ReactionOutcome> {
  const response = await fetch(new URL(reactionsPath, apiUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ name, tenant, position }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
    redirect: 'error',
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`the API answers ${response.status}`);
  }
  return ReactionOutcome.parse(await response.json());
}
