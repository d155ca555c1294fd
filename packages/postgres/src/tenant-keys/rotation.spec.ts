import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyCustody } from '../custody/key-custody.ts';
import { type StoreFixture, storeFixture } from '../store-fixture.ts';
import { openVault, type Sealed, type Vault } from '../vault.ts';
import { restoreKeyCopy } from './key-copy.ts';
import { keyStatus } from './key-status.ts';
import { rotateTenantKey } from './rotate-tenant-key.ts';

const place = { stream: randomUUID(), revision: 1, type: 'ContactNoted' };
const text = { note: 'Demo' };
type Said = { readonly subject: { readonly kind: 'client'; readonly id: string }; sealed: Sealed };

let fixture: StoreFixture;
let custody: KeyCustody;
let copyTo: string;

beforeAll(async () => {
  fixture = await storeFixture();
  custody = fixture.database.custody;
  copyTo = await mkdtemp(join(tmpdir(), 'fyr-copies-'));
});
afterAll(async () => {
  await fixture.close();
  await rm(copyTo, { recursive: true });
});

const rotating = (tenant: string, by: KeyCustody = custody) => {
  const { keysUrl, secret } = fixture.database;
  return { ...{ keysUrl, secret, tenant, copyTo }, custody: by, by: 'Demo Operatör' };
};

/** As another process sees it, with nothing in its memory. */
async function anew<T>(work: (vault: Vault) => Promise<T>): Promise<T> {
  const { vaultUrl, custody: own } = fixture.database;
  const vault = await openVault({ url: vaultUrl, custody: own });
  return await work(vault).finally(() => vault.close());
}

async function said(tenant: string, count: number): Promise<readonly Said[]> {
  return await Promise.all(
    Array.from({ length: count }, async () => {
      const subject = { kind: 'client', id: randomUUID() } as const;
      return { subject, sealed: await fixture.vault.seal(tenant, subject, place, text) };
    }),
  );
}

async function readAnew(tenant: string, all: readonly Said[]) {
  return await anew((vault) =>
    Promise.all(all.map(({ subject, sealed }) => vault.open(tenant, subject, place, sealed))),
  );
}

async function statusOf(tenant: string) {
  const { adminUrl: url, keysUrl, secret } = fixture.database;
  const all = await keyStatus({ url, keysUrl, secret, custody });
  return all.find((each) => each.tenant === tenant);
}

async function keysSql(query: string, values: readonly unknown[]) {
  const admin = new pg.Client({ connectionString: fixture.database.keysUrl });
  await admin.connect();
  return (await admin.query(query, [...values]).finally(() => admin.end())).rows;
}

/** Custody that breaks at its nth call: before it is done, or when it is done and not heard of. */
function breaking(at: number, when: 'before' | 'after'): KeyCustody & { readonly calls: number } {
  const own = { calls: 0 };
  const each =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      own.calls += 1;
      if (own.calls === at && when === 'before') throw new Error('killed');
      const result = await method(...args);
      if (own.calls === at) throw new Error('killed');
      return result;
    };
  const { create, versions, wrap, unwrap, rotate, destroyBefore } = custody;
  return Object.assign(own, {
    ...{ create: each(create), versions: each(versions), wrap: each(wrap) },
    ...{ unwrap: each(unwrap), rotate: each(rotate), destroyBefore: each(destroyBefore) },
  });
}

