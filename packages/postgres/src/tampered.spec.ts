import { randomInt, randomUUID } from 'node:crypto';
import { type Command, execute, type Workflow } from '@fyr/kernel';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loan, shelf } from '../../kernel/src/library.fixture.ts';
import { type Access, accessDigest, openAccessLog } from './access-log.ts';
import { digestOf, link } from './digest.ts';
import { type Head, readHeads } from './signed-head.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { type Finding, verify } from './verify.ts';
import { type ChainRow, chainColumns, hashedOf } from './verify-chain.ts';

/*
 * One with the whole database changes either chain somewhere, in every way there is: it is found, and at
 * the first place that is wrong. `TAMPER_RUNS` and `TAMPER_SEED` make it longer and replay it.
 */

const seed = Number(process.env.TAMPER_SEED ?? randomInt(2 ** 31));
const runs = Number(process.env.TAMPER_RUNS ?? 42);
const workflows = { loan, shelf };

const chains = {
  event: {
    head: 'log_head',
    edits: [
      'at = at + 1',
      `actor = 'librarian:9'`,
      `data = (' ' || data::text)::json`,
      `state = 'x'`,
    ],
  },
  access_log: {
    head: 'access_head',
    edits: ['at = at + 1', `actor = 'librarian:9'`, `fields = '{}'`, `purpose = 'LISTA'`],
  },
} as const;
type Chain = keyof typeof chains;
const kinds = ['edit', 'delete', 'insert', 'reorder', 'truncate', 'recompute', 'cut'] as const;
type Kind = (typeof kinds)[number];

let fixture: StoreFixture;
let admin: pg.Client;
let tenant: string;
/** What was signed at some places of both chains. */
let heads: readonly Head[];
let lengths: Readonly<Record<Chain, number>>;

beforeAll(async () => {
  fixture = await storeFixture();
  admin = new pg.Client({
    connectionString: fixture.database.adminUrl,
    types: { getTypeParser: (oid: number) => (oid === 20 ? Number : pg.types.getTypeParser(oid)) },
  });
  await admin.connect();
  tenant = await fixture.newTenant();
  heads = await lived();
  await admin.query('set session_replication_role = replica');
  for (const table of tables()) await admin.query(`create table kept_${table} as table ${table}`);
  lengths = { event: await lengthOf('event'), access_log: await lengthOf('access_log') };
});
afterAll(async () => {
  await admin?.end();
  await fixture?.close();
});

const tables = () => Object.entries(chains).flatMap(([table, { head }]) => [table, head]);
const lengthOf = async (table: string): Promise<number> =>
  (await admin.query(`select count(*)::int as n from ${table}`)).rows[0].n;

/** Some loans, and as many rows of the access log; signed now and then. */
async function lived(): Promise<readonly Head[]> {
  const run = (workflow: Workflow, id: string, command: Command) =>
    execute(workflow, fixture.store, id, command, {
      ...{ tenant, actor: 'librarian:1', key: randomUUID(), at: Date.UTC(2020, 0, 10, 12) },
    });
  const shelfId = randomUUID();
  await run(shelf, shelfId, { type: 'BuildShelf', data: { copies: 9 } });
  const log = await openAccessLog(fixture.database.url('api'));
  const signed: Head[] = [];
  for (let n = 1; n <= 6; n++) {
    const id = randomUUID();
    const personal = { reader: 'Demo Reader' };
    await run(loan, id, { type: 'RequestLoan', data: { shelfId, part: n }, personal });
    const access: Access = {
      ...{ tenant, actor: 'librarian:1', role: 'librarian', action: 'read', at: n },
      ...{ purpose: 'ORGANISATION', subjects: [id], fields: ['card.reader'], enheter: ['A'] },
      requestId: `r-${n}`,
    };
    await log.record(access);
    await log.record({ ...access, streamId: id });
    if (n % 2 === 0) signed.push(...(await readHeads(fixture.database.url('timekeeper'), n)));
  }
  await log.close();
  return signed;
}

async function restore(): Promise<void> {
  for (const table of tables()) {
    const columns = await columnsOf(table);
    await admin.query(`delete from ${table}`);
    await admin.query(`insert into ${table} (${columns}) select ${columns} from kept_${table}`);
  }
}

/** Those that are written, not those that the database computes. */
async function columnsOf(table: string): Promise<string> {
  const { rows } = await admin.query(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
      where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER'`,
    [table],
  );
  return rows[0].columns;
}

type Change = {
  readonly chain: Chain;
  readonly kind: Kind;
  readonly at: number;
  readonly which: number;
};

