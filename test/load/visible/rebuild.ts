import { randomUUID } from 'node:crypto';
import { createTenant, openEventStore, openLog, openVault } from '@fyr/postgres';
import type { TestDatabase } from '@fyr/postgres/clone-database';
import { openStorage, rebuild } from '@fyr/projections';
import pg from 'pg';
import { loanCards } from './read-model.ts';

const PAGE = 5_000;
const EVENTS_PER_STREAM = 10;

export type RebuildFigure = {
  readonly events: number;
  readonly read: number;
  readonly rebuild: number;
};

/** Events a second: reading whole rows into JavaScript, and a rebuild whole, swap included. */
export async function rebuildFigure(
  database: TestDatabase,
  events: number,
  rounds: number,
): Promise<readonly RebuildFigure[]> {
  const projection = { ...loanCards, name: 'loan_cards_rebuilt' };
  await fill(database, events);
  const log = await openLog(database.url('projector'));
  const storage = await openStorage(database.url('projector'));
  await rebuild(projection, { storage, log });
  const figures: RebuildFigure[] = [];
  for (let round = 0; round < rounds; round++) {
    const read = await timed(() => readAll(database.adminUrl));
    const rebuilt = await timed(async () => {
      const result = await rebuild(projection, { storage, log });
      return result?.events ?? 0;
    });
    figures.push({ events: rebuilt.count, read: read.perSecond, rebuild: rebuilt.perSecond });
  }
  await Promise.all([log.close(), storage.close()]);
  return figures;
}

async function timed(work: () => Promise<number>): Promise<{ count: number; perSecond: number }> {
  const begun = performance.now();
  const count = await work();
  return { count, perSecond: count / ((performance.now() - begun) / 1_000) };
}

export async function readAll(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let count = 0;
  const { rows: tenants } = await client.query('select tenant from log_head');
  for (const { tenant } of tenants) {
    for (let after = 0; ; ) {
      const { rows } = await client.query({
        name: 'page',
        text: `select * from event where tenant = $1 and position > $2 order by position limit ${PAGE}`,
        values: [tenant, after],
      });
      count += rows.length;
      after = Number(rows.at(-1)?.position);
      if (rows.length < PAGE) break;
    }
  }
  await client.end();
  return count;
}

async function fill(database: TestDatabase, events: number): Promise<void> {
  const { custody, secret, vaultUrl, adminUrl } = database;
  const vault = await openVault({ url: vaultUrl, custody });
  const store = await openEventStore({ url: database.url('api'), secret, vault });
  const tenant = randomUUID();
  await createTenant({ url: adminUrl, vault, tenant, accounts: [] });
  const shelfId = '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11';
  const codes = Array.from({ length: 24 }, (_, n) => `KOD_NUMMER_${n}`).join(' ');
  const one = { type: 'LoanRequested', version: 2, data: { on: '2026-03-04', shelfId, part: 1 } };
  const record = { ...one, state: `lent ${codes}` };
  let left = events / EVENTS_PER_STREAM;
  const caller = async () => {
    while (left-- > 0) {
      const id = randomUUID();
      await store.append({
        ...{ tenant, actor: 'librarian:1', at: Date.now(), command: { key: id, content: {} } },
        streams: [
          {
            ...{ id, type: 'loan', letter: 'L', expectedRevision: 0, machineVersion: 1 },
            ...{ events: Array.from({ length: EVENTS_PER_STREAM }, () => record), path: 'lent' },
            ...{ since: '2026-03-04', context: { deadlines: {} }, timers: [] },
          },
        ],
      });
    }
  };
  await Promise.all(Array.from({ length: 16 }, caller));
  await Promise.all([store.close(), vault.close()]);
}
