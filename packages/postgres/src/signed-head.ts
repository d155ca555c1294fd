import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical.ts';
import { openPool } from './pool.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Place = z.strictObject({ position: z.int().positive(), hash: Hash });

/** How far a tenant's two chains had come, and what they came to. */
const Head = z.strictObject({
  tenant: z.uuid(),
  log: Place,
  /** Null before anybody was shown to anybody. */
  access: Place.nullable(),
  /** Epoch milliseconds. */
  at: z.int(),
});
export type Head = z.output<typeof Head>;

/** The text that was signed, which is the head as JSON, and its Ed25519 signature in base64. */
const SignedHead = z.strictObject({ signed: z.string(), signature: z.base64() });
type SignedHead = z.output<typeof SignedHead>;

export function signHead(head: Head, key: KeyObject): SignedHead {
  const signed = canonicalJson(head);
  return { signed, signature: sign(null, Buffer.from(signed), key).toString('base64') };
}

/**
 * The head, if the key's owner signed it.
 * @throws Error for what is no signed head, or another's
 */
export function openHead(text: string, key: KeyObject): Head {
  const { signed, signature } = SignedHead.parse(JSON.parse(text));
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  if (!verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, 'base64'))) {
    throw new Error('the signature is not of this key');
  }
  return Head.parse(JSON.parse(signed));
}

/** Every tenant's heads as they stand now; of the timekeeper's own role. */
export async function readHeads(url: string, at: number): Promise<readonly Head[]> {
  const pool = openPool(url, { max: 1 });
  try {
    const { rows } = await pool.query(`
      select log.tenant, log.position, encode(log.hash, 'hex') as hash,
             access.position as access_position, encode(access.hash, 'hex') as access_hash
        from log_head as log left join access_head as access on access.tenant = log.tenant
       where log.position > 0
       order by log.tenant`);
    return rows.map(({ tenant, position, hash, access_position, access_hash }) => ({
      ...{ tenant, log: { position, hash }, at },
      access: access_position ? { position: access_position, hash: access_hash } : null,
    }));
  } finally {
    await pool.end();
  }
}
