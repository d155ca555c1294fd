import { createHmac, hkdfSync } from 'node:crypto';

/** An id that the same words always give, and nobody can guess who has not the secret. */
export type DerivedIds = (...words: readonly string[]) => string;

export function derivedIds(secret: Buffer): DerivedIds {
  const key = Buffer.from(hkdfSync('sha256', secret, 'fyr', 'derived ids', 32));
  return (...words) => {
    const bytes = createHmac('sha256', key).update(JSON.stringify(words)).digest();
    // RFC 9562: version 8, whose content is its maker's own.
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex', 0, 16);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
