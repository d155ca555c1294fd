import { accessDigest } from './access-log.ts';
import { link } from './digest.ts';
import type { Report, Snapshot } from './verify.ts';

const PAGE = 1_000;

const text = `
  select tenant, position, actor, role, action, purpose, subjects, fields, enheter,
         stream_id as "streamId", request_id as "requestId", at, version, hash
    from access_log where tenant = $1 and position > $2 order by position limit ${PAGE}`;

/** The access log's own density and chain, and the way to it by person. */
export async function verifyAccessLog(
  db: Snapshot,
  { tenant, report }: { tenant: string; report: Report },
): Promise<void> {
  let previous: Buffer = Buffer.alloc(0);
  let position = 0;
  for (;;) {
    const { rows } = await db.query({ name: 'verify_access', text, values: [tenant, position] });
    for (const { hash, position: place, version, ...access } of rows) {
      if (place !== position + 1) {
        return report('access_gap', position + 1, `position ${position + 1} is missing`);
      }
      if (!link(previous, place, accessDigest(access, version)).equals(hash)) {
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
  await verifySubjects(db, { tenant, report });
}

/** Whether each person is found in the rows that show them, and in no others. */
async function verifySubjects(
  db: Snapshot,
  { tenant, report }: { tenant: string; report: Report },
): Promise<void> {
  const { rows } = await db.query(
    `with shown as (
       select position, unnest(subjects) as subject from access_log where tenant = $1
     ), found as (
       select position, subject from access_subject where tenant = $1
     )
     select min(position) as position from (
       (select * from shown except select * from found) union all
       (select * from found except select * from shown)
     ) as unlike`,
    [tenant],
  );
  const [{ position }] = rows;
  if (position !== null) report('access_subject', position, 'who was shown is not who is found');
}
