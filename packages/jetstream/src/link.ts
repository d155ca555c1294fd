import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type NatsConnection } from '@nats-io/transport-node';

/** A connection that is made when it can be, and again for ever. Nothing waits for it that need not. */
export type Link = {
  /** The connection once there is one; it outlives every outage. Rejects when closed before that. */
  connection(): Promise<NatsConnection>;
  /** The connection while the server answers: for what may as well be left unsaid. */
  whileUp(): NatsConnection | undefined;
  close(): Promise<void>;
};

const FIRST_CONNECT_MS = 2_000;
const RETRY_MS = 250;
const PING_MS = 5_000;

export function openLink(url: string, name: string): Link {
  const closing = new AbortController();
  let up: NatsConnection | undefined;

  const first = persist(url, name, closing.signal).then((connection) => {
    up = connection;
    void watch(connection, (answering) => {
      up = answering ? connection : undefined;
    });
    return connection;
  });
  first.catch(() => {});

  return {
    connection: () => first,
    whileUp: () => up,
    close: async () => {
      closing.abort(new Error('the connection to NATS was closed'));
      up = undefined;
      const connection = await first.catch(() => undefined);
      await connection?.close();
    },
  };
}

export function requireUp(link: Link): NatsConnection {
  const connection = link.whileUp();
  if (!connection) throw new Error('NATS is not there');
  return connection;
}

async function persist(url: string, name: string, closing: AbortSignal): Promise<NatsConnection> {
  for (;;) {
    closing.throwIfAborted();
    try {
      return await connect({
        servers: url,
        name,
        timeout: FIRST_CONNECT_MS,
        maxReconnectAttempts: -1,
        reconnectTimeWait: RETRY_MS,
        pingInterval: PING_MS,
      });
    } catch {
      await sleep(RETRY_MS, undefined, { signal: closing });
    }
  }
}

async function watch(connection: NatsConnection, tell: (up: boolean) => void): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === 'disconnect') tell(false);
    if (type === 'reconnect') tell(true);
  }
  tell(false);
}
