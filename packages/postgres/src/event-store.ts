import type { EventStore, Subject } from '@fyr/kernel';
import type pg from 'pg';
import { type AppendRow, appendCall } from './append-call.ts';
import { appendQueue } from './append-queue.ts';
import { refuseUnbound } from './database.ts';
import { loader } from './loader.ts';
import { openPool } from './pool.ts';
import { cardPlace, digestKeyOf, type Prepared, prepareAppend } from './prepare-append.ts';
import { type Asker, readWholeStream } from './read-stream.ts';
import { translate } from './rejections.ts';
import type { PersonalText, Vault } from './vault.ts';

export type PostgresEventStore = Omit<EventStore, 'readStream'> & {
  /** @param asker whose own clients' text is told; without one, no client's is */
  readStream(
    tenant: string,
    id: string,
    options?: NonNullable<Parameters<EventStore['readStream']>[2]> & { readonly asker?: Asker },
  ): ReturnType<EventStore['readStream']>;
  /** The cards of those streams that have one; null where the key is destroyed. */
  cards(
    tenant: string,
    streamIds: readonly string[],
    asker?: Asker,
  ): Promise<Map<string, Record<string, unknown> | null>>;
  /** The id of the stream of that type meant by its id or its number. */
  resolve(tenant: string, idOrNumber: string, type: string): Promise<string | undefined>;
  /** Writes what waits, then lets go. */
  close(): Promise<void>;
};

/** Every statement here goes by an index, so its plan is made once, whatever the tables hold then. */
const settings = { enable_seqscan: 'off', plan_cache_mode: 'force_generic_plan' };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const number = /^[A-ZÅÄÖ]{1,3}-\d{4}-\d{3,9}$/i;

/**
 * The log, for the roles that may append. One without a right to personal text and actor (the
 * timekeeper's) needs no vault and reads no stream: a history run again without who did what would
 * come to another state. One of the outer room reads it without a word of a client.
 * @param options.onAppended after each commit: the tenant's last position then
 */
export async function openEventStore(options: {
  readonly url: string;
  readonly secret: Buffer;
  readonly vault?: Vault;
  readonly max?: number;
  readonly onAppended?: (tenant: string, position: number) => void;
}): Promise<PostgresEventStore> {
  const { url, secret, vault, onAppended } = options;
  const pool = openPool(url, { max: options.max ?? 8, settings });
  await refuseUnbound(pool);
  const may = await rightsOf(pool);
  const digestKey = digestKeyOf(secret);
  const by = may.told ? told : open;
  const load = loader(pool, digestKey, by.load);

  async function write(tenant: string, batch: readonly Prepared[]): Promise<readonly AppendRow[]> {
    const { rows } = await pool.query<AppendRow>(appendCall(by.append, tenant, batch));
    const writing = new Set(batch.filter(({ events }) => events.length > 0).map(({ key }) => key));
    const written = rows.filter(({ key, status }) => status === 'recorded' && writing.has(key));
    if (written.length > 0) {
      onAppended?.(tenant, Math.max(...written.map(({ outcome }) => outcome.position)));
    }
    return rows;
  }
  const queue = appendQueue(write);

  return {
    load: async (request) => await load({ ...request, ids: request.ids.filter(isId) }),

    append: async (append) => await queue.add(await prepareAppend(append, vault, digestKey)),

    readStream: async (tenant, id, { open: kinds = [], toPosition, asker } = {}) => {
      if (!isId(id)) return [];
      const asked = may.clients && kinds.includes('client') ? asker : undefined;
      const reading = asked ? { as: asked } : by.readStream;
      if (!may.history)
        throw new Error('this process may not read who did what, and so no history');
      return await readWholeStream(pool, vault, reading, { tenant, id, open: kinds, toPosition });
    },

    cards: async (tenant, streamIds, asker) => {
      const call = cardsCall(may, tenant, streamIds.filter(isId), asker);
      return await readCards(pool, vault, tenant, call);
    },
    resolve: async (tenant, idOrNumber, type) => await resolve(pool, tenant, idOrNumber, type),
    close: async () => {
      await queue.idle();
      await pool.end();
    },
  };
}

/** The functions of who sees all streams, and of who is told of some by a function that acts as another. */
const open = { load: 'load', append: 'append', readStream: 'read_open_stream' } as const;
const told = { load: 'load_told', append: 'append_told', readStream: 'read_told_stream' } as const;

/** What is no id names no stream. */
function isId(id: string): boolean {
  return uuid.test(id);
}

type Rights = {
  readonly history: boolean;
  readonly clients: boolean;
  readonly told: boolean;
};

/** Whether it reads who did what, may ask for what is an ombud's own, and is told of streams. */
async function rightsOf(pool: pg.Pool): Promise<Rights> {
  const calls = (name: string) =>
    `exists (select from pg_proc where proname = '${name}' and has_function_privilege(oid, 'execute'))`;
  const told = calls('read_told_stream');
  const text = `select has_column_privilege('event', 'actor', 'select') or ${told} as history,
                       ${calls('read_own_stream')} as clients, ${told} as told`;
  const [may] = await query(pool, { text, values: [] });
  return may as Rights;
}

function cardsCall(
  { clients }: Rights,
  tenant: string,
  streamIds: readonly string[],
  asker: Asker | undefined,
) {
  const values = [tenant, streamIds];
  if (!clients) return { name: 'read_cards', text: 'select * from read_cards($1, $2)', values };
  const { account = null, enheter = [], today = null } = asker ?? {};
  return {
    name: 'read_own_cards',
    text: 'select * from read_own_cards($1, $2, $3, $4, $5)',
    values: [...values, account, enheter, today],
  };
}

async function readCards(
  pool: pg.Pool,
  vault: Vault | undefined,
  tenant: string,
  call: ReturnType<typeof cardsCall>,
): Promise<Map<string, PersonalText | null>> {
  const rows = await query(pool, call);
  const opened = rows.map(async (row): Promise<[string, PersonalText | null]> => {
    if (!vault) throw new Error('personal text in a process that has no vault');
    const id = row.stream_id as string;
    const subject = { kind: row.subject_kind, id: row.subject_id } as Subject;
    const sealed = {
      keyVersion: row.key_version as number,
      ciphertext: row.ciphertext as Buffer,
    };
    // Destroyed; a process may have the key in its memory for a while yet.
    if (sealed.ciphertext.length === 0) return [id, null];
    return [id, await vault.open(tenant, subject, cardPlace(id), sealed)];
  });
  return new Map(await Promise.all(opened));
}

async function resolve(
  pool: pg.Pool,
  tenant: string,
  idOrNumber: string,
  type: string,
): Promise<string | undefined> {
  const id = isId(idOrNumber) ? idOrNumber : null;
  if (id === null && !number.test(idOrNumber)) return undefined;
  const rows = await query(pool, {
    name: 'resolve_stream',
    text: 'select resolve_stream($1, $2, $3, $4) as id',
    values: [tenant, type, id, idOrNumber.toUpperCase()],
  });
  return (rows[0]?.id as string | null) ?? undefined;
}

async function query(
  pool: pg.Pool,
  config: { name?: string; text: string; values: unknown[] },
): Promise<Record<string, unknown>[]> {
  try {
    return (await pool.query(config)).rows;
  } catch (error) {
    throw translate(error);
  }
}
