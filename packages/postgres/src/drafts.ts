import { randomUUID } from 'node:crypto';
import { refuse } from '@fyr/kernel';
import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';
import type { Keyed } from './subject-keys.ts';
import type { Place, Sealed, Vault } from './vault.ts';

/** Of one account; the oldest is for its owner to finish or to throw away. */
const DRAFTS_MAX = 50;
const FIELDS_MAX = 40;
const BYTES_MAX = 400_000;

/** Whose, and of which form. */
export type DraftPlace = {
  readonly tenant: string;
  readonly account: string;
  readonly role: string;
  readonly type: string;
  /** Null: of a stream that is not opened yet. */
  readonly stream: string | null;
  /** The command; after a point, what of it, where one form stands for several. */
  readonly form: string;
};

export type Draft = {
  /** By field, as the form wrote it. */
  readonly fields: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly savedAt: number;
};

export type Drafts = {
  /**
   * Puts these fields to what is saved.
   * @param client whose key it is encrypted with; undefined: a key of the draft's own
   * @throws Rejection `not_allowed` where the client was forgotten, or there are too many drafts or
   * too much in one
   */
  save(place: DraftPlace, draft: Draft & { readonly client: string | undefined }): Promise<void>;
  /** Undefined where nothing is saved, or the key is destroyed. */
  read(place: DraftPlace): Promise<Draft | undefined>;
  /** Destroys those of these forms: first their keys. */
  remove(place: Omit<DraftPlace, 'form'>, forms: readonly string[]): Promise<void>;
};

type Row = {
  readonly id: string;
  readonly client: string | null;
  readonly fields: Readonly<Record<string, Kept>>;
  readonly saved_at: number;
};
type Kept = { readonly key: number; readonly sealed: string };

/** Of a room of the API: what is written there is in no other. */
export function drafts(
  database: Pick<Database, 'inTenant'>,
  vault: Pick<Vault, 'seal' | 'open' | 'dropDrafts'>,
  room: string,
): Drafts {
  const asOwner = <T>(
    { tenant, account }: Omit<DraftPlace, 'form'>,
    work: (tx: Tx) => Promise<T>,
  ) =>
    database.inTenant(tenant, async (tx) => {
      await sql`select set_config('app.account', ${account}, true)`.execute(tx);
      return await work(tx);
    });

  /** There from now on, if it was not before. */
  const begin = (place: DraftPlace, client: string | undefined, at: number) =>
    asOwner(place, async (tx) => {
      const { account, role, type, stream, form } = place;
      const found = await tx
        .selectFrom('draft')
        .select('id')
        .where(standsAt(place, [form]))
        .execute();
      const [own] = await tx
        .selectFrom('draft')
        .select((of) => of.fn.countAll<number>().as('drafts'))
        .where('account', '=', account)
        .execute();
      if (found.length === 0 && Number(own?.drafts) >= DRAFTS_MAX) {
        refuse('draftsMax', { max: DRAFTS_MAX });
      }
      const { rows } = await sql<Pick<Row, 'id' | 'client'>>`
        insert into draft (tenant, id, account, role, room, stream_type, stream_id, form, client,
                           fields, saved_at)
        values (${place.tenant}, ${randomUUID()}, ${account}, ${role}, ${room}, ${type}, ${stream},
                ${form}, ${client ?? null}, '{}', ${at})
            on conflict (tenant, account, role, stream_type, stream_id, form)
            do update set saved_at = excluded.saved_at
        returning id, client`.execute(tx);
      return rows[0] as Pick<Row, 'id' | 'client'>;
    });

  return {
    async save(place, { fields, savedAt, client }) {
      // 1. A place, and a key that is there before anything is encrypted with it.
      const row = await begin(place, client, savedAt);
      const sealed = await Promise.all(
        Object.entries(fields).map(async ([field, text]): Promise<[string, Kept]> => {
          const { keyVersion, ciphertext } = await vault.seal(
            ...([place.tenant, keyedBy(row), placeOf(place, row, field)] as const),
            { text },
          );
          return [field, { key: keyVersion, sealed: ciphertext.toString('base64') }];
        }),
      );

      // 2. What was sent or thrown away meanwhile does not come back.
      const kept = await asOwner(place, async (tx) => {
        const { rows } = await sql<{ many: number; bytes: number }>`
          update draft set fields = fields || ${JSON.stringify(Object.fromEntries(sealed))}::jsonb,
                           saved_at = ${savedAt}
           where tenant = ${place.tenant} and id = ${row.id}
          returning (select count(*)::int from jsonb_object_keys(fields)) as many,
                    octet_length(fields::text) as bytes`.execute(tx);
        const [{ many, bytes } = { many: 0, bytes: 0 }] = rows;
        if (many > FIELDS_MAX || bytes > BYTES_MAX) refuse('draftLong');
        return rows.length > 0;
      });
      if (!kept && row.client === null) await vault.dropDrafts(place.tenant, [row.id]);
    },

    async read(place) {
      const row = await asOwner(place, (tx) =>
        tx
          .selectFrom('draft')
          .select(['id', 'client', 'fields', 'saved_at'])
          .where(standsAt(place, [place.form]))
          .executeTakeFirst(),
      );
      if (!row) return undefined;
      const found = row as Row;
      const fields: Record<string, string> = {};
      for (const [field, { key, sealed }] of Object.entries(found.fields)) {
        const text = await opened(place, found, field, {
          keyVersion: key,
          ciphertext: Buffer.from(sealed, 'base64'),
        });
        if (text !== null) fields[field] = text;
      }
      if (Object.keys(fields).length === 0) return undefined;
      return { fields, savedAt: Number(found.saved_at) };
    },

    async remove(place, forms) {
      const rows = await asOwner(place, (tx) =>
        tx.selectFrom('draft').select(['id', 'client']).where(standsAt(place, forms)).execute(),
      );
      if (rows.length === 0) return;
      const ids = rows.map(({ id }) => id as string);
      await vault.dropDrafts(place.tenant, ids);
      await asOwner(place, (tx) => tx.deleteFrom('draft').where('id', 'in', ids).execute());
    },
  };

  async function opened(place: DraftPlace, row: Row, field: string, sealed: Sealed) {
    try {
      const { tenant } = place;
      const text = await vault.open(tenant, keyedBy(row), placeOf(place, row, field), sealed);
      return text && (text.text as string);
    } catch (error) {
      // A draft's own key is in no copy of the keys: after one was put in place it has another.
      if (row.client === null) return null;
      throw error;
    }
  }
}

