import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Everything that a local run makes. */
export const localFolder = join(root, '.local');

/** All that a process of ours gets from the caller's environment, and where compiled code is kept. */
export const baseEnvironment = {
  PATH: process.env.PATH ?? '',
  NODE_COMPILE_CACHE: join(localFolder, 'compile-cache'),
};
