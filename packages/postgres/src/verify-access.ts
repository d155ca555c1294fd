import { accessDigest } from './access-log.ts';
import { link } from './digest.ts';
import type { Report, Snapshot } from './verify.ts';

const PAGE = 1_000;

const text = `
  select tenant, position, actor, role, action, subjects, stream_id, at, hash
    from access_log where tenant = $1 and position > $2 order by position limit ${PAGE}`;

/** The access log's own density and chain. */
export async function verifyAccessLog(
  db: Snapshot,
  { tenant, report }: { tenant: string; report: Report },
): Promise<void> {
  let previous: Buffer = Buffer.alloc(0);
  let position = 0;
  for (;;) {
    const { rows } = await db.query({ name: 'verify_access', text, values: [tenant, position] });
    for (const { stream_id: streamId, hash, position: place, ...access } of rows) {
      if (place !== position + 1) {
        return report('access_gap', position + 1, `position ${position + 1} is missing`);
      }
      const digest = accessDigest({ ...access, ...(streamId === null ? {} : { streamId }) });
      if (!link(previous, place, digest).equals(hash)) {
        return report('access_chain', place, 'the row is not the one that was recorded');
      }
      previous = hash;
      position = place;
    }
    if (rows.length < PAGE) break;
  }
  const { rows } = await db.query('select position, hash from access_head where tenant = $1', [
    tenant,
  ]);
  const head = rows[0] ?? { position: 0, hash: Buffer.alloc(0) };
  if (head.position !== position || !previous.equals(head.hash)) {
    report('access_gap', position + 1, `the head says ${head.position}`);
  }
}
