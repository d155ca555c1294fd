import { run } from './child.ts';
import { findExecutable } from './find-executable.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** `CHROMIUM`, else on the `PATH`, else Debian's package when we are root. */
export async function findChromium(log: (line: string) => void = () => {}): Promise<string> {
  const found = process.env.CHROMIUM ?? findExecutable(names);
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || findExecutable(['apt-get']) === undefined) {
    throw new Error(
      'The browser tests need Chromium: install the package "chromium", or say where it is with CHROMIUM.',
    );
  }
  log('installing chromium, once');
  await install();
  const installed = findExecutable(names);
  if (installed === undefined) throw new Error('The package "chromium" gave no chromium');
  return installed;
}

async function install(): Promise<void> {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const command = ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'] as const;
  // Another run may hold apt's lock.
  const patient = [...command, '-o', 'DPkg::Lock::Timeout=300'] as const;
  await run([...patient], options).catch(async () => {
    await run(['apt-get', 'update'], options);
    await run([...patient], options);
  });
}
