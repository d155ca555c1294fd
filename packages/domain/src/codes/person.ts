import { z } from 'zod';

/** ANNAT: also a client who would rather not say. */
export const Kon = z.enum(['KVINNA', 'MAN', 'ANNAT']);
export type Kon = z.infer<typeof Kon>;

/** Derived from the birth year when counted, never stored. */
export const Aldersband = z.enum([
  'UNDER_18',
  '18_24',
  '25_34',
  '35_44',
  '45_54',
  '55_64',
  '65_PLUS',
  'UPPGIFT_SAKNAS',
]);
export type Aldersband = z.infer<typeof Aldersband>;

/** The main source of income. */
export const ForsorjningKod = z.enum([
  'LON',
  'SJUKPENNING',
  'REHABPENNING',
  'SJUK_AKTIVITETSERSATTNING',
  'A_KASSA',
  'AKTIVITETSSTOD',
  'FORSORJNINGSSTOD',
  'ALDERSPENSION',
  'STUDIEMEDEL',
  'FORALDRAPENNING',
  'ETABLERING',
  'INGEN_INKOMST',
  'FORSORJS_AV_ANHORIG',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type ForsorjningKod = z.infer<typeof ForsorjningKod>;

export const Boendeform = z.enum([
  'EGET_KONTRAKT',
  'ANDRA_HAND',
  'INNEBOENDE',
  'SARSKILT_BOENDE',
  'INSTITUTION',
  'HEMLOS',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type Boendeform = z.infer<typeof Boendeform>;

/** The six groups who receive personligt ombud. */
export const MalgruppsProfil = z.enum([
  'UTAN_KONTAKT',
  'FOR_FA_INSATSER',
  'INSATSER_MOTSVARAR_EJ_BEHOV',
  'EJ_SAMORDNADE',
  'FOR_OMFATTANDE_ELLER_EJ_BEHOV',
  'AVVISAD_AV_SYSTEMEN',
]);
export type MalgruppsProfil = z.infer<typeof MalgruppsProfil>;

/** What the ordinance asks of the target group. No diagnosis is required, and none is recorded. */
export const MalgruppsKriterium = z.enum([
  'FYLLT_18',
  'VASENTLIGA_SVARIGHETER',
  'SAMMANSATTA_OMFATTANDE_BEHOV',
  'LANGVARIG_KONTAKT_BEHOVS',
]);
export type MalgruppsKriterium = z.infer<typeof MalgruppsKriterium>;

export const MalgruppsUtfall = z.enum(['TILLHOR', 'TILLHOR_EJ', 'OSAKERT']);
export type MalgruppsUtfall = z.infer<typeof MalgruppsUtfall>;
