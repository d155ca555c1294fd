import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import { serviceRoles } from '../roles.ts';
import { type StoreFixture, storeFixture } from '../store-fixture.ts';
import { createTenant } from '../tenant.ts';

describe('what is refused', () => {
  let fixture: StoreFixture;
  let api: Database;
  const account = randomUUID();
  let tenant: string;
  let other: string;
  beforeAll(async () => {
    fixture = await storeFixture();
    api = await openDatabase(fixture.database.url('api'));
    [tenant, other] = [randomUUID(), await fixture.newTenant()];
    const accounts = [{ id: account, name: 'Demo', roles: ['ombud'] }];
    await createTenant({ url: fixture.database.adminUrl, vault: fixture.vault, tenant, accounts });
  });
  afterAll(async () => {
    await api.close();
    await fixture.close();
  });

  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) throw new Error('nothing was refused');
    return inspect(error, { depth: 9, showHidden: true }).replace(/\n\s+at .*/g, '');
  };
  const add = (table: string, row: Record<string, unknown>, of = other) =>
    api.inTenant(of, (tx) => tx.insertInto(table).values(row).execute());
  const token = () => Buffer.from(randomUUID().replaceAll('-', '').repeat(2), 'hex');

  test.each([
    [
      'session',
      () => ({
        ...{ token_hash: token(), role: 'ombud', begun_at: 1, seen_at: 1 },
        ...{ issuer: 'https://idp.fyr.example', subject: randomUUID() },
      }),
    ],
    ['calendar_feed', () => ({ token_hash: token(), role: 'ombud', begun_at: 1 })],
    ['invitation', () => ({ token_hash: token(), expires_at: 1 })],
    ['member_invitation', () => ({ token_hash: token(), invited_by: account, expires_at: 1 })],
    [
      'passkey',
      () => ({
        ...{ credential: randomUUID(), public_key: token(), counter: 0, transports: [] },
        ...{ name: 'Demo', created_on: '2026-03-04' },
      }),
    ],
    ['identity', () => ({ issuer: 'https://idp.fyr.example', subject: randomUUID() })],
  ])(
    'a %s of another tenant’s account, as one of an account that is nowhere',
    async (table, row) => {
      const nowhere = { ...row(), tenant: other, account_id: randomUUID() };
      const said = await refusal(add(table, { ...row(), tenant: other, account_id: account }));
      expect(said).toContain('(23503)');
      expect(said).toBe(await refusal(add(table, nowhere)));
      const strange = { ...row(), tenant, account_id: account };
      expect(await refusal(add(table, strange))).toContain('(42501)');
    },
  );

  test('a key that is used in one tenant is free in the other', async () => {
    const row = { id: randomUUID(), systemfel: randomUUID(), huvudman: 'KOMMUN' };
    await add('answer_link', { ...row, tenant, token_hash: token() }, tenant);
    await add('answer_link', { ...row, tenant: other, token_hash: token() });
    const again = await refusal(add('answer_link', { ...row, tenant: other, token_hash: token() }));
    expect(again).toContain('(23505)');
    for (const value of [row.id, other, tenant]) expect(again).not.toContain(value);
  });

  test.each(['19121212-1212', 'Demo Klient', 'demo@fyr.example'])(
    'a value that cannot be read is not repeated: %s',
    async (value) => {
      for (const type of ['uuid', 'bigint', 'date', 'json']) {
        const cast = api.inTenant(tenant, (tx) =>
          sql`select cast(${value}::text as ${sql.raw(type)})`.execute(tx),
        );
        const said = await refusal(cast);
        expect(said).toMatch(/\(22\w{3}\)/);
        expect(said).not.toContain(value);
      }
    },
  );

  test.each(serviceRoles)(
    'nothing that the %s asks with is to stand in the server’s log',
    async (role) => {
      const database = await openDatabase(fixture.database.url(role), { max: 1 });
      const { rows } = await database.across((tx) =>
        sql`select current_setting('log_statement') as statement,
                 current_setting('log_error_verbosity') as verbosity,
                 current_setting('log_min_duration_statement') as duration,
                 current_setting('log_parameter_max_length') as parameters,
                 current_setting('log_parameter_max_length_on_error') as "onError"`.execute(tx),
      );
      await database.close();
      const quiet = { statement: 'none', verbosity: 'terse', duration: '-1' };
      expect(rows).toEqual([{ ...quiet, parameters: '0', onError: '0' }]);
    },
  );
});