/**
 * Destroys what stands in forms of these streams, of this client, by these accounts, or has not been
 * saved since: keys first. Of the API's own role, and without reading any of it.
 */
export async function destroyDrafts(
  database: Pick<Database, 'inTenant'>,
  vault: Pick<Vault, 'dropDrafts'>,
  tenant: string,
  which: {
    readonly streams?: readonly string[];
    readonly client?: string;
    readonly accounts?: readonly string[];
    readonly savedBefore?: number;
  },
): Promise<number> {
  const { streams = [], client = null, accounts = [], savedBefore = 0 } = which;
  const { rows } = await database.inTenant(tenant, (tx) =>
    sql<{ id: string }>`
      select drafts_to_destroy(${tenant}, ${[...streams]}, ${client}, ${[...accounts]},
                               ${savedBefore}) as id`.execute(tx),
  );
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await vault.dropDrafts(tenant, ids);
  await database.inTenant(tenant, (tx) =>
    sql`select destroy_drafts(${tenant}, ${ids})`.execute(tx),
  );
  return ids.length;
}

/** Of the account in whose name it is asked, as the policy has it besides. */
function standsAt(
  { tenant, account, role, type, stream }: Omit<DraftPlace, 'form'>,
  forms: readonly string[],
) {
  return sql<boolean>`tenant = ${tenant} and account = ${account} and role = ${role}
    and stream_type = ${type} and stream_id is not distinct from ${stream}
    and form = any (${[...forms]})`;
}

function keyedBy({ id, client }: Pick<Row, 'id' | 'client'>): Keyed {
  return client === null ? { kind: 'draft', id } : { kind: 'client', id: client };
}

/** Moved to another's draft, or to another field, it cannot be read. */
function placeOf(
  { account, role, form }: DraftPlace,
  { id }: Pick<Row, 'id'>,
  field: string,
): Place {
  return { stream: id, revision: 0, type: `draft:${account}:${role}:${form}:${field}` };
}
