import type { Head } from './signed-head.ts';
import type { Report, Snapshot } from './verify.ts';

const chains = [
  { chain: 'log', table: 'event', finding: 'signed_head' },
  { chain: 'access', table: 'access_log', finding: 'signed_access_head' },
] as const;

/**
 * Whether what was signed then still stands: a chain that somebody has computed anew is whole in
 * itself, and is not the one that was signed.
 * @param heads of the tenant, in any order; the first that does not fit is reported
 */
export async function verifyHeads(
  db: Snapshot,
  { tenant, heads, report }: { tenant: string; heads: readonly Head[]; report: Report },
): Promise<void> {
  for (const { chain, table, finding } of chains) {
    const places = heads
      .flatMap((head) => head[chain] ?? [])
      .toSorted((a, b) => a.position - b.position);
    for (const { position, hash } of places) {
      const { rows } = await db.query<{ hash: string }>(
        `select encode(hash, 'hex') as hash from ${table} where tenant = $1 and position = $2`,
        [tenant, position],
      );
      if (rows[0]?.hash === hash) continue;
      const says = rows[0] ? 'is not what was signed' : 'was signed and is gone';
      report(finding, position, `position ${position} ${says}`);
      break;
    }
  }
}
