import { randomUUID } from 'node:crypto';
import { type LedningsgruppContext, workflows } from '@fyr/domain';
import {
  type Cause,
  type Command,
  execute,
  Rejection,
  refuse,
  type StreamRow,
  type Subject,
  type Workflow,
} from '@fyr/kernel';
import {
  type Database,
  deleteAccounts,
  destroyCards,
  destroyDrafts,
  type PostgresEventStore,
  streamsHolding,
  type Vault,
} from '@fyr/postgres';
import type { Caller } from './caller.ts';

/** What forgetting is done with: the house's own, whoever asks for it. */
export type Hands = {
  readonly database: Database;
  readonly store: PostgresEventStore;
  readonly vault: Pick<Vault, 'forget' | 'dropDrafts'>;
};
type By = Omit<Cause, 'key'>;

/** Forgetting as routes ask for it. */
export type Forgetting = ReturnType<typeof forgettingBy>;

export function forgettingBy(hands: Hands) {
  return {
    inEveryStream: inEveryStream.bind(undefined, hands),
    destroyForgotten: destroyForgotten.bind(undefined, hands),
  };
}

const typed: Readonly<Record<string, Workflow>> = workflows;

/**
 * Forgetting goes through every stream that holds the subject's text; which they are the log says,
 * not the caller. A client's uppdrag are marked in one append: a legal hold on any of them refuses
 * it for all. A functionary stands in the organisation and its groups, where a hold is asked for
 * first and each is marked for itself.
 * @throws Rejection `not_allowed` where somebody's text is under a legal hold
 */
async function inEveryStream(
  { database, store }: Hands,
  { tenant }: Caller,
  workflow: Workflow,
  id: string,
  command: Command,
): Promise<Command> {
  const subject = await forgottenBy({ store }, { tenant, workflow, id, command });
  if (subject?.kind === 'client') {
    const alsoIn = await streamsHolding(database, tenant, subject.id);
    return { ...command, data: { ...(command.data as object), alsoIn } };
  }
  if (subject?.kind === 'functionary') {
    const rows = await rowsHolding({ database, store }, tenant, subject);
    if (rows.some((row) => held(row, subject))) refuse('noLegalHold');
  }
  return command;
}

/**
 * Destroys the key once it is recorded that it shall be, in every stream there is by then. Where that
 * fails the caller is told; the sweeper does it later, and destroying twice is no more than once.
 * @throws Rejection where a stream that came meanwhile is under a legal hold: the key stands
 */
async function destroyForgotten(
  hands: Hands,
  workflow: Workflow,
  id: string,
  command: Command,
  { tenant, actor, at }: By,
): Promise<void> {
  const subject = await forgottenBy(hands, { tenant, workflow, id, command });
  if (subject) await forgetSubject(hands, subject, { tenant, actor, at });
}

/** Marks every stream that holds the subject's text and is not marked yet, and destroys key, cards and drafts. */
export async function forgetSubject(hands: Hands, subject: Subject, by: By): Promise<void> {
  // A new stream may have come between a look at the log and an append. One that follows on a
  // marked uppdrag is refused, so this comes to an end.
  for (let round = 1; round <= roundsMax; round++) {
    const rows = await rowsHolding(hands, by.tenant, subject);
    const unmarked = rows.filter(({ context }) => !isMarked(context, subject));
    if (unmarked.length === 0) return await destroy(hands, by.tenant, subject, rows);
    await mark(hands, subject, unmarked, by);
  }
  throw new Rejection('conflict', 'new streams kept coming while their subject was forgotten');
}

const roundsMax = 5;

/** The key first: from then on nothing of it is read. */
async function destroy(
  { database, vault }: Hands,
  tenant: string,
  subject: Subject,
  rows: readonly StreamRow[],
): Promise<void> {
  await vault.forget(tenant, subject);
  await destroyCards(database, tenant, subject);
  const accounts = subject.kind === 'functionary' ? accountsOf(subject, rows) : [];
  await destroyDrafts(database, vault, tenant, {
    streams: rows.map(({ id }) => id),
    ...(subject.kind === 'client' ? { client: subject.id } : {}),
    accounts,
  });
  if (accounts.length > 0) await deleteAccounts(database, tenant, accounts);
}

/** Their own, by which they are known everywhere, and what was made for a seat of theirs. */
function accountsOf({ id }: Subject, rows: readonly StreamRow[]): readonly string[] {
  const seats = rows.flatMap(({ type, context }) =>
    type === 'ledningsgrupp' ? (context as LedningsgruppContext).members : [],
  );
  const own = seats.flatMap(({ person, account }) => (person === id && account ? [account] : []));
  return [...new Set([id, ...own])];
}

async function mark(
  { store }: Hands,
  { kind, id }: Subject,
  rows: readonly StreamRow[],
  by: By,
): Promise<void> {
  const together = kind === 'client' ? rows.slice(0, 1) : rows;
  const alsoIn = kind === 'client' ? { alsoIn: rows.map((row) => row.id) } : {};
  for (const row of together) {
    const workflow = typed[row.type];
    if (!workflow) throw new Error(`no workflow ${row.type}`);
    const command = { type: 'ForgetSubject', data: { subject: id, ...alsoIn } };
    await execute(workflow, store, row.id, command, { ...by, key: `forget:${randomUUID()}` });
  }
}

async function rowsHolding(
  { database, store }: Omit<Hands, 'vault'>,
  tenant: string,
  subject: Subject,
): Promise<readonly StreamRow[]> {
  const ids = await streamsHolding(database, tenant, subject.id);
  return [...(await store.load({ tenant, ids })).rows.values()];
}

function isMarked(context: unknown, { id }: Subject): boolean {
  return (context as { readonly forgotten: readonly string[] }).forgotten.includes(id);
}

function held({ context }: StreamRow, { id }: Subject): boolean {
  const { holds } = context as { readonly holds: readonly string[] };
  return holds.length > 0 && !isMarked(context, { kind: 'functionary', id });
}

/**
 * Whose text a command asks to forget: a client's in uppdrag, also by destroying what is written of
 * them, elsewhere the stream's or a person's.
 */
async function forgottenBy(
  { store }: Pick<Hands, 'store'>,
  asked: { tenant: string; workflow: Workflow; id: string; command: Command },
): Promise<Subject | undefined> {
  const { tenant, workflow, id, command } = asked;
  const { subject, how } = (command.data ?? {}) as { subject?: unknown; how?: unknown };
  if (command.type === 'DestroyDocumentation' && how !== 'PAPPER_FORSTORT') {
    const { rows } = await store.load({ tenant, ids: [id] });
    const { clientId } = (rows.get(id)?.context ?? {}) as { clientId?: string };
    return clientId === undefined ? undefined : { kind: 'client', id: clientId };
  }
  if (command.type !== 'ForgetSubject') return undefined;
  if (typeof subject !== 'string' || !uuid.test(subject)) return undefined;
  return subjectIn(workflow.name, id, subject);
}

export function subjectIn(workflow: string, stream: string, id: string): Subject {
  if (workflow === 'uppdrag') return { kind: 'client', id };
  return { kind: id === stream ? 'stream' : 'functionary', id };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
