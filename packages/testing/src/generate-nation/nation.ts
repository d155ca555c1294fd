import type { DemoPerson } from '../demo-people.ts';
import type { Share } from '../fixtures/soderort-2011.ts';
import type { Place } from '../generate-year/place.ts';
import { type Random, randomOf } from '../generate-year/random.ts';
import { faults } from '../generate-year/systemfel-faults.ts';
import type { Stage } from '../generate-year/world.ts';
import type { Unit } from '../tellings/telling.ts';

export type NationOptions = {
  readonly seed: number;
  readonly verksamheter: number;
  /** Of each ombud in the year. */
  readonly requests: number;
};

/** As many as there may be in the country, on one installation. */
export const wholeNation: NationOptions = { seed: 1, verksamheter: 100, requests: 33 };

/** A verksamhet of the nation with its people. */
export type NationalVerksamhet = Pick<
  Stage,
  'tenant' | 'place' | 'arbetsledare' | 'ledamot' | 'ledamotFarsta' | 'ledamotPsykiatri'
> &
  Pick<Stage, 'sekreterare'> & {
    readonly seed: number;
    readonly ombud: readonly DemoPerson[];
    readonly people: readonly DemoPerson[];
  };

const ombudMax = 20;
const enheterMax = 8;
const letters = 'ABCDEFGH';

/** From the largest to the smallest: few large ones, half of them with one ombud or two. */
export function nationOf(options: NationOptions): readonly NationalVerksamhet[] {
  const { seed, verksamheter } = options;
  const random = randomOf(seed);
  return Array.from({ length: verksamheter }, (_, index) => {
    const share = (verksamheter - index - 0.5) / verksamheter;
    const posts = Math.round(2.2 * (share / (1 - share)) ** 0.435);
    return verksamhetOf(index + 1, Math.min(ombudMax, Math.max(1, posts)), options, random);
  });
}

function verksamhetOf(
  number: number,
  posts: number,
  { seed, requests }: NationOptions,
  random: Random,
): NationalVerksamhet {
  const name = `Demobygd ${number}`;
  const units = unitsOf(number, random.int(1, Math.min(enheterMax, 1 + posts)));
  const shares = sharesOf(units, posts);
  const person = (user: string, role: string, shares: readonly Share[] = []): DemoPerson => ({
    ...{ id: random.uuid(), user: `n${number}${user}`, roles: [role], shares },
    name: `Demo ${user[0]?.toUpperCase()}${user.slice(1)} ${number}`,
  });
  const ombud = shares.map((own, index) => person(`ombud${index + 1}`, 'ombud', own));
  const named = {
    arbetsledare: person('arbetsledare', 'arbetsledare'),
    ledamot: person('ledamot', 'ledamot'),
    ledamotFarsta: person('ledamot2', 'ledamot'),
    ledamotPsykiatri: person('ledamot3', 'ledamot'),
    sekreterare: person('sekreterare', 'ledamot'),
  };
  const others = [person('analytiker', 'analytiker'), person('namnd', 'namnd')];
  return {
    ...named,
    tenant: random.uuid(),
    seed: seed * 1_000 + number,
    ombud,
    people: [...ombud, ...Object.values(named), ...others],
    place: placeOf({ name, number, units, shares, requests: requests * posts }, random),
  };
}

function placeOf(
  known: {
    readonly name: string;
    readonly number: number;
    readonly units: readonly Unit[];
    readonly shares: readonly (readonly Share[])[];
    readonly requests: number;
  },
  random: Random,
): Place {
  const { name, number, units, shares, requests } = known;
  const [first] = units;
  if (!first) throw new Error('a verksamhet without an enhet');
  const manager = (n: number) => units[n % units.length]?.name ?? first.name;
  const byEnheter = Map.groupBy(shares.flat(), ({ enheter }) => enheter.join());
  return {
    name: `Personligt ombud ${name}`,
    code: `DEMOBYGD_${number}`,
    units,
    population: Object.fromEntries(
      units.map(({ enhet }) => [enhet, 1_000 * random.int(8, 90)] as const),
    ),
    agreed: [...byEnheter.values()].map((alike) => ({
      enheter: alike[0]?.enheter ?? [],
      fte: alike.reduce((sum, { fte }) => sum + fte, 0),
    })),
    coordinates: first.enhet,
    coLocated: units.slice(-1).map(({ enhet }) => enhet),
    premises: `Lokalen i ${first.name}`,
    area: name,
    managers: [manager(0), manager(1), manager(2), manager(3), manager(4), manager(5)],
    requests,
    handedOver: Math.round(requests * 0.4),
    pace: [1, 4],
    // To a central ledningsgrupp nothing goes: there is none.
    faults: faults.filter(({ way }) => way !== 'central'),
  };
}

function unitsOf(number: number, count: number): readonly Unit[] {
  return [...letters].slice(0, count).map((letter, index) => ({
    ...{ enhet: `D${number}_${letter}`, name: `Demobygd ${number} ${letter}`, slag: 'KOMMUN' },
    // Of no kommun there is.
    scb: String(9_000 + 8 * number + index),
    ...{ controllerCode: `NAMND_${number}_${letter}` },
    controllerName: `Demonämnden ${number} ${letter}`,
  }));
}

/** Each has an enhet of their own where there are enough of them; the last one works for two. */
function sharesOf(units: readonly Unit[], posts: number): readonly (readonly Share[])[] {
  const enheter = units.map(({ enhet }) => enhet);
  if (posts < enheter.length) {
    return Array.from({ length: posts }, () => [{ enheter, fte: 1, exclusive: false }]);
  }
  return Array.from({ length: posts }, (_, n): readonly Share[] => {
    const own = enheter.slice(n % enheter.length).slice(0, 1);
    const isLast = n === posts - 1 && n >= enheter.length && n % enheter.length > 0;
    if (!isLast) return [{ enheter: own, fte: 1, exclusive: true }];
    return [own, enheter.slice(0, 1)].map((one) => ({ enheter: one, fte: 0.5, exclusive: false }));
  });
}
