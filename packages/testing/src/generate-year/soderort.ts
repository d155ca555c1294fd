import type { EnhetKod, HuvudmanTyp } from '@fyr/domain';
import { soderort2011 } from '../fixtures/soderort-2011.ts';

/** What the papers do not say of Söderort and a year needs. All of it is made up. */

/** Inhabitants, rounded so that nobody takes them for the register's. */
export const population: Readonly<Record<string, number>> = {
  HAGERSTEN_LILJEHOLMEN: 70_000,
  SKARHOLMEN: 33_000,
  ALVSJO: 24_000,
  ENSKEDE_ARSTA_VANTOR: 90_000,
  SKARPNACK: 42_000,
  FARSTA: 51_000,
};

/** Söderort writes to one of each kind. */
export function huvudmanOf(type: HuvudmanTyp): string {
  return `${type}_SODERORT`;
}

export const register: readonly (readonly [HuvudmanTyp, name: string, receiver: string])[] = [
  ['KOMMUN_SOCIALTJANST', 'Socialtjänsten i Söderort', 'Avdelningschefen'],
  ['KOMMUN_FORSORJNINGSSTOD', 'Försörjningsstöd i Söderort', 'Enhetschefen'],
  ['KOMMUN_BOSTAD', 'Bostadsenheten i Söderort', 'Enhetschefen'],
  ['REGION_PSYKIATRI', 'Psykiatrin i Söderort', 'Verksamhetschefen'],
  ['REGION_PRIMARVARD', 'Vårdcentralerna i Söderort', 'Verksamhetschefen'],
  ['FORSAKRINGSKASSAN', 'Försäkringskassan i Söderort', 'Enhetschefen'],
  ['ARBETSFORMEDLINGEN', 'Arbetsförmedlingen i Söderort', 'Kontorschefen'],
  ['KRONOFOGDEN', 'Kronofogden i Söderort', 'Teamchefen'],
  ['PENSIONSMYNDIGHETEN', 'Pensionsmyndigheten', 'Enhetschefen'],
  ['HYRESVARD', 'Bostadsbolagen i Söderort', 'Förvaltaren'],
  ['BANK_BETALTJANST', 'Bankerna i Söderort', 'Kontorschefen'],
];

/** A month's economy per account, in öre; an income that was paid back is a cost. */
export const monthly: readonly (readonly [account: string, ore: number, text: string])[] = [
  ['35', -12_600_000, 'Statsbidrag'],
  ['50', 17_850_000, 'Löner'],
  ['51', 310_000, 'Övrigt om personal'],
  ['52', 1_420_000, 'Lokal på Skarpnäcksfältet'],
  ['58', 265_000, 'Telefoner och resor'],
];
export const repaid = ['39', 4_200_000, 'Återbetalt statsbidrag för en vakant halvtjänst'] as const;

/** A year's budget per account, in öre. */
export const budget: readonly (readonly [account: string, ore: number])[] = [
  ['35', -151_200_000],
  ['50', 212_000_000],
  ['51', 4_000_000],
  ['52', 17_000_000],
  ['55', 2_500_000],
  ['58', 3_500_000],
];

export const enheter = Object.keys(soderort2011.enheter) as EnhetKod[];
