import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Roles, rolesOf, serviceRoles } from '../roles.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { faultsOf, hasTenant, type Written } from './faults-of.fixture.ts';
import { type Attempt, askedBy, attemptsOf, interference, named } from './interference.fixture.ts';
import { type Catalogue, readCatalogue } from './read-catalogue.fixture.ts';
import { recordStatements, type Statement } from './record-statements.fixture.ts';
import { liveThrough } from './two-lives.fixture.ts';
import type { Watched } from './watch.fixture.ts';
import { written } from './written.fixture.ts';
import { writtenOfKeys } from './written-of-keys.fixture.ts';

/** Of the administrator, or of nothing but what they are given. */
const beside = [
  ...['administer', 'createDatabase', 'createTenant', 'migrate'],
  ...['keyStatus', 'openCustody', 'restoreKeyCopy', 'rotateTenantKey'],
  ...['derivedIds', 'openHead', 'persist', 'roleUrl', 'signHead', 'whileLeading'],
];
const untold =
  /^(begin|commit|rollback|start transaction|set |reset )|advisory_lock|^select set_config/i;

describe('two tenants in one database', () => {
  const [tenant, other] = [randomUUID(), randomUUID()];
  let database: TestDatabase;
  let roles: Roles;
  let statements: readonly Statement[];
  const watched: Watched = { there: new Set(), called: new Set() };
  const clients = {} as Record<'main' | 'keys', pg.Client>;
  const catalogues = {} as Record<'main' | 'keys', Catalogue>;

  beforeAll(async () => {
    database = await testDatabase();
    roles = rolesOf(database.secret);
    await liveThrough(database, other, watched);
    const recorded = recordStatements();
    await liveThrough(database, tenant, watched);
    recorded.stop();
    statements = recorded.statements;
    for (const [name, url] of [
      ['main', database.adminUrl],
      ['keys', database.keysUrl],
    ] as const) {
      clients[name] = new pg.Client({ connectionString: url });
      await clients[name].connect();
      catalogues[name] = await readCatalogue(clients[name], roles);
    }
  });
  afterAll(async () => {
    await Promise.all(Object.values(clients).map((client) => client.end()));
    await database.drop();
  });

  /** What services sent to that database, once each, as it was sent and as the other would send it. */
  async function attemptsOn(name: 'main' | 'keys'): Promise<readonly Attempt[]> {
    const services = new Set<string>(serviceRoles.map((role) => roles[role]));
    const at = new URL(name === 'main' ? database.adminUrl : database.keysUrl).pathname.slice(1);
    const sent = statements
      .filter(({ user, text, ...of }) => {
        return services.has(user) && of.database === at && !untold.test(text.trim());
      })
      .map(({ user, text, values }) => ({ role: user, text, values }));
    const once = [...new Map(sent.map((each) => [JSON.stringify(each), each])).values()];
    const probes = await attemptsOf(clients[name], catalogues[name], serviceRoles, tenant);
    const all = [...once, ...named(probes, roles)];
    // These set the tenant that they are given: as sent, they are the tenant's own.
    const givenTenant = catalogues[name].functions.filter((each) => each.takesTenant);
    const sets = new RegExp(`\\b(${givenTenant.map((each) => each.name).join('|')})\\(`);
    return [...all.filter(({ text }) => !sets.test(text)), ...askedBy(all, tenant, other)];
  }

  async function toldOn(
    name: 'main' | 'keys',
    attempts: readonly Attempt[],
    tables = catalogues[name].tables,
  ) {
    const forgiven = Object.keys(written.otherKeys);
    const { rows } = await clients.main.query('select account from draft where tenant = $1', [
      tenant,
    ]);
    const account = rows[0]?.account;
    return await interference(clients[name], {
      ...{ tables, attempts, tenant, other, account, forgiven },
    });
  }

  async function undone<T>(name: 'main' | 'keys', work: () => Promise<T>): Promise<T> {
    await clients[name].query('begin');
    try {
      return await work();
    } finally {
      await clients[name].query('rollback');
    }
  }

  test.each([
    ['main', written],
    ['keys', writtenOfKeys],
  ] as const)('of %s nothing is to be had that is not written', (name, wanted: Written) => {
    expect(faultsOf(catalogues[name], wanted)).toEqual([]);
  });

  test.each([
    'grant select (actor) on event to ROLE',
    'grant select on card to ROLE',
    'grant update on account to ROLE',
    'grant select on event to public',
    'grant truncate on stream to ROLE',
    'grant execute on function read_stream to ROLE',
    'grant create on schema public to ROLE',
    'alter role ROLE bypassrls',
    'alter role ROLE createrole',
    'grant OWNER to ROLE',
    'alter table timer owner to ROLE',
    'alter function load security definer',
    'create table beside (tenant uuid primary key)',
    'create table beside (n integer)',
    'create view beside as select tenant, state from event',
    'create materialized view beside as select tenant, state from event',
    'create unique index beside on identity (issuer, subject)',
    'alter table card add unique (subject_id)',
    'alter table notice add foreign key (kind) references account (demo_user) not valid',
    'create policy beside on event for select to ROLE using (true)',
    `create policy beside on event as restrictive using (true)`,
  ])('%s: it would be seen', async (statement) => {
    const text = statement.replace('ROLE', roles.relay).replace('OWNER', roles.owner);
    const faults = await undone('main', async () => {
      await clients.main.query(text);
      return faultsOf(await readCatalogue(clients.main, roles), written);
    });
    expect(faults).not.toEqual([]);
  });

  test('every function that comes to a database has done so', () => {
    const isInside = (name: string) => beside.some((each) => name.startsWith(`${each}.`));
    const missing = [...watched.there].filter((name) => {
      return !watched.called.has(name) && !beside.includes(name) && !isInside(name);
    });
    expect(missing).toEqual([]);
  });

  test.each(['main', 'keys'] as const)(
    'in %s no statement tells the other tenant anything, or changes a row',
    async (name) => {
      const attempts = await attemptsOn(name);
      expect(attempts.length).toBeGreaterThan(name === 'main' ? 200 : 8);
      expect(await undone(name, () => toldOn(name, attempts))).toEqual([]);
    },
  );

  test.each(['main', 'keys'] as const)(
    'in %s no policy can go or say more, and no table lie open, unnoticed',
    async (name) => {
      const attempts = await attemptsOn(name);
      const wanted = name === 'main' ? written : writtenOfKeys;
      const client = clients[name];
      const unnoticed: string[] = [];
      const check = async (statement: string, table: string, tells: boolean) =>
        await undone(name, async () => {
          await client.query(statement);
          const faults = faultsOf(await readCatalogue(client, roles), wanted);
          if (faults.length === 0) unnoticed.push(`written: ${statement}`);
          if (!tells) return;
          const about = attempts.filter(({ text }) => new RegExp(`\\b${table}\\b`).test(text));
          const tables = catalogues[name].tables.filter((each) => each.name === table);
          const told = await toldOn(name, about, tables);
          if (told.length === 0) unnoticed.push(`told: ${statement}`);
        });
      for (const { name: table, policies } of catalogues[name].tables.filter(hasTenant)) {
        await check(`alter table ${table} disable row level security`, table, true);
        await check(`alter table ${table} no force row level security`, table, false);
        for (const line of policies) {
          const [policy] = line.split(':');
          // One that only takes away is of one tenant's rows, and tells the other nothing.
          const gives = !line.includes(': only ');
          await check(`drop policy ${policy} on ${table}`, table, false);
          const opened = line.includes('insert to') ? 'with check' : 'using';
          await check(`alter policy ${policy} on ${table} ${opened} (true)`, table, gives);
        }
      }
      expect(unnoticed).toEqual([]);
    },
    60_000,
  );
});
