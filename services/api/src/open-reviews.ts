import { randomUUID } from 'node:crypto';
import { loggkontroll } from '@fyr/domain';
import { type Command, dayOf, execute, Rejection } from '@fyr/kernel';
import { type Database, tenantsWithRole } from '@fyr/postgres';
import { idOfMonth, withDrawnLog } from './draw-log.ts';
import type { Here } from './rooms.ts';

/**
 * Opens the review of the month that is over, wherever there is somebody to review it.
 * @param everywhere of a role that may ask in no tenant's transaction
 */
export function reviewOpener(here: Here, everywhere: Database) {
  const { store, clock } = here;
  return async function open(): Promise<void> {
    const month = monthBefore(dayOf(clock.now()));
    const asked: Command = { type: 'OpenLoggkontroll', data: { month } };
    for (const tenant of await tenantsWithRole(everywhere, 'granskare')) {
      const id = idOfMonth(here, tenant, loggkontroll, asked) as string;
      if ((await store.load({ tenant, ids: [id, tenant] })).rows.size !== 1) continue;
      const key = randomUUID();
      const command = await withDrawnLog(here, tenant, loggkontroll, { command: asked, key });
      const cause = { tenant, actor: 'loggkontroll', at: clock.now(), key };
      try {
        await execute(loggkontroll, store, id, command, cause);
      } catch (error) {
        // Somebody else opened it meanwhile.
        if (!(error instanceof Rejection) || error.code !== 'not_allowed') throw error;
      }
    }
  };
}

function monthBefore(today: string): string {
  return Temporal.PlainYearMonth.from(today.slice(0, 7)).subtract({ months: 1 }).toString();
}
