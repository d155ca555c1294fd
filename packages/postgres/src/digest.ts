import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.ts';

/** All of an event but its place in the log, which is only known under the head's lock. */
type Hashed = {
  readonly tenant: string;
  readonly streamId: string;
  readonly streamType: string;
  readonly revision: number;
  readonly type: string;
  readonly version: number;
  /** The stored text. */
  readonly data: string;
  readonly personal: Buffer | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly keyVersion: number | null;
  readonly state: string;
  readonly actor: string;
  readonly cause: string | null;
  readonly at: number;
};

const nothing = Buffer.alloc(0);

/** sha256(canonical header ‖ sha256(data) ‖ sha256(personal ciphertext, or nothing)). */
export function digestOf(event: Hashed): Buffer {
  return sha256(headerOf(event), sha256(event.data), sha256(event.personal ?? nothing));
}

/** All that is said of an event besides its data and its text, in the form that is hashed. */
export function headerOf(event: Omit<Hashed, 'data' | 'personal'>): string {
  const { tenant, streamId, streamType, revision, type, version } = event;
  const { subjectKind, subjectId, keyVersion, state, actor, cause, at } = event;
  return canonicalJson([
    ...[tenant, streamId, streamType, revision, type, version],
    ...[subjectKind, subjectId, keyVersion, state, actor, cause, at],
  ]);
}

/** sha256(previous ‖ position ‖ digest), as the append function links. */
export function link(previous: Buffer, position: number, digest: Buffer): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(position));
  return sha256(previous, place, digest);
}

export function sha256(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
