import { randomUUID } from 'node:crypto';
import { incompatibleRoles, Role } from '@fyr/domain';
import { exampleAppend, exampleEvent } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Administration, administer } from './administer.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { readWhole } from './testing.ts';
import { verify } from './verify.ts';

let made: StoreFixture;
beforeAll(async () => {
  made = await storeFixture();
});
afterAll(async () => await made.close());

const person = { id: randomUUID(), name: 'Demo Ombud', roles: ['ombud'] };

async function asAdministrator<T>(
  tenant: string,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  const { database, vault } = made;
  await vault.createTenantKey(tenant);
  const { adminUrl: url, secret } = database;
  return await administer({ url, secret, vault, tenant }, work);
}

describe('an administrator', () => {
  test('makes head, events, accounts and access log of a tenant as one', async () => {
    const tenant = randomUUID();
    const subject = { kind: 'client', id: randomUUID() } as const;
    const personal = { subject, text: { name: 'Demo Klient' } };
    const append = exampleAppend(tenant, { events: [{ ...exampleEvent(), personal }] });
    const id = append.streams[0]?.id as string;
    await asAdministrator(tenant, async (administration) => {
      await administration.makeHead();
      expect(await administration.addAccounts([{ ...person, id: randomUUID() }])).toBe(1);
      expect(await administration.store.append(append)).toMatchObject({ status: 'recorded' });
      const { rows } = await administration.store.load({ tenant, ids: [id] });
      expect(rows.get(id)?.number).toBe('E-2026-001');
      expect(await administration.streamsOf('errand')).toEqual([id]);
      await administration.recordAccess({
        ...{ tenant, actor: 'import:1', role: 'import', action: 'import', at: 1 },
        ...{ purpose: 'INLASNING', subjects: [subject.id], fields: ['card.name'], enheter: [] },
      });
    });
    const [recorded] = await readWhole(made.database, made.vault, tenant, id);
    expect(recorded?.personal).toEqual({ name: 'Demo Klient' });
    const { database, vault } = made;
    const found = await verify({ url: database.url('verifier'), workflows: {}, vault });
    expect(found.filter((one) => one.tenant === tenant).map(({ kind }) => kind)).toEqual([
      'workflow',
    ]);
  });

  test('gives no account roles that it may never hold together, at once or one after another', async () => {
    const tenant = randomUUID();
    const sets = Role.options.flatMap((one, index) =>
      Role.options.slice(index).map((other) => [...new Set([one, other])]),
    );
    for (const roles of sets) {
      const given = asAdministrator(tenant, async ({ addAccounts }) => {
        await addAccounts([{ ...person, id: randomUUID(), roles }]);
      });
      if (incompatibleRoles(roles).length === 0) await given;
      else await expect(given, roles.join()).rejects.toThrow('no account may hold together');
    }
    const added = { ...person, id: randomUUID() };
    const later = asAdministrator(tenant, async ({ addAccounts }) => {
      await addAccounts([added]);
      await addAccounts([{ ...added, roles: ['namnd'] }]);
    });
    await expect(later).rejects.toThrow('no account may hold together');
  });

  test('leaves nothing of what was broken off', async () => {
    const tenant = randomUUID();
    const append = exampleAppend(tenant);
    const id = append.streams[0]?.id as string;
    const broken = asAdministrator(tenant, async (administration) => {
      await administration.makeHead();
      await administration.addAccounts([{ ...person, id: randomUUID() }]);
      await administration.store.append(append);
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect((await made.store.load({ tenant, ids: [id] })).rows.size).toBe(0);
    await asAdministrator(tenant, async (administration) => {
      expect(await administration.accounts()).toEqual([]);
    });
    await expect(made.store.append(append)).rejects.toThrow();
  });

  test('adds an account once, and roles to one that is there', async () => {
    const tenant = await made.newTenant();
    const account = { ...person, id: randomUUID() };
    await asAdministrator(tenant, async ({ addAccounts }) => {
      expect(await addAccounts([account, { ...account, roles: ['arbetsledare'] }])).toBe(1);
      expect(await addAccounts([account])).toBe(0);
    });
    await asAdministrator(tenant, async ({ accounts }) => {
      const [only, ...others] = await accounts();
      expect(others).toEqual([]);
      expect(only?.roles.toSorted()).toEqual(['arbetsledare', 'ombud']);
    });
  });

  test('opens an account that is closed by new roles alone', async () => {
    const tenant = await made.newTenant();
    const account = { ...person, id: randomUUID() };
    const roles = () =>
      asAdministrator(tenant, async ({ accounts }) => (await accounts()).map((one) => one.roles));
    await asAdministrator(tenant, async ({ addAccounts, closeAccount }) => {
      await addAccounts([account]);
      await closeAccount(account.id);
      await addAccounts([account]);
    });
    expect(await roles()).toEqual([[]]);
    await asAdministrator(tenant, ({ setRoles }) => setRoles(account.id, ['ledamot']));
    expect(await roles()).toEqual([['ledamot']]);
  });

  test('waits for an append of the services, and runs a lost race again on what it wrote', async () => {
    const tenant = await made.newTenant();
    const opening = exampleAppend(tenant);
    const id = opening.streams[0]?.id as string;
    await made.store.append(opening);
    await asAdministrator(tenant, async ({ store }) => {
      const { rows } = await store.load({ tenant, ids: [id] });
      expect(rows.get(id)?.revision).toBe(1);
      await made.store.append(exampleAppend(tenant, { id, expectedRevision: 1 }));
      const late = exampleAppend(tenant, { id, expectedRevision: 1 });
      expect(await store.append(late)).toEqual({ status: 'conflict' });
      const fresh = await store.load({ tenant, ids: [id] });
      expect(fresh.rows.get(id)?.revision).toBe(2);
    });
  });
});
