import type { KeyCustody } from '../custody/key-custody.ts';
import { openDatabase } from '../database.ts';
import { roleUrl } from '../roles.ts';
import { asKeysOwner, type KeysOwner } from './keys-owner.ts';

export type TenantKeyStatus = {
  readonly tenant: string;
  /** Those in custody, oldest first. More than one: a rotation was broken off. */
  readonly standing: readonly number[];
  /** The newest that the database knows of; none where it knows of no key. */
  readonly newest?: {
    readonly version: number;
    readonly begunAt: Date;
    readonly begunBy: string;
    readonly rewrapped: number;
    readonly doneAt: Date | null;
  };
  readonly subjects: number;
  readonly forgotten: number;
  /** Subjects' keys that no version in custody opens. */
  readonly lost: number;
  /** When the first was forgotten whose key a backup brings back until the next rotation. */
  readonly rotationDueSince: Date | null;
};

/** Of every tenant that has a log, whether its keys fit what is in custody. */
export async function keyStatus(options: {
  readonly url: string;
  readonly keysUrl: string;
  readonly secret: Buffer;
  readonly custody: KeyCustody;
}): Promise<readonly TenantKeyStatus[]> {
  const tenants = await tenantsWithLog(roleUrl(options.url, 'verifier', options.secret));
  return await asKeysOwner(options, async (owner) => {
    const all: TenantKeyStatus[] = [];
    for (const tenant of tenants) all.push(await statusOf(owner, options.custody, tenant));
    return all;
  });
}

async function statusOf(
  owner: KeysOwner,
  custody: KeyCustody,
  tenant: string,
): Promise<TenantKeyStatus> {
  const standing = await custody.versions(tenant);
  return await owner.inTenant(tenant, async (query) => {
    const [newest] = await query<NonNullable<TenantKeyStatus['newest']>>(
      `select version, begun_at as "begunAt", begun_by as "begunBy", rewrapped, done_at as "doneAt"
         from tenant_key_version where tenant = $1 order by version desc limit 1`,
      [tenant],
    );
    const [counted] = await query<{ subjects: number; forgotten: number; lost: number }>(
      `select count(wrapped)::int as subjects,
              count(*) filter (where wrapped is null)::int as forgotten,
              count(wrapped) filter (where tenant_key <> all ($2))::int as lost
         from subject_key where tenant = $1`,
      [tenant, standing],
    );
    const [due] = await query<{ since: Date | null }>('select rotation_due_since($1) as since', [
      tenant,
    ]);
    return {
      ...{ tenant, standing, rotationDueSince: due?.since ?? null },
      ...(counted ?? { subjects: 0, forgotten: 0, lost: 0 }),
      ...(newest ? { newest } : {}),
    };
  });
}

async function tenantsWithLog(url: string): Promise<readonly string[]> {
  const database = await openDatabase(url, { max: 1 });
  try {
    const rows = await database.across((tx) =>
      tx.selectFrom('log_head').select('tenant').orderBy('tenant').execute(),
    );
    return rows.map(({ tenant }) => tenant);
  } finally {
    await database.close();
  }
}
