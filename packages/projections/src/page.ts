import { type LocalDate, Rejection } from '@fyr/kernel';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Projection, schemaOf } from './projection.ts';
import { positionOf } from './runner/serving.ts';
import type { TenantReader } from './tenant-reader.ts';

/** As many rows as one answer ever has. */
export const pageMax = 200;

/** One page of a list, and where the next begins; without `next` it was the last. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly next?: string;
  /** Of the log, as far as the list had read it. */
  readonly position: number;
};

/** What may be asked of every list. */
export type Paging = {
  readonly tenant: string;
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly page?: string | undefined;
  /** Of these streams alone. */
  readonly among?: readonly string[] | undefined;
};

type Sql = RawBuilder<unknown>;

/**
 * A list: the rows of a read model's table `l` with one row for each stream, `stream` being the
 * stream's own. Each row has its stream's `id` and `number`.
 */
type List = {
  readonly projection: Pick<Projection, 'name' | 'version'>;
  readonly table: string;
  /** Another table, `o`, with several rows for a stream: then the list has one for each of them. */
  readonly each?: string;
  /** By the names they get. */
  readonly columns: Readonly<Record<string, Sql>>;
  /** All of them must hold. */
  readonly where: readonly Sql[];
  /** As text, and never null; then by stream. */
  readonly sort: readonly [Sql, Sql];
  readonly descending?: boolean;
};

/** @throws Rejection `invalid` for a page mark of nothing that this made */
export async function readPage<Row>(
  database: TenantReader,
  { tenant, limit: asked = 50, page, among }: Paging,
  { projection, table, each, columns, where, sort, descending = false }: List,
): Promise<Page<Row>> {
  const limit = Math.min(asked, pageMax);
  const mark = page === undefined ? undefined : markOf(page);
  const [first, second] = sort;
  const beyond = mark
    ? [
        sql`(${first}, ${second}, l.stream_id) ${sql.raw(descending ? '<' : '>')}
          (${mark[0]}, ${mark[1]}, ${mark[2]}::uuid)`,
      ]
    : [];
  const known = among === undefined ? [] : [sql`l.stream_id = any(${among}::uuid[])`];
  const conditions = [sql`true`, ...known, ...where, ...beyond];
  const order = sql.raw(descending ? 'desc' : 'asc');
  const joined =
    each === undefined
      ? sql``
      : sql`join ${sql.id(schemaOf(projection), each)} o
          on o.tenant = l.tenant and o.stream_id = l.stream_id`;
  const selected = Object.entries(columns).map(
    ([name, column]) => sql`${column} as ${sql.id(name)}`,
  );

  return await database.inTenant(tenant, async (tx) => {
    // Before the rows: what is read may be newer than it says, never older.
    const position = await positionOf(tx, projection);
    const { rows } = await sql<{ id: string; first: string; second: string }>`
      select l.stream_id as id, stream.number, ${sql.join(selected)},
        ${first} as first, ${second} as second
      from ${sql.id(schemaOf(projection), table)} l
      ${joined}
      join stream on stream.tenant = l.tenant and stream.id = l.stream_id
      where ${sql.join(conditions, sql` and `)}
      order by ${first} ${order}, ${second} ${order}, l.stream_id ${order}
      limit ${limit + 1}`.execute(tx);
    const shown = rows.slice(0, limit).map(({ first: _, second: __, ...row }) => row as Row);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: shown,
      ...(last ? { next: tokenOf([last.first, last.second, last.id]) } : {}),
      position,
    };
  });
}

/** What may be asked of a list of cases. */
export type Choosing = Paging & {
  /** A state or one it lies in: `called`, `sent`. */
  readonly state?: string | undefined;
  /** Those that are over too. */
  readonly over?: boolean | undefined;
  /** Only those of which a day has passed without what was due being done. */
  readonly overdue?: boolean | undefined;
};

/** Those in a state; else those that are not over, unless these too are asked for. */
export function chosen(
  { state, over, overdue }: Omit<Choosing, keyof Paging>,
  overStates: readonly string[],
): readonly Sql[] {
  return [
    ...(state === undefined ? [] : [isIn(state)]),
    ...(state === undefined && !over ? [sql`l.state <> all (${overStates}::text[])`] : []),
    ...(overdue ? [sql`l.overdue_on is not null`] : []),
  ];
}

/** A state or one that it lies in: `active`, `firstContact.queued`. */
export function isIn(state: string): Sql {
  return sql`(l.state = ${state} or starts_with(l.state, ${`${state}.`}))`;
}

/** Of the days that are waited for. */
export type DueShown = {
  readonly nextOn: LocalDate | null;
  readonly nextName: string | null;
  readonly overdueOn: LocalDate | null;
  readonly overdueName: string | null;
};

export const dueShown = {
  nextOn: sql`l.next_on`,
  nextName: sql`l.next_name`,
  overdueOn: sql`l.overdue_on`,
  overdueName: sql`l.overdue_name`,
};

/** Days and ranks, as text. */
const Sorted = z.string().regex(/^[\x20-\x7e]{0,40}$/);
const Mark = z.tuple([Sorted, Sorted, z.uuid()]);

/** Where a page ended: the values it is sorted by, and the stream. */
type Mark = z.infer<typeof Mark>;

function markOf(token: string): Mark {
  try {
    return Mark.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
  } catch (cause) {
    const faults = [{ path: 'page', reason: 'invalid_page' }];
    throw new Rejection('invalid', 'not a page mark of this list', { faults, cause });
  }
}

function tokenOf(mark: Mark): string {
  return Buffer.from(JSON.stringify(mark)).toString('base64url');
}
