import { hkdfSync } from 'node:crypto';
import { decrypt } from '../cipher.ts';
import type { KeyCustody } from '../custody/key-custody.ts';
import { type CustodySettings, openCustody } from '../custody/open-custody.ts';
import { asKeysOwner, type KeysOwner } from './keys-owner.ts';
import { beginVersion, rewrapAll } from './rewrap.ts';

type Former = { readonly tenant: string; readonly wrapped: Buffer };

/**
 * Once tenants' keys stood beside what they wrap. What such a one has wrapped is wrapped by one in
 * custody, and the table goes. The folder of custody is made where no tenant has a key in it yet.
 */
export async function moveTenantKeys(
  settings: CustodySettings,
  options: { readonly keysUrl: string; readonly secret: Buffer },
): Promise<void> {
  const { secret } = options;
  await asKeysOwner(options, async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtextextended('move tenant keys', 0))`);
    const [known] = await owner.query<{ moved: boolean; anew: boolean }>(
      `select to_regclass('tenant_key') is null as moved,
              pg_relation_size('tenant_key_version') = 0 as anew`,
    );
    // A table that never held a row is of no size.
    const custody = await openCustody(settings, { secret, anew: known?.anew === true });
    if (known?.moved) return;
    const former = await owner.query<Former>('select tenant, wrapped from tenant_key');
    for (const each of former) await move(owner, custody, each, secret);
    await owner.query('drop table tenant_key');
    if (former.length > 0) await owner.query('vacuum (full, analyze) subject_key');
  });
}

async function move(
  owner: KeysOwner,
  custody: KeyCustody,
  { tenant, wrapped }: Former,
  secret: Buffer,
): Promise<void> {
  const kek = Buffer.from(hkdfSync('sha256', secret, 'fyr', 'tenant keys', 32));
  const former = decrypt(kek, tenant, wrapped);
  await custody.create(tenant);
  const [version = 1] = await custody.versions(tenant);
  await beginVersion(owner, { tenant, version, by: 'migrate' });
  const both: KeyCustody = {
    ...custody,
    unwrap: async (_, keys) => keys.map((key) => decrypt(former, key.place, key.wrapped)),
  };
  await rewrapAll(owner, both, { tenant, version });
}
