import type { KeyCustody } from '../custody/key-custody.ts';
import { keyPlace } from '../subject-keys.ts';
import type { KeysOwner } from './keys-owner.ts';

const ROWS_MAX = 500;

export type KeyRow = {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly version: number;
  readonly wrapped: Buffer;
  readonly tenant_key: number;
};

/** From now on this version alone wraps; also where a rotation that was broken off had begun it. */
export async function beginVersion(
  owner: KeysOwner,
  { tenant, version, by }: { tenant: string; version: number; by: string },
): Promise<void> {
  await owner.inTenant(tenant, async (query) => {
    // Whoever adds a key holds the same lock, shared: all of theirs are here, or know of this.
    await query(`select pg_advisory_xact_lock(hashtextextended('tenant key ' || $1, 0))`, [tenant]);
    await query(
      `insert into tenant_key_version (tenant, version, begun_by) values ($1, $2, $3)
           on conflict do nothing`,
      [tenant, version, by],
    );
  });
}

/**
 * Wraps by this version all that an earlier one wrapped. What is destroyed meanwhile stays
 * destroyed; broken off, it goes on where it was.
 * @throws Error where a key does not open: nothing may be destroyed then
 */
export async function rewrapAll(
  owner: KeysOwner,
  custody: KeyCustody,
  { tenant, version }: { readonly tenant: string; readonly version: number },
  onProgress: (rewrapped: number) => void = () => {},
): Promise<void> {
  for (let rewrapped = 0; ; ) {
    const rows = await owner.inTenant(tenant, (query) =>
      query<KeyRow>(
        `select subject_kind, subject_id, version, wrapped, tenant_key from subject_key
          where tenant = $1 and wrapped is not null and tenant_key < $2 limit ${ROWS_MAX}`,
        [tenant, version],
      ),
    );
    if (rows.length === 0) return;
    rewrapped += await rewrapRows(owner, custody, { tenant, version, rows });
    onProgress(rewrapped);
  }
}

async function rewrapRows(
  owner: KeysOwner,
  custody: KeyCustody,
  { tenant, version, rows }: { tenant: string; version: number; rows: readonly KeyRow[] },
): Promise<number> {
  const keys = await openAll(custody, tenant, rows);
  const places = rows.map((row) => placeOf(tenant, row));
  const wrapped = await custody.wrap(
    tenant,
    keys.map((key, index) => ({ key, place: places[index] as string })),
  );
  return await owner.inTenant(tenant, async (query) => {
    const changed = await query(
      `update subject_key set wrapped = made.by_new, tenant_key = made.tenant_key
         from unnest($2::text[], $3::uuid[], $4::integer[], $5::bytea[], $6::bytea[], $7::integer[])
           as made (kind, subject, version, by_old, by_new, tenant_key)
        where subject_key.tenant = $1 and subject_kind = kind and subject_id = subject
          and subject_key.version = made.version and subject_key.wrapped = by_old
       returning 1`,
      [
        tenant,
        rows.map((row) => row.subject_kind),
        rows.map((row) => row.subject_id),
        rows.map((row) => row.version),
        rows.map((row) => row.wrapped),
        wrapped.map((one) => one.wrapped),
        wrapped.map((one) => one.version),
      ],
    );
    await query(
      'update tenant_key_version set rewrapped = rewrapped + $3 where tenant = $1 and version = $2',
      [tenant, version, changed.length],
    );
    return changed.length;
  });
}

/** @throws Error where one of them does not open */
export async function openAll(
  custody: KeyCustody,
  tenant: string,
  rows: readonly KeyRow[],
): Promise<readonly Buffer[]> {
  const opened = await custody.unwrap(
    tenant,
    rows.map((row) => ({
      wrapped: row.wrapped,
      version: row.tenant_key,
      place: placeOf(tenant, row),
    })),
  );
  return opened.map((key, index) => {
    if (key) return key;
    throw new Error(
      `keys of tenant ${tenant} are wrapped by version ${rows[index]?.tenant_key}, which is destroyed: restore the copy that the last rotation made`,
    );
  });
}

function placeOf(tenant: string, { subject_kind, subject_id, version }: KeyRow): string {
  return keyPlace(tenant, subject_kind, subject_id, version);
}
