import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Projection } from '../projection.ts';
import { inTransaction } from './in-transaction.ts';
import { createSql, progressSql } from './schema.ts';
import type { Place } from './statements.ts';

/** How far a tenant's log is to be folded, and what is folded of it so far. */
export type Filling = {
  readonly tenant: string;
  readonly upTo: number;
  readonly afterStream: string;
  readonly events: number;
  readonly done: boolean;
};

export type Progress = {
  readonly begunAt: Date;
  readonly indexed: boolean;
  readonly fillings: readonly Filling[];
};

/**
 * Goes on with what a rebuild that was killed left behind, where the same declaration is being filled
 * from the same log; else begins in an empty schema.
 */
export async function beginOrGoOn(
  client: pg.ClientBase,
  place: Place,
  asked: { readonly only: string | undefined; readonly upTo: ReadonlyMap<string, number> },
): Promise<Progress> {
  const left = await progressOf(client, place.schema);
  const [declaration, scope] = [declarationOf(place.projection), asked.only ?? 'all'];
  const isOurs = left?.declaration === declaration && left.scope === scope;
  if (isOurs && (await isOfThisLog(client, place.schema))) return left;

  await inTransaction(client, {}, async () => {
    await client.query(`${createSql(place)} ${progressSql(place)}`);
    await client.query(`insert into ${place.schema}.build (declaration, scope) values ($1, $2)`, [
      declaration,
      scope,
    ]);
    for (const [tenant, upTo] of asked.upTo) {
      await client.query(
        `insert into ${place.schema}.filling (tenant, up_to, mark)
          values ($1, $2::bigint, ${markSql('$1', '$2::bigint')})`,
        [tenant, upTo],
      );
    }
  });
  const begun = await progressOf(client, place.schema);
  if (!begun) throw new Error(`${place.schema} was taken away`);
  return begun;
}

/** What a rebuild under way, or one that was killed, has come to; undefined where there is none. */
export async function progressOf(
  client: Pick<pg.ClientBase, 'query'>,
  schema: string,
): Promise<(Progress & { declaration: string; scope: string }) | undefined> {
  const { rows: found } = await client.query(
    `select to_regclass($1) is not null and to_regclass($2) is not null as is_there`,
    [`${schema}.build`, `${schema}.filling`],
  );
  if (!found[0]?.is_there) return undefined;
  const { rows: builds } = await client.query(
    `select declaration, scope, begun_at as "begunAt", indexed from ${schema}.build`,
  );
  if (!builds[0]) return undefined;
  const { rows } = await client.query(
    `select tenant, up_to, after_stream as "afterStream", events, done
      from ${schema}.filling order by tenant`,
  );
  const fillings = rows.map(({ up_to, events, ...row }) => ({
    ...row,
    upTo: Number(up_to),
    events: Number(events),
  }));
  return { ...builds[0], fillings };
}

/** A log that was restored, and written on, has other events where it was being read. */
async function isOfThisLog(client: pg.ClientBase, schema: string): Promise<boolean> {
  const { rows } = await client.query(
    `select from ${schema}.filling where mark <> ${markSql('filling.tenant', 'filling.up_to')}`,
  );
  return rows.length === 0;
}

function markSql(tenant: string, position: string): string {
  return `coalesce((select event.stream_id || ':' || event.revision || ':' || event.at from event
    where event.tenant = ${tenant} and event.position = ${position}), '')`;
}

/** What is declared of it, as far as its text says: rows of two declarations never stand in one table. */
function declarationOf({ name, version, tables, workflow, on, every }: Projection): string {
  const handlers = [...Object.entries(on), ['every', every]].map(String);
  const said = JSON.stringify([name, version, workflow.name, workflow.version, tables, handlers]);
  return createHash('sha256').update(said).digest('hex');
}
