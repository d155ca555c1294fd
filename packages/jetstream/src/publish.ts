import { jetstream } from '@nats-io/jetstream';
import type { Link } from './link.ts';
import { bodyOf, headersOf, messageId, type PublishedEvent, subjectOf } from './message.ts';
import { type LastStored, streamName } from './topology.ts';

const ACK_MS = 3_000;

export type Published = {
  /** How many of the events, from the first on without a gap, are acknowledged. */
  readonly stored: number;
  readonly last?: LastStored;
  /** Why the rest are not. */
  readonly error?: unknown;
};

/**
 * Publishes events in the order given, all in flight at once. Only the stream of this epoch takes
 * them: a relay that slept through a change of epoch is refused.
 */
export async function publish(
  nats: Link,
  epoch: number,
  events: readonly PublishedEvent[],
): Promise<Published> {
  const connection = nats.whileUp();
  if (!connection) return { stored: 0, error: new Error('NATS is not there') };
  const client = jetstream(connection, { timeout: ACK_MS });
  const acknowledged = await Promise.allSettled(
    events.map((event) =>
      client.publish(subjectOf(event), bodyOf(event), {
        headers: headersOf(event),
        msgID: messageId(event),
        expect: { streamName: streamName(epoch) },
      }),
    ),
  );

  const firstFailed = acknowledged.findIndex(({ status }) => status === 'rejected');
  const stored = firstFailed < 0 ? events.length : firstFailed;
  const failed = acknowledged[firstFailed];
  return {
    stored,
    ...lastOf(events[stored - 1], acknowledged[stored - 1]),
    ...(failed?.status === 'rejected' ? { error: failed.reason } : {}),
  };
}

function lastOf(
  event: PublishedEvent | undefined,
  ack: PromiseSettledResult<{ seq: number }> | undefined,
): { last?: LastStored } {
  if (!event || ack?.status !== 'fulfilled') return {};
  return { last: { sequence: ack.value.seq, messageId: messageId(event) } };
}
