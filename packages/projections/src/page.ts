import { Rejection } from '@fyr/kernel';
import { z } from 'zod';

/** As many rows as one answer ever has. */
export const pageMax = 200;

/** One page of a list, and where the next begins; without `next` it was the last. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly next?: string;
  /** Of the log, as far as the list had read it. */
  readonly position: number;
};

/** Days and ranks, as text. */
const Sorted = z.string().regex(/^[\x20-\x7e]{0,40}$/);
const Mark = z.tuple([Sorted, Sorted, z.uuid()]);

/** Where a page ended: the values it is sorted by, and the stream. */
type Mark = z.infer<typeof Mark>;

export function markOf(token: string): Mark {
  try {
    return Mark.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
  } catch (cause) {
    const faults = [{ path: 'page', reason: 'invalid_page' }];
    throw new Rejection('invalid', 'not a page mark of this list', { faults, cause });
  }
}

export function tokenOf(mark: Mark): string {
  return Buffer.from(JSON.stringify(mark)).toString('base64url');
}
