import { randomUUID } from 'node:crypto';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, central } from '../api.fixture.ts';
import type { Session } from '../journeys.fixture.ts';
import { approve, release } from './open-data.fixture.ts';

const [quarterEnd, from] = ['2025-03-31', '2025-01-01'];
const later = '2025-06-30';
const unapproved = '2025-09-30';
const counted = 77_001;

let api: ApiFixture;
let arbetsledare: Session;
const at = (path: string) => `/oppna-data/${api.tenant}${path}`;
const get = (path: string, headers: Record<string, string> = {}) =>
  api.ask('GET', path, { headers });
const out = (tenant: string, to: string, cells: readonly unknown[], releasedAt: number) =>
  release(api, { tenant, from, to, count: counted, cells, releasedAt });

beforeAll(async () => {
  api = await apiFixture();
  arbetsledare = await api.as('arbetsledare');
  const cells = [
    ['KVINNA', null],
    ['MAN', 12],
  ];
  for (const to of [quarterEnd, later, unapproved]) await out(api.tenant, to, cells, Date.now());
  await out(central, quarterEnd, cells, Date.now());
});
afterAll(() => api?.close());

describe('open data', () => {
  it('of a verksamhet that has approved nothing is not there', async () => {
    for (const path of ['', '/catalog.jsonld', '/startedUppdrag.csv']) {
      expect((await get(at(path))).status).toBe(404);
    }
    expect((await get('/oppna-data')).text).toContain('Än har ingen verksamhet');
    expect((await get(`/oppna-data/${randomUUID()}`)).status).toBe(404);
    expect((await get('/oppna-data/../api/v1/verksamhet')).status).not.toBe(200);
  });

  it('is approved by an arbetsledare and nobody else', async () => {
    for (const person of ['ett', 'analytiker', 'administrator', 'namnd'] as const) {
      const refused = await approve(await api.as(person), api.tenant, quarterEnd);
      expect({ person, status: refused.status }).toEqual({ person, status: 403 });
    }
    const words = {
      publisher: 'Exempelstads kommun',
      contactFunction: 'Registrator',
      contactEmail: 'registrator@example.test',
    };
    expect((await approve(arbetsledare, api.tenant, quarterEnd, words)).status).toBe(200);
    expect((await approve(arbetsledare, api.tenant, later)).status).toBe(200);
  });

  it('is CSV for machines, each protected figure marked and none told', async () => {
    const { text, headers } = await get(at('/startedUppdrag.csv'));
    expect(headers.get('content-type')).toContain('text/csv');
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toBe('from,to,alder,kon,enhet,value,mark');
    expect(rows).toContain(`${from},${quarterEnd},_T,_T,_T,${counted},`);
    expect(rows).toContain(`${from},${quarterEnd},_T,KVINNA,_T,,skyddad`);
    expect(rows).toContain(`${from},${later},_T,MAN,_T,12,`);
    expect(rows).toHaveLength(6);
    expect(text).not.toContain(unapproved);
  });

  it('is JSON of the same rows, with what codes are called', async () => {
    const { body } = await get(at('/startedUppdrag.json'));
    expect(body).toMatchObject({ dataset: 'startedUppdrag', publisher: 'Exempelstads kommun' });
    expect(body.rows).toHaveLength(6);
    expect(body.rows).toContainEqual({
      ...{ from, to: quarterEnd, enhet: '_T', kon: 'KVINNA', alder: '_T' },
      ...{ value: null, mark: 'skyddad' },
    });
    const kon = body.dimensions.find(({ id }: { id: string }) => id === 'kon');
    expect(kon.values).toContainEqual({ code: 'MAN', name: { sv: 'Man', en: expect.any(String) } });
  });

  it('may be had as it was when an earlier quarter was the last', async () => {
    const { text } = await get(at(`/startedUppdrag.csv?version=${quarterEnd}`));
    expect(text).toContain(quarterEnd);
    expect(text).not.toContain(later);
    expect((await get(at('/startedUppdrag.csv?version=2024-12-31'))).status).toBe(404);
    expect((await get(at('/startedUppdrag.csv?version=now'))).status).toBe(400);
  });

  it('has no file of what is not out, nor in another form', async () => {
    for (const file of ['economyNet.csv', 'closedUppdrag.csv', 'startedUppdrag.xlsx', 'release']) {
      expect((await get(at(`/${file}`))).status).toBe(404);
    }
  });

  it('is not what came out after the approval: nobody looked at it', async () => {
    const soon = '2025-12-31';
    await approve(arbetsledare, api.tenant, soon);
    await out(api.tenant, soon, [], Date.now() + 60_000);
    expect((await get(at('/startedUppdrag.csv'))).text).not.toContain(soon);
  });

  it('tells nothing of another verksamhet', async () => {
    const { text } = await get('/oppna-data');
    expect(text).toContain('Exempelstads kommun');
    expect(text).not.toContain(central);
    expect((await get(`/oppna-data/${central}`)).status).toBe(404);
    await approve(await api.as('central'), central, quarterEnd);
    expect((await get(`/oppna-data/${central}/startedUppdrag.csv`)).status).toBe(200);
    const own = await get(`/oppna-data/${central}/catalog.jsonld`);
    expect(own.text).not.toContain(api.tenant);
    expect(own.text).not.toContain('Exempelstads');
    expect((await get('/oppna-data/catalog.jsonld')).text).toContain(central);
  });

  it('is for pages of anybody, and kept until it changes', async () => {
    const { headers } = await get(at('/startedUppdrag.csv'));
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.has('set-cookie')).toBe(false);
    const tag = headers.get('etag') ?? '';
    expect((await get(at('/startedUppdrag.csv'), { 'if-none-match': tag })).status).toBe(304);
  });

  it('has a page that runs nothing and says how its files are read', async () => {
    const { text, headers } = await get(at(''));
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('<html lang="sv">');
    for (const said of ['Exempelstads kommun', 'skyddad', '_T', 'registrator@example.test']) {
      expect(text).toContain(said);
    }
  });

  it('is given to each address no faster than its share', async () => {
    const slow = await api.another({ RATE_PER_SECOND: 0.01, RATE_BURST: 2 });
    const asked = async () => (await api.ask('GET', '/oppna-data', { of: slow.url })).status;
    expect([await asked(), await asked(), await asked()]).toEqual([200, 200, 429]);
    await slow.close();
  });
});

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const foaf = 'http://xmlns.com/foaf/0.1/';
const vcard = 'http://www.w3.org/2006/vcard/ns#';

