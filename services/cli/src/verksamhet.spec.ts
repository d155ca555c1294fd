import { ledningsgrupp, type VerksamhetContext, workflows } from '@fyr/domain';
import { execute } from '@fyr/kernel';
import { openAccounts, verify } from '@fyr/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportFixture, importFixture } from './import/import.fixture.ts';

let made: ImportFixture;
beforeAll(async () => {
  made = await importFixture();
});
afterAll(async () => await made.close());

const contextOf = async (tenant: string) => {
  const { rows } = await made.store.load({ tenant, ids: [tenant] });
  return rows.get(tenant)?.context as VerksamhetContext | undefined;
};
const accountsOf = async (tenant: string) => {
  const accounts = await openAccounts(made.database.url('api'));
  const all = await accounts.ofTenant(tenant);
  await accounts.close();
  return all.map(({ name, roles }) => [name, ...roles]);
};

describe('fyr verksamhet start', () => {
  it('makes a verksamhet with its kommuner and its first administrator', async () => {
    const kommun = ['Stranda:9981:Omsorgsnämnden', 'Övre Holma:9983'];
    const tenant = await made.start({ name: 'Demo Strand', kommun });
    expect(await contextOf(tenant)).toMatchObject({
      kind: 'LOKAL',
      from: '2026-01-01',
      enheter: [{ enhet: 'STRANDA' }, { enhet: 'OVRE_HOLMA' }],
    });
    const events = await made.store.readStream(tenant, tenant, { open: ['stream'] });
    expect(events.map(({ type, actor, personal }) => [type, actor, personal])).toEqual([
      ['VerksamhetStarted', 'operator', { name: 'Demo Strand' }],
      ['EnhetAdded', 'operator', { name: 'Stranda', controllerName: 'Omsorgsnämnden' }],
      ['EnhetAdded', 'operator', { name: 'Övre Holma', controllerName: 'Socialnämnden' }],
    ]);
    expect(events[1]?.data).toMatchObject({ scb: '9981', controllerCode: 'NAMND_STRANDA' });
    expect(await accountsOf(tenant)).toEqual([['Demo Administratör', 'administrator']]);
    const { database, vault } = made;
    const found = await verify({ url: database.url('verifier'), workflows, vault });
    expect(found.filter((one) => one.tenant === tenant)).toEqual([]);
  });

  it('is the same one for the same name, and adds only what is missing', async () => {
    const first = await made.start({ name: 'Demo Igen', kommun: ['Stranda:9981'] });
    const again = await made.start({ name: ' Demo Igen', kommun: ['Stranda:9981', 'Holma:9982'] });
    expect(again).toBe(first);
    expect((await contextOf(first))?.enheter.map(({ enhet }) => enhet)).toEqual([
      'STRANDA',
      'HOLMA',
    ]);
    expect(await accountsOf(first)).toHaveLength(1);
    expect(await made.start({ name: 'Demo Annan' })).not.toBe(first);
  });

  it('makes nothing at all of what is refused, and says why', async () => {
    const name = 'Demo Nekad';
    const refused = made.start({ name, kommun: ['Stranda:9981', 'Stranda:9981'] });
    await expect(refused).rejects.toThrow('Enheten');
    await expect(made.start({ name, kommun: ['Stranda:18'] })).rejects.toThrow('data.scb');
    const tenant = await made.start({ name });
    expect((await made.store.readStream(tenant, tenant)).map(({ type }) => type)).toEqual([
      'VerksamhetStarted',
    ]);
  });

  it('makes a central ledningsgrupp a verksamhet of its own, which can be worked in', async () => {
    const tenant = await made.start({ name: 'Demo Central', kind: 'central' });
    expect(await contextOf(tenant)).toMatchObject({ kind: 'CENTRAL', enheter: [] });
    const data = { kind: 'CENTRAL', from: '2026-01-10', on: '2026-01-10' };
    const command = { type: 'FormLedningsgrupp', data, personal: { name: 'Central' } };
    const cause = { tenant, actor: 'arbetsledare:1', at: Date.now(), key: 'formed' };
    const group = '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11';
    expect(await execute(ledningsgrupp, made.store, group, command, cause)).toMatchObject({
      state: 'formed.active',
    });
  });
});
