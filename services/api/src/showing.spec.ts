import { uppdrag } from '@fyr/domain';
import type { RecordedEvent } from '@fyr/kernel';
import { expect, it } from 'vitest';
import { people } from './showing.ts';

const caller = { tenant: 't', account: 'a', enheter: [], today: '2026-03-04', role: 'ombud' };
const reached = { row: { id: 'u', type: 'uppdrag', context: {} }, reading: 'whole' };

async function read(revisions: readonly number[], toPosition?: number): Promise<unknown> {
  const recorded = revisions.map((revision) => {
    return { revision, type: 'WaitStarted', version: 1, data: {} } as RecordedEvent;
  });
  const store = { readStream: async () => recorded };
  const asked = { action: 'read', toPosition } as const;
  return await people(store as never).readStream(caller as never, uppdrag, reached as never, asked);
}

it.each([[[2, 3]], [[]]])(
  'what was taken over while it was asked for is unknown: %j',
  async (revisions) => {
    await expect(read(revisions)).rejects.toMatchObject({ code: 'unknown' });
  },
);

it('before it was opened there is nothing of it', async () => {
  expect(await read([], 1)).toEqual({ recorded: [], told: [] });
});
