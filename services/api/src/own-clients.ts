import { knownIn, notStated, reachOf } from '@fyr/domain';
import { type Command, type Fault, Rejection, type Workflow } from '@fyr/kernel';
import { rowsNaming } from '@fyr/postgres';
import type { Caller } from './caller.ts';
import { seenOf } from './lists.ts';
import type { Here } from './rooms.ts';
import { keepShown } from './showing.ts';

/**
 * What a text that others read must not tell: what one of the writer's own clients is called. Known
 * here only, and to the writer; common names, numbers and addresses the event's own schema stops.
 * @throws Rejection `invalid`, with each place, where the writer has not stated that nobody is meant
 */
export async function checkOwnClientsUnnamed(
  here: Here,
  caller: Caller,
  workflow: Workflow,
  { type, personal }: Command,
): Promise<void> {
  const { subject } = workflow.events[workflow.commands[type]?.event ?? ''] ?? {};
  if (subject !== 'stream' || reachOf(caller.role, 'uppdrag') !== 'own') return;
  const { notPersons, ...said } = (personal ?? {}) as Readonly<Record<string, unknown>>;
  const texts = Object.entries(said).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  if (texts.length === 0) return;

  const names = await clientNames(here, caller);
  const stated = Array.isArray(notPersons)
    ? notPersons.filter((one) => typeof one === 'string')
    : [];
  const faults = texts.flatMap(([field, text]) =>
    notStated(text, knownIn(text, names), stated).map(
      (at): Fault => ({ path: `personal.${field}`, reason: 'client_in_text', at }),
    ),
  );
  if (faults.length > 0) throw new Rejection('invalid', 'a client is named', { faults });
}

/** What the ombud's own clients are called, closed uppdrag with them. Shown to nobody. */
async function clientNames(here: Here, caller: Caller): Promise<readonly string[]> {
  const { tenant, account } = caller;
  const listed = await rowsNaming(here.database, tenant, { type: 'uppdrag', account });
  const seen = await seenOf(here, caller, listed);
  keepShown(caller, new Set());
  return seen.flatMap(({ card }) => (typeof card?.name === 'string' ? [card.name] : []));
}
