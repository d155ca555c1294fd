import { randomUUID } from 'node:crypto';
import { type Cause, type Command, execute, Rejection, type Workflow } from '@fyr/kernel';
import { streamsHolding } from '@fyr/postgres';
import type { Caller } from './caller.ts';
import type { Services } from './services.ts';

/**
 * Forgetting a client goes through every uppdrag that holds their text, in one append: a legal hold
 * on any of them refuses it for all. Which they are the log says, not the caller.
 */
export async function inEveryStream(
  { database }: Services,
  { tenant }: Caller,
  workflow: Workflow,
  command: Command,
): Promise<Command> {
  const subject = forgottenBy(command);
  if (subject === undefined || workflow.name !== 'uppdrag') return command;
  const alsoIn = await streamsHolding(database, tenant, subject);
  return { ...command, data: { ...(command.data as object), alsoIn } };
}

/**
 * Destroys the key once it is recorded that it shall be, in every stream there is by then. Where that
 * fails the caller is told, and asking again does it: destroying twice is no more than once.
 * @throws Rejection where a stream that came meanwhile is under a legal hold: the key stands
 */
export async function destroyForgotten(
  services: Services,
  workflow: Workflow,
  id: string,
  command: Command,
  cause: Cause,
): Promise<void> {
  const subject = forgottenBy(command);
  if (subject === undefined) return;
  const { tenant, actor, at } = cause;
  if (workflow.name !== 'uppdrag') {
    return await services.vault.forget(tenant, { kind: 'stream', id: subject });
  }
  await markThoseThatCame(services, workflow, id, { ...command, subject }, { tenant, actor, at });
  await services.vault.forget(tenant, { kind: 'client', id: subject });
}

/**
 * A new uppdrag may have come between the look at the log and the append. One that follows on a
 * marked uppdrag is refused, so this comes to an end.
 */
async function markThoseThatCame(
  { database, store }: Pick<Services, 'database' | 'store'>,
  workflow: Workflow,
  id: string,
  command: Command & { readonly subject: string },
  cause: Omit<Cause, 'key'>,
): Promise<void> {
  const { subject, type } = command;
  const data = command.data as { readonly alsoIn?: readonly string[] };
  let marked = new Set([id, ...(data.alsoIn ?? [])]);
  for (let round = 1; round <= roundsMax; round++) {
    const alsoIn = await streamsHolding(database, cause.tenant, subject);
    if (alsoIn.every((one) => marked.has(one))) return;
    const again = { type, data: { ...data, alsoIn } };
    await execute(workflow, store, id, again, { ...cause, key: `forget:${randomUUID()}` });
    marked = new Set([id, ...alsoIn]);
  }
  throw new Rejection('conflict', 'new uppdrag kept coming while their client was forgotten');
}

const roundsMax = 5;

function forgottenBy({ type, data }: Command): string | undefined {
  if (type !== 'ForgetSubject') return undefined;
  const { subject } = (data ?? {}) as { subject?: unknown };
  return typeof subject === 'string' && uuid.test(subject) ? subject : undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
