import type { LocalDate } from '@fyr/kernel';
import { addDays } from './agenda.ts';
import { Central } from './central.ts';
import { ledningsgruppOfTheYear } from './ledningsgrupp.ts';
import { motenOfTheYear } from './moten.ts';
import { organisationOfTheYear } from './organisation.ts';
import { systemfelOfTheYear } from './systemfel-ways.ts';
import { correctRequest, type Lives, request } from './uppdrag-life.ts';
import { type Stage, World } from './world.ts';

export type YearSummary = {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly uppdrag: number;
  readonly systemfel: number;
  /** Held by its ledningsgrupp. */
  readonly meetings: number;
  readonly commands: number;
  /** The year's own count: how often each command came to something, and the amounts entered. */
  readonly done: Readonly<Record<string, number>>;
  readonly economyOre: number;
};

/**
 * Makes up a year of a place, day by day, by giving the commands that its people would give. Each
 * day begins with the deadlines that have passed. The same seed and last day give the same year, to
 * the last id.
 * @param onDay told after each day: the share of the year that is done
 */
export async function generateYear(
  stage: Stage,
  options: { readonly seed: number; readonly endsOn: LocalDate },
  onDay: (share: number) => void = () => {},
): Promise<YearSummary> {
  const { seed, endsOn } = options;
  const startsOn = addDays(Temporal.PlainDate.from(endsOn).subtract({ years: 1 }).toString(), 1);
  const days = Temporal.PlainDate.from(startsOn).until(endsOn, { largestUnit: 'day' }).days + 1;
  const world = new World(stage, seed, startsOn);
  const lives: Lives = [];
  organisationOfTheYear(world, startsOn, days);
  const ledningsgrupp = ledningsgruppOfTheYear(world, startsOn);
  const central = stage.central && new Central(world, stage.central);
  const meetings = motenOfTheYear(world, ledningsgrupp, startsOn);
  planRequests(world, lives, days);
  const systemfel = systemfelOfTheYear(world, lives, { meetings, central });

  for (let day = 0; day < days; day++) {
    world.today = addDays(startsOn, day);
    stage.clock.set(world.today, 5);
    await stage.passDue();
    stage.clock.set(world.today, 8 * 60);
    for (let task = world.agenda.take(world.today); task; task = world.agenda.take(world.today)) {
      await task();
    }
    onDay((day + 1) / days);
  }
  const { commands, done, economyOre } = world;
  return {
    ...{ startsOn, endsOn, uppdrag: lives.length, systemfel, meetings: done.HoldMote ?? 0 },
    ...{ commands, done, economyOre },
  };
}

function planRequests(world: World, lives: Lives, days: number): void {
  const { random, agenda, today, stage } = world;
  const { requests, handedOver } = stage.place;
  for (let n = 0; n < requests; n++) {
    const day = n < handedOver ? random.int(0, 20) : random.int(14, days - 4);
    agenda.on(addDays(today, day), () => request(world, lives));
  }
  for (const day of [40, 120, 200, 280]) {
    agenda.on(addDays(today, day), async () => {
      const wrong = lives.findLast(({ closed, endsOn }) => !closed && endsOn === '');
      if (wrong) await correctRequest(world, wrong);
    });
  }
  // Two come back after more than the days within which an uppdrag is reopened.
  for (const day of [days - 40, days - 15]) {
    agenda.on(addDays(today, day), async () => {
      const long = addDays(world.today, -100);
      const back = lives.find((life) => life.closed && life.endsOn !== '' && life.endsOn < long);
      if (!back) return;
      back.endsOn = '';
      await request(world, lives, back);
    });
  }
}
