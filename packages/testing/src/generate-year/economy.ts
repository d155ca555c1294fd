import type { HuvudmanTyp } from '@fyr/domain';

/** What a verksamhet of five ombud costs and whom it writes to. All of it is made up. */

/** A month's economy per account, in öre; an income that was paid back is a cost. */
export const monthly: readonly (readonly [account: string, ore: number, text: string])[] = [
  ['35', -12_600_000, 'Statsbidrag'],
  ['50', 17_850_000, 'Löner'],
  ['51', 310_000, 'Övrigt om personal'],
  ['52', 1_420_000, 'Lokal'],
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

export const register: readonly (readonly [HuvudmanTyp, name: string, receiver: string])[] = [
  ['KOMMUN_SOCIALTJANST', 'Socialtjänsten i', 'Avdelningschefen'],
  ['KOMMUN_FORSORJNINGSSTOD', 'Försörjningsstöd i', 'Enhetschefen'],
  ['KOMMUN_BOSTAD', 'Bostadsenheten i', 'Enhetschefen'],
  ['REGION_PSYKIATRI', 'Psykiatrin i', 'Verksamhetschefen'],
  ['REGION_PRIMARVARD', 'Vårdcentralerna i', 'Verksamhetschefen'],
  ['FORSAKRINGSKASSAN', 'Försäkringskassan i', 'Enhetschefen'],
  ['ARBETSFORMEDLINGEN', 'Arbetsförmedlingen i', 'Kontorschefen'],
  ['KRONOFOGDEN', 'Kronofogden i', 'Teamchefen'],
  ['PENSIONSMYNDIGHETEN', 'Pensionsmyndigheten i', 'Enhetschefen'],
  ['HYRESVARD', 'Bostadsbolagen i', 'Förvaltaren'],
  ['BANK_BETALTJANST', 'Bankerna i', 'Kontorschefen'],
];
