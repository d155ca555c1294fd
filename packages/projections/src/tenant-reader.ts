import type { LocalDate } from '@fyr/kernel';
import type { Kysely } from 'kysely';

/** Tables that are written a row at a time. Of read models each statement says itself what it reads. */
type Written = {
  readonly release: {
    readonly tenant: string;
    readonly to_on: LocalDate;
    readonly position: number;
    readonly rules: number;
    readonly released_at: number;
  };
  readonly released_count: {
    readonly tenant: string;
    readonly to_on: LocalDate;
    readonly counts: string;
  };
  readonly released_table: {
    readonly tenant: string;
    readonly measure: string;
    readonly dimensions: readonly string[];
    readonly from_on: LocalDate;
    readonly to_on: LocalDate;
    readonly cells: string;
  };
};

export type Reading = Kysely<Written>;

/** What queries need of the database: one transaction that sees one tenant's rows only. */
export type TenantReader = {
  inTenant<T>(tenant: string, work: (tx: Reading) => Promise<T>): Promise<T>;
};
