import { describe, expect, it } from 'vitest';
import { atOnePosition } from './position.ts';

/** A log whose head is each of these in turn when it is asked for. */
function logOf(...heads: readonly number[]) {
  const asked = [...heads];
  const waited: number[] = [];
  const here = {
    headOf: async () => asked.shift() ?? 0,
    database: { inTenant: async () => [] },
    applied: {
      hear: () => {},
      notBefore: async (_: string, position = 0) => {
        waited.push(position);
        return { position };
      },
    },
  } as unknown as Parameters<typeof atOnePosition>[0];
  return { here, waited };
}

describe('what is composed at one position', () => {
  it('is what the read models say when they have come to it', async () => {
    const { here, waited } = logOf(7, 7);
    expect(await atOnePosition(here, 'tenant', async (position) => position)).toBe(7);
    expect(waited).toEqual([7]);
  });

  it('is composed anew where something was recorded meanwhile', async () => {
    const { here, waited } = logOf(7, 8, 8, 8);
    expect(await atOnePosition(here, 'tenant', async (position) => position)).toBe(8);
    expect(waited).toEqual([7, 8]);
  });

  it('is given up where something is recorded all the time', async () => {
    const { here } = logOf(...Array.from({ length: 20 }, (_, index) => index));
    const composing = atOnePosition(here, 'tenant', async (position) => position);
    await expect(composing).rejects.toMatchObject({ code: 'conflict' });
  });
});
