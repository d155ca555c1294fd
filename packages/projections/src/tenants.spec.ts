import { randomUUID } from 'node:crypto';
import { createTenant, openDatabase, openLog, openVault } from '@fyr/postgres';
import {
  type Attempt,
  attemptsOf,
  type Catalogue,
  faultsOf,
  hasTenant,
  interference,
  named,
  readCatalogue,
  recordStatements,
  rolesOf,
  type TestDatabase,
  testDatabase,
  written,
} from '@fyr/postgres/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queryAgenda } from './agenda/query.ts';
import { queryLedningsgruppWorklist } from './ledningsgrupp-worklist/query.ts';
import { queryMoteWorklist } from './mote-worklist/query.ts';
import { schemaOf } from './projection.ts';
import { projections } from './read-models.ts';
import { createApplier } from './runner/applier.ts';
import { rebuild } from './runner/rebuild.ts';
import { openStorage } from './runner/storage.ts';
import { measures } from './statistics/catalogue.ts';
import { queryStatistic } from './statistics/query.ts';
import { querySystemfelWorklist } from './systemfel-worklist/query.ts';
import { queryUppdragWorklist } from './uppdrag-worklist/query.ts';
import { queryVerksamhetWorklist } from './verksamhet-worklist/query.ts';

const readers = ['api', 'projector', 'verifier'] as const;
/** What those read who see what is released, and the reviewer; besides, how far it has come. */
const told = {
  released: {
    agenda: ['part', 'systemfel'],
    ledningsgrupp_statistics: ['invitation', 'ledningsgrupp', 'meeting', 'missing', 'seat'],
    ledningsgrupp_worklist: ['ledningsgrupp', 'member'],
    mote_statistics: ['attendance', 'decision', 'meeting'],
    mote_worklist: ['mote'],
    rapport_worklist: ['rapport'],
    systemfel_worklist: ['systemfel'],
    verksamhet_statistics: [
      ...['agreed', 'budget', 'economy', 'enhet', 'evaluation', 'grant_amount', 'information'],
      ...['intake_stop', 'outreach', 'population', 'training', 'vacancy', 'verksamhet'],
    ],
    verksamhet_worklist: ['enhet', 'form', 'ombud', 'verksamhet'],
  },
  auditor: { loggkontroll_worklist: ['assessed', 'loggkontroll'] },
} as const;
const schemaNamed = (model: string) =>
  schemaOf(projections.find(({ name }) => name === model) as (typeof projections)[number]);
const ofModels = {
  ...written,
  told: {
    ...Object.fromEntries(
      projections.map((model) => [`${schemaOf(model)}.checkpoint`, ['released']] as const),
    ),
    ...Object.fromEntries(
      Object.entries(told).flatMap(([role, models]) =>
        Object.entries<readonly string[]>(models).flatMap(([model, tables]) =>
          tables.map((table) => [`${schemaNamed(model)}.${table}`, [role]] as const),
        ),
      ),
    ),
    [`${schemaNamed('loggkontroll_worklist')}.checkpoint`]: ['released', 'auditor'],
  },
};
const on = '2012-03-01';
const now = Date.parse('2013-02-01T11:00:00Z');
const untold = /^(begin|commit|rollback|start transaction|set |reset )|^select set_config/i;

