import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type NatsConnection, PermissionViolationError } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../../../infra/local/child.ts';
import { type LocalNats, startNats } from '../../../infra/local/nats.ts';
import { findNatsServer } from '../../../infra/local/nats-server.ts';
import { type NatsUser, natsPasswords, natsUsers } from '../../../infra/local/nats-users.ts';
import { root } from '../../../infra/local/paths.ts';
import {
  announceEpoch,
  connectNats,
  consume,
  createStream,
  findLoss,
  lastStored,
  type PublishedEvent,
  publish,
} from './index.ts';

const tenant = randomUUID();
const secret = randomBytes(32);
const inboxes = natsUsers.map((user) => `_INBOX.${user}`);

const requests = [
  ...['INFO', 'SERVER.REMOVE', 'ACCOUNT.PURGE.FYR', 'META.LEADER.STEPDOWN', 'DIRECT.GET.FYR_7'],
  ...['STREAM.NAMES', 'STREAM.LIST', 'STREAM.CREATE.FYR_7', 'STREAM.UPDATE.FYR_7'],
  ...['STREAM.DELETE.FYR_7', 'STREAM.PURGE.FYR_7', 'STREAM.INFO.FYR_7', 'STREAM.MSG.GET.FYR_7'],
  ...['STREAM.MSG.DELETE.FYR_7', 'STREAM.SNAPSHOT.FYR_7', 'STREAM.RESTORE.FYR_7'],
  ...['STREAM.PEER.REMOVE.FYR_7', 'STREAM.LEADER.STEPDOWN.FYR_7', 'STREAM.TEMPLATE.CREATE.T'],
  ...['CONSUMER.NAMES.FYR_7', 'CONSUMER.LIST.FYR_7', 'CONSUMER.INFO.FYR_7.theirs'],
  ...['CONSUMER.CREATE.FYR_7', 'CONSUMER.CREATE.FYR_7.theirs', 'CONSUMER.DELETE.FYR_7.theirs'],
  ...['CONSUMER.DURABLE.CREATE.FYR_7.theirs', 'CONSUMER.MSG.NEXT.FYR_7.theirs'],
].map((request) => `$JS.API.${request}`);

const sayable = [
  ...[`fyr.${tenant}.loan.LoanRequested`, 'fyr', `fyr.${tenant}`, `fyr.${tenant}.a.b.c`],
  ...[`fyr-wake.${tenant}`, `fyr-applied.${tenant}`, `fyr-noticed.${tenant}`, 'fyr-epoch'],
  ...['fyr-wake', `fyr-wake.${tenant}.more`, 'fyr-epoch.more', 'another'],
  ...requests,
  ...['$JS.FC.FYR_7.mine.1', '$JS.ACK.FYR_7.mine.1.1.1.1.0', '$JS.EVENT.ADVISORY.API'],
  ...['$SYS.REQ.SERVER.PING', '$SYS.REQ.ACCOUNT.FYR.CONNZ', '$SYS.ACCOUNT.FYR.CONNECT', '$KV.a.b'],
  ...[...inboxes, '_INBOX', '_R_'].map((inbox) => `${inbox}.answer`),
];

const hearable = [
  ...['>', '*', '*.>', '*.*', 'fyr', 'fyr.>', 'fyr.*.*.*', `fyr.${tenant}.>`],
  ...['fyr-wake.*', 'fyr-applied.*', 'fyr-noticed.*', 'fyr-epoch', `fyr-wake.${tenant}`],
  ...[
    'fyr-wake.>',
    'fyr-epoch.>',
    'another',
    '_R_.>',
    '$KV.>',
    '$JS.>',
    '$JS.API.>',
    '$JS.API.STREAM.CREATE.*',
  ],
  ...['$JS.FC.>', '$JS.ACK.>', '$JS.EVENT.>', '$SYS.>', '$SYS.REQ.>', '_INBOX.>', '_INBOX.*.*'],
  ...inboxes.map((inbox) => `${inbox}.>`),
];

type Grants = { readonly says: readonly string[]; readonly hears: readonly string[] };

const following = ['$JS.API.STREAM.NAMES', '$JS.API.CONSUMER.CREATE.FYR_7', '$JS.FC.FYR_7.mine.1'];
const written: Readonly<Record<NatsUser, Grants>> = {
  api: { says: [`fyr-wake.${tenant}`], hears: ['fyr-applied.*', 'fyr-noticed.*'] },
  timekeeper: { says: [`fyr-wake.${tenant}`], hears: [] },
  relay: {
    says: [
      ...[`fyr.${tenant}.loan.LoanRequested`, 'fyr-epoch'],
      ...['NAMES', 'CREATE.FYR_7', 'DELETE.FYR_7', 'INFO.FYR_7', 'MSG.GET.FYR_7'].map(
        (request) => `$JS.API.STREAM.${request}`,
      ),
    ],
    // To the server `*` also grants `>` in its place. Nothing is said below it.
    hears: ['fyr-wake.*', 'fyr-wake.>', `fyr-wake.${tenant}`, '_INBOX.relay.>'],
  },
  projector: {
    says: [`fyr-applied.${tenant}`, ...following],
    hears: ['fyr-epoch', '_INBOX.projector.>'],
  },
  reactor: {
    says: [`fyr-noticed.${tenant}`, ...following],
    hears: ['fyr-epoch', '_INBOX.reactor.>'],
  },
};

