import { setTimeout as sleep } from 'node:timers/promises';
import type { Nats, PublishedEvent } from '@fyr/jetstream';
import type { Logger } from 'pino';
import type { Lane } from './lane.ts';

/** Events of a tenant that may wait in memory. More are let go: the log has them. */
const WAITING_MAX = 5_000;
const BATCH = 1_000;
const PAUSE_MS = 250;
/** Streams named in one announcement. */
const STREAMS_MAX = 1_000;

type Feed = {
  take(event: PublishedEvent): void;
  /** Reads on from the log where a read model is behind and nothing is on its way to it. */
  compare(tenant: string, head: number): void;
  /** Resolves when nothing is being applied. */
  settled(): Promise<void>;
};

type Queue = { waiting: PublishedEvent[]; readOn: boolean; running: Promise<void> | undefined };

/** Brings events to all read models: what arrives while a batch is under way is the next batch. */
export function feedOf(
  lanes: readonly Lane[],
  { nats, logger }: { readonly nats: Nats; readonly logger: Logger },
): Feed {
  const queues = new Map<string, Queue>();

  function queueOf(tenant: string): Queue {
    let queue = queues.get(tenant);
    if (!queue) {
      queue = { waiting: [], readOn: false, running: undefined };
      queues.set(tenant, queue);
    }
    return queue;
  }

  function start(tenant: string, queue: Queue): void {
    queue.running ??= run(tenant, queue).finally(() => {
      queue.running = undefined;
    });
  }

  async function run(tenant: string, queue: Queue): Promise<void> {
    // Whatever the socket brought together is one batch.
    await new Promise(setImmediate);
    while (queue.readOn || queue.waiting.length > 0) {
      const batch = queue.readOn ? [] : queue.waiting.splice(0, BATCH);
      queue.readOn = false;
      const serving = lanes.filter((lane) => lane.position(tenant) !== undefined);
      const reached = await Promise.all(serving.map((lane) => advance(lane, tenant, batch)));
      if (reached.length === 0) return;
      nats.announceApplied({
        tenant,
        position: Math.max(0, Math.min(...reached)),
        streams: streamsOf(batch),
      });
    }
  }

  async function advance(
    lane: Lane,
    tenant: string,
    batch: readonly PublishedEvent[],
  ): Promise<number> {
    try {
      return await lane.advance(tenant, batch);
    } catch (err) {
      logger.warn({ err, tenant }, 'could not apply; tried again at the next look');
      await sleep(PAUSE_MS);
      return lane.position(tenant) ?? 0;
    }
  }

  return {
    take(event) {
      const queue = queueOf(event.tenant);
      if (queue.waiting.length >= WAITING_MAX) return;
      queue.waiting.push(event);
      start(event.tenant, queue);
    },

    compare(tenant, head) {
      const queue = queueOf(tenant);
      if (queue.running) return;
      for (const lane of lanes) {
        const position = lane.position(tenant);
        if (position === undefined) continue;
        if (position < head) queue.readOn = true;
      }
      if (queue.readOn) start(tenant, queue);
    },

    async settled() {
      await Promise.all([...queues.values()].map(({ running }) => running));
    },
  };
}

function streamsOf(batch: readonly PublishedEvent[]): { type: string; id: string }[] {
  const streams = new Map(batch.map(({ streamId, streamType }) => [streamId, streamType]));
  return [...streams].slice(0, STREAMS_MAX).map(([id, type]) => ({ type, id }));
}
