import type { Workflow } from '@fyr/kernel';
import type pg from 'pg';
import { refuseUnbound } from './database.ts';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';
import type { Head } from './signed-head.ts';
import type { Vault } from './vault.ts';
import { verifyAccessLog } from './verify-access.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyHeads } from './verify-heads.ts';
import { verifyNumbers } from './verify-numbers.ts';
import { verifyStreams } from './verify-streams.ts';

export type FindingKind =
  | 'gap'
  | 'chain'
  | 'revision'
  | 'count'
  | 'workflow'
  | 'replay'
  | 'snapshot'
  | 'timer'
  | 'number'
  | 'personal'
  | 'access_gap'
  | 'access_chain'
  | 'access_subject'
  | 'signed_head'
  | 'signed_access_head';

/** Something that is not as the append left it. */
export type Finding = {
  readonly tenant: string;
  readonly kind: FindingKind;
  /** The first that is wrong. */
  readonly position: number;
  readonly says: string;
};
/** One connection, in one snapshot of the database. */
export type Snapshot = Pick<pg.ClientBase, 'query'>;
export type Report = (kind: FindingKind, position: number, says: string) => void;

/**
 * Whether the log is whole and everything derived from it by the append is what it comes to. Reads
 * page by page, all as of one moment, while the system runs.
 * @param options.url of the verifier's own role
 * @param options.vault also tries to open every personal text
 */
export async function verify(options: {
  readonly url: string;
  readonly workflows: Readonly<Record<string, Workflow>>;
  readonly vault?: Vault;
  /** What was signed before, if the operator kept it. */
  readonly heads?: readonly Head[];
  readonly onProgress?: (tenant: string, position: number) => void;
}): Promise<readonly Finding[]> {
  const { url, workflows, vault, heads: signed = [], onProgress } = options;
  const pool = openPool(url, { max: 2, longStatements: true });
  await refuseUnbound(pool);
  const findings: Finding[] = [];
  const db = await pool.connect();
  try {
    await db.query('begin isolation level repeatable read read only');
    const { rows: heads } = await db.query(
      'select tenant, position, hash from log_head order by 1',
    );
    for (const { tenant, ...head } of heads) {
      const report: Report = (kind, position, says) =>
        findings.push({ tenant, kind, position, says });
      await verifyChain(db, { tenant, head, report });
      const counted = await verifyStreams(db, { tenant, workflows, vault, report });
      if (counted !== head.position) {
        report('count', 1, `${head.position} events, and ${counted} in the rows of the streams`);
      }
      await verifyNumbers(db, { tenant, report });
      await verifyAccessLog(db, { tenant, report });
      const own = signed.filter((head) => head.tenant === tenant);
      await verifyHeads(db, { tenant, heads: own, report });
      onProgress?.(tenant, head.position);
    }
    for (const { tenant, log } of signed) {
      if (heads.some((head) => head.tenant === tenant)) continue;
      const says = 'the whole log was signed and is gone';
      findings.push({ tenant, kind: 'signed_head', position: log.position, says });
    }
  } catch (error) {
    throw translate(error);
  } finally {
    db.release(true);
    await pool.end();
  }
  return findings;
}
