import type { InformationsMottagare, Livsomrade, UppsokandePlats } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { shared, type Told } from '../tellings/telling.ts';
import { addDays, addMonths } from './agenda.ts';
import { placeBegins } from './beginning.ts';
import { monthly, repaid } from './economy.ts';
import { enheterOf, sizeOf } from './place.ts';
import type { Colleague, World } from './world.ts';

/** Puts the place's organisation and what becomes of it on the year's agenda. */
export function organisationOfTheYear(world: World, startsOn: LocalDate, days: number): void {
  const { agenda, random } = world;
  const { ombud, place } = world.stage;
  const day = (n: number) => addDays(startsOn, n);
  const tell = (n: number, ...told: readonly (() => Told)[]) =>
    agenda.on(day(n), async () => {
      for (const one of told) await world.tell(one());
    });
  agenda.on(startsOn, async () => {
    for (const one of placeBegins({ on: world.today, from: startsOn, ...world.stage })) {
      await world.tell(one);
    }
  });
  for (let month = 0; month < 12; month++) {
    const from = addMonths(startsOn, month);
    const to = addDays(addMonths(startsOn, month + 1), -1);
    if (to >= day(days - 1)) break;
    agenda.on(addDays(to, 1), async () => {
      for (const one of monthly) await world.tell(entered(world, from, to, one));
    });
  }

  const [first, , third] = ombud;
  if (!first) throw new Error('nobody works there');
  tell(120, () => ({
    ...{ on: world.today, type: 'ChangeOmbudContact', data: { ombud: first.id } },
    personal: { name: first.name, phone: '08-46500412', mobile: '070-1740612' },
  }));
  const halves = ombud.find(({ shares }) => shares.length > 1);
  if (halves) vacancyOfTheYear(world, tell, halves);
  if (third) {
    tell(170, () => ({
      ...{ on: world.today, type: 'BeginAbsence' },
      data: { ombud: third.id, slag: 'SJUKFRANVARO', extent: 50, from: world.today },
    }));
    tell(199, () => ({
      ...{ on: world.today, type: 'EndAbsence' },
      data: { absence: 1, to: addDays(world.today, -1) },
    }));
  }
  tell(300, () => ({
    ...{ on: world.today, type: 'MakeEvaluation', data: { by: 'BRUKARORGANISATION' } },
    personal: { result: 'De flesta vet vart de ska vända sig och känner sig lyssnade på.' },
  }));
  for (const commitment of [1, 2]) {
    tell(330 + commitment, () => ({
      ...{ on: world.today, type: 'FollowUpCommitment' },
      data: { commitment, result: commitment === 1 ? 'UPPFYLLT' : 'DELVIS' },
    }));
  }
  tell(346, () => ({
    ...{ on: world.today, type: 'BeginAbsence' },
    data: { ombud: first.id, slag: 'TJANSTLEDIGHET', extent: 100, from: day(340), to: day(344) },
  }));
  // Decided before the year is over, in force after it: half a post more.
  const last = place.agreed.at(-1);
  if (last) {
    const { enheter, fte } = last;
    const more = { enheter, fte: fte + 0.5 };
    tell(345, () => shared(world.today, addDays(day(days - 1), 31), more));
    // For six weeks of the summer nobody new was taken in there.
    tell(
      347,
      () => ({
        on: world.today,
        type: 'StopIntake',
        data: { enheter: [...enheter], from: day(296) },
      }),
      () => ({ on: world.today, type: 'ResumeIntake', data: { stop: 1, to: day(337) } }),
    );
  }

  activities(world, startsOn, days);
  for (let n = 0; n < 18; n++) {
    const topic = random.pick(topics);
    tell(random.int(10, days - 10), () => ({
      ...{ on: world.today, type: 'GiveConsultativeSupport' },
      data: { topic, minutes: 5 * random.int(2, 12), enhet: random.pick(enheterOf(place)) },
    }));
  }
}

