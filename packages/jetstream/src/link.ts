import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ConnectionOptions,
  connect,
  createInbox,
  type NatsConnection,
} from '@nats-io/transport-node';

/** A connection that is made when it can be, and again for ever. Nothing waits for it that need not. */
export type Link = {
  /** The connection once there is one; it outlives every outage. Rejects when closed before that. */
  connection(): Promise<NatsConnection>;
  /** The connection while the server answers: for what may as well be left unsaid. */
  whileUp(): NatsConnection | undefined;
  /** A subject that answers come to, and that no other user need be able to hear. */
  newInbox(): string;
  close(): Promise<void>;
};

const FIRST_CONNECT_MS = 2_000;
const RETRY_MS = 250;
const PING_MS = 5_000;

export function openLink(url: string, name: string): Link {
  const settings = settingsOf(url, name);
  const closing = new AbortController();
  let up: NatsConnection | undefined;

  const first = persist(settings, closing.signal).then((connection) => {
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
    newInbox: () => createInbox(settings.inboxPrefix),
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

async function persist(settings: ConnectionOptions, closing: AbortSignal): Promise<NatsConnection> {
  for (;;) {
    closing.throwIfAborted();
    try {
      return await connect({
        ...settings,
        timeout: FIRST_CONNECT_MS,
        maxReconnectAttempts: -1,
        ignoreAuthErrorAbort: true,
        reconnectTimeWait: RETRY_MS,
        pingInterval: PING_MS,
      });
    } catch {
      await sleep(RETRY_MS, undefined, { signal: closing });
    }
  }
}

function settingsOf(url: string, name: string): ConnectionOptions {
  const { protocol, host, username, password } = new URL(url);
  const user = decodeURIComponent(username);
  return {
    name,
    servers: host || url,
    ...(protocol === 'tls:' ? { tls: {} } : {}),
    ...(user === '' ? {} : { user, pass: decodeURIComponent(password) }),
    ...(/^[\w-]+$/.test(user) ? { inboxPrefix: `_INBOX.${user}` } : {}),
  };
}

async function watch(connection: NatsConnection, tell: (up: boolean) => void): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === 'disconnect') tell(false);
    if (type === 'reconnect') tell(true);
  }
  tell(false);
}
