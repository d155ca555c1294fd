import { createHmac, hkdfSync } from 'node:crypto';
import { isShown } from '@fyr/domain';
import type { RecordedEvent } from '@fyr/kernel';
import { isDeidentified, type Reached } from './rights.ts';
import type { Here } from './rooms.ts';

/** A stream's tag to those who may not know how much has happened to it: the same for all of them. */
export type SealedTags = (tenant: string, stream: string, revision: number) => string;

export function sealedTags(secret: Buffer): SealedTags {
  const key = Buffer.from(hkdfSync('sha256', secret, 'fyr', 'entity tags', 32));
  return (tenant, stream, revision) =>
    createHmac('sha256', key)
      .update(`${tenant}/${stream}/${revision}`)
      .digest('base64url')
      .slice(0, 32);
}

/**
 * The tag of what the reader was told: the revision, or for who reads it de-identified a sealed one
 * of the last event shown. What is hidden from them does not change it.
 */
export function entityTag(
  { sealed }: Pick<Here, 'sealed'>,
  tenant: string,
  { row, reading }: Reached,
  recorded: readonly Pick<RecordedEvent, 'type' | 'revision'>[],
): string {
  if (!isDeidentified(row.type, reading)) return `"${row.revision}"`;
  const last = recorded.findLast((event) => isShown(reading, event));
  return `"${sealed(tenant, row.id, last?.revision ?? 0)}"`;
}

/** No stream is ever at this revision. */
const NEVER = -1;

/** The revision a command expects, from the tag its caller was given; undefined where it has none. */
export async function expectedRevision(
  here: Pick<Here, 'sealed' | 'store'>,
  tenant: string,
  reached: Reached | undefined,
  ifMatch: string | undefined,
): Promise<number | undefined> {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  if (!reached) return NEVER;
  const { row, reading } = reached;
  if (!isDeidentified(row.type, reading)) {
    const revision = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
    return revision === undefined ? NEVER : Number(revision);
  }
  const recorded = await here.store.readStream(tenant, row.id);
  const known = recorded.filter(({ revision }) => revision <= row.revision);
  return ifMatch === entityTag(here, tenant, reached, known) ? row.revision : NEVER;
}
