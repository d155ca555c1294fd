import { setTimeout as sleep } from 'node:timers/promises';
import type { RelayCursor } from '@fyr/postgres';
import type { Logger } from 'pino';

const SAVE_MS = 100;

/**
 * Saves the cursor a little behind: what was published and not yet saved is published again after a
 * crash, and everybody who has it already passes over it.
 */
export function saveBehind(
  cursor: Pick<RelayCursor, 'advance'>,
  logger: Logger,
): { save(tenant: string, position: number): void; close(): Promise<void> } {
  const unsaved = new Map<string, number>();
  let saving: Promise<void> | undefined;
  const closing = new AbortController();

  async function saveAll(): Promise<void> {
    while (unsaved.size > 0) {
      await sleep(SAVE_MS, undefined, { signal: closing.signal }).catch(() => {});
      const positions = new Map(unsaved);
      unsaved.clear();
      try {
        await cursor.advance(positions);
      } catch (err) {
        logger.warn({ err }, 'could not save how far events are published');
        for (const [tenant, position] of positions) {
          if (!unsaved.has(tenant)) unsaved.set(tenant, position);
        }
        if (closing.signal.aborted) return;
      }
    }
  }

  return {
    save(tenant, position) {
      unsaved.set(tenant, position);
      saving ??= saveAll().finally(() => {
        saving = undefined;
      });
    },
    async close() {
      closing.abort();
      await saving;
    },
  };
}
