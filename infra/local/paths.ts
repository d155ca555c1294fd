import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Everything that a local run makes. */
export const localFolder = join(root, '.local');
