import type { LocalDate } from '@fyr/kernel';
import type { EnhetKod, OmbudId } from '../ids.ts';
import { type OmbudShare, sharesOf } from './context.ts';
import { covers, inForce, latest } from './dated.ts';
import type { Register } from './register.ts';
import { type Settings, settingsOn } from './settings.ts';
import { sharesOn } from './whole.ts';

type Controller = Register['controllers'][number];

/** The organisation as it is on one day. `revision` in an entry says where its text stands. */
export type Organisation = {
  readonly on: LocalDate;
  /** Begun and not ended. Otherwise everything below is empty. */
  readonly exists: boolean;
  readonly kind: Register['kind'];
  readonly form: Register['forms'][number] | null;
  readonly agreements: Register['agreements'];
  readonly enheter: readonly (Register['enheter'][number] & {
    readonly controller: Controller | null;
    readonly coLocated: boolean;
    /** Of the day's year, else of the last year before it that is known. */
    readonly population: { readonly year: number; readonly persons: number } | null;
  })[];
  readonly shares: Register['shares'];
  /** Årsanställningar that the enheter have agreed to share. */
  readonly fte: number;
  readonly coordinator: EnhetKod | null;
  readonly ombud: readonly (Register['ombud'][number] & {
    readonly shares: readonly OmbudShare[];
    readonly fte: number;
    readonly absences: Register['absences'];
  })[];
  readonly arbetsledare: Register['arbetsledare'];
  readonly vacancies: Register['vacancies'];
  readonly intakeStops: Register['intakeStops'];
  readonly guideline: Register['guidelines'][number] | null;
  readonly workMethod: Register['workMethods'][number] | null;
  readonly mandate: Register['mandates'][number] | null;
  readonly regime: Register['regimes'][number] | null;
  /** Per årsanställning and year, in öre; null where the year's is not known. */
  readonly grant: Register['grants'][number] | null;
  readonly settings: Settings;
  readonly huvudman: Register['huvudman'];
  readonly central: string | null;
};

/**
 * The whole organisation as of a day, past or planned ahead, by all that is known of it now. Shares
 * are told of enheter that are there that day; working time, of ombud employed.
 */
export function organisationOn(register: Register, on: LocalDate): Organisation {
  const exists = register.kind !== null && covers(register, on);
  const all = exists ? register : { ...register, ...nothingInForce };
  const there = inForce(all.enheter, on).map(({ enhet }) => enhet);
  const shares = sharesOn(all.shares, on).flatMap((share) => within(share, there));
  const coordinator = latest(all.coordinators, on)?.enhet;
  const year = Number(on.slice(0, 4));
  return {
    on,
    exists,
    kind: register.kind,
    form: latest(all.forms, on),
    agreements: inForce(all.agreements, on),
    enheter: inForce(all.enheter, on).map((entry) => ({
      ...entry,
      controller: latest(of(all.controllers, entry.enhet), on),
      coLocated: latest(of(all.coLocations, entry.enhet), on)?.coLocated ?? false,
      population: populationIn(of(all.populations, entry.enhet), year),
    })),
    shares,
    fte: sumOf(shares),
    coordinator: coordinator !== undefined && there.includes(coordinator) ? coordinator : null,
    ombud: inForce(all.ombud, on).map((entry) => {
      const split = sharesOf(all, entry.ombud, on).flatMap((share) => within(share, there));
      return { ...entry, shares: split, fte: sumOf(split), absences: absencesOf(all, entry, on) };
    }),
    arbetsledare: inForce(all.arbetsledare, on),
    vacancies: inForce(all.vacancies, on),
    intakeStops: inForce(all.intakeStops, on),
    guideline: latest(all.guidelines, on),
    workMethod: latest(all.workMethods, on),
    mandate: latest(all.mandates, on),
    regime: latest(all.regimes, on),
    grant: all.grants.find((grant) => grant.year === year) ?? null,
    settings: settingsOn(all.settings, on),
    huvudman: inForce(all.huvudman, on),
    central: latest(all.centrals, on)?.central ?? null,
  };
}

const nothingInForce = {
  ...{ forms: [], agreements: [], enheter: [], controllers: [], shares: [], coordinators: [] },
  ...{ coLocations: [], ombud: [], fte: [], arbetsledare: [], vacancies: [], absences: [] },
  intakeStops: [],
  ...{ guidelines: [], workMethods: [], mandates: [], regimes: [], grants: [], settings: [] },
  ...{ huvudman: [], centrals: [] },
} satisfies Partial<Register>;

function of<E extends { readonly enhet: EnhetKod }>(
  entries: readonly E[],
  enhet: EnhetKod,
): readonly E[] {
  return entries.filter((entry) => entry.enhet === enhet);
}

/** A share of enheter that are there; none where all of them are gone. */
function within<S extends { readonly enheter: readonly EnhetKod[] }>(
  share: S,
  there: readonly EnhetKod[],
): readonly S[] {
  const enheter = share.enheter.filter((enhet) => there.includes(enhet));
  return enheter.length === 0 ? [] : [{ ...share, enheter }];
}

function populationIn(populations: Register['populations'], year: number) {
  const known = populations
    .filter((population) => population.year <= year)
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
  return known ? { year: known.year, persons: known.persons } : null;
}

function absencesOf(
  { absences }: Pick<Register, 'absences'>,
  { ombud }: { readonly ombud: OmbudId },
  on: LocalDate,
): Register['absences'] {
  return inForce(absences, on).filter((absence) => absence.ombud === ombud);
}

/** In hundredths, so that parts of a post add up. */
function sumOf(parts: readonly { readonly fte: number }[]): number {
  return parts.reduce((sum, { fte }) => sum + Math.round(fte * 100), 0) / 100;
}
