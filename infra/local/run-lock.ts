import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';

export type RunLock = {
  /** What a second start is told from now on. */
  says(sentence: string): void;
  release(): void;
};

type Holder = { readonly port: number; readonly token: string };

const ANSWER_MS = 2_000;
const attemptsMax = 100;

/** Somebody holds the lock and says so; the message is fit to show. */
export class AlreadyRunning extends Error {}

/**
 * Lets one run at a time use a folder. The holder answers on a port to whoever knows the token in
 * its file, so neither a reused process id nor a foreign server is taken for it, and the lock of a
 * killed run is free at once. Files are numbered and the newest counts: none is ever replaced.
 */
export async function takeRunLock(folder: string): Promise<RunLock> {
  let sentence = 'Fyr is being started here already.';
  const token = randomUUID();
  const server = createServer((socket) => {
    socket.setEncoding('utf8').on('error', () => {});
    socket.once('data', (asked) => socket.end(String(asked) === token ? sentence : ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();

  try {
    const { port } = server.address() as AddressInfo;
    await claim(folder, { port, token });
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    says(text) {
      sentence = text;
    },
    release() {
      server.close();
    },
  };
}

async function claim(folder: string, own: Holder): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, own.token);
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 1; attempt <= attemptsMax; attempt++) {
      const [newest = 0] = await numbersIn(folder);
      const holder = await readHolder(join(folder, String(newest)));
      const answer = holder && (await ask(holder));
      if (answer) throw new AlreadyRunning(answer);

      const mine = join(folder, String(newest + 1));
      if (!(await linked(draft, mine))) continue;
      const [first, ...older] = await numbersIn(folder);
      if (first === newest + 1) {
        await Promise.all(older.map((number) => rm(join(folder, String(number)), { force: true })));
        return;
      }
      // While this start looked at an old file, another took a newer one.
      await rm(mine, { force: true });
    }
    throw new AlreadyRunning('Fyr is being started here already.');
  } finally {
    await rm(draft, { force: true });
  }
}

/** Newest first. */
async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => b - a);
}

/** Creates the file whole, or not at all when there is one. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

async function ask({ port, token }: Holder): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8').setTimeout(ANSWER_MS);
  socket.on('timeout', () => socket.destroy());
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('connect', () => socket.write(token));
  await once(socket, 'close').catch(() => {});
  return answer;
}
