import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { aptDownload } from './apt.ts';
import { run } from './child.ts';
import { findExecutable, isExecutable } from './find-executable.ts';
import { localFolder } from './paths.ts';

const unpacked = join(localFolder, 'nats-server');
const unpackedServer = join(unpacked, 'usr', 'sbin', 'nats-server');

/** On the `PATH`, else unpacked here by an earlier run, else fetched from Debian or Ubuntu. */
export async function findNatsServer(log: (line: string) => void): Promise<string> {
  const found = findExecutable(['nats-server']);
  if (found !== undefined) return found;
  if (isExecutable(unpackedServer)) return unpackedServer;
  if (findExecutable(['apt-get']) === undefined || findExecutable(['dpkg']) === undefined) {
    throw new Error(howToInstall());
  }

  log('fetching nats-server, once');
  await mkdir(localFolder, { recursive: true });
  const making = await mkdtemp(join(localFolder, 'nats-server.'));
  try {
    const archive = await aptDownload('nats-server', making);
    await run(['dpkg', '-x', archive, join(making, 'unpacked')]);
    await rename(join(making, 'unpacked'), unpacked).catch((error) => {
      // Another run was first.
      if (!isExecutable(unpackedServer)) throw error;
    });
    return unpackedServer;
  } catch (cause) {
    throw new Error(howToInstall(), { cause });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

function howToInstall(): string {
  switch (process.platform) {
    case 'darwin':
      return 'Fyr needs nats-server: install it with "brew install nats-server", or give a running one with NATS_URL.';
    case 'linux':
      return 'Fyr needs nats-server: install your distribution\'s package "nats-server", or give a running one with NATS_URL.';
    default:
      return 'Fyr needs nats-server: put it on the PATH, or give a running one with NATS_URL.';
  }
}
