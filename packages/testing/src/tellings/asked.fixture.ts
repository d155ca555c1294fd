import { organisationOn, registerOf, verksamhet, verksamhetEvents } from '@fyr/domain';
import { execute, history, type LocalDate } from '@fyr/kernel';
import { middayOf } from '../history-of.ts';
import { MemoryStore } from '../memory-store.ts';
import type { Telling } from './telling.ts';

/** Tells it command by command, each on its day, and answers for any day. */
export async function asked({ verksamhet: tenant, told }: Telling) {
  const store = new MemoryStore();
  for (const [index, { on, ...command }] of told.entries()) {
    const cause = { tenant, actor: 'arbetsledare:telling', at: middayOf(on), key: `told:${index}` };
    await execute(verksamhet, store, tenant, command, cause);
  }
  const recorded = await store.readStream(tenant, tenant, { open: ['stream'] });
  const events = history(verksamhetEvents, recorded);
  const register = registerOf(events);
  return {
    register,
    on: (day: LocalDate) => organisationOn(register, day),
    /** The text that an entry's revision names. */
    text: (revision: number | undefined) =>
      events.find((event) => event.revision === revision)?.personal ?? {},
  };
}
