import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessLog, openAccessLog } from './access-log.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';

describe('the access log', () => {
  let fixture: StoreFixture;
  let logs: readonly AccessLog[];
  let admin: pg.Client;
  beforeAll(async () => {
    fixture = await storeFixture();
    const url = fixture.database.url('api');
    logs = [await openAccessLog(url), await openAccessLog(url)];
    admin = new pg.Client({ connectionString: fixture.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await Promise.all(logs.map((log) => log.close()));
    await admin.end();
    await fixture.close();
  });

  const access = (tenant: string) => ({
    tenant,
    actor: 'ombud:1',
    role: 'ombud',
    action: 'read',
    purpose: 'EGET_UPPDRAG',
    subjects: [randomUUID(), randomUUID()],
    fields: ['card.name', 'GoalFormulated.goal'],
    enheter: ['SKARPNACK'],
    requestId: 'r-1',
    at: 1_000,
  });

  test('keeps every row, dense and in one transaction for all that waited', async () => {
    const tenant = await fixture.newTenant();
    const all = Array.from({ length: 500 }, (_, n) =>
      logs[n % 2]?.record({ ...access(tenant), streamId: randomUUID() }),
    );
    await Promise.all(all);
    const { rows } = await admin.query(
      `select position::integer, xmin::text as transaction from access_log
        where tenant = $1 order by position`,
      [tenant],
    );
    expect(rows.map(({ position }) => position)).toEqual(all.map((_, n) => n + 1));
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBeLessThan(20);
  });

  test('has the row when the promise is kept', async () => {
    const tenant = await fixture.newTenant();
    const row = access(tenant);
    await logs[0]?.record(row);
    const { rows } = await admin.query('select * from access_log where tenant = $1', [tenant]);
    expect(rows).toMatchObject([
      {
        ...{ actor: 'ombud:1', role: 'ombud', action: 'read', purpose: 'EGET_UPPDRAG' },
        ...{ subjects: row.subjects, fields: row.fields, enheter: row.enheter },
        ...{ stream_id: null, request_id: 'r-1', version: 2 },
      },
    ]);
  });

  test('a row that cannot be stored is refused, not left out', async () => {
    const tenant = await fixture.newTenant();
    const bad = { ...access(tenant), subjects: ['no id'] };
    await expect(logs[0]?.record(bad)).rejects.toThrow();
  });
});
