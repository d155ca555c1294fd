import { readingOfType, registerOf, rights, verksamhet, verksamhetEvents } from '@fyr/domain';
import { history } from '@fyr/kernel';
import { queryLedningsgruppWorklist } from '@fyr/projections';
import type { Caller } from '../caller.ts';
import type { Here } from '../rooms.ts';
import { namesOfEnheter } from '../verksamhet.ts';

type Names = (code: string) => string | undefined;

/** What a verksamhet calls the values of some dimensions, as far as the caller may be told. */
export async function namesFor(
  here: Here,
  caller: Caller,
  dimensions: readonly string[],
): Promise<(dimension: string, code: string) => string | undefined> {
  const asked = [...new Set(dimensions)].flatMap((id) => {
    const read = readers[id];
    return read ? [read(here, caller).then((names): [string, Names] => [id, names])] : [];
  });
  const byDimension = new Map(await Promise.all(asked));
  return (dimension, code) => byDimension.get(dimension)?.(code);
}

const readers: Readonly<Record<string, (here: Here, caller: Caller) => Promise<Names>>> = {
  async enhet(here, { tenant }) {
    const names = await namesOfEnheter(here, tenant);
    return (code) => names[code];
  },
  async ombud(here, { tenant, role }) {
    const accounts = rights[role].names === null ? [] : await here.accounts.ofTenant(tenant);
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    return (id) => names.get(id);
  },
  async addressee(here, { tenant, role }) {
    const reading = readingOfType(role, 'verksamhet');
    if (reading === null || reading === 'codes') return () => undefined;
    const recorded = await here.store.readStream(tenant, tenant, { open: ['stream'] });
    const events = history(verksamhetEvents, recorded);
    const { texts } = verksamhet.view(events).personal as {
      readonly texts: Readonly<Record<string, { readonly name?: string } | null>>;
    };
    const entries = registerOf(events).huvudman.map(({ huvudman, revision }) => [
      huvudman,
      revision,
    ]);
    const revisions = new Map(entries as [string, number][]);
    return (id) => texts[revisions.get(id) ?? 0]?.name;
  },
  async ledningsgrupp(here, { tenant, today }) {
    const asked = { tenant, on: today, dissolved: true };
    const { rows } = await queryLedningsgruppWorklist(here.database, asked);
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    return (id) => numbers.get(id);
  },
};
