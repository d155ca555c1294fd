import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decrypt, encrypt } from '../cipher.ts';
import { migrate } from '../migrate.ts';
import { rolesOf } from '../roles.ts';
import { type StoreFixture, storeFixture } from '../store-fixture.ts';
import { openVault } from '../vault.ts';

const place = { stream: randomUUID(), revision: 1, type: 'ContactNoted' };
const text = { note: 'Demo' };

/** A tenant's key beside what it wraps, as it stood before there was custody. */
describe('a tenant’s key that stood in the database', () => {
  let fixture: StoreFixture;
  let keys: pg.Client;
  let tenant: string;
  beforeAll(async () => {
    fixture = await storeFixture();
    keys = new pg.Client({ connectionString: fixture.database.keysUrl });
    await keys.connect();
    tenant = await fixture.newTenant();
  });
  afterAll(async () => {
    await keys.end();
    await fixture.close();
  });

  const migrated = () => {
    const { adminUrl: url, keysUrl, keysFolder, secret } = fixture.database;
    return migrate({ url, keysUrl, secret, custody: { KEYS_FOLDER: keysFolder } });
  };

  /** Everything as the migrations before left it. */
  async function asBefore(): Promise<void> {
    const { custody, secret } = fixture.database;
    const former = randomBytes(32);
    const kek = Buffer.from(hkdfSync('sha256', secret, 'fyr', 'tenant keys', 32));
    await keys.query(`
      create table tenant_key (tenant uuid primary key, wrapped bytea not null);
      alter table tenant_key owner to ${rolesOf(secret).owner};
    `);
    await keys.query('insert into tenant_key values ($1, $2)', [
      tenant,
      encrypt(kek, tenant, former),
    ]);
    const { rows } = await keys.query('select * from subject_key where tenant = $1', [tenant]);
    for (const { subject_kind: kind, subject_id: id, version, wrapped, tenant_key } of rows) {
      const at = [tenant, kind, id, version].join('/');
      const [key] = await custody.unwrap(tenant, [{ wrapped, place: at, version: tenant_key }]);
      await keys.query(
        'update subject_key set wrapped = $2, tenant_key = 0 where subject_id = $1',
        [id, encrypt(former, at, key as Buffer)],
      );
    }
    await keys.query('delete from tenant_key_version where tenant = $1', [tenant]);
  }

  test('is moved out once, and opens nothing more', async () => {
    const subject = { kind: 'client', id: randomUUID() } as const;
    const sealed = await fixture.vault.seal(tenant, subject, place, text);
    await asBefore();
    const { rows: before } = await keys.query(
      'select tenant_key.wrapped as former, subject_key.wrapped from tenant_key join subject_key using (tenant)',
    );

    await migrated();
    await migrated();
    const { custody, secret, vaultUrl } = fixture.database;
    const vault = await openVault({ url: vaultUrl, custody });
    expect(await vault.open(tenant, subject, place, sealed)).toEqual(text);
    await vault.close();
    const { rows: tables } = await keys.query(`select to_regclass('tenant_key') as former`);
    expect(tables).toEqual([{ former: null }]);
    const { rows: after } = await keys.query('select wrapped, tenant_key from subject_key');
    expect(after).toEqual([{ wrapped: expect.any(Buffer), tenant_key: 1 }]);
    const kek = Buffer.from(hkdfSync('sha256', secret, 'fyr', 'tenant keys', 32));
    const former = decrypt(kek, tenant, before[0].former);
    const at = [tenant, 'client', subject.id, 1].join('/');
    expect(() => decrypt(former, at, after[0].wrapped)).toThrow();
  });

  test('is missed, and not made anew, where the folder that has it is gone', async () => {
    const { keysFolder } = fixture.database;
    await rm(keysFolder, { recursive: true });
    await expect(migrated()).rejects.toThrow(`KEYS_FOLDER ${keysFolder} is missing`);
    const vault = await openVault({
      url: fixture.database.vaultUrl,
      custody: fixture.database.custody,
    });
    const subject = { kind: 'client', id: randomUUID() } as const;
    await expect(vault.seal(tenant, subject, place, text)).rejects.toThrow('has no key');
    await vault.close();
  });
});
