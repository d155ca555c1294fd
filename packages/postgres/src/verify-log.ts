import { refuseUnbound } from './database.ts';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';
import type { Finding } from './verify.ts';
import { verifyAccessLog } from './verify-access.ts';
import { verifyChain } from './verify-chain.ts';

/** How far a tenant's log was found whole, and what was not. */
export type LogVerified = {
  readonly position: number;
  readonly findings: readonly Pick<Finding, 'kind' | 'position'>[];
};

/**
 * Density and chain of one tenant's log and access log, as of one moment, while the system runs.
 * @param url of the verifier's own role
 */
export async function verifyLog(url: string, tenant: string): Promise<LogVerified> {
  const pool = openPool(url, { max: 1, longStatements: true });
  try {
    await refuseUnbound(pool);
    const db = await pool.connect();
    try {
      await db.query('begin isolation level repeatable read read only');
      const { rows } = await db.query('select position, hash from log_head where tenant = $1', [
        tenant,
      ]);
      const [head] = rows;
      if (!head) return { position: 0, findings: [] };
      const findings: Pick<Finding, 'kind' | 'position'>[] = [];
      const report = (kind: Finding['kind'], position: number) => {
        findings.push({ kind, position });
      };
      await verifyChain(db, { tenant, head, report });
      await verifyAccessLog(db, { tenant, report });
      return { position: head.position, findings };
    } finally {
      db.release(true);
    }
  } catch (error) {
    throw translate(error);
  } finally {
    await pool.end();
  }
}
