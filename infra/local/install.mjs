// Runs on the machine's own Node, 20 or later, before anything is installed: no imports but Node's.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What installs the dependencies and tells of them: `npx --yes` and this. */
export const pnpm = 'pnpm@12.21.0';
const nodeMajorMin = 20;

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const local = join(root, '.local');
const stamp = join(local, 'installed');

/** The Node that runs everything else. */
export const node26 = join(root, 'node_modules', 'node', 'bin', 'node');

/** Installs exactly what the lockfile says, unless that is already done. */
export async function install() {
  if (process.platform === 'win32') fail('Fyr runs on Linux and macOS; on Windows, run it in WSL.');
  if (Number(process.versions.node.split('.')[0]) < nodeMajorMin) {
    fail(`Fyr needs Node ${nodeMajorMin} or later to start; this is ${process.versions.node}.`);
  }
  const wanted = digestOfManifests();
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8');
  if (wanted === done && existsSync(node26)) return;

  const since = Date.now();
  console.log('Installing dependencies …');
  const ticking = setInterval(() => {
    console.log(`  … for ${Math.round((Date.now() - since) / 1000)} s`);
  }, 5_000);
  const command = ['npx', '--yes', pnpm, 'install', '--frozen-lockfile'];
  const { code, output } = await run(command, { CI: 'true', ...homeToWriteIn() });
  clearInterval(ticking);
  if (code !== 0) {
    console.error(output);
    fail(`The dependencies could not be installed: "${command.join(' ')}" failed, see above.`);
  }
  mkdirSync(local, { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * Runs a command with its output held back until it is known whether it is wanted.
 * @param {readonly string[]} command
 * @param {Record<string, string>} env
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([file = '', ...args], env = {}) {
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a script under Node 26 in the foreground, passes signals on and gives its exit code. The
 * script is told by the closing of its channel if this process is killed.
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
export function runNode26(args, env = {}) {
  const child = spawn(node26, args, {
    cwd: root,
    env: { ...process.env, ...env, PATH: `${dirname(node26)}:${process.env.PATH ?? ''}` },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  // The shell between npm and this process passes no signal on: it is just gone.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function digestOfManifests() {
  const members = ['packages', 'services'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  const manifests = ['.', 'test', ...members.sort()].map((folder) => join(folder, 'package.json'));
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests];
  const hash = createHash('sha256').update(process.platform).update(process.arch);
  for (const file of files.filter((file) => existsSync(join(root, file)))) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** npm and pnpm keep their caches in the home folder; without one they get a folder of ours. */
function homeToWriteIn() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    const home = join(local, 'home');
    mkdirSync(home, { recursive: true });
    // npm hands down the cache folder it found for itself.
    return { HOME: home, npm_config_cache: join(home, '.npm') };
  }
}