describe('a rotation', () => {
  test('wraps every key anew and destroys the old one; who was forgotten stays so', async () => {
    const tenant = await fixture.newTenant();
    const [gone, ...others] = await said(tenant, 1_200);
    if (!gone) throw new Error('nobody');
    await fixture.vault.forget(tenant, gone.subject);
    expect((await statusOf(tenant))?.rotationDueSince).toBeInstanceOf(Date);

    const { version, rewrapped } = await rotateTenantKey(rotating(tenant));
    expect({ version, rewrapped }).toEqual({ version: 2, rewrapped: 1_199 });
    expect(await readAnew(tenant, [gone])).toEqual([null]);
    expect(await readAnew(tenant, others)).toEqual(others.map(() => text));
    expect(await statusOf(tenant)).toMatchObject({
      ...{ standing: [2], subjects: 1_199, forgotten: 1, lost: 0, rotationDueSince: null },
      newest: { version: 2, begunBy: 'Demo Operatör', rewrapped: 1_199, doneAt: expect.any(Date) },
    });
  });

  test('is not noticed by those who read and write meanwhile', async () => {
    const tenant = await fixture.newTenant();
    const before = await said(tenant, 600);
    let rotated = false;
    const written: Said[] = [];
    const busy = anew(async (vault) => {
      while (!rotated) {
        const subject = { kind: 'client', id: randomUUID() } as const;
        written.push({ subject, sealed: await vault.seal(tenant, subject, place, text) });
        const [one] = before;
        if (one) expect(await vault.open(tenant, one.subject, place, one.sealed)).toEqual(text);
      }
    });
    for (let n = 0; n < 3; n++) await rotateTenantKey(rotating(tenant));
    rotated = true;
    await busy;
    expect(written.length).toBeGreaterThan(0);
    const all = [...before, ...written];
    expect(await readAnew(tenant, all)).toEqual(all.map(() => text));
    expect(await statusOf(tenant)).toMatchObject({ standing: [4], lost: 0 });
  });

  test('takes no key that was wrapped before it and comes after', async () => {
    const tenant = await fixture.newTenant();
    let late = true;
    const slow: KeyCustody = {
      ...custody,
      async wrap(of, keys) {
        const wrapped = await custody.wrap(of, keys);
        if (late) await rotateTenantKey(rotating(tenant));
        late = false;
        return wrapped;
      },
    };
    const vault = await openVault({ url: fixture.database.vaultUrl, custody: slow });
    const subject = { kind: 'client', id: randomUUID() } as const;
    const sealed = await vault.seal(tenant, subject, place, text);
    await vault.close();
    expect(await readAnew(tenant, [{ subject, sealed }])).toEqual([text]);
    expect(await statusOf(tenant)).toMatchObject({ standing: [2], lost: 0 });
  });

  test('is read through by who had read the keys before it', async () => {
    const tenant = await fixture.newTenant();
    const [one] = await said(tenant, 1);
    if (!one) throw new Error('nobody');
    let late = true;
    const slow: KeyCustody = {
      ...custody,
      async unwrap(of, keys) {
        if (late) await rotateTenantKey(rotating(tenant));
        late = false;
        return await custody.unwrap(of, keys);
      },
    };
    const vault = await openVault({ url: fixture.database.vaultUrl, custody: slow });
    expect(await vault.open(tenant, one.subject, place, one.sealed)).toEqual(text);
    await vault.close();
    expect(late).toBe(false);
  });

  test('brings nobody back who is forgotten in its midst', async () => {
    const tenant = await fixture.newTenant();
    const [gone, other] = await said(tenant, 2);
    if (!gone || !other) throw new Error('nobody');
    const between: KeyCustody = {
      ...custody,
      async wrap(of, keys) {
        await fixture.vault.forget(tenant, gone.subject);
        return await custody.wrap(of, keys);
      },
    };
    expect((await rotateTenantKey(rotating(tenant, between))).rewrapped).toBe(1);
    expect(await readAnew(tenant, [gone, other])).toEqual([null, text]);
    // Its key was in the copy's reach when the new version began: the next one is due.
    expect((await statusOf(tenant))?.rotationDueSince).toBeInstanceOf(Date);
  });

  test('goes on where it was broken off, wherever that was', async () => {
    const counting = breaking(0, 'before');
    const counted = await fixture.newTenant();
    await said(counted, 5);
    await rotateTenantKey(rotating(counted, counting));
    expect(counting.calls).toBeGreaterThan(5);
    for (let at = 1; at <= counting.calls; at++) {
      for (const when of ['before', 'after'] as const) {
        const tenant = await fixture.newTenant();
        const [gone, ...others] = await said(tenant, 5);
        if (!gone) throw new Error('nobody');
        await fixture.vault.forget(tenant, gone.subject);
        const broken = rotateTenantKey(rotating(tenant, breaking(at, when)));
        await expect(broken, `call ${at}, ${when}`).rejects.toThrow('killed');
        expect(await readAnew(tenant, others)).toEqual(others.map(() => text));
        await rotateTenantKey(rotating(tenant));
        expect(await readAnew(tenant, others)).toEqual(others.map(() => text));
        expect((await statusOf(tenant))?.standing).toHaveLength(1);
        expect(await statusOf(tenant)).toMatchObject({ lost: 0, rotationDueSince: null });
      }
    }
  });

  test('destroys nothing while a key does not open', async () => {
    const tenant = await fixture.newTenant();
    const all = await said(tenant, 3);
    await keysSql(
      `update subject_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)
        where subject_id = $1`,
      [all[0]?.subject.id],
    );
    await expect(rotateTenantKey(rotating(tenant))).rejects.toThrow();
    expect((await statusOf(tenant))?.standing).toEqual([1, 2]);
    expect(await readAnew(tenant, all.slice(1))).toEqual([text, text]);
  });

  test('is one at a time', async () => {
    const tenant = await fixture.newTenant();
    await said(tenant, 1);
    const both = await Promise.allSettled([
      rotateTenantKey(rotating(tenant)),
      rotateTenantKey(rotating(tenant)),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the copy that a rotation makes', () => {
  test('brings the keys back to a database that has none of them, or older ones', async () => {
    const tenant = await fixture.newTenant();
    const [gone, lost, old] = await said(tenant, 3);
    if (!gone || !lost || !old) throw new Error('nobody');
    const before = await keysSql('select * from subject_key where tenant = $1', [tenant]);
    await fixture.vault.forget(tenant, gone.subject);
    const { copy } = await rotateTenantKey(rotating(tenant));
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    expect((await readFile(copy, 'utf8')).trimEnd().split('\n')).toHaveLength(4);
    expect((await readdir(copyTo)).filter((name) => name.endsWith('.part'))).toEqual([]);

    // A database of keys from before, in which the one to be forgotten is not, and one is missing.
    for (const row of before) {
      await keysSql(
        `update subject_key set wrapped = $2, tenant_key = $3, destroyed_at = null
          where subject_id = $1`,
        [row.subject_id, row.wrapped, row.tenant_key],
      );
    }
    await keysSql('delete from subject_key where subject_id = $1', [lost.subject.id]);
    await expect(readAnew(tenant, [gone])).rejects.toThrow('older than the last rotation');
    expect(await statusOf(tenant)).toMatchObject({ lost: 2 });
    await expect(rotateTenantKey(rotating(tenant))).rejects.toThrow('restore the copy');

    const { keysUrl, secret } = fixture.database;
    expect(await restoreKeyCopy(copy, { keysUrl, secret, custody })).toMatchObject({ tenant });
    expect(await readAnew(tenant, [gone, lost, old])).toEqual([null, text, text]);
    expect(await statusOf(tenant)).toMatchObject({ lost: 0 });
  });
});
