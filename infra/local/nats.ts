import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Exit, launch, run } from './child.ts';
import { openLog } from './log-file.ts';
import { findNatsServer } from './nats-server.ts';
import { type NatsUser, natsPasswords, natsUrlAs } from './nats-users.ts';
import { root } from './paths.ts';

export type LocalNats = {
  readonly url: string;
  /** The address for one of the users; the same for all where there are none. */
  as(user: NatsUser): string;
  readonly port: number;
  readonly pid: number;
  /** Where JetStream keeps its data. All of it may be deleted: the log publishes it again. */
  readonly storeDir: string;
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
};

const START_MS = 20_000;

/**
 * A nats-server of our own with JetStream below `dir`, on a port that it chooses unless given. With
 * the installation's secret it knows its users and lets nobody else in.
 */
export async function startNats(options: {
  readonly dir: string;
  readonly port?: number;
  readonly secret?: Buffer;
  readonly log?: (line: string) => void;
}): Promise<LocalNats> {
  const { dir, port = -1, secret, log = () => {} } = options;
  const server = await findNatsServer(log);
  const storeDir = join(dir, 'store');
  const portsDir = join(dir, 'ports');
  await rm(portsDir, { recursive: true, force: true });
  await mkdir(portsDir, { recursive: true, mode: 0o700 });
  await mkdir(storeDir, { recursive: true, mode: 0o700 });

  const configPath = join(dir, 'nats.conf');
  const withUsers = secret !== undefined;
  if (withUsers) await copyFile(join(root, 'infra', 'nats', 'users.conf'), join(dir, 'users.conf'));
  const config = await configuration({ server, port, storeDir, portsDir, withUsers });
  await writeFile(configPath, config);
  const output = openLog(join(dir, 'server.log'));
  const { pid, exited, stop } = launch([server, '--config', configPath], {
    cwd: dir,
    env: { ...process.env, ...(secret && natsPasswords(secret)) },
    stdio: ['ignore', output.fd, output.fd],
  });
  output.close();

  let exit: Exit | undefined;
  exited.then(
    (value) => (exit = value),
    () => (exit = { code: -1, signal: null }),
  );
  const until = Date.now() + START_MS;
  for (;;) {
    const url = await ownUrl(portsDir, pid);
    if (url !== undefined) {
      const stopGently = async () => void (await stop('SIGINT'));
      const as = (user: NatsUser) => (secret ? natsUrlAs(user, url, secret) : url);
      const { port } = new URL(url);
      return { url, as, port: Number(port), pid, storeDir, exited, stop: stopGently };
    }
    if (exit !== undefined || Date.now() > until) {
      await stop('SIGKILL').catch(() => {});
      throw new Error(`nats-server did not start; ${output.path} says why`);
    }
    await sleep(20);
  }
}

async function configuration(options: {
  readonly server: string;
  readonly port: number;
  readonly storeDir: string;
  readonly portsDir: string;
  readonly withUsers: boolean;
}): Promise<string> {
  const jetstream = [`store_dir: ${JSON.stringify(options.storeDir)}`];
  if (await canSyncAlways(options.server)) jetstream.push('sync_interval: always');
  return `${[
    `listen: "127.0.0.1:${options.port}"`,
    `ports_file_dir: ${JSON.stringify(options.portsDir)}`,
    `jetstream { ${jetstream.join(', ')} }`,
    ...(options.withUsers ? ['authorization {', 'include "users.conf"', '}'] : []),
  ].join('\n')}\n`;
}

/** From 2.10 on JetStream can have its data on disk before it acknowledges. */
async function canSyncAlways(server: string): Promise<boolean> {
  const version = await run([server, '--version']);
  const [, major, minor] = /v?(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [];
  return major !== undefined && minor !== undefined && (major > 2 || (major === 2 && minor >= 10));
}

/** The server writes its ports to a file named after its process, so no other can be taken for it. */
async function ownUrl(portsDir: string, pid: number): Promise<string | undefined> {
  const text = await readFile(join(portsDir, `nats-server_${pid}.ports`), 'utf8').catch(() => '');
  try {
    return (JSON.parse(text) as { nats?: string[] }).nats?.[0];
  } catch {
    return undefined;
  }
}
