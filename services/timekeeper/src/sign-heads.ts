import type { KeyObject } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@fyr/kernel';
import { readHeads, signHead } from '@fyr/postgres';

/**
 * Signs how far each tenant's log has come into `folder/<tenant>/<position>.json`. Kept where nobody
 * with the database can write, they show a log that was computed anew. A file is whole or not there.
 * @returns how many were signed
 */
export async function signHeads(options: {
  readonly url: string;
  readonly key: KeyObject;
  readonly folder: string;
  readonly clock: Clock;
}): Promise<number> {
  const { url, key, folder, clock } = options;
  const heads = await readHeads(url, clock.now());
  for (const head of heads) {
    const place = join(folder, head.tenant);
    await mkdir(place, { recursive: true });
    const { position } = head.log;
    const file = join(place, `${String(position).padStart(12, '0')}.json`);
    await writeFile(`${file}.new`, `${JSON.stringify(signHead(head, key))}\n`);
    await rename(`${file}.new`, file);
  }
  return heads.length;
}
