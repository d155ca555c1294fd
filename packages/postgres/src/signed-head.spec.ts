import { execFile } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, execute, type Workflow } from '@fyr/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loan, shelf } from '../../kernel/src/library.fixture.ts';
import { caseProof } from './case-proof.ts';
import { digestOf, link } from './digest.ts';
import { type Head, openHead, readHeads, signHead } from './signed-head.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { verify } from './verify.ts';
import { type ChainRow, chainColumns, hashedOf } from './verify-chain.ts';

const workflows = { loan, shelf };
const { publicKey, privateKey } = generateKeyPairSync('ed25519');

let fixture: StoreFixture;
let admin: pg.Client;

beforeAll(async () => {
  fixture = await storeFixture();
  admin = new pg.Client({
    connectionString: fixture.database.adminUrl,
    types: { getTypeParser: (oid: number) => (oid === 20 ? Number : pg.types.getTypeParser(oid)) },
  });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await fixture.close();
});

/** Two loans side by side: seven events. */
async function library() {
  const tenant = await fixture.newTenant();
  const run = (workflow: Workflow, id: string, command: Command) =>
    execute(workflow, fixture.store, id, command, {
      ...{ tenant, actor: 'librarian:1', key: randomUUID() },
      at: Date.UTC(2020, 0, 10, 12),
    });
  const shelfId = randomUUID();
  await run(shelf, shelfId, { type: 'BuildShelf', data: { copies: 2 } });
  const loans = [randomUUID(), randomUUID()] as const;
  for (const id of loans) {
    const personal = { reader: 'Demo Reader' };
    await run(loan, id, { type: 'RequestLoan', data: { shelfId, part: 1 }, personal });
  }
  return { tenant, loans, shelfId };
}

async function headOf(tenant: string): Promise<Head> {
  const heads = await readHeads(fixture.database.url('timekeeper'), Date.UTC(2020, 0, 11));
  return heads.find((head) => head.tenant === tenant) as Head;
}

async function tamper(text: string, values: unknown[]): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query(text, values);
  await admin.query('set session_replication_role = origin');
}

/** What somebody with the whole database would do: every later hash and the head anew. */
async function computeAnew(tenant: string): Promise<void> {
  const { rows } = await admin.query<ChainRow>(
    `select ${chainColumns} from event where tenant = $1 order by position`,
    [tenant],
  );
  let hash: Buffer = Buffer.alloc(0);
  for (const row of rows) {
    hash = link(hash, row.position, digestOf(hashedOf(tenant, { ...row, at: Number(row.at) })));
    await tamper('update event set hash = $3 where tenant = $1 and position = $2', [
      ...[tenant, row.position, hash],
    ]);
  }
  await tamper('update log_head set position = $2, hash = $3 where tenant = $1', [
    ...[tenant, rows.length, hash],
  ]);
}

async function findings(tenant: string, heads: readonly Head[]) {
  const all = await verify({ url: fixture.database.url('verifier'), workflows, heads });
  return all
    .filter((finding) => finding.tenant === tenant)
    .map(({ kind, position }) => ({ kind, position }));
}

describe('a signed head', () => {
  it('is opened by its own key only, and as it was signed only', async () => {
    const { tenant } = await library();
    const head = await headOf(tenant);
    const text = JSON.stringify(signHead(head, privateKey));
    expect(openHead(text, publicKey)).toEqual(head);
    expect(openHead(text, createPublicKey(privateKey))).toEqual(head);
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(() => openHead(text, other)).toThrow('not of this key');
    expect(() => openHead(text.replace(tenant, randomUUID()), publicKey)).toThrow(
      'not of this key',
    );
    expect(() => openHead('{}', publicKey)).toThrow();
  });

  it('shows a chain that was computed anew, and where it departs from what was signed', async () => {
    const { tenant } = await library();
    const head = await headOf(tenant);
    expect(await findings(tenant, [head])).toEqual([]);

    const change = `update event set actor = 'librarian:2' where tenant = $1 and position = 2`;
    await tamper(change, [tenant]);
    await computeAnew(tenant);
    expect(await findings(tenant, [])).toEqual([]);
    expect(await findings(tenant, [head])).toEqual([{ kind: 'signed_head', position: 3 }]);
  });

  it('shows a log cut short, and one that is gone', async () => {
    const { tenant } = await library();
    const head = await headOf(tenant);
    await tamper('delete from event where tenant = $1 and position = 3', [tenant]);
    await computeAnew(tenant);
    expect(await findings(tenant, [head])).toContainEqual({ kind: 'signed_head', position: 3 });

    const gone = { ...head, tenant: randomUUID() };
    expect(await findings(gone.tenant, [gone])).toEqual([{ kind: 'signed_head', position: 3 }]);
  });
});

describe('the proof of a case', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fyr-proof-'));
    await writeFile(join(folder, 'key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** By the script that has nothing of ours. */
  async function check(proof: unknown, head: Head) {
    await writeFile(join(folder, 'proof.json'), JSON.stringify(proof));
    await writeFile(join(folder, 'head.json'), JSON.stringify(signHead(head, privateKey)));
    const script = join(import.meta.dirname, '../../../docs/proof/verify-proof.mjs');
    const files = ['proof.json', 'head.json', 'key.pem'].map((name) => join(folder, name));
    return await new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [script, ...files], (error, out, err) =>
        resolve({ code: error?.code ?? 0, out, err: err.trim() }),
      );
    });
  }
  const proofOf = (tenant: string, stream: string, toPosition: number) =>
    caseProof({ url: fixture.database.url('verifier'), tenant, stream, toPosition });

  it('stands without our code, tells the events of the case, and nothing of others', async () => {
    const { tenant, loans } = await library();
    const head = await headOf(tenant);
    const proof = await proofOf(tenant, loans[0], head.log.position);
    const { code, out } = await check(proof, head);
    expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 2 });
    expect(out).toMatch(
      /^1 events of .* stand as signed 2020-01-11T00:00:00\.000Z\.\n2 {2}1 {2}LoanRequested/,
    );
    expect(JSON.stringify(proof)).not.toContain(loans[1]);
    expect(JSON.stringify(proof)).not.toContain('Demo Reader');
  });

  it('falls with a changed word, a missing link, another head and another key', async () => {
    const { tenant, loans } = await library();
    const head = await headOf(tenant);
    const proof = await proofOf(tenant, loans[0], head.log.position);
    const text = JSON.stringify(proof);
    const changed = JSON.parse(text.replace('librarian:1', 'librarian:2'));
    expect((await check(changed, head)).err).toBe('The events are not those that were signed.');
    const short = { ...proof, links: proof.links.slice(0, -1) };
    expect((await check(short, head)).err).toContain('The proof ends at');
    const holed = { ...proof, links: [proof.links[0], ...proof.links.slice(2)] };
    expect((await check(holed, head)).code).toBe(1);
    const other = { ...head, log: { ...head.log, hash: '0'.repeat(64) } };
    expect((await check(proof, other)).code).toBe(1);
    await expect(proofOf(tenant, loans[1], 2)).rejects.toThrow('goes on to position 3');
    await expect(proofOf(tenant, randomUUID(), 3)).rejects.toThrow('no stream');
  });
});
