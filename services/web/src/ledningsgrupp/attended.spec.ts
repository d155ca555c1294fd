import { describe, expect, it } from 'vitest';
import { attendedBy } from './attended.ts';

const held = (heldOn: string, present: readonly number[], absent: readonly number[]) => ({
  heldOn,
  attendance: { present: present.map((member) => ({ member })), absent },
});

describe('how often members come', () => {
  const attended = attendedBy([
    held('2026-03-01', [1, 2], [3]),
    held('2026-01-01', [1, 2, 3], []),
    { heldOn: null, attendance: null },
    held('2026-05-01', [1, 4], [2, 3]),
  ]);

  it('counts the meetings at which each had a seat', () => {
    expect(attended.get(1)).toEqual({ present: 3, of: 3, hasLeft: false });
    expect(attended.get(2)).toEqual({ present: 2, of: 3, hasLeft: false });
    expect(attended.get(4)).toEqual({ present: 1, of: 1, hasLeft: false });
  });

  it('says who missed the last two, by their days and not as they are listed', () => {
    expect(attended.get(3)).toEqual({ present: 1, of: 3, hasLeft: true });
  });
});
