import type { LocalDate } from '@fyr/kernel';
import type { Database } from './database.ts';
import { sha256 } from './digest.ts';

/** From the challenge to what the device answers. */
const ATTEMPT_MS = 5 * 60_000;

export type Passkey = {
  /** Its id, base64url. */
  readonly credential: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  /** Of the device, as its owner calls it. */
  readonly name: string;
  readonly createdOn: LocalDate;
  readonly usedOn: LocalDate | null;
};

/** Whose it is. */
export type PasskeyOwner = { readonly tenant: string; readonly account: string };

export type Passkeys = {
  /** Of an account, the oldest first. */
  of(owner: PasskeyOwner): Promise<readonly Passkey[]>;
  find(account: string, credential: string): Promise<(Passkey & PasskeyOwner) | undefined>;
  /** False where the verksamhet knows that credential already. */
  add(owner: PasskeyOwner, passkey: Passkey): Promise<boolean>;
  /** False where the counter does not go on from the one before: it may be of a copy. */
  use(owner: PasskeyOwner, credential: string, counter: number, on: LocalDate): Promise<boolean>;
  /** One of the account's, or all of them. @returns the credentials that there were */
  remove(owner: PasskeyOwner, credential?: string): Promise<readonly string[]>;
  /** @param right the token by which a passkey may be made; null to log in */
  beginAttempt(attempt: string, right: string | null, challenge: string, at: number): Promise<void>;
  /** The challenge: once, in time, and by the same right. */
  takeAttempt(attempt: string, right: string | null, at: number): Promise<string | undefined>;
};

const columns = [
  ...['credential', 'public_key as publicKey', 'counter', 'transports', 'name'],
  ...['created_on as createdOn', 'used_on as usedOn'],
] as const;

/** Of the API's own role. What begins and ends an attempt is stored hashed only. */
export function passkeys(database: Database): Passkeys {
  return {
    of: ({ tenant, account }) =>
      database.inTenant(tenant, async (tx) => {
        const rows = await tx
          .selectFrom('passkey')
          .select(columns)
          .where('account_id', '=', account)
          .orderBy('created_on')
          .orderBy('credential')
          .execute();
        return rows as unknown as Passkey[];
      }),

    find: (account, credential) =>
      database.across(async (tx) => {
        const row = await tx
          .selectFrom('passkey')
          .select([...columns, 'tenant', 'account_id as account'])
          .where('account_id', '=', account)
          .where('credential', '=', credential)
          .executeTakeFirst();
        return row as (Passkey & PasskeyOwner) | undefined;
      }),

    add: (owner, passkey) =>
      database.inTenant(owner.tenant, (tx) => addPasskey(tx, owner, passkey)),

    use: ({ tenant, account }, credential, counter, on) =>
      database.inTenant(tenant, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('passkey')
          .set({ counter, used_on: on })
          .where('account_id', '=', account)
          .where('credential', '=', credential)
          // A device that does not count says 0 each time.
          .where((is) =>
            is.or([
              is('counter', '<', counter),
              is.and([is('counter', '=', 0), is.lit(counter === 0)]),
            ]),
          )
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),

    remove: ({ tenant, account }, credential) =>
      database.inTenant(tenant, async (tx) => {
        const removed = await tx
          .deleteFrom('passkey')
          .where('account_id', '=', account)
          .$if(credential !== undefined, (query) => query.where('credential', '=', credential))
          .returning('credential')
          .execute();
        return removed.map((row) => row.credential as string);
      }),

    beginAttempt: (attempt, right, challenge, at) =>
      database.across(async (tx) => {
        await tx
          .deleteFrom('passkey_attempt')
          .where('begun_at', '<=', at - ATTEMPT_MS)
          .execute();
        await tx
          .insertInto('passkey_attempt')
          .values({
            attempt_hash: sha256(attempt),
            right_hash: right === null ? null : sha256(right),
            ...{ challenge, begun_at: at },
          })
          .execute();
      }),

    takeAttempt: (attempt, right, at) =>
      database.across(async (tx) => {
        const row = await tx
          .deleteFrom('passkey_attempt')
          .where('attempt_hash', '=', sha256(attempt))
          .where('right_hash', right === null ? 'is' : '=', right === null ? null : sha256(right))
          .where('begun_at', '>', at - ATTEMPT_MS)
          .returning('challenge')
          .executeTakeFirst();
        return row?.challenge as string | undefined;
      }),
  };
}

/** In a transaction of the owner's tenant. */
export async function addPasskey(
  tx: Parameters<Parameters<Database['inTenant']>[1]>[0],
  { tenant, account }: PasskeyOwner,
  { credential, publicKey, counter, transports, name, createdOn }: Passkey,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('passkey')
    .values({
      ...{ tenant, account_id: account, credential, counter, name, transports: [...transports] },
      ...{ public_key: Buffer.from(publicKey), created_on: createdOn },
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'credential']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
