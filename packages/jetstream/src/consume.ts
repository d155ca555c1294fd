import { setTimeout as sleep } from 'node:timers/promises';
import { AckPolicy, DeliverPolicy, jetstreamManager } from '@nats-io/jetstream';
import { type Msg, type NatsConnection, nanos } from '@nats-io/transport-node';
import { type Link, requireUp } from './link.ts';
import { type PublishedEvent, readMessage } from './message.ts';
import { onEpoch } from './signals.ts';
import { findEpoch, streamName } from './topology.ts';

const API_MS = 3_000;
const HEARTBEAT_MS = 1_000;
/** So long without message or heartbeat, and the consumer or its stream is taken to be gone. */
const SILENCE_MS = 3_000;
const RETRY_MS = 500;

/**
 * Hands over each event published from now on, in the stream's order, until `signal` aborts. Nothing
 * is acknowledged and nothing asked for again: positions are dense, so the listener sees what is
 * missing and reads it from the log. After any trouble it attaches anew, by itself.
 */
export async function consume(
  nats: Link,
  options: {
    readonly signal: AbortSignal;
    readonly onEvent: (event: PublishedEvent) => void;
    /** A new beginning: events may have passed unheard before it. */
    readonly onAttached?: () => void;
    readonly onTrouble?: (error: unknown) => void;
  },
): Promise<void> {
  const { signal, onEvent, onAttached, onTrouble } = options;
  while (!signal.aborted) {
    const attachment = new AbortController();
    const either = AbortSignal.any([signal, attachment.signal]);
    const stopListening = onEpoch(nats, () => attachment.abort());
    try {
      await attach(requireUp(nats), nats, either, onEvent, onAttached);
    } catch (error) {
      onTrouble?.(error);
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {});
    } finally {
      stopListening();
    }
  }
}

/** Resolves when the signal aborts or the consumer has gone silent. */
async function attach(
  connection: NatsConnection,
  nats: Link,
  signal: AbortSignal,
  onEvent: (event: PublishedEvent) => void,
  onAttached: (() => void) | undefined,
): Promise<void> {
  const epoch = await findEpoch(nats);
  if (epoch === undefined) throw new Error('there is no stream yet');
  const { consumers } = await jetstreamManager(connection, { timeout: API_MS, checkAPI: false });

  // 1. Subscribe, then have the server deliver there.
  let heard = Date.now();
  const inbox = nats.newInbox();
  const subscription = connection.subscribe(inbox, {
    callback: (error, message) => {
      if (error) return;
      heard = Date.now();
      if (isControl(message)) {
        // A flow control request, or a reminder of one: answered, it lets the server send more.
        const asked = message.headers?.get('Nats-Consumer-Stalled') || message.reply;
        if (asked) connection.publish(asked);
        return;
      }
      const event = readMessage(message);
      if (event) onEvent(event);
    },
  });
  try {
    await consumers.add(streamName(epoch), {
      deliver_subject: inbox,
      deliver_policy: DeliverPolicy.New,
      ack_policy: AckPolicy.None,
      idle_heartbeat: nanos(HEARTBEAT_MS),
      flow_control: true,
      max_deliver: 1,
      mem_storage: true,
    });
    onAttached?.();

    // 2. Stay while it lives.
    while (!signal.aborted && Date.now() - heard < SILENCE_MS) {
      await sleep(HEARTBEAT_MS / 2, undefined, { signal }).catch(() => {});
    }
  } finally {
    subscription.unsubscribe();
  }
}

function isControl(message: Msg): boolean {
  return message.headers?.code === 100;
}
