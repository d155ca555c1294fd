import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyCustody } from './key-custody.ts';
import { openCustody } from './open-custody.ts';
import { openTransitDouble, type TransitDouble } from './transit-double.fixture.ts';

const secret = randomBytes(32);
let folder: string;
let double: TransitDouble;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-custody-'));
  const tokenFile = join(folder, 'token');
  await writeFile(tokenFile, `${randomUUID()}\n`);
  double = await openTransitDouble(tokenFile);
});
afterAll(async () => {
  await double.close();
  await rm(folder, { recursive: true });
});

const files = () => openCustody({ KEYS_FOLDER: join(folder, 'keys') }, { secret, anew: true });
const service = () =>
  openCustody(
    { KEYS_TRANSIT_URL: double.url, KEYS_TRANSIT_TOKEN_FILE: double.tokenFile },
    { secret },
  );
const items = () =>
  Array.from({ length: 200 }, (_, n) => ({ key: randomBytes(32), place: `place ${n}` }));

/** What every custody holds to, wherever it has its keys. */
describe.each([
  ['sealed files', files],
  ['transit', service],
] as const)('custody in %s', (_, opened) => {
  async function fresh(): Promise<{ custody: KeyCustody; tenant: string }> {
    const custody = await opened();
    const tenant = randomUUID();
    await custody.create(tenant);
    return { custody, tenant };
  }

  test('unwraps what was wrapped, in another process too', async () => {
    const { custody, tenant } = await fresh();
    const keys = items();
    const wrapped = await custody.wrap(tenant, keys);
    expect(wrapped.map(({ version }) => version)).toEqual(keys.map(() => 1));
    expect(await (await opened()).unwrap(tenant, wrapped)).toEqual(keys.map(({ key }) => key));
  });

  test('at its own place and for its own tenant only', async () => {
    const { custody, tenant } = await fresh();
    const { tenant: other } = await fresh();
    const [one] = await custody.wrap(tenant, items());
    if (!one) throw new Error('nothing was wrapped');
    await expect(custody.unwrap(tenant, [{ ...one, place: 'elsewhere' }])).rejects.toThrow();
    await expect(custody.unwrap(other, [one])).rejects.toThrow();
  });

  test('makes a tenant’s key once, and tells one who has none', async () => {
    const { custody, tenant } = await fresh();
    await Promise.all([custody.create(tenant), custody.create(tenant)]);
    expect(await custody.versions(tenant)).toEqual([1]);
    const nobody = randomUUID();
    expect(await custody.versions(nobody)).toEqual([]);
    await expect(custody.wrap(nobody, items())).rejects.toThrow();
    await expect(custody.rotate(nobody)).rejects.toThrow('has no key');
  });

  test('reads by both versions while it is rotated, and by the old one never again', async () => {
    const { custody, tenant } = await fresh();
    const beside = await opened();
    const keys = items();
    const old = await custody.wrap(tenant, keys);
    expect(await beside.unwrap(tenant, old)).toEqual(keys.map(({ key }) => key));
    expect(await custody.rotate(tenant)).toBe(2);
    const now = await beside.wrap(tenant, keys);
    expect(now.map(({ version }) => version)).toEqual(keys.map(() => 2));
    expect(await custody.versions(tenant)).toEqual([1, 2]);
    expect(await custody.unwrap(tenant, [...old, ...now])).toHaveLength(400);

    await custody.destroyBefore(tenant, 2);
    expect(await custody.versions(tenant)).toEqual([2]);
    for (const each of [custody, await opened()]) {
      expect(await each.unwrap(tenant, old)).toEqual(keys.map(() => null));
      expect(await each.unwrap(tenant, now)).toEqual(keys.map(({ key }) => key));
    }
  });
});

describe('a sealed file', () => {
  test('is readable by its owner alone, and sealed', async () => {
    const tenant = randomUUID();
    await (await files()).create(tenant);
    const path = join(folder, 'keys', tenant, '1.key');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'keys', tenant))).mode & 0o777).toBe(0o700);
    const thief = await openCustody(
      { KEYS_FOLDER: join(folder, 'keys') },
      { secret: randomBytes(32) },
    );
    await expect(thief.wrap(tenant, items())).rejects.toThrow();
  });

  test('is overwritten before its name goes', async () => {
    const custody = await files();
    const tenant = randomUUID();
    await custody.create(tenant);
    const path = join(folder, 'keys', tenant, '1.key');
    const before = await readFile(path);
    const held = await open(path, 'r');
    await custody.rotate(tenant);
    await custody.destroyBefore(tenant, 2);
    const after = await held.readFile();
    await held.close();
    expect(after).toHaveLength(before.length);
    expect(after.equals(before)).toBe(false);
    expect(await readdir(join(folder, 'keys', tenant))).toEqual(['2.key']);
  });

  test('is not made anew where its folder is missing', async () => {
    const gone = { KEYS_FOLDER: join(folder, 'nowhere') };
    await expect(openCustody(gone, { secret })).rejects.toThrow(
      'nowhere is missing: it holds the tenants',
    );
  });
});

describe('a key service', () => {
  test('that does not answer, or answers with a fault of its own, is an outage', async () => {
    const tenant = randomUUID();
    const custody = await service();
    await custody.create(tenant);
    double.fail(503);
    const outage = expect.objectContaining({ code: 'unavailable' });
    await expect(custody.wrap(tenant, items())).rejects.toThrow(outage);
    await expect(custody.versions(tenant)).rejects.toThrow(outage);
    double.fail(undefined);
    const url = 'http://127.0.0.1:1/v1/transit';
    const settings = { KEYS_TRANSIT_URL: url, KEYS_TRANSIT_TOKEN_FILE: double.tokenFile };
    const nowhere = await openCustody(settings, { secret });
    await expect(nowhere.wrap(tenant, items())).rejects.toThrow(outage);
  });

  test('asks for one place at a time', async () => {
    const both = { KEYS_FOLDER: folder, KEYS_TRANSIT_URL: double.url };
    await expect(openCustody(both, { secret })).rejects.toThrow('either in KEYS_FOLDER or with');
    await expect(openCustody({}, { secret })).rejects.toThrow('either in KEYS_FOLDER or with');
  });
});
