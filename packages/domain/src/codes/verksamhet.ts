import { z } from 'zod';

/** A verksamhet of ombud, or the central ledningsgrupp that several of them escalate to. */
export const VerksamhetTyp = z.enum(['LOKAL', 'CENTRAL']);
export type VerksamhetTyp = z.infer<typeof VerksamhetTyp>;

/** Who runs it. That enheter share ombud is said by their shares, whatever the form. */
export const Driftsform = z.enum([
  'EGEN_REGI',
  'ENTREPRENAD',
  'BRUKARSTYRD',
  'KOMMUNALFORBUND',
  'VARDKOMMUN',
  'SAMORDNARE',
]);
export type Driftsform = z.infer<typeof Driftsform>;

/** `EJ_OMRADE`: a unit that is no area, as Enheten för hemlösa. */
export const EnhetSlag = z.enum(['KOMMUN', 'STADSDEL', 'EJ_OMRADE']);
export type EnhetSlag = z.infer<typeof EnhetSlag>;

/** The kind of body that is data controller of an enhet. */
export const Personuppgiftsansvarig = z.enum(['NAMND', 'UTFORARE']);
export type Personuppgiftsansvarig = z.infer<typeof Personuppgiftsansvarig>;

export const FranvaroSlag = z.enum(['TJANSTLEDIGHET', 'FORALDRALEDIGHET', 'SJUKFRANVARO', 'ANNAN']);
export type FranvaroSlag = z.infer<typeof FranvaroSlag>;

/** Why an ombud left. */
export const AvgangsOrsak = z.enum([
  'ANNAN_TJANST',
  'PENSION',
  'VIKARIAT_SLUT',
  'VERKSAMHETSOVERGANG',
  'ARBETSBRIST',
  'AVLIDEN',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type AvgangsOrsak = z.infer<typeof AvgangsOrsak>;

/** What a ledningsgrupp may be given to decide. */
export const LedningsgruppFraga = z.enum([
  'SYSTEMFEL',
  'PRIORITERINGSORDNING',
  'FORDELNING_ENHETER',
  'BEMANNING',
  'EKONOMI',
  'VERKSAMHETSPLAN',
  'ARBETSMETODIK',
  'KOMPETENS',
  'UTATRIKTAT',
  'ANNAT',
]);
export type LedningsgruppFraga = z.infer<typeof LedningsgruppFraga>;

/** Whether the verksamhet documents its insatser, as its nämnd has decided. */
export const Dokumentationsregim = z.enum(['FRIVILLIG', 'DOKUMENTERAD', 'UNDANTAG_IDENTITET']);
export type Dokumentationsregim = z.infer<typeof Dokumentationsregim>;

export const UtbildningSlag = z.enum([
  'INTRODUKTIONSUTBILDNING',
  'LAGSTIFTNING',
  'SAMHALLETS_RESURSER',
  'PSYKISK_FUNKTIONSNEDSATTNING',
  'SAMTALSMETODIK',
  'MISSBRUK',
  'KONFERENS',
  'NATVERK_MED_ANDRA_OMBUD',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type UtbildningSlag = z.infer<typeof UtbildningSlag>;

export const UtvarderingAv = z.enum([
  'VERKSAMHETEN',
  'KOMMUNEN',
  'LANSSTYRELSEN',
  'SOCIALSTYRELSEN',
  'BRUKARORGANISATION',
  'EXTERN',
  'ANNAN',
]);
export type UtvarderingAv = z.infer<typeof UtvarderingAv>;

export const InformationsMottagare = z.enum([
  'ALLMANHET',
  'MALGRUPPEN',
  'ANHORIGA',
  'BRUKARORGANISATION',
  'SOCIALTJANST',
  'FORSORJNINGSSTOD',
  'PSYKIATRI',
  'PRIMARVARD',
  'FORSAKRINGSKASSAN',
  'ARBETSFORMEDLINGEN',
  'HYRESVARD',
  'POLITIKER',
  'UTBILDNING',
  'ANNAN',
]);
export type InformationsMottagare = z.infer<typeof InformationsMottagare>;

/** Where outreach meets people. */
export const UppsokandePlats = z.enum([
  'TRAFFPUNKT',
  'BOENDE',
  'PSYKIATRISK_AVDELNING',
  'VARDCENTRAL',
  'HARBARGE_OCH_GATA',
  'MYNDIGHET',
  'BRUKARORGANISATION',
  'HEMBESOK',
  'ANNAN_PLATS',
]);
export type UppsokandePlats = z.infer<typeof UppsokandePlats>;

/** What became of a commitment of the yearly plan. */
export const AtagandeResultat = z.enum(['UPPFYLLT', 'DELVIS', 'EJ_UPPFYLLT', 'PAGAR']);
export type AtagandeResultat = z.infer<typeof AtagandeResultat>;
