import { randomUUID } from 'node:crypto';
import { exampleAppend } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StoreFixture, storeFixture } from './store-fixture.ts';

describe('cards and numbers', () => {
  let fixture: StoreFixture;
  beforeAll(async () => {
    fixture = await storeFixture();
  });
  afterAll(async () => await fixture.close());

  async function opened(fields?: Record<string, unknown>) {
    const tenant = await fixture.newTenant();
    const subject = { kind: 'functionary', id: randomUUID() } as const;
    const append = exampleAppend(tenant, fields ? { card: { subject, fields } } : {});
    const appended = await fixture.store.append(append);
    if (appended.status !== 'recorded') throw new Error(appended.status);
    return { tenant, subject, ...appended.outcome };
  }

  test('a card is rewritten by the append that changed it, and null when its key is gone', async () => {
    const { tenant, subject, id } = await opened({ name: 'Demo Ett' });
    const cards = async () => [...(await fixture.store.cards(tenant, [id, randomUUID()]))];
    expect(await cards()).toEqual([[id, { name: 'Demo Ett' }]]);

    const card = { subject, fields: { name: 'Demo Två' } };
    await fixture.store.append(exampleAppend(tenant, { id, expectedRevision: 1, card }));
    expect(await cards()).toEqual([[id, { name: 'Demo Två' }]]);

    await fixture.store.append(exampleAppend(tenant, { id, expectedRevision: 2 }));
    expect(await cards()).toEqual([[id, { name: 'Demo Två' }]]);

    await fixture.vault.forget(tenant, subject);
    expect(await cards()).toEqual([[id, null]]);
  });

  test('the card of a lost race is not written', async () => {
    const { tenant, subject, id } = await opened({ name: 'Demo Ett' });
    const card = { subject, fields: { name: 'Demo Fel' } };
    const late = exampleAppend(tenant, { id, expectedRevision: 7, card });
    expect(await fixture.store.append(late)).toEqual({ status: 'conflict' });
    expect((await fixture.store.cards(tenant, [id])).get(id)).toEqual({ name: 'Demo Ett' });
  });

  test('a stream has no card before one is written, and none in another tenant', async () => {
    const { tenant, id } = await opened();
    const { id: other } = await opened({ name: 'Demo' });
    expect(await fixture.store.cards(tenant, [id, other])).toEqual(new Map());
  });

  test('a number is accepted wherever an id is, for its type and tenant', async () => {
    const { tenant, id, number } = await opened();
    const { tenant: other } = await opened();
    const { store } = fixture;
    expect(number).toBe('E-2026-001');
    expect(await store.resolve(tenant, number, 'errand')).toBe(id);
    expect(await store.resolve(tenant, 'e-2026-001', 'errand')).toBe(id);
    expect(await store.resolve(tenant, id.toUpperCase(), 'errand')).toBe(id);
    for (const wrong of ['E-2026-002', 'E-26-1', '', 'x'.repeat(10_000), randomUUID()]) {
      expect(await store.resolve(tenant, wrong, 'errand')).toBeUndefined();
    }
    expect(await store.resolve(tenant, number, 'fault')).toBeUndefined();
    expect(await store.resolve(tenant, id, 'fault')).toBeUndefined();
    expect(await store.resolve(other, id, 'errand')).toBeUndefined();
  });

  test('ids that are none are unknown, not an error', async () => {
    const { tenant } = await opened();
    const { store } = fixture;
    expect((await store.load({ tenant, ids: ['no id'] })).rows.size).toBe(0);
    expect(await store.readStream(tenant, 'no id')).toEqual([]);
    expect((await store.cards(tenant, ['no id'])).size).toBe(0);
  });

  test('whoever listens hears of each commit, and of nothing that recorded nothing', async () => {
    const { tenant, id } = await opened();
    const heard = () => fixture.appended.filter((one) => one.tenant === tenant);
    expect(heard()).toEqual([{ tenant, position: 1 }]);
    await fixture.store.append(exampleAppend(tenant, { id, expectedRevision: 1, events: [] }));
    await fixture.store.append(exampleAppend(tenant, { id, expectedRevision: 9 }));
    expect(heard()).toHaveLength(1);
  });

  test('a thousandth of the year has four figures', async () => {
    const { tenant } = await opened();
    const all = Array.from({ length: 999 }, () => fixture.store.append(exampleAppend(tenant)));
    const outcomes = await Promise.all(all);
    const numbers = outcomes.map(
      (one) => 'outcome' in one && 'number' in one.outcome && one.outcome.number,
    );
    expect(new Set(numbers).size).toBe(999);
    expect(numbers).toContain('E-2026-999');
    expect(numbers).toContain('E-2026-1000');
  });
});
