import { closeSync, openSync } from 'node:fs';

/** A file that only its owner reads, for what a server writes. Close it once the server has it. */
export function openLog(path: string) {
  const fd = openSync(path, 'a', 0o600);
  return { path, fd, close: () => closeSync(fd) };
}