/** Half a post stands empty for two months: its grant is paid back. */
function vacancyOfTheYear(
  world: World,
  tell: (n: number, ...told: readonly (() => Told)[]) => void,
  { id: ombud, shares }: Colleague,
): void {
  const [kept, left] = shares;
  if (!kept || !left) return;
  const [began, ended] = [150, 212];
  const working = (some: typeof shares): Told => ({
    ...{ on: world.today, type: 'SetOmbudFte' },
    data: { ombud, from: world.today, shares: some.map(copied) },
  });
  tell(
    began,
    () => working([kept]),
    () => ({
      ...{ on: world.today, type: 'OpenVacancy' },
      data: { enheter: [...left.enheter], fte: left.fte, from: world.today },
    }),
  );
  tell(
    ended,
    () => ({
      ...{ on: world.today, type: 'FillVacancy' },
      data: { vacancy: 1, to: addDays(world.today, -1) },
    }),
    () => working(shares),
    () => entered(world, world.dayOf(began), addDays(world.today, -1), repaid),
  );
}

const topics: readonly Livsomrade[] = [
  ...(['EKONOMI_SKULDER', 'EKONOMI_SKULDER', 'MYNDIGHETSKONTAKT', 'BOENDE'] as const),
  ...(['FORSORJNING', 'HALSA_VARD', 'RATTSLIGT'] as const),
];
const informed: readonly InformationsMottagare[] = [
  ...(['SOCIALTJANST', 'PSYKIATRI', 'PRIMARVARD', 'FORSAKRINGSKASSAN'] as const),
  ...(['BRUKARORGANISATION', 'ANHORIGA'] as const),
];
const visited: readonly UppsokandePlats[] = ['TRAFFPUNKT', 'HARBARGE_OCH_GATA', 'VARDCENTRAL'];

/** Training, supervision, information and outreach over the year. */
function activities(world: World, startsOn: LocalDate, days: number): void {
  const { agenda, random, stage } = world;
  const everyone = stage.ombud.map(({ id }) => id);
  const tell = (n: number, told: () => Told) =>
    agenda.on(addDays(startsOn, n), () => world.tell(told()));
  // Supervision once a month, but not in the summer.
  for (const month of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    tell(12 + 30 * month, () => ({
      ...{ on: world.today, type: 'HoldSupervision', data: { ombud: everyone, hours: 2 } },
    }));
  }
  for (const [n, slag, hours, who] of [
    [25, 'INTRODUKTIONSUTBILDNING', 24, everyone.slice(-2)],
    [95, 'LAGSTIFTNING', 6, everyone],
    [180, 'NATVERK_MED_ANDRA_OMBUD', 4, everyone],
    [262, 'KONFERENS', 12, everyone.slice(0, 2)],
  ] as const) {
    tell(n, () => ({
      ...{ on: world.today, type: 'HoldTraining', data: { slag, hours, ombud: [...who] } },
    }));
  }
  for (const [index, mottagare] of informed.entries()) {
    tell(30 + 52 * index, () => ({
      ...{ on: world.today, type: 'GiveInformation' },
      data: { mottagare, persons: random.int(6, 30), ...(index % 2 === 0 ? { hours: 1.5 } : {}) },
    }));
  }
  for (const [index, plats] of visited.entries()) {
    tell(Math.min(days - 5, 70 + 110 * index), () => ({
      ...{ on: world.today, type: 'MakeOutreach' },
      data: {
        plats,
        enhet: random.pick(enheterOf(stage.place)),
        persons: random.int(2, 12),
        hours: 3,
      },
    }));
  }
}

function entered(
  world: World,
  from: LocalDate,
  to: LocalDate,
  [account, of5, text]: readonly [string, number, string],
): Told {
  const ore = Math.round(of5 * sizeOf(world.stage.place));
  return {
    ...{ on: world.today, type: 'EnterEconomy', data: { account, ore, from, to } },
    personal: { text },
  };
}

function copied<S extends { readonly enheter: readonly string[] }>(share: S) {
  return { ...share, enheter: [...share.enheter] };
}
