import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { combine, Share, split } from './shares.ts';

describe('the shares of a secret', () => {
  const secret = randomBytes(32);
  const shares = split(secret);

  test('give it back, whichever two they are', () => {
    for (const one of shares) {
      for (const other of shares) {
        const read = (share: unknown) => Share.parse(JSON.parse(JSON.stringify(share)));
        if (one === other) expect(() => combine(one, other)).toThrow('två olika');
        else expect(combine(read(one), read(other)).equals(secret)).toBe(true);
      }
    }
  });

  test('say nothing of it alone: another time they are others in every half', () => {
    const halvesOf = (of: readonly Share[]) => of.map((share) => Object.values(share.with));
    const [again, first] = [halvesOf(split(secret)).flat(), halvesOf(shares).flat()];
    expect(new Set([...again, ...first, secret.toString('hex')]).size).toBe(13);
  });

  test('of another secret, or changed, are told', () => {
    const [one, two] = shares as [Share, Share];
    const [, stranger] = split(randomBytes(32)) as [Share, Share];
    expect(() => combine(one, stranger)).toThrow('hör inte ihop');
    const changed = { ...two, with: { ...two.with, 1: '0'.repeat(64) } };
    expect(() => combine(one, changed)).toThrow('hör inte ihop');
  });
});
