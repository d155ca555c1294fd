import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

const Half = z.string().regex(/^[0-9a-f]{64}$/);

/** What one custodian keeps: with each of the others one half of the secret. */
export const Share = z.strictObject({
  share: z.int().min(1).max(3),
  /** By the number of the other: what gives the secret together with their half for this one. */
  with: z.record(z.string().regex(/^[123]$/), Half),
  /** Of which secret, so that shares of two are not joined. */
  check: z.string().regex(/^[0-9a-f]{8}$/),
});
export type Share = z.infer<typeof Share>;

/**
 * Three shares, any two of which give the secret and each of which alone is chance: for every two a
 * random half, and what remains.
 */
export function split(secret: Buffer): readonly Share[] {
  const halves = [new Map<number, Buffer>(), new Map<number, Buffer>(), new Map<number, Buffer>()];
  for (const [one, other] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const half = randomBytes(secret.length);
    halves[one]?.set(other + 1, half);
    halves[other]?.set(one + 1, together(half, secret));
  }
  return halves.map((own, index) => ({
    share: index + 1,
    with: Object.fromEntries([...own].map(([other, half]) => [other, half.toString('hex')])),
    check: checkOf(secret),
  }));
}

/** @throws Error where they are one share twice, or of two secrets, or were changed */
export function combine(one: Share, other: Share): Buffer {
  const [half, rest] = [one.with[other.share], other.with[one.share]];
  if (half === undefined || rest === undefined) throw new Error('Ange två olika andelar.');
  const secret = together(Buffer.from(half, 'hex'), Buffer.from(rest, 'hex'));
  if (checkOf(secret) === one.check && one.check === other.check) return secret;
  throw new Error('Andelarna hör inte ihop, eller så är någon av dem ändrad.');
}

function together(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ (other[index] ?? 0)));
}

function checkOf(secret: Buffer): string {
  return createHash('sha256').update('fyr share').update(secret).digest('hex').slice(0, 8);
}
