import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { KeyCustody } from './custody/key-custody.ts';
import { openCustody } from './custody/open-custody.ts';
import { migrate } from './migrate.ts';
import { apiRoles, rolesOf, roleUrl, type ServiceRole, serviceRoles } from './roles.ts';

export type TestDatabase = {
  /** Of a superuser. */
  readonly adminUrl: string;
  readonly keysUrl: string;
  readonly secret: Buffer;
  /** Of a service's role. */
  url(role: ServiceRole): string;
  /** Of the API's role, in the database of keys. */
  readonly vaultUrl: string;
  /** Of the role of another of its rooms, there. */
  vaultUrlOf(role: ServiceRole): string;
  /** Where the tenants' keys are. */
  readonly keysFolder: string;
  readonly custody: KeyCustody;
  drop(): Promise<void>;
};

const TEMPLATE_LOCK = 7_312_005;
const secret = createHash('sha256').update('of tests only').digest();

/** A migrated database of its own on that server, and one for its keys, cloned from a template. */
export async function cloneDatabase(serverUrl: string): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  const template = `fyr_test_template_${digestOfMigrations()}`;
  const name = `fyr_test_${randomUUID().replaceAll('-', '')}`;
  try {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await makeTemplate(admin, serverUrl, template);
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    await admin.query(`create database ${name} template ${template}`);
    await admin.query(`create database ${name}_keys template ${template}_keys`);
    // Rights that belong to a database as such, which a clone does not inherit.
    const roles = rolesOf(secret);
    const all = serviceRoles.map((role) => roles[role]).join(', ');
    await admin.query(`
      revoke all on database ${name}, ${name}_keys from public;
      grant connect on database ${name} to ${all};
      grant create on database ${name} to ${roles.projector};
      grant connect on database ${name}_keys to ${apiRoles.map((role) => roles[role]).join(', ')};
    `);
  } finally {
    await admin.end();
  }

  const adminUrl = withDatabase(serverUrl, name);
  const keysUrl = withDatabase(serverUrl, `${name}_keys`);
  const keysFolder = await mkdtemp(join(tmpdir(), 'fyr-keys-'));
  const custody = await openCustody({ KEYS_FOLDER: keysFolder }, { secret });
  return {
    ...{ keysFolder, custody },
    adminUrl,
    keysUrl,
    secret,
    url: (role) => roleUrl(adminUrl, role, secret),
    vaultUrl: roleUrl(keysUrl, 'api', secret),
    vaultUrlOf: (role) => roleUrl(keysUrl, role, secret),
    async drop() {
      const client = new pg.Client({ connectionString: serverUrl });
      await client.connect();
      await client.query(`drop database ${name} with (force)`);
      await client.query(`drop database ${name}_keys with (force)`);
      await client.end();
      await rm(keysFolder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(admin: pg.Client, serverUrl: string, template: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rowCount !== 0) return;
  const [making, makingKeys] = [`${template}_making`, `${template}_making_keys`];
  for (const database of [making, makingKeys, `${template}_keys`]) {
    await admin.query(`drop database if exists ${database} with (force)`);
    if (database !== `${template}_keys`) await admin.query(`create database ${database}`);
  }
  const urls = {
    url: withDatabase(serverUrl, making),
    keysUrl: withDatabase(serverUrl, makingKeys),
  };
  const custody = { KEYS_FOLDER: join(tmpdir(), `${template}_keys`) };
  await migrate({ ...urls, secret, custody });
  await rm(custody.KEYS_FOLDER, { recursive: true });
  await admin.query(`alter database ${makingKeys} rename to ${template}_keys`);
  await admin.query(`alter database ${making} rename to ${template}`);
}

function withDatabase(url: string, name: string): string {
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
}

/** A template made by other migrations is another template. */
function digestOfMigrations(): string {
  const hash = createHash('sha256');
  for (const folder of ['.', 'migrations', 'keys-migrations', 'tenant-keys']) {
    const path = join(import.meta.dirname, folder);
    for (const file of readdirSync(path).sort()) {
      const made = folder === '.' ? /^(migrate|roles)\.ts$/ : /\.ts$/;
      if (made.test(file)) hash.update(readFileSync(join(path, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