describe('the read models of two tenants', () => {
  const [tenant, other] = [randomUUID(), randomUUID()];
  let database: TestDatabase;
  let client: pg.Client;
  let catalogue: Catalogue;
  /** What services sent, and what their rights let them try besides. */
  let attempts: readonly Attempt[];
  let probes: readonly Attempt[];

  beforeAll(async () => {
    database = await testDatabase();
    const { adminUrl, custody, secret, vaultUrl } = database;
    const vault = await openVault({ url: vaultUrl, custody });
    for (const each of [tenant, other]) {
      await createTenant({ url: adminUrl, vault, tenant: each, accounts: [] });
    }
    await vault.close();
    const log = await openLog(database.url('projector'));
    const storage = await openStorage(database.url('projector'));
    for (const projection of projections) await rebuild(projection, { storage, log });

    const recorded = recordStatements();
    for (const projection of projections) {
      const place = { projection, schema: schemaOf(projection) };
      await createApplier(place, { storage, log }).catchUp(tenant);
    }
    await askEverything();
    recorded.stop();
    await Promise.all([log.close(), storage.close()]);

    client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    const roles = rolesOf(secret);
    catalogue = await readCatalogue(client, roles);
    for (const each of [tenant, other]) await fill(each);
    probes = named(await attemptsOf(client, ofReadModels(), readers, tenant), roles);
    const sent = recorded.statements
      .filter(({ text }) => !untold.test(text.trim()))
      .map(({ user, text, values }) => ({ role: user, text, values }));
    const once = [...new Map(sent.map((each) => [JSON.stringify(each), each])).values()];
    attempts = [...once, ...probes];
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function askEverything(): Promise<void> {
    const api = await openDatabase(database.url('api'));
    for (const { id, dimensions } of measures) {
      for (const by of [[], ...dimensions.map((dimension) => [dimension.id])]) {
        const asked = { tenant, measure: id, from: '2012-01-01', to: '2012-12-31', by, now };
        await queryStatistic(api, asked, 'exact');
      }
    }
    await queryUppdragWorklist(api, { tenant, on: '2012-06-01' });
    await querySystemfelWorklist(api, { tenant });
    await queryMoteWorklist(api, { tenant });
    await queryLedningsgruppWorklist(api, { tenant, on });
    await queryVerksamhetWorklist(api, { tenant, on });
    await queryAgenda(api, { tenant, meetingId: randomUUID(), on });
    await api.close();
  }

  /** A row of the tenant in each table, of whatever its columns take; and in the tables beside. */
  async function fill(of: string): Promise<void> {
    for (const { name } of ofReadModels().tables) {
      const { rows: columns } = await client.query<{ name: string; value: string }>(
        `select attname::text as name,
                case when attname = 'tenant' then $2
                     when atttypid = 'uuid'::regtype then gen_random_uuid()::text
                     when atttypid = 'date'::regtype then '2012-02-01'
                     when typcategory = 'A' then '{}'
                     when typcategory = 'B' then 'true'
                     when typcategory = 'D' then '2012-02-01T00:00:00Z'
                     else '1' end as value
           from pg_attribute join pg_type on pg_type.oid = atttypid
          where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
        [name, of],
      );
      const names = columns.map((column) => `"${column.name}"`).join(', ');
      const places = columns.map((_, index) => `$${index + 1}`).join(', ');
      await client.query(
        `insert into ${name} (${names}) values (${places}) on conflict do nothing`,
        columns.map(({ value }) => value),
      );
    }
  }

  function ofReadModels(): Catalogue {
    const tables = catalogue.tables.filter(
      (table) => table.schema !== 'public' && hasTenant(table),
    );
    return { ...catalogue, tables };
  }

  async function undone<T>(work: () => Promise<T>): Promise<T> {
    await client.query('begin');
    try {
      return await work();
    } finally {
      await client.query('rollback');
    }
  }
  const tried = (among: readonly Attempt[]) =>
    interference(client, { tables: ofReadModels().tables, attempts: among, tenant, other });

  test('are all there, and each table is its tenant’s and nothing else', () => {
    const schemas = new Set(ofReadModels().tables.map(({ schema }) => schema));
    expect([...schemas].sort()).toEqual(projections.map(schemaOf).sort());
    expect(faultsOf(catalogue, ofModels)).toEqual([]);
  });

  test('tell nothing of each other, by whatever is asked of them', async () => {
    const asked = new Set(attempts.map(({ role }) => role.split('_')[1]));
    expect([...asked].sort()).toEqual([...readers].sort());
    expect(await undone(() => tried(attempts))).toEqual([]);
  });

  test.each([
    ['alter table TABLE disable row level security', 'api'],
    ['alter table TABLE no force row level security', 'projector'],
    ['alter policy tenant on TABLE using (true)', 'api'],
    ['alter policy keeper on TABLE using (true)', 'projector'],
    ['drop policy tenant on TABLE', undefined],
    ['drop policy keeper on TABLE', undefined],
  ])('%s: it would be seen in each of them', async (mutation, toldTo) => {
    const roles = rolesOf(database.secret);
    const tables = ofReadModels().tables.map(({ name }) => name);
    const [faults, tells] = await undone(async () => {
      for (const table of tables) await client.query(mutation.replace('TABLE', table));
      const mutated = await readCatalogue(client, roles);
      return [faultsOf(mutated, ofModels), toldTo ? await tried(probes) : []];
    });
    const about = (lines: readonly string[], table: string) =>
      lines.some((line) => new RegExp(`(^| )${table.replace('.', '\\.')}\\b`).test(line));
    expect(tables.filter((table) => !about(faults, table))).toEqual([]);
    if (!toldTo) return;
    const toThat = tells.filter((line) => line.includes(`: ${roles[toldTo as 'api']}: `));
    expect(tables.filter((table) => !about(toThat, table))).toEqual([]);
  });

  test('have no policy besides those', () => {
    const policies = ofReadModels().tables.flatMap((table) => table.policies);
    const named = new Set(policies.map((policy) => policy.split(':')[0]));
    expect([...named].sort()).toEqual(['keeper', 'tenant']);
  });
});