let dir: string;
let server: LocalNats;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fyr-nats-users-'));
  server = await startNats({ dir, secret });
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

describe('a user of NATS', () => {
  it.each(natsUsers)('%s says and hears what is written, and nothing else', async (user) => {
    const session = await logIn(user);
    const { connection } = session;
    const says = await granted(session, sayable, (subject) => connection.publish(subject));
    expect(says).toEqual(written[user].says.toSorted());
    const hear = (subject: string, queue?: string) =>
      connection.subscribe(subject, { callback: () => {}, ...(queue && { queue }) });
    const hears = written[user].hears.toSorted();
    expect(await granted(session, hearable, (subject) => hear(subject))).toEqual(hears);
    expect(await granted(session, hearable, (subject) => hear(subject, 'q'))).toEqual(hears);
  });

  it('is let in by its own password only', async () => {
    const { host } = new URL(server.url);
    const pass = new URL(server.as('api')).password;
    for (const who of [{}, { user: 'api' }, { user: 'relay', pass }, { user: 'root', pass }]) {
      await expect(connect({ servers: host, ...who, reconnect: false })).rejects.toThrow(
        /authorization/i,
      );
    }
  });

  it('does its work with what it is granted', async () => {
    const as = (user: NatsUser) => {
      const nats = connectNats(server.as(user), 'spec');
      onTestFinished(() => nats.close());
      return nats;
    };
    const [api, relay, projector, reactor] = [
      as('api'),
      as('relay'),
      as('projector'),
      as('reactor'),
    ];
    await Promise.all([api, relay, projector, reactor].map((nats) => nats.connection()));
    await createStream(relay, 1);
    const stop = new AbortController();
    const heard = { projector: 0, reactor: 0 };
    const attached: string[] = [];
    const consuming = Object.entries({ projector, reactor }).map(([name, nats]) =>
      consume(nats, {
        signal: stop.signal,
        onEvent: () => heard[name as keyof typeof heard]++,
        onAttached: () => attached.push(name),
      }),
    );
    onTestFinished(async () => {
      stop.abort();
      await Promise.all(consuming);
    });
    await vi.waitFor(() => expect(attached.toSorted()).toEqual(['projector', 'reactor']));
    // Into the next epoch, and so many that the server asks whether they are heard.
    await createStream(relay, 2);
    announceEpoch(relay, 2);
    await vi.waitFor(() => expect(attached.length).toBe(4));
    const { last, error } = await publish(relay, 2, events(5_000));
    expect(error).toBeUndefined();
    expect(await lastStored(relay, 2)).toEqual(last);
    expect(await findLoss(relay, 2, last)).toBeUndefined();
    await vi.waitFor(() => expect(heard).toEqual({ projector: 5_000, reactor: 5_000 }), 10_000);
  });
});

it('has the same users on a server in production', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fyr-nats-conf-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const given = join(root, 'infra', 'nats');
  const text = await readFile(join(given, 'nats.conf'), 'utf8');
  const withoutFiles = text.replace(/^tls \{[^}]*\}/m, '').replace('/var/lib/nats', folder);
  await writeFile(join(folder, 'nats.conf'), withoutFiles);
  await writeFile(join(folder, 'users.conf'), await readFile(join(given, 'users.conf')));
  const check = [await findNatsServer(() => {}), '-t', '-c', join(folder, 'nats.conf')];
  const env = { ...process.env, ...natsPasswords(secret) };
  expect(await run(check, { env })).toContain('is valid');
  await expect(run(check)).rejects.toThrow();
});

type LoggedIn = { readonly connection: NatsConnection; readonly refused: Set<string> };

async function logIn(user: NatsUser): Promise<LoggedIn> {
  const { host, username, password } = new URL(server.as(user));
  const connection = await connect({ servers: host, user: username, pass: password });
  const refused = new Set<string>();
  const listening = (async () => {
    for await (const said of connection.status()) {
      if (said.type === 'error' && said.error instanceof PermissionViolationError) {
        refused.add(said.error.subject);
      }
    }
  })();
  onTestFinished(async () => {
    await connection.close();
    await listening;
  });
  return { connection, refused };
}

/** Those of the subjects that the server took no offence at. */
async function granted(
  { connection, refused }: LoggedIn,
  subjects: readonly string[],
  attempt: (subject: string) => void,
): Promise<string[]> {
  refused.clear();
  for (const subject of subjects) attempt(subject);
  // Refusals come before the answer to a flush, and are heard before that to the next.
  await connection.flush();
  await connection.flush();
  return subjects.filter((subject) => !refused.has(subject)).toSorted();
}

function events(count: number): PublishedEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ tenant, position: index + 1, streamId: tenant, streamType: 'loan', revision: index + 1 },
    ...{ type: 'LoanRequested', version: 1, state: 'open', at: 1_577_836_800_000 },
    data: { on: '2020-01-01', part: 'x'.repeat(200) },
  }));
}
