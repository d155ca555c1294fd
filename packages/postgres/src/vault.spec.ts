import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealedFiles } from './custody/sealed-files.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { openVault, type Vault } from './vault.ts';

describe('the vault', () => {
  let fixture: StoreFixture;
  let vault: Vault;
  let tenant: string;
  beforeAll(async () => {
    fixture = await storeFixture();
    vault = fixture.vault;
    tenant = await fixture.newTenant();
  });
  afterAll(async () => await fixture.close());

  const place = { stream: randomUUID(), revision: 3, type: 'ContactNoted' };
  const text = { note: 'Demo: å, ä, ö och 👩‍🚀' };
  const newClient = () => ({ kind: 'client', id: randomUUID() }) as const;
  const another = () =>
    openVault({ url: fixture.database.vaultUrl, custody: fixture.database.custody });

  test('opens what was sealed, in another process too', async () => {
    const subject = newClient();
    const sealed = await vault.seal(tenant, subject, place, text);
    expect(sealed.ciphertext.includes('Demo')).toBe(false);
    expect(await vault.open(tenant, subject, place, sealed)).toEqual(text);
    const other = await another();
    expect(await other.open(tenant, subject, place, sealed)).toEqual(text);
    await other.close();
  });

  test('opens at its own place only', async () => {
    const subject = newClient();
    const sealed = await vault.seal(tenant, subject, place, text);
    const moved = [
      { ...place, stream: randomUUID() },
      { ...place, revision: 4 },
      { ...place, type: 'Other' },
    ];
    for (const elsewhere of moved) {
      await expect(vault.open(tenant, subject, elsewhere, sealed)).rejects.toThrow();
    }
    const changed = Buffer.from(sealed.ciphertext);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    const forged = { ...sealed, ciphertext: changed };
    await expect(vault.open(tenant, subject, place, forged)).rejects.toThrow();
  });

  test('many that need a subject’s first key at once get one key', async () => {
    const subject = newClient();
    const other = await another();
    const sealed = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? other : vault).seal(tenant, subject, place, text),
      ),
    );
    for (const one of sealed) {
      expect(one.keyVersion).toBe(1);
      expect(await vault.open(tenant, subject, place, one)).toEqual(text);
    }
    await other.close();
  });

  const refused = (rule: string) =>
    expect.objectContaining({ code: 'not_allowed', because: [{ rule }] });

  test('forgets for good: nothing is written later, here or in another process', async () => {
    const subject = newClient();
    const old = await vault.seal(tenant, subject, place, text);
    await vault.forget(tenant, subject);
    expect(await vault.open(tenant, subject, place, old)).toBeNull();
    const other = await another();
    for (const each of [vault, other]) {
      const sealing = each.seal(tenant, subject, place, text);
      await expect(sealing).rejects.toThrow(refused('clientForgotten'));
      expect(await each.open(tenant, subject, place, old)).toBeNull();
    }
    await other.close();
    const systemfel = { kind: 'stream', id: randomUUID() } as const;
    await vault.seal(tenant, systemfel, place, text);
    await vault.forget(tenant, systemfel);
    const sealing = vault.seal(tenant, systemfel, place, text);
    await expect(sealing).rejects.toThrow(refused('textErased'));
  });

  test('a pseudonym is the same for one client and text, and no other, until the client is forgotten', async () => {
    const [one, two] = [newClient(), newClient()];
    const of = (subject: typeof one, what = 'S-1') => vault.pseudonym(tenant, subject.id, what);
    const first = await of(one);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await of(one)).toBe(first);
    expect(await of(two)).not.toBe(first);
    expect(await of(one, 'S-2')).not.toBe(first);
    await vault.forget(tenant, one);
    await expect(of(one)).rejects.toThrow(refused('clientForgotten'));
  });

  test('a pseudonym stays the same whatever keys come later, and ends with the first', async () => {
    const { id } = newClient();
    const first = await vault.pseudonym(tenant, id, 'S-1');
    await sqlOfKeys(
      `insert into subject_key
       select tenant, subject_kind, subject_id, 2, null, 1 from subject_key where subject_id = $1`,
      id,
    );
    const other = await another();
    expect(await other.pseudonym(tenant, id, 'S-1')).toBe(first);
    await other.close();
    await sqlOfKeys(`update subject_key set wrapped = null where subject_id = $1`, id);
    const third = await another();
    await expect(third.pseudonym(tenant, id, 'S-1')).rejects.toThrow(refused('clientForgotten'));
    await third.close();
  });

  async function sqlOfKeys(query: string, id: string): Promise<void> {
    const admin = new pg.Client({ connectionString: fixture.database.keysUrl });
    await admin.connect();
    await admin.query(query, [id]);
    await admin.end();
  }

  test('keys stand wrapped, by tenant, and out of reach without one', async () => {
    const subject = newClient();
    await vault.seal(tenant, subject, place, text);
    const client = new pg.Client({ connectionString: fixture.database.vaultUrl });
    await client.connect();
    const { rows } = await client.query('select * from subject_key');
    const { rows: read } = await client.query(
      `select * from read_subject_keys($1, '{client}', $2)`,
      [randomUUID(), [subject.id]],
    );
    await client.end();
    expect([rows, read]).toEqual([[], []]);
  });

  test('with another secret nothing opens', async () => {
    const subject = newClient();
    const sealed = await vault.seal(tenant, subject, place, text);
    const url = fixture.database.vaultUrl;
    const folder = fixture.database.keysFolder;
    const custody = await sealedFiles({ folder, secret: Buffer.alloc(32, 1) });
    const thief = await openVault({ url, custody });
    await expect(thief.open(tenant, subject, place, sealed)).rejects.toThrow();
    await thief.close();
  });

  test('a tenant without a key is told apart from an outage', async () => {
    await expect(vault.seal(randomUUID(), newClient(), place, text)).rejects.toThrow('has no key');
  });
});
