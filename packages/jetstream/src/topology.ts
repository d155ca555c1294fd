import {
  JetStreamApiError,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { type Link, requireUp } from './link.ts';
import { eventSubjects } from './message.ts';

const STREAM = /^FYR_(\d{1,9})$/;
const API_MS = 3_000;
/** Whoever is older reads the log in Postgres. */
const AGE_MS = 3 * 24 * 3_600_000;
/** Republished events within it are dropped by the server, later ones by every projector. */
const DUPLICATE_WINDOW_MS = 120_000;

export function streamName(epoch: number): string {
  return `FYR_${epoch}`;
}

/** @throws Error while NATS is away: nobody here waits for it */
async function manager(nats: Link) {
  return await jetstreamManager(requireUp(nats), { timeout: API_MS, checkAPI: false });
}

/** The epoch of the stream that holds the events now; the highest, should there be several. */
export async function findEpoch(nats: Link): Promise<number | undefined> {
  const { streams } = await manager(nats);
  const epochs: number[] = [];
  for await (const name of streams.names()) {
    const [, epoch] = STREAM.exec(name) ?? [];
    if (epoch !== undefined) epochs.push(Number(epoch));
  }
  return epochs.length === 0 ? undefined : Math.max(...epochs);
}

/** Makes the stream of an epoch, in place of any earlier one: their subjects are the same. */
export async function createStream(nats: Link, epoch: number): Promise<void> {
  const { streams } = await manager(nats);
  for await (const name of streams.names()) {
    // Of a stream whose store is gone the server may not even know how to delete the files.
    if (STREAM.test(name)) await streams.delete(name).catch(ignoreApiError);
  }
  await streams.add({
    name: streamName(epoch),
    subjects: [eventSubjects],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    max_age: nanos(AGE_MS),
    duplicate_window: nanos(DUPLICATE_WINDOW_MS),
  });
}

function ignoreApiError(error: unknown): void {
  if (!(error instanceof JetStreamApiError)) throw error;
}

/** The last message that the server said it has. */
export type LastStored = { readonly sequence: number; readonly messageId: string };

/** The last message of an epoch's stream, whoever published it; undefined where there is none. */
export async function lastStored(nats: Link, epoch: number): Promise<LastStored | undefined> {
  const { streams } = await manager(nats);
  const { state } = await streams.info(streamName(epoch));
  if (state.messages === 0) return undefined;
  const stored = await streams.getMessage(streamName(epoch), { seq: state.last_seq });
  return { sequence: state.last_seq, messageId: stored?.header.get('Nats-Msg-Id') ?? '' };
}

/**
 * Reads back the last message acknowledged. A server whose store was deleted under it goes on
 * acknowledging into nothing and reports its messages as there: only reading one tells.
 * @returns what is wrong, or undefined; throws when the server does not answer
 */
export async function findLoss(
  nats: Link,
  epoch: number,
  last: LastStored | undefined,
): Promise<string | undefined> {
  const { streams } = await manager(nats);
  try {
    const { state } = await streams.info(streamName(epoch));
    const sequence = last?.sequence ?? state.last_seq;
    if (state.last_seq < sequence) return `ends at ${state.last_seq}, acknowledged ${sequence}`;
    // Nothing yet, or all of it aged out.
    if (state.messages === 0) return undefined;
    const stored = await streams.getMessage(streamName(epoch), { seq: sequence });
    if (!stored) return `message ${sequence} is missing`;
    const id = stored.header.get('Nats-Msg-Id');
    return last === undefined || id === last.messageId
      ? undefined
      : `message ${sequence} is ${id}, not ${last.messageId}`;
  } catch (error) {
    if (error instanceof JetStreamApiError) return error.message;
    throw error;
  }
}
