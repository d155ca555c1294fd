import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, type Accounts, openAccounts } from './accounts.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { createTenant } from './tenant.ts';

const minute = 60_000;
const proof = { issuer: 'https://idp.fyr.example', subject: 'ett', sid: null, acr: null };

describe('accounts and sessions', () => {
  let fixture: StoreFixture;
  let accounts: Accounts;
  let account: Account;
  const user = `demo.${randomUUID()}`;

  beforeAll(async () => {
    fixture = await storeFixture();
    accounts = await openAccounts(fixture.database.url('api'));
    const tenant = randomUUID();
    const options = {
      url: fixture.database.adminUrl,
      vault: fixture.vault,
      tenant,
      accounts: [
        { id: randomUUID(), name: 'Demo Ombud Ett', roles: ['ombud'], demoUser: user },
        { id: randomUUID(), name: 'Demo Ledare Ett', roles: ['arbetsledare', 'ledamot'] },
      ],
    };
    await createTenant(options);
    await createTenant(options);
    account = (await accounts.ofTenant(tenant))[1] as Account;
  });
  afterAll(async () => {
    await accounts.close();
    await fixture.close();
  });

  test('are made once with their tenant, and found by it', async () => {
    const { tenant, id } = account;
    expect((await accounts.ofTenant(tenant)).map(({ name }) => name)).toEqual([
      'Demo Ledare Ett',
      'Demo Ombud Ett',
    ]);
    expect(await accounts.find(tenant, id)).toEqual(account);
    expect(await accounts.find(randomUUID(), id)).toBeUndefined();
    expect(await accounts.findDemoUser(user)).toEqual(account);
    expect(await accounts.findDemoUser('nobody')).toBeUndefined();
    expect((await accounts.demoUsers()).map(({ demoUser }) => demoUser)).toEqual([user]);
  });

  test('a session has one role, and its token stands nowhere', async () => {
    const token = await accounts.beginSession(account, 'ombud', 0, proof);
    expect(await accounts.readSession(token, 1)).toEqual({
      account,
      role: 'ombud',
      begunAt: 0,
      proof,
    });
    expect(await accounts.readSession(`${token}x`, 1)).toBeUndefined();
    await expect(accounts.beginSession(account, 'administrator', 0, proof)).rejects.toThrow();
    const admin = new pg.Client({ connectionString: fixture.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query('select session::text as row from session');
    await admin.end();
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    expect(rows.some(({ row }) => row.includes(Buffer.from(token).toString('hex')))).toBe(false);
  });

  test('a session ends after 15 idle minutes, and after 8 hours of use', async () => {
    const idle = await accounts.beginSession(account, 'ombud', 0, proof);
    expect(await accounts.readSession(idle, 14 * minute)).toBeDefined();
    expect(await accounts.sessionStands(idle, 28 * minute)).toBe(true);
    expect(await accounts.readSession(idle, 29 * minute)).toBeUndefined();

    const used = await accounts.beginSession(account, 'ombud', 0, proof);
    for (let at = 10 * minute; at < 480 * minute; at += 10 * minute) {
      expect(await accounts.readSession(used, at)).toBeDefined();
    }
    expect(await accounts.readSession(used, 480 * minute)).toBeUndefined();
  });

  test('a session ends when it is ended, and when the account loses its role', async () => {
    const token = await accounts.beginSession(account, 'ombud', 0, proof);
    await accounts.endSession(token);
    expect(await accounts.readSession(token, 1)).toBeUndefined();

    const other = await accounts.beginSession(account, 'ombud', 0, proof);
    const admin = new pg.Client({ connectionString: fixture.database.adminUrl });
    await admin.connect();
    const set = 'update account set roles = $2 where id = $1';
    await admin.query(set, [account.id, ['ledamot']]);
    expect(await accounts.readSession(other, 1)).toBeUndefined();
    expect(await accounts.sessionStands(other, 1)).toBe(false);
    await admin.query(set, [account.id, account.roles]);
    expect(await accounts.readSession(other, 1)).toBeDefined();
    await accounts.sweepSessions(480 * minute);
    const { rows } = await admin.query('select from session');
    await admin.end();
    expect(rows).toEqual([]);
  });
});
