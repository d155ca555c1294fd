import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readInstallation } from './installation.ts';
import { createDatabase, migrate } from './migrate.ts';
import { rolesOf, roleUrl } from './roles.ts';

/** Two installations on one server, as two people may have who share it. */
describe('migrate', () => {
  const mark = randomBytes(4).toString('hex');
  const installations = ['one', 'two'].map((name) => ({
    url: on(`fyr_${mark}_${name}`),
    keysUrl: on(`fyr_${mark}_${name}_keys`),
    secret: randomBytes(32),
    custody: { KEYS_FOLDER: join(tmpdir(), `fyr-${mark}-${name}`) },
  }));
  const [one, two] = installations as [(typeof installations)[0], (typeof installations)[0]];
  let admin: pg.Client;

  function on(database: string): string {
    const url = new URL(inject('postgresUrl'));
    url.pathname = `/${database}`;
    return url.href;
  }

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: inject('postgresUrl') });
    await admin.connect();
    for (const { url, keysUrl } of installations) {
      expect(await createDatabase(url)).toBe(true);
      expect(await createDatabase(keysUrl)).toBe(true);
      expect(await createDatabase(url)).toBe(false);
    }
  });
  afterAll(async () => {
    for (const { url, keysUrl, secret, custody } of installations) {
      await rm(custody.KEYS_FOLDER, { recursive: true });
      for (const each of [url, keysUrl]) {
        await admin.query(`drop database ${new URL(each).pathname.slice(1)} with (force)`);
      }
      await admin.query(`drop role ${Object.values(rolesOf(secret)).join(', ')}`);
    }
    await admin.end();
  });

  test('may be run again, and by several at once', async () => {
    await Promise.all([migrate(one), migrate(one), migrate(two)]);
    await migrate(one);
    const api = new pg.Client({ connectionString: roleUrl(one.url, 'api', one.secret) });
    await api.connect();
    expect((await api.query('select from event')).rows).toEqual([]);
    await api.end();
  });

  test('makes roles that know one installation only', async () => {
    const stranger = new pg.Client({ connectionString: roleUrl(two.url, 'api', one.secret) });
    await expect(stranger.connect()).rejects.toThrow('permission denied');
    await stranger.end();
  });

  test('marks a demo only when told so', async () => {
    await migrate({ ...one, demo: true });
    await migrate(one);
    expect(await readInstallation(roleUrl(one.url, 'api', one.secret))).toEqual({ demo: true });
    expect(await readInstallation(roleUrl(two.url, 'api', two.secret))).toEqual({ demo: false });
  });

  test('leaves every table with a row of a tenant under row-level security', async () => {
    for (const { url, secret } of installations) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows: open } = await client.query(
        `select relname from pg_class join pg_attribute on attrelid = pg_class.oid
          where attname = 'tenant' and relkind = 'r'
            and not (relrowsecurity and relforcerowsecurity)`,
      );
      const { rows: definers } = await client.query(
        `select proname, rolname as owner, rolsuper, proconfig from pg_proc
           join pg_roles on pg_roles.oid = proowner
          where prosecdef and pronamespace = 'public'::regnamespace order by proname`,
      );
      await client.end();
      expect(open).toEqual([]);
      const { writer, reader, teller } = rolesOf(secret);
      const owners = {
        ...{ append: writer, append_told: teller },
        ...{ destroy_drafts: writer, drafts_to_destroy: writer },
        ...{ is_told_document: teller, load_told: teller },
        ...{ read_own_cards: reader, read_own_stream: reader, read_told_stream: teller },
      };
      const proconfig = ['search_path=pg_catalog, public, pg_temp'];
      expect(definers).toEqual(
        Object.entries(owners).map(([proname, owner]) => {
          return { proname, owner, rolsuper: false, proconfig };
        }),
      );
    }
  });
});
