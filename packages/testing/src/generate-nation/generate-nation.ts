import type { EventStore, LocalDate } from '@fyr/kernel';
import { generateYear, type YearSummary } from '../generate-year/generate-year.ts';
import { passDueIn } from '../generate-year/pass-due.ts';
import { SimulatedClock } from '../generate-year/world.ts';
import { Daybook } from './daybook.ts';
import { type NationalVerksamhet, type NationOptions, nationOf } from './nation.ts';

type NationParts = {
  readonly store: Pick<EventStore, 'append'>;
  /** Makes the tenant with its accounts, before its first event. */
  readonly begin: (verksamhet: NationalVerksamhet) => Promise<unknown>;
  /** A client as a systemfel may know them. */
  readonly pseudonym: (tenant: string, client: string, systemfel: string) => Promise<string>;
  readonly endsOn: LocalDate;
  readonly onYear?: (verksamhet: NationalVerksamhet, summary: YearSummary) => void;
};

/** Years at once: while one is written, others are made up. */
const lanes = 10;

/**
 * A year of every verksamhet there is, each decided by the same machines as a real one, in memory;
 * written day by day through the store's own append.
 */
export async function generateNation(
  options: NationOptions,
  { store, begin, pseudonym, endsOn, onYear = () => {} }: NationParts,
): Promise<void> {
  const waiting = nationOf(options).toReversed();
  const lane = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const { tenant, seed } = one;
      await begin(one);
      const clock = new SimulatedClock();
      const daybook = new Daybook(store);
      const stage = {
        ...one,
        ...{ store: daybook, clock },
        pseudonym: (client: string, systemfel: string) => pseudonym(tenant, client, systemfel),
        reference: async () => {
          throw new Error('nothing goes to a central ledningsgrupp');
        },
        passDue: async () => {
          await daybook.turnPage();
          await passDueIn(daybook, tenant, clock);
        },
      };
      const summary = await generateYear(stage, { seed, endsOn });
      await daybook.close();
      onYear(one, summary);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
