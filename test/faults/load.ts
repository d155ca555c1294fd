import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '@fyr/kernel';
import { demoPeople } from '@fyr/testing';
import type { Random } from '../../packages/testing/src/generate-year/random.ts';
import type { Caller, Reply } from '../system.ts';
import type { Operation, Read } from './history.ts';
import { life, opening, type Step, shared as sharedSteps } from './steps.ts';

type Ombud = { readonly caller: Caller; readonly id: string; readonly enhet: string };
/** Streams that several clients write at once. */
type Shared = { readonly active: Map<string, string[]>; readonly systemfel: string[] };

const SENT_MAX = 4;
const AWAY_MS = 50;

/**
 * Clients that open uppdrag and systemfel and carry them on, each of them one request at a time, and
 * write down what they were told. Half of what nobody answered they send again by the same key, and
 * a little of what was done as well. They have logged in when this is answered.
 */
export async function startLoad(options: {
  readonly as: (user: string) => Promise<Caller>;
  readonly clients: number;
  readonly random: (client: number) => Random;
  readonly signal: AbortSignal;
  /** Written as it happens. */
  readonly operations: Operation[];
  readonly reads: Read[];
}): Promise<{ readonly stopped: Promise<unknown> }> {
  const { as, clients, random, signal, operations, reads } = options;
  const arbetsledare = await as('arbetsledare');
  const ombud = await Promise.all(
    demoPeople.ombud.map(async ({ id, user, shares }) => {
      const enhet = shares[0]?.enheter[0] ?? '';
      return { id, enhet, caller: await as(user) };
    }),
  );
  const shared: Shared = { active: new Map(), systemfel: [] };
  const stopped = Promise.all(
    Array.from({ length: clients }, async (_, number) => {
      const own = ombud[number % ombud.length] as Ombud;
      const client = clientOf(own, arbetsledare, random(number), signal, operations, reads);
      while (!signal.aborted) await client.act(shared);
    }),
  );
  return { stopped };
}

function clientOf(
  ombud: Ombud,
  arbetsledare: Caller,
  random: Random,
  signal: AbortSignal,
  operations: Operation[],
  reads: Read[],
) {
  /** The uppdrag that this client is carrying, and what is still to be done. */
  let carried: { readonly id: string; readonly left: readonly Step[] } | undefined;

  /** A request that could not be sent waits until it can; one that nobody answers may be sent again. */
  async function give(step: Step, path: string): Promise<Operation> {
    const key = randomUUID();
    const caller = step.by === 'arbetsledare' ? arbetsledare : ombud.caller;
    const invoked = performance.now();
    const outcomes: Outcome[] = [];
    let told: { readonly result: 'ok' | 'fail'; readonly at: number } | undefined;
    let refused = false;
    let mayBeThere = false;
    for (let sent = 0; sent < SENT_MAX && !signal.aborted; ) {
      const reply = await post(caller, path, step.body(key, ombud), key);
      if (reply === 'not sent') {
        await sleep(AWAY_MS);
        continue;
      }
      sent += 1;
      if (reply === 'silence' || reply.status >= 500) {
        mayBeThere = true;
        if (random.chance(0.5)) break;
      } else if (reply.status < 300) {
        outcomes.push(reply.body);
        told ??= { result: 'ok', at: performance.now() };
        if (random.chance(0.95)) break;
      } else {
        refused = true;
        told ??= { result: 'fail', at: performance.now() };
        break;
      }
    }
    const operation: Operation = {
      ...{ key, command: step.command, invoked, outcomes, refused },
      ended: told?.at ?? performance.now(),
      result: told?.result ?? (mayBeThere ? 'unknown' : 'fail'),
    };
    operations.push(operation);
    return operation;
  }

  async function carryOn(shared: Shared): Promise<void> {
    if (!carried) {
      const { outcomes } = await give(opening.uppdrag, '/uppdrag');
      if (outcomes[0]) carried = { id: outcomes[0].id, left: life };
      return;
    }
    const { id, left } = carried;
    const [next, ...later] = left;
    carried = undefined;
    if (!next) {
      shared.active.set(ombud.id, [...(shared.active.get(ombud.id) ?? []), id]);
    } else if ((await give(next, `/uppdrag/${id}/${next.command}`)).result === 'ok') {
      carried = { id, left: later };
    }
  }

  async function look(id: string): Promise<void> {
    const invoked = performance.now();
    const reply = await ombud.caller.get(`/uppdrag/${id}`).catch(() => undefined);
    if (reply?.status !== 200) return;
    const ended = performance.now();
    reads.push({ stream: id, revision: reply.body.revision, invoked, ended });
  }

  return {
    async act(shared: Shared): Promise<void> {
      const active = (shared.active.get(ombud.id) ?? []).slice(-3);
      const chance = random.next();
      if (chance < 0.06) {
        const { outcomes } = await give(opening.systemfel, '/systemfel');
        if (outcomes[0]) shared.systemfel.push(outcomes[0].id);
      } else if (chance < 0.16 && shared.systemfel.length > 0) {
        const id = random.pick(shared.systemfel.slice(-3));
        const { command } = sharedSteps.systemfel;
        await give(sharedSteps.systemfel, `/systemfel/${id}/${command}`);
      } else if (chance < 0.36 && active.length > 0) {
        const step = random.pick(sharedSteps.uppdrag);
        await give(step, `/uppdrag/${random.pick(active)}/${step.command}`);
      } else if (chance < 0.5 && active.length > 0) {
        await look(random.pick(active));
      } else {
        await carryOn(shared);
      }
    },
  };
}

/** What came of a request: an answer, silence in the middle of it, or nobody to send it to. */
async function post(
  caller: Caller,
  path: string,
  body: object,
  key: string,
): Promise<Reply | 'silence' | 'not sent'> {
  try {
    return await caller.post(path, body, { 'idempotency-key': key });
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code === 'ECONNREFUSED' ? 'not sent' : 'silence';
  }
}
