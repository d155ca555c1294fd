import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type RawBuilder,
  type SchemableIdentifierNode,
  sql,
} from 'kysely';
import { type Projection, schemaOf } from '../projection.ts';
import { recordOf } from '../runner/statements.ts';
import type { Table } from '../tables.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { type Folded, foldAt } from './fold-at.ts';

type Read = { readonly position: number; readonly tables: readonly (readonly unknown[])[] };

/**
 * Several tables, and the least log position that their read models stood at. One statement, so that all of
 * it is one snapshot.
 * @param asOf a position of the past: the same statement, of what the log came to then
 */
export async function readAtPosition(
  database: TenantReader,
  tenant: string,
  models: readonly Projection[],
  queries: readonly RawBuilder<unknown>[],
  asOf?: number,
): Promise<Read> {
  const tables = queries.map(
    (query) => sql`(select coalesce(json_agg(t), '[]'::json) from (${query}) t)`,
  );
  if (asOf !== undefined) return await readAsOf(database, tenant, models, tables, asOf);
  const positions = models.map(
    (model) => sql`(select coalesce(max(position), 0)
      from ${sql.id(schemaOf(model), 'checkpoint')} where tenant = ${tenant})`,
  );
  return await database.inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ position: number | null; tables: unknown[][] }>`
      select
        least(${sql.join(positions)}) as position,
        ${jsonOf(tables)} as tables`.execute(tx);
    const [row] = rows;
    return { position: row?.position ?? 0, tables: row?.tables ?? [] };
  });
}

/** What is folded stands beside the statement under the tables' names. */
async function readAsOf(
  database: TenantReader,
  tenant: string,
  models: readonly Projection[],
  tables: readonly RawBuilder<unknown>[],
  position: number,
): Promise<Read> {
  const folded = await foldAt(database, tenant, models, position);
  const stands = models.flatMap((model) => {
    const rows = folded.get(schemaOf(model)) ?? {};
    return Object.entries(model.tables).map(
      ([name, table]) => sql`${sql.id(foldedName(schemaOf(model), name))} as materialized (
        select ${tenant}::uuid as tenant, w.*
          from ${recordsOf(rows, name, table)})`,
    );
  });
  return await database.inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ tables: unknown[][] }>`
      with ${sql.join(stands)}
      select ${jsonOf(tables)} as tables`.execute(tx.withPlugin(inPlaceOf(models)));
    return { position, tables: rows[0]?.tables ?? [] };
  });
}

/** An array has any number of elements, a function no more than 100 arguments. */
function jsonOf(tables: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`to_json(array[${sql.join(tables)}]::json[])`;
}

function recordsOf(folded: Folded, name: string, table: Table): RawBuilder<unknown> {
  return sql`json_to_recordset(${folded[name] ?? '[]'}::json) as w(${sql.raw(recordOf(table))})`;
}

function foldedName(schema: string, table: string): string {
  return `${schema}.${table}`;
}

/** Has a statement read what is folded wherever it names a table of those models. */
function inPlaceOf(models: readonly Projection[]): KyselyPlugin {
  const transformer = new InPlaceOf(new Set(models.map(schemaOf)));
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  };
}

class InPlaceOf extends OperationNodeTransformer {
  readonly #schemas: ReadonlySet<string>;

  constructor(schemas: ReadonlySet<string>) {
    super();
    this.#schemas = schemas;
  }

  protected override transformSchemableIdentifier(
    node: SchemableIdentifierNode,
  ): SchemableIdentifierNode {
    const { schema, identifier } = node;
    if (!schema || !this.#schemas.has(schema.name)) return node;
    const name = foldedName(schema.name, identifier.name);
    return { kind: 'SchemableIdentifierNode', identifier: { kind: 'IdentifierNode', name } };
  }
}
