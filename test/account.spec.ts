import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identities, openDatabase } from '@fyr/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from '../services/api/src/api.fixture.ts';
import { closeAccount, listAccounts, setRoles } from '../services/cli/src/account.ts';

type Rows = readonly Readonly<Record<string, string | number>>[];

let api: ApiFixture;
let folder: string;
let config: Parameters<typeof listAccounts>[1];
beforeAll(async () => {
  api = await apiFixture();
  folder = await mkdtemp(join(tmpdir(), 'fyr-account-'));
  const { adminUrl, keysUrl, keysFolder, secret } = api.database;
  const SECRET_FILE = join(folder, 'secret');
  await writeFile(SECRET_FILE, secret);
  config = {
    ...{ DATABASE_URL: adminUrl, KEYS_DATABASE_URL: keysUrl },
    ...{ KEYS_FOLDER: keysFolder, SECRET_FILE },
  };
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true });
});

const silent = { line: () => {}, table: () => {}, note: () => {}, progress: () => {} };
const rolesOf = (konto: string, ...role: string[]) =>
  setRoles(konto, { verksamhet: api.tenant, role }, config, silent);
async function listed(): Promise<Rows> {
  const rows: Rows[number][] = [];
  const print = { ...silent, table: (given: Rows) => void rows.push(...given) };
  await listAccounts({ verksamhet: api.tenant }, config, print);
  return rows;
}
const listedOf = async (id: string) => (await listed()).find(({ konto }) => konto === id);

describe('fyr account', () => {
  it('lists who may what, and who is logged in', async () => {
    await api.as('both');
    expect(await listedOf(people.both.id)).toEqual({
      ...{ konto: people.both.id, namn: 'Demo both', roller: 'arbetsledare ledamot' },
      nämnd: '',
      inloggad: expect.stringMatching(/^\d{4}-/),
    });
    expect(await listedOf(people.namnd.id)).toMatchObject({ inloggad: '' });
    expect(await listed()).toHaveLength(Object.keys(people).length);
  });

  it('takes a role from a running session at its next request, and from no other', async () => {
    const lost = await api.as('both');
    const kept = await api.as('both', 'ledamot');
    await rolesOf(people.both.id, 'ledamot');
    expect((await lost.get('/uppdrag')).status).toBe(401);
    expect((await kept.get('/session')).body).toMatchObject({
      role: 'ledamot',
      roles: ['ledamot'],
    });
    await rolesOf(people.both.id, 'arbetsledare', 'ledamot');
    expect((await lost.get('/uppdrag')).status).toBe(401);
  });

  it('refuses in one sentence what no account may be, and changes nothing', async () => {
    const { id } = people.tre;
    const refused = [
      [rolesOf(id, 'ombud', 'namnd'), 'Ett konto kan inte vara både'],
      [rolesOf(id, 'administrator', 'granskare'), 'Ett konto kan inte vara både'],
      [rolesOf(id, 'chef'), 'Det finns ingen roll chef; välj bland ombud,'],
      [rolesOf(id), 'Ange minst en roll'],
      [rolesOf(randomUUID(), 'ombud'), 'har inget konto'],
    ] as const;
    for (const [given, because] of refused) await expect(given).rejects.toThrow(because);
    expect(await listedOf(id)).toMatchObject({ roller: 'ombud' });
  });

  it('ends an account with all by which anybody comes in as it, and its name stays', async () => {
    const { tenant } = api;
    const { id } = people.ett;
    const { id: inviter } = people.arbetsledare;
    const ett = await api.as('ett');
    const tva = await api.as('tva');
    const feed: string = (await ett.post('/calendar', {})).body.path;
    const database = await openDatabase(api.database.url('api'), { max: 1 });
    await identities(database).invite({ tenant, account: id }, Date.now() + 60_000);
    await database.close();
    await api.sql(`insert into passkey values
      ('${tenant}', '${id}', 'one', 'key', 0, '{}', 'Demo', '2026-01-01', null)`);
    for (const [account, by] of [
      [id, inviter],
      [people.tva.id, id],
    ]) {
      await api.sql(`insert into member_invitation (tenant, account_id, token_hash, invited_by, expires_at)
        values ('${tenant}', '${account}', sha256('${account}'), '${by}', 1)`);
    }

    await closeAccount(id, { verksamhet: tenant }, config, silent);
    expect((await ett.get('/session')).body.account).toBeUndefined();
    expect((await ett.get('/uppdrag')).status).toBe(401);
    expect((await api.ask('GET', feed)).status).toBe(404);
    for (const table of ['session', 'identity', 'calendar_feed', 'invitation', 'passkey']) {
      const left = await api.sql(`select from ${table} where account_id = '${id}'`);
      expect(left, table).toEqual([]);
    }
    expect(await api.sql('select from member_invitation')).toEqual([]);
    await expect(api.as('ett')).rejects.toThrow();
    expect((await tva.get('/uppdrag')).status).toBe(200);
    expect(await listedOf(id)).toMatchObject({ namn: 'Demo ett', roller: 'avslutat' });
    const told = (await (await api.as('arbetsledare')).get('/session')).body;
    expect(JSON.stringify(told.accounts)).not.toContain(id);
  });
});
