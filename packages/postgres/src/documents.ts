import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import type { Place, Vault } from './vault.ts';

/** Where a document belongs: whose text it is, and what it is found by. */
type Kept = { readonly tenant: string; readonly stream: string; readonly sha256: string };

export type Documents = {
  /** Keeps the bytes for good, encrypted with the key of the stream. @returns their SHA-256 in hex */
  keep(tenant: string, stream: string, bytes: Buffer): Promise<string>;
  /**
   * Undefined where there are none, null where the key is destroyed.
   * @throws Error where they are not what they were
   */
  read(kept: Kept): Promise<Buffer | null | undefined>;
};

/** Bytes by what they come to: the same bytes of the same stream are kept once. */
export function documents(
  database: Pick<Database, 'inTenant'>,
  vault: Pick<Vault, 'sealBytes' | 'openBytes'>,
): Documents {
  return {
    async keep(tenant, stream, bytes) {
      const sha256 = digestOf(bytes);
      const subject = { kind: 'stream', id: stream } as const;
      const place = placeOf({ stream, sha256 });
      const { keyVersion, ciphertext } = await vault.sealBytes(tenant, subject, place, bytes);
      await database.inTenant(tenant, (tx) =>
        tx
          .insertInto('document')
          .values({
            ...{ tenant, stream_id: stream, sha256: Buffer.from(sha256, 'hex') },
            ...{ key_version: keyVersion, ciphertext },
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
      return sha256;
    },

    async read({ tenant, stream, sha256 }) {
      const row = await database.inTenant(tenant, (tx) =>
        tx
          .selectFrom('document')
          .select(['key_version', 'ciphertext'])
          .where('tenant', '=', tenant)
          .where('stream_id', '=', stream)
          .where('sha256', '=', Buffer.from(sha256, 'hex'))
          .executeTakeFirst(),
      );
      if (!row) return undefined;
      const subject = { kind: 'stream', id: stream } as const;
      const sealed = { keyVersion: row.key_version, ciphertext: row.ciphertext };
      const bytes = await vault.openBytes(tenant, subject, placeOf({ stream, sha256 }), sealed);
      if (bytes && digestOf(bytes) !== sha256) throw new Error(`${sha256} is not what it was`);
      return bytes;
    },
  };
}

function placeOf({ stream, sha256 }: Pick<Kept, 'stream' | 'sha256'>): Place {
  return { stream, revision: 0, type: `document:${sha256}` };
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
