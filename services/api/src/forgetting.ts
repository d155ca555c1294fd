import type { Command, Workflow } from '@fyr/kernel';
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
 * Destroys the key once it is recorded that it shall be. Where that fails the caller is told, and
 * asking again does it: destroying twice is no more than once.
 */
export async function destroyForgotten(
  { vault }: Services,
  { tenant }: Caller,
  workflow: Workflow,
  command: Command,
): Promise<void> {
  const id = forgottenBy(command);
  if (id === undefined) return;
  const kind = workflow.name === 'uppdrag' ? 'client' : 'stream';
  await vault.forget(tenant, { kind, id });
}

function forgottenBy({ type, data }: Command): string | undefined {
  if (type !== 'ForgetSubject') return undefined;
  const { subject } = (data ?? {}) as { subject?: unknown };
  return typeof subject === 'string' && uuid.test(subject) ? subject : undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
