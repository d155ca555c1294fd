import type { KeyCustody } from '../custody/key-custody.ts';
import { writeKeyCopy } from './key-copy.ts';
import { asKeysOwner } from './keys-owner.ts';
import { beginVersion, rewrapAll } from './rewrap.ts';

export type Rotated = {
  readonly version: number;
  /** How many subjects' keys it has wrapped, in all its attempts. */
  readonly rewrapped: number;
  /** The copy of them. */
  readonly copy: string;
};

/**
 * Wraps the keys of a tenant's subjects by a new version of the tenant's key and destroys the old
 * one, and with it every copy of a key that was destroyed before: forgetting's second step. Services
 * read both meanwhile. Whatever breaks it off, the next call goes on.
 * @param options.keysUrl of the administrator
 * @param options.copyTo a folder for the copy of the keys. Earlier copies of them are worth nothing
 * afterwards, so this one is on disk before anything is destroyed
 */
export async function rotateTenantKey(options: {
  readonly keysUrl: string;
  readonly secret: Buffer;
  readonly custody: KeyCustody;
  readonly tenant: string;
  readonly by: string;
  readonly copyTo: string;
  readonly onProgress?: (rewrapped: number) => void;
}): Promise<Rotated> {
  const { custody, tenant, by, copyTo, onProgress } = options;
  return await asKeysOwner(options, async (owner) => {
    if (!(await owner.tryLock(`rotate ${tenant}`))) {
      throw new Error(`the key of tenant ${tenant} is being rotated by another`);
    }

    // 1. A new version, or the one of a rotation that was broken off; from now on it alone wraps.
    const standing = await custody.versions(tenant);
    const begun = standing.length > 1 ? standing.at(-1) : undefined;
    const version = begun ?? (await custody.rotate(tenant));
    await beginVersion(owner, { tenant, version, by });

    // 2. All that another has wrapped.
    await rewrapAll(owner, custody, { tenant, version }, onProgress);

    // 3. A copy, in which every key is seen to open without the old one.
    const copy = await writeKeyCopy(owner, custody, { tenant, version, folder: copyTo });

    // 4. The end of the old one, and of what Postgres has kept of what it wrapped.
    await custody.destroyBefore(tenant, version);
    await owner.query('vacuum (full, analyze) subject_key');
    const rewrapped = await owner.inTenant(tenant, async (query) => {
      const [row] = await query<{ rewrapped: number }>(
        `update tenant_key_version set done_at = clock_timestamp()
          where tenant = $1 and version = $2 returning rewrapped`,
        [tenant, version],
      );
      return row?.rewrapped ?? 0;
    });
    return { version, rewrapped, copy };
  });
}
