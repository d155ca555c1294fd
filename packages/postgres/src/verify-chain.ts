import { digestOf, link } from './digest.ts';
import type { Report, Snapshot } from './verify.ts';

const PAGE = 1_000;

/** An event as stored, with all that its digest is made of. */
export type ChainRow = {
  position: number;
  stream_id: string;
  stream_type: string;
  revision: number;
  type: string;
  version: number;
  /** As stored, byte for byte. */
  data: string;
  personal: Buffer | null;
  subject_kind: string | null;
  subject_id: string | null;
  key_version: number | null;
  state: string;
  actor: string;
  cause: string | null;
  at: number;
  hash: Buffer;
};

export const chainColumns = `
  position, stream_id, stream_type, revision, type, version, data::text as data, personal,
  subject_kind, subject_id, key_version, state, actor, cause, at, hash`;

const text = `
  select ${chainColumns}
    from event where tenant = $1 and position > $2 order by position limit ${PAGE}`;

/** Density and chain: every hash computed again from the stored bytes, page by page. */
export async function verifyChain(
  db: Snapshot,
  {
    tenant,
    head,
    report,
  }: { tenant: string; head: { position: number; hash: Buffer }; report: Report },
): Promise<void> {
  let previous: Buffer = Buffer.alloc(0);
  let position = 0;
  for (;;) {
    const { rows } = await db.query<ChainRow>({
      name: 'verify_chain',
      text,
      values: [tenant, position],
    });
    for (const row of rows) {
      if (row.position !== position + 1) {
        return report('gap', position + 1, `position ${position + 1} is missing`);
      }
      const expected = link(previous, row.position, digestOf(hashedOf(tenant, row)));
      if (!expected.equals(row.hash)) {
        return report('chain', row.position, 'the event is not the one that was recorded');
      }
      previous = row.hash;
      position = row.position;
    }
    if (rows.length < PAGE) break;
  }
  if (position !== head.position) {
    report('gap', Math.min(position, head.position) + 1, `the head says ${head.position}`);
  } else if (!previous.equals(head.hash)) {
    report('chain', position, 'the head has another hash');
  }
}

export function hashedOf(tenant: string, row: ChainRow): Parameters<typeof digestOf>[0] {
  return {
    tenant,
    streamId: row.stream_id,
    streamType: row.stream_type,
    revision: row.revision,
    type: row.type,
    version: row.version,
    data: row.data,
    personal: row.personal,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    keyVersion: row.key_version,
    state: row.state,
    actor: row.actor,
    cause: row.cause,
    at: row.at,
  };
}
