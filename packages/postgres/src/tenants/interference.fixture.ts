import type pg from 'pg';
import type { Roles, ServiceRole } from '../roles.ts';
import { hasTenant } from './faults-of.fixture.ts';
import type { Catalogue, TableFacts } from './read-catalogue.fixture.ts';

/** A statement of a service, to be sent by its role while another tenant is set. */
export type Attempt = {
  readonly role: string;
  readonly text: string;
  readonly values: readonly unknown[];
};

/** What came of it: rows, or a refusal. */
type Came = { readonly said: string; readonly refused?: pg.DatabaseError };

/**
 * Sends each attempt for `other`, once as the database is, once as it would be if `tenant` had
 * nothing in it, and looks for a difference in rows, in counts or in refusals; and for any row of
 * `tenant` that changed. In an open transaction of a superuser, which it leaves as it found it.
 * @param options.account of `tenant`, whose name whoever asks gives for their own
 * @param options.forgiven unique keys a clash with which tells nothing to who could not know them
 * @returns what could be told or done; empty where neither
 */
export async function interference(
  client: pg.ClientBase,
  options: {
    readonly tables: readonly TableFacts[];
    readonly attempts: readonly Attempt[];
    readonly tenant: string;
    readonly other: string;
    readonly account?: string | undefined;
    readonly forgiven?: readonly string[];
  },
): Promise<readonly string[]> {
  const { tables, attempts, tenant, other, account = '', forgiven = [] } = options;
  const as = { other, account };
  const own = tables.filter((table) => hasTenant(table) && table.kind === 'table');
  const digest = async ({ text }: Attempt) => {
    // A function may write whatever it is; another statement what it names.
    const near = /\w\(\$1/.test(text) ? own : own.filter(({ name }) => text.includes(name));
    if (near.length === 0 || /^select [^$]*$/.test(text)) return '';
    return (await client.query(digestText(near, tenant))).rows[0].digest as string;
  };
  const faults: string[] = [];
  const present: Came[] = [];
  for (const attempt of attempts) {
    const before = await digest(attempt);
    const after = async () => {
      if ((await digest(attempt)) !== before) faults.push(`changes: ${brief(attempt)}`);
    };
    present.push(await tried(client, attempt, as, after));
  }
  await client.query('savepoint emptied; set local session_replication_role = replica');
  for (const table of own)
    await client.query(`delete from ${table.name} where ${of(table, tenant)}`);
  await client.query('set local session_replication_role = origin');
  for (const [index, attempt] of attempts.entries()) {
    const absent = await tried(client, attempt, as);
    const there = present[index] as Came;
    if (there.said === absent.said) continue;
    if (there.refused?.code === '23505' && forgiven.includes(there.refused.constraint ?? '')) {
      continue;
    }
    faults.push(`tells: ${brief(attempt)}: ${there.said} and not ${absent.said}`);
  }
  await client.query('rollback to emptied');
  return faults;
}

/** For each role and each table what its rights let it try at all: read, change, remove, add. */
export async function attemptsOf(
  client: pg.ClientBase,
  { tables }: Catalogue,
  roles: readonly ServiceRole[],
  tenant: string,
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  for (const table of tables.filter((each) => hasTenant(each) && each.kind === 'table')) {
    const { name, owner } = table;
    const { rows: columns } = await client.query<{ column: string }>(
      `select attname::text as column from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped order by 1`,
      [name],
    );
    const { rows: samples } = await client.query(
      `select to_jsonb(t)::text as row from ${name} t where ${of(table, tenant)} limit 1`,
    );
    if (samples.length === 0) throw new Error(`${name} has no row of the tenant to be told of`);
    for (const role of roles) {
      const may = columnsOf(table.grants[role] ?? (owner === role ? everything : ''), columns);
      const add = (text: string, values: unknown[] = []) => attempts.push({ role, text, values });
      if (may.select.length > 0) add(`select ${may.select.map(quoted).join(', ')} from ${name} t`);
      if (may.update.length > 0) {
        const same = may.update.map((column) => `${quoted(column)} = ${quoted(column)}`);
        add(`update ${name} set ${same.join(', ')}`);
      }
      if (may.delete.length > 0) add(`delete from ${name}`);
      if (may.insert.length > 0) {
        const row = `select * from jsonb_populate_record(null::${name}, $1::jsonb)`;
        add(`insert into ${name} overriding system value ${row}`, [samples[0].row]);
      }
    }
  }
  return attempts;
}

const everything = 'delete, insert, select, update';

function columnsOf(grants: string, columns: readonly { column: string }[]) {
  const all = columns.map(({ column }) => column);
  const of = (privilege: string) => {
    const found = new RegExp(`\\b${privilege}\\b(?: \\(([^)]*)\\))?`).exec(grants);
    return found ? (found[1]?.split(', ') ?? all) : [];
  };
  return {
    ...{ select: of('select'), update: of('update'), insert: of('insert'), delete: of('delete') },
  };
}

/** By the role and for the tenant given, undone whatever comes of it. */
async function tried(
  client: pg.ClientBase,
  { role, text, values }: Attempt,
  { other, account }: { readonly other: string; readonly account: string },
  then: () => Promise<void> = async () => {},
): Promise<Came> {
  await client.query(
    `savepoint attempt; set local session authorization ${role};
     select set_config('app.tenant', '${other}', true), set_config('app.account', '${account}', true)`,
  );
  try {
    const { rows, rowCount } = await client.query(text, [...values]);
    await client.query('reset session authorization');
    await then();
    return { said: JSON.stringify([rowCount, rows]) };
  } catch (error) {
    const refused = error as pg.DatabaseError;
    if (refused.code === undefined) throw error;
    const { code, message, detail, constraint } = refused;
    return { said: JSON.stringify([code, message, detail, constraint]), refused };
  } finally {
    await client.query('rollback to attempt; release attempt');
  }
}

/** Roles by what they are, as attempts by the names they have in the cluster. */
export function named(attempts: readonly Attempt[], roles: Roles): readonly Attempt[] {
  return attempts.map(({ role, ...rest }) => ({ role: roles[role as ServiceRole], ...rest }));
}

/** The same as the other tenant would ask them, who came by the ids. */
export function askedBy(
  attempts: readonly Attempt[],
  tenant: string,
  other: string,
): readonly Attempt[] {
  const moved = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(tenant, other);
    return Array.isArray(value) ? value.map(moved) : value;
  };
  return attempts.map(({ values, ...rest }) => ({ ...rest, values: values.map(moved) }));
}

function digestText(tables: readonly TableFacts[], tenant: string): string {
  const digests = tables.map(
    (table) => `(select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '')
                   from ${table.name} t where ${of(table, tenant)})`,
  );
  return `select concat_ws(' ', ${digests.join(', ')}) as digest`;
}

function of({ tenantColumns }: TableFacts, tenant: string): string {
  return tenantColumns.map((column) => `${column} = '${tenant}'`).join(' or ');
}

function quoted(name: string): string {
  return `"${name}"`;
}

function brief({ role, text }: Attempt): string {
  return `${role}: ${text.replace(/\s+/g, ' ').slice(0, 1_000)}`;
}
