import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './child.ts';
import { localFolder, root } from './paths.ts';

const builds = join(localFolder, 'web');
const buildsKept = 3;
const mode = 'production';
const sources = [
  'pnpm-lock.yaml',
  'services/web/**/*',
  'packages/{contracts,domain,kernel,texts,ui}/{src,styles}/**/*',
];

/** The folder with the built application: built only if its sources have changed since. */
export async function builtWeb(say: (what: string) => void, signal: AbortSignal): Promise<string> {
  const folder = join(builds, await digestOfSources());
  if (existsSync(folder)) return folder;

  say('building the web application');
  await mkdir(builds, { recursive: true });
  const making = `${folder}.${process.pid}`;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await run([process.execPath, vite, 'build', '--outDir', making, '--emptyOutDir'], {
    cwd: join(root, 'services', 'web'),
    // Said here, since under the test runner it is another, and React would be its slow self.
    env: { ...process.env, NO_COLOR: '1', NODE_ENV: mode },
    signal,
  });
  await rename(making, folder).catch(async (error) => {
    // Another made the same at the same time.
    if (!existsSync(folder)) throw error;
    await rm(making, { recursive: true });
  });
  await removeOld();
  return folder;
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256').update(process.version).update(mode);
  const files = [];
  for await (const entry of glob(sources, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) =>
      ['node_modules', 'dist'].includes(entry.name) || entry.name.includes('.spec.'),
  })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  for (const file of files.sort())
    hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** Those that a run started before this one may still serve are left. */
async function removeOld(): Promise<void> {
  const folders = (await readdir(builds)).map((name) => join(builds, name));
  const dated = await Promise.all(
    folders.map(async (folder) => ({ folder, madeAt: (await stat(folder)).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.madeAt - a.madeAt).slice(buildsKept);
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true })));
}
