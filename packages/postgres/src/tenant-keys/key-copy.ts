import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { KeyCustody } from '../custody/key-custody.ts';
import { asKeysOwner, type KeysOwner } from './keys-owner.ts';
import { type KeyRow, openAll } from './rewrap.ts';

const ROWS_MAX = 1_000;

const Line = z.strictObject({
  kind: z.enum(['client', 'functionary', 'stream']),
  subject: z.uuid(),
  version: z.int().positive(),
  /** Null: destroyed. */
  wrapped: z.base64().nullable(),
  tenantKey: z.int().positive(),
});
const Head = z.strictObject({ keysOf: z.uuid(), tenantKey: z.int().positive() });
type Line = z.infer<typeof Line>;
type Row = Omit<KeyRow, 'wrapped'> & { readonly wrapped: Buffer | null };

/**
 * Writes every key of the tenant to a file in the folder, wrapped by this version and each seen to
 * open by it: of subjects, for what is thrown away in a form is not to come back. It is of no use
 * without custody, and of none once that version is destroyed.
 */
export async function writeKeyCopy(
  owner: KeysOwner,
  custody: KeyCustody,
  { tenant, version, folder }: { tenant: string; version: number; folder: string },
): Promise<string> {
  const path = join(folder, `${tenant}-${version}.keys.jsonl`);
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.write(`${JSON.stringify({ keysOf: tenant, tenantKey: version })}\n`);
    for await (const rows of pagesOf(owner, tenant)) {
      const standing = rows.filter((row): row is KeyRow => row.wrapped !== null);
      const other = standing.find((row) => row.tenant_key !== version);
      if (other) throw new Error(`a key of tenant ${tenant} is wrapped by ${other.tenant_key} yet`);
      await openAll(custody, tenant, standing);
      await file.write(rows.map((row) => `${JSON.stringify(lineOf(row))}\n`).join(''));
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  const place = await open(dirname(path), 'r');
  await place.sync().finally(() => place.close());
  return path;
}

/**
 * Puts the keys of a copy in place of those that an earlier version of the tenant's key wrapped, and
 * adds those that are missing. What is destroyed on either side stays so.
 * @returns how many keys were put in place
 */
export async function restoreKeyCopy(
  path: string,
  options: { readonly keysUrl: string; readonly secret: Buffer; readonly custody: KeyCustody },
): Promise<{ readonly tenant: string; readonly restored: number }> {
  const [first = '', ...rest] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const head = Head.parse(JSON.parse(first));
  const lines = rest.map((line) => Line.parse(JSON.parse(line)));
  const standing = lines.flatMap((line) => (line.wrapped === null ? [] : [rowOf(line)]));
  await openAll(options.custody, head.keysOf, standing);
  const work = async (query: KeysOwner['query']) => {
    await query(
      `insert into tenant_key_version (tenant, version, begun_by) values ($1, $2, 'restore')
           on conflict do nothing`,
      [head.keysOf, head.tenantKey],
    );
    const put = await query(
      `insert into subject_key (tenant, subject_kind, subject_id, version, wrapped, tenant_key, destroyed_at)
       select $1, kind, subject, version, wrapped, tenant_key,
              case when wrapped is null then clock_timestamp() end
         from unnest($2::text[], $3::uuid[], $4::integer[], $5::bytea[], $6::integer[])
           as copied (kind, subject, version, wrapped, tenant_key)
           on conflict (tenant, subject_kind, subject_id, version) do update
          set wrapped = excluded.wrapped, tenant_key = excluded.tenant_key,
              destroyed_at = excluded.destroyed_at
        where subject_key.wrapped is not null
          and (subject_key.tenant_key < excluded.tenant_key or excluded.wrapped is null)
       returning 1`,
      [
        head.keysOf,
        lines.map(({ kind }) => kind),
        lines.map(({ subject }) => subject),
        lines.map(({ version }) => version),
        lines.map(({ wrapped }) => (wrapped === null ? null : Buffer.from(wrapped, 'base64'))),
        lines.map(({ tenantKey }) => tenantKey),
      ],
    );
    return put.length;
  };
  const restored = await asKeysOwner(options, (owner) => owner.inTenant(head.keysOf, work));
  return { tenant: head.keysOf, restored };
}

async function* pagesOf(owner: KeysOwner, tenant: string): AsyncIterable<readonly Row[]> {
  for (let last: Row | undefined; ; ) {
    const rows: readonly Row[] = await owner.inTenant(tenant, (query) =>
      query<Row>(
        `select subject_kind, subject_id, version, wrapped, tenant_key from subject_key
          where tenant = $1 and (subject_kind, subject_id, version) > ($2, $3::uuid, $4)
            and subject_kind <> 'draft'
          order by subject_kind, subject_id, version limit ${ROWS_MAX}`,
        [tenant, last?.subject_kind ?? '', last?.subject_id ?? nobody, last?.version ?? 0],
      ),
    );
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}

const nobody = '00000000-0000-0000-0000-000000000000';

function lineOf({ subject_kind, subject_id, version, wrapped, tenant_key }: Row) {
  return {
    ...{ kind: subject_kind, subject: subject_id, version },
    ...{ wrapped: wrapped?.toString('base64') ?? null, tenantKey: Math.max(1, tenant_key) },
  };
}

function rowOf({ kind, subject, version, wrapped, tenantKey }: Line): KeyRow {
  return {
    ...{ subject_kind: kind, subject_id: subject, version, tenant_key: tenantKey },
    wrapped: Buffer.from(wrapped ?? '', 'base64'),
  };
}
