import { type Kysely, sql } from 'kysely';
import type { Roles } from '../roles.ts';

/** One object of the database. Forward only: a wrong one is put right by the next. */
export type Migration = (run: (statements: string) => Promise<void>, roles: Roles) => Promise<void>;

export function runOn(db: Kysely<unknown>): (statements: string) => Promise<void> {
  return async (statements) => void (await sql.raw(statements).execute(db));
}

/** Rows are seen and written for the tenant of the transaction only, by the owner too. */
export function ofTenant(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy tenant on ${table}
      using (tenant = nullif(current_setting('app.tenant', true), '')::uuid);
  `;
}

/** These roles read the table's rows of every tenant. */
export function across(table: string, ...roles: readonly string[]): string {
  return `create policy across on ${table} for select to ${roles.join(', ')} using (true);`;
}
