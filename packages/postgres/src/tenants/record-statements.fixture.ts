import pg from 'pg';
import { vi } from 'vitest';

/** What a service asked of a database, as it went over the wire. */
export type Statement = {
  /** The role's own name in the cluster. */
  readonly user: string;
  readonly database: string;
  readonly text: string;
  readonly values: readonly unknown[];
};

/** Keeps every statement that any connection of this process sends until it is told to stop. */
export function recordStatements(): { readonly statements: Statement[]; stop(): void } {
  const statements: Statement[] = [];
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...given: unknown[]
  ) {
    const [first, second] = given;
    const config = typeof first === 'string' ? { text: first } : (first as pg.QueryConfig);
    const values = config.values ?? (Array.isArray(second) ? second : []);
    const { user = '', database = '' } = this;
    statements.push({ user, database, text: config.text, values: structuredCopy(values) });
    return query.apply(this, given);
  } as never);
  return { statements, stop: () => spy.mockRestore() };
}

/** As they were then: callers may go on with their arrays. */
function structuredCopy(values: readonly unknown[]): readonly unknown[] {
  return values.map((value) => (Array.isArray(value) ? [...value] : value));
}
