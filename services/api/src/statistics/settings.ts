import { settingsIn } from '@fyr/domain';
import { dayOf, type LocalDate } from '@fyr/kernel';
import type { Services } from '../services.ts';
import { verksamhetOf } from '../verksamhet.ts';

type Organisation = Parameters<typeof settingsIn>[0];

/** As the verksamhet has set them for a day; for today by default. */
export async function settingsOf(services: Services, tenant: string, on?: LocalDate) {
  const row = await verksamhetOf(services.released, tenant);
  const day = on ?? dayOf(services.clock.now());
  return settingsIn(row?.context as Organisation, day).verksamhet;
}
