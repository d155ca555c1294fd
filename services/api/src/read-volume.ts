import { settingsIn, type VerksamhetContext } from '@fyr/domain';
import { dayOf } from '@fyr/kernel';
import { type Database, tellOfVolume, tenantsWithRole } from '@fyr/postgres';
import type { Here } from './rooms.ts';
import { verksamhetOf } from './verksamhet.ts';

/** What is counted together, and after which the same account is told of anew. */
const PERIOD_MS = 10 * 60 * 1000;

/**
 * Looks in the access log for accounts that are shown more persons in a short time than work can ask
 * for, whichever process showed them, and tells those who review it.
 * @param everywhere of a role that may ask in no tenant's transaction
 */
export function volumeWatch(
  { auditor, store, clock, log }: Pick<Here, 'auditor' | 'store' | 'clock' | 'log'>,
  everywhere: Database,
) {
  let large = 0;

  async function lookIn(tenant: string): Promise<number> {
    const at = clock.now();
    const row = await verksamhetOf({ store }, tenant);
    const context = row?.context as VerksamhetContext | undefined;
    const { alarmSubjects } = settingsIn(context, dayOf(at)).loggkontroll;
    const since = at - PERIOD_MS;
    const found = await auditor.shownMoreThan(tenant, { since, persons: alarmSubjects });
    const period = Math.floor(at / PERIOD_MS);
    for (const { account, role } of found) {
      const told = await tellOfVolume(everywhere, tenant, { account, period, at });
      if (told > 0) log.warn({ role }, 'an account is shown more persons than it should be');
    }
    return found.length;
  }

  return {
    gauge: {
      name: 'fyr_read_volume_accounts',
      help: 'Accounts that were shown more persons in ten minutes than they should be.',
      read: async () => [{ value: large }],
    },
    async look(): Promise<void> {
      let found = 0;
      for (const tenant of await tenantsWithRole(everywhere, 'granskare')) {
        found += await lookIn(tenant);
      }
      large = found;
    },
  };
}