/** What DCAT-AP-SE 3.0.1 asks for: `+` at least one, `1` exactly one. */
const asked: Readonly<Record<string, Readonly<Record<string, '+' | '1'>>>> = {
  [`${dcat}Catalog`]: {
    ...{ [`${dct}title`]: '+', [`${dct}description`]: '+', [`${dct}publisher`]: '1' },
    ...{ [`${dct}license`]: '1', [`${dcat}dataset`]: '+', [`${dcat}themeTaxonomy`]: '+' },
    ...{ [`${dct}language`]: '+', [`${dct}issued`]: '1', [`${foaf}homepage`]: '1' },
  },
  [`${dcat}Dataset`]: {
    ...{ [`${dct}title`]: '+', [`${dct}description`]: '+', [`${dct}publisher`]: '1' },
    ...{ [`${dcat}contactPoint`]: '+', [`${dcat}keyword`]: '+', [`${dcat}theme`]: '+' },
    ...{ [`${dct}accrualPeriodicity`]: '1', [`${dct}temporal`]: '+', [`${dct}issued`]: '1' },
    ...{ [`${dcat}distribution`]: '+', [`${dct}accessRights`]: '1' },
  },
  [`${dcat}Distribution`]: {
    ...{ [`${dcat}accessURL`]: '1', [`${dct}license`]: '1', [`${dct}format`]: '1' },
  },
  [`${foaf}Agent`]: { [`${foaf}name`]: '+', [`${dct}type`]: '1' },
  [`${vcard}Organization`]: { [`${vcard}fn`]: '1', [`${vcard}hasEmail`]: '+' },
};

type Node = Readonly<Record<string, readonly { readonly '@id'?: string; '@value'?: string }[]>>;

describe('the catalogue', () => {
  let nodes: readonly (Node & { readonly '@id': string; readonly '@type'?: readonly string[] })[];
  beforeAll(async () => {
    const { body, headers } = await get(at('/catalog.jsonld'));
    expect(headers.get('content-type')).toContain('application/ld+json');
    // Read by a library that may fetch nothing.
    const documentLoader = async () => Promise.reject(new Error('the catalogue leads elsewhere'));
    nodes = (await jsonld.flatten(body, undefined, { documentLoader })) as unknown as typeof nodes;
  });
  const ofType = (type: string) => nodes.filter((node) => node['@type']?.includes(type));

  it.each(Object.keys(asked))('has all that is asked of a %s', (type) => {
    const found = ofType(type);
    expect(found.length).toBeGreaterThan(0);
    for (const node of found) {
      for (const [property, count] of Object.entries(asked[type] ?? {})) {
        const values = node[property] ?? [];
        expect({ property, count: values.length }).toEqual({
          property,
          count: count === '1' ? 1 : expect.any(Number),
        });
        expect({ property, has: values.length > 0 }).toEqual({ property, has: true });
      }
    }
  });

  it('is of one piece: whatever it names of its own it describes', () => {
    const known = new Set(nodes.map((node) => node['@id']));
    const named = nodes.flatMap((node) =>
      ['publisher', 'spatial'].flatMap((name) => node[`${dct}${name}`] ?? []),
    );
    const parts = nodes.flatMap((node) =>
      ['dataset', 'distribution', 'contactPoint'].flatMap((name) => node[`${dcat}${name}`] ?? []),
    );
    for (const { '@id': id } of [...named, ...parts]) expect(known).toContain(id);
  });

  it('is free to use, and so is each file', () => {
    const licences = nodes.flatMap((node) => node[`${dct}license`] ?? []);
    const ids = new Set(licences.map((one) => one['@id']));
    expect([...ids]).toEqual(['http://creativecommons.org/publicdomain/zero/1.0/']);
  });

  it('has a dataset for each measure of which anything is out, and files that are there', async () => {
    expect(ofType(`${dcat}Dataset`)).toHaveLength(1);
    for (const one of ofType(`${dcat}Distribution`)) {
      const address = new URL(one[`${dcat}downloadURL`]?.[0]?.['@id'] ?? '');
      expect((await get(address.pathname)).status).toBe(200);
    }
  });
});
