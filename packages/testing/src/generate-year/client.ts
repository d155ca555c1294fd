import {
  type ForsorjningKod,
  type HjalpKod,
  type Kon,
  type Livsomrade,
  MalgruppsProfil,
} from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { Random } from './random.ts';

/** A made-up person. Names say so, and the numbers are among those set aside for fiction. */
export type Client = {
  readonly name: string;
  readonly phone: string;
  readonly birthYear: number;
  readonly kon: Kon;
  readonly profil: MalgruppsProfil[];
  readonly areas: readonly Livsomrade[];
  readonly forsorjning: ForsorjningKod;
};

const areas: readonly Livsomrade[] = [
  ...(['EKONOMI_SKULDER', 'BOENDE', 'HALSA_VARD', 'SYSSELSATTNING_ARBETE'] as const),
  ...(['FORSORJNING', 'MYNDIGHETSKONTAKT', 'FAMILJ_FORALDRASKAP', 'VARDAG_HEM'] as const),
];
const incomes: readonly ForsorjningKod[] = [
  ...(['SJUK_AKTIVITETSERSATTNING', 'SJUK_AKTIVITETSERSATTNING', 'FORSORJNINGSSTOD'] as const),
  ...(['FORSORJNINGSSTOD', 'SJUKPENNING', 'LON', 'AKTIVITETSSTOD', 'INGEN_INKOMST'] as const),
];

export function madeUp(random: Random, number: number, today: LocalDate): Client {
  const age = Math.round(19 + 48 * ((random.next() + random.next()) / 2));
  return {
    name: `Demo Klient ${number}`,
    phone: `070-17406${String(5 + (number % 95)).padStart(2, '0')}`,
    birthYear: Number(today.slice(0, 4)) - age,
    kon: random.pick(['KVINNA', 'KVINNA', 'KVINNA', 'MAN', 'MAN', 'MAN', 'MAN', 'ANNAT']),
    profil: random.some(MalgruppsProfil.options, random.int(1, 2)),
    areas: random.some(areas, 3),
    forsorjning: random.pick(incomes),
  };
}

/** What is known of the client once they have told. */
export function describe(random: Random, client: Client, hjalp: readonly HjalpKod[]) {
  const { profil, birthYear, kon, forsorjning } = client;
  return {
    ...{ profil, hjalp, birthYear, kon, forsorjning },
    utforsakrad: random.chance(0.12),
    sokerForsorjningsstod: random.chance(0.15),
    npf: random.chance(0.2),
    minorChildren: random.chance(0.25) ? random.int(1, 3) : 0,
    adultsInHousehold: random.chance(0.3) ? 2 : 1,
  };
}
