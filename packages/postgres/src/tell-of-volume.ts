import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Tells every granskare of the verksamhet that an account is shown many persons, once in a period.
 * @param volume.period any number that is the same for the whole of it
 * @returns how many were told now
 */
export async function tellOfVolume(
  database: Database,
  tenant: string,
  volume: { readonly account: string; readonly period: number; readonly at: number },
): Promise<number> {
  const { account, period, at } = volume;
  return await database.inTenant(tenant, async (tx) => {
    const { numAffectedRows = 0n } = await sql`
      insert into notice
        (tenant, account, role, kind, stream_type, stream_id, position, at, mail_due)
      select ${tenant}::uuid, id, 'granskare', 'LASNING_STOR_VOLYM', 'loggkontroll',
             ${account}::uuid, ${period}, ${at}, mail and email is not null
        from account where tenant = ${tenant}::uuid and 'granskare' = any(roles)
      on conflict do nothing`.execute(tx);
    return Number(numAffectedRows);
  });
}
