import { join } from 'node:path';
import { type Child, launch } from './child.ts';
import { openLog } from './log-file.ts';
import { baseEnvironment, root } from './paths.ts';

/** Runs `services/<name>` with this environment and no other; what it writes goes to the file. */
export function startService(options: {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logPath: string;
}): Child {
  const log = openLog(options.logPath);
  try {
    return launch([process.execPath, join(root, 'services', options.name, 'src', 'main.ts')], {
      cwd: root,
      env: { ...baseEnvironment, ...options.env },
      stdio: ['ignore', log.fd, log.fd],
      // Nobody is left to wait for it, and it loses nothing by it.
      whenOrphaned: 'SIGKILL',
    });
  } finally {
    log.close();
  }
}