/** @returns the first place that is wrong afterwards */
async function tamper({ chain, kind, at, which }: Change): Promise<number> {
  const { head, edits } = chains[chain];
  const length = lengths[chain];
  const place = 1 + (at % length);
  const run = (text: string, ...values: unknown[]) => admin.query(text, values);
  switch (kind) {
    case 'edit':
      await run(`update ${chain} set ${edits[which % edits.length]} where position = $1`, place);
      return place;
    case 'delete':
      await run(`delete from ${chain} where position = $1`, place);
      return place;
    case 'insert': {
      // A copy of another, with all behind it moved on.
      const other = 1 + (which % length);
      const columns = await columnsOf(chain);
      await run(`update ${chain} set position = position + 1000 where position >= $1`, place);
      await run(`update ${chain} set position = position - 999 where position > 1000`);
      await run(
        `insert into ${chain} (${columns})
         select ${columns.replace(/"?\bposition\b"?/, '$2::int').replace(/\brevision\b/, 'revision + 99')} from kept_${chain} where position = $1`,
        ...[other, place],
      );
      await run(`update ${head} set position = position + 1`);
      // The very same row there twice is right the first time.
      return chain === 'access_log' && other === place ? place + 1 : place;
    }
    case 'reorder': {
      const other = 1 + ((place + (which % (length - 1))) % length);
      const move = `update ${chain} set position = $2 where position = $1`;
      for (const [from, to] of [
        [place, 999],
        [other, place],
        [999, other],
      ])
        await run(move, from, to);
      return Math.min(place, other);
    }
    case 'truncate':
      await run(`delete from ${chain} where position >= $1`, place);
      return place;
    case 'cut':
      await run(`delete from ${chain} where position >= $1`, place);
      await computeAnew(chain);
      return place;
    case 'recompute':
      await run(`update ${chain} set ${edits[which % edits.length]} where position = $1`, place);
      await computeAnew(chain);
      return place;
  }
}

/** Every hash and the head, as one would who has the code. */
async function computeAnew(chain: Chain): Promise<void> {
  const columns =
    chain === 'event'
      ? chainColumns
      : `tenant, position, actor, role, action, purpose, subjects, fields, enheter,
         stream_id as "streamId", request_id as "requestId", at, version`;
  const { rows } = await admin.query(`select ${columns} from ${chain} order by position`);
  let hash: Buffer = Buffer.alloc(0);
  for (const { position, version, ...rest } of rows) {
    const digest =
      chain === 'event'
        ? digestOf(hashedOf(tenant, { position, version, ...rest } as ChainRow))
        : accessDigest(rest, version);
    hash = link(hash, position, digest);
    await admin.query(`update ${chain} set hash = $2 where position = $1`, [position, hash]);
  }
  const { head } = chains[chain];
  await admin.query(`update ${head} set position = $1, hash = $2`, [rows.length, hash]);
}

/** Where the chain itself is found to be wrong, and where what was signed is. */
async function foundIn(
  chain: Chain,
): Promise<Readonly<Record<'own' | 'signed', Finding | undefined>>> {
  const found = await verify({ url: fixture.database.url('verifier'), workflows, heads });
  const of = (kindsOf: readonly string[]) => found.find(({ kind }) => kindsOf.includes(kind));
  return chain === 'event'
    ? { own: of(['chain', 'gap']), signed: of(['signed_head']) }
    : { own: of(['access_chain', 'access_gap']), signed: of(['signed_access_head']) };
}

it(
  `whatever is done to a chain is found where it begins, from seed ${seed}`,
  async () => {
    const chance = fc.sample(fc.tuple(fc.nat(9_999), fc.nat(9_999)), { numRuns: runs, seed });
    const counts = new Map<string, number>();
    for (const [n, [at, which]] of chance.entries()) {
      const chain: Chain = n % 2 === 0 ? 'event' : 'access_log';
      const kind = kinds[Math.floor(n / 2) % kinds.length] as Kind;
      const change = { chain, kind, at, which };
      const first = await tamper(change);
      const { own, signed } = await foundIn(chain);
      const said = JSON.stringify({ ...change, seed });
      if (kind === 'recompute' || kind === 'cut') {
        // Whole in itself: what was signed tells, if any of it was signed after the place.
        const places = heads.map(
          (head) => (chain === 'event' ? head.log : head.access)?.position ?? 0,
        );
        const next = places.toSorted((one, other) => one - other).find((place) => place >= first);
        expect(signed?.position, said).toBe(next);
      } else {
        expect(own?.position, said).toBe(first);
      }
      counts.set(`${kind} ${chain}`, (counts.get(`${kind} ${chain}`) ?? 0) + 1);
      await restore();
    }
    const { own, signed } = await foundIn('event');
    expect([own, signed]).toEqual([undefined, undefined]);
    expect(counts.size).toBe(kinds.length * 2);
  },
  60_000 + runs * 500,
);
