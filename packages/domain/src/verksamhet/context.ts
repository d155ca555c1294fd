import { type KernelContext, kernelContext, type LocalDate } from '@fyr/kernel';
import type {
  Dokumentationsregim,
  HuvudmanTyp,
  LedningsgruppFraga,
  VerksamhetTyp,
} from '../codes/index.ts';
import type { EnhetKod, GuidelineRef, HuvudmanId, OmbudId } from '../ids.ts';
import { covers, type Dated, inForce, latest } from './dated.ts';
import { type DatedSettings, type Settings, settingsOn } from './settings.ts';

type From = { readonly from: LocalDate };
export type OmbudShare = {
  readonly enheter: readonly EnhetKod[];
  readonly fte: number;
  readonly exclusive: boolean;
};
export type OmbudFte = From & { readonly ombud: OmbudId; readonly shares: readonly OmbudShare[] };
export type EnhetShare = Dated & { readonly enheter: readonly EnhetKod[]; readonly fte: number };
export type Huvudman = Dated & {
  readonly huvudman: HuvudmanId;
  readonly huvudmanTyp: HuvudmanTyp;
};

/** What guards, `decide` and other workflows read, as dated lists in the order recorded. */
export type VerksamhetContext = KernelContext &
  Dated & {
    readonly kind: VerksamhetTyp | null;
    readonly enheter: readonly (Dated & { readonly enhet: EnhetKod })[];
    readonly shares: readonly EnhetShare[];
    readonly ombud: readonly (Dated & { readonly ombud: OmbudId })[];
    readonly fte: readonly OmbudFte[];
    readonly arbetsledare: readonly (Dated & { readonly account: string })[];
    /** Number n stands at n - 1; so do vacancies, absences and stops of the intake. */
    readonly agreements: readonly (Dated & { readonly to: LocalDate; readonly ended: boolean })[];
    readonly vacancies: readonly Dated[];
    readonly absences: readonly Dated[];
    readonly intakeStops: readonly Dated[];
    readonly guidelines: readonly (From & {
      readonly guideline: GuidelineRef;
      readonly reviewOn: LocalDate;
    })[];
    readonly mandates: readonly (From & { readonly questions: readonly LedningsgruppFraga[] })[];
    readonly regimes: readonly (Dated & { readonly regime: Dokumentationsregim })[];
    readonly settings: readonly DatedSettings[];
    /** The last days of the quarters whose tables are for everyone. */
    readonly open: readonly LocalDate[];
    readonly huvudman: readonly Huvudman[];
    readonly centrals: readonly (From & { readonly central: string })[];
    /** How many; they are numbered from 1. */
    readonly economyEntries: number;
    readonly commitments: number;
  };

export const verksamhetContext: VerksamhetContext = {
  ...kernelContext,
  kind: null,
  from: '',
  to: null,
  enheter: [],
  shares: [],
  ombud: [],
  fte: [],
  arbetsledare: [],
  agreements: [],
  vacancies: [],
  absences: [],
  intakeStops: [],
  guidelines: [],
  mandates: [],
  regimes: [],
  settings: [],
  open: [],
  huvudman: [],
  centrals: [],
  economyEntries: 0,
  commitments: 0,
};

/** The ombud employed on a day. */
export function ombudOn(
  { ombud }: Pick<VerksamhetContext, 'ombud'>,
  day: LocalDate,
): readonly OmbudId[] {
  return inForce(ombud, day).map((employed) => employed.ombud);
}

/** How the ombud's working time is split on a day; nothing for one who is not employed. */
export function sharesOf(
  { ombud, fte }: Pick<VerksamhetContext, 'ombud' | 'fte'>,
  id: OmbudId,
  day: LocalDate,
): readonly OmbudShare[] {
  const spells = ombud.filter((spell) => spell.ombud === id);
  const spell = spells.find((each) => covers(each, day));
  if (!spell) return [];
  // What was set during an employment ends with it.
  const since = spells
    .filter(({ from }) => from < spell.from)
    .reduce((last, { to }) => (to !== null && to > last ? to : last), '');
  const own = fte.filter((set) => set.ombud === id && set.from > since);
  return latest(own, day)?.shares ?? [];
}

/** The enheter in which the ombud has a share on a day. */
export function enheterOf(
  context: Pick<VerksamhetContext, 'ombud' | 'fte' | 'enheter'>,
  ombud: OmbudId,
  day: LocalDate,
): readonly EnhetKod[] {
  const there = enheterOn(context, day);
  const shared = sharesOf(context, ombud, day)
    .filter(({ fte }) => fte > 0)
    .flatMap(({ enheter }) => enheter);
  return there.filter((enhet) => shared.includes(enhet));
}

/** The only enheter that the ombud may work with on a day; null where there is no such limit. */
export function exclusiveEnheterOf(
  context: Pick<VerksamhetContext, 'ombud' | 'fte'>,
  ombud: OmbudId,
  day: LocalDate,
): readonly EnhetKod[] | null {
  const exclusive = sharesOf(context, ombud, day).filter((share) => share.exclusive);
  return exclusive.length === 0 ? null : exclusive.flatMap(({ enheter }) => enheter);
}

export function enheterOn(
  { enheter }: Pick<VerksamhetContext, 'enheter'>,
  day: LocalDate,
): readonly EnhetKod[] {
  return inForce(enheter, day).map(({ enhet }) => enhet);
}

/** The register's entry in force on a day; null where there is none. */
export function huvudmanOn(
  { huvudman }: Pick<VerksamhetContext, 'huvudman'>,
  id: HuvudmanId,
  day: LocalDate,
): Huvudman | null {
  return inForce(huvudman, day).find((entry) => entry.huvudman === id) ?? null;
}

/** The central verksamhet that this one escalates to on a day. */
export function centralOn(
  { centrals }: Pick<VerksamhetContext, 'centrals'>,
  day: LocalDate,
): string | null {
  return latest(centrals, day)?.central ?? null;
}

export function guidelineOn(
  { guidelines }: Pick<VerksamhetContext, 'guidelines'>,
  day: LocalDate,
): GuidelineRef | null {
  return latest(guidelines, day)?.guideline ?? null;
}

/** What the ledningsgrupp may decide on a day; null where it has not been said. */
export function mandateOn(
  { mandates }: Pick<VerksamhetContext, 'mandates'>,
  day: LocalDate,
): readonly LedningsgruppFraga[] | null {
  return latest(mandates, day)?.questions ?? null;
}

/** Whether documenting is a duty on a day; null where nothing has been decided. */
export function regimeOn(
  { regimes }: Pick<VerksamhetContext, 'regimes'>,
  day: LocalDate,
): Dokumentationsregim | null {
  return latest(regimes, day)?.regime ?? null;
}

/** A snapshot of the verksamhet as other workflows have it as a fact; an empty one where there is none. */
export function organisationIn(
  context: Readonly<Record<string, unknown>> | undefined,
): VerksamhetContext {
  return { ...verksamhetContext, ...context };
}

/** Every setting in force on a day; the usual ones where there is no verksamhet. */
export function settingsIn(
  context: Readonly<Record<string, unknown>> | undefined,
  day: LocalDate,
): Settings {
  return settingsOn(organisationIn(context).settings, day);
}
