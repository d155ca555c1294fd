import { mkdir, readdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { run } from './child.ts';

/** Puts the package's archive into the folder and gives its path. Installs nothing, needs no root. */
export async function aptDownload(name: string, folder: string): Promise<string> {
  const cache = join(folder, 'cache');
  await mkdir(join(cache, 'archives', 'partial'), { recursive: true });
  const common = { 'Dir::Cache': cache, 'Debug::NoLocking': '1', ...network() };
  const cwd = folder;
  try {
    await run(['apt-get', ...asOptions(common), 'download', name], { cwd });
  } catch {
    // The machine's own lists are empty or old: make some here.
    const state = join(folder, 'state');
    await mkdir(join(state, 'lists', 'partial'), { recursive: true });
    const own = asOptions({
      ...common,
      'Dir::State': state,
      'Dir::State::Lists': join(state, 'lists'),
      'Dir::State::status': '/var/lib/dpkg/status',
    });
    await run(['apt-get', ...own, 'update'], { cwd });
    await run(['apt-get', ...own, 'download', name], { cwd });
  }
  const archive = (await readdir(folder)).find((file) => file.endsWith('.deb'));
  if (archive === undefined) throw new Error(`apt-get gave no archive of ${name}`);
  return join(folder, archive);
}

/** The sandbox user could not write here, and only root may become it. */
function network(): Record<string, string> {
  return {
    'APT::Sandbox::User': userInfo().username,
    'Acquire::Retries': '2',
    'Acquire::http::Timeout': '20',
    'Acquire::https::Timeout': '20',
  };
}

function asOptions(options: Record<string, string>): string[] {
  return Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}
