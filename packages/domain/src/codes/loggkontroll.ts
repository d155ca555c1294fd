import { z } from 'zod';

/** Why somebody was shown a person: the relation by which they had the right. */
export const Andamal = z.enum([
  'EGET_UPPDRAG',
  'OTILLDELAT_UPPDRAG',
  'ERSATTARE',
  'LISTA',
  'UTDRAG',
  'LOGGUTDRAG',
  'ORGANISATION',
  'INLASNING',
  'RAPPORT',
]);
export type Andamal = z.infer<typeof Andamal>;

/** Why a row of the access log is looked at. */
export const Flagga = z.enum(['STICKPROV', 'UTAN_UPPDRAG', 'UTANFOR_ARBETSTID', 'STOR_VOLYM']);
export type Flagga = z.infer<typeof Flagga>;

/** What the reviewer finds of a row. */
export const Loggbedomning = z.enum(['FORKLARAD', 'AVVIKELSE']);
export type Loggbedomning = z.infer<typeof Loggbedomning>;

/** What the finding rests on. */
export const Bedomningsgrund = z.enum([
  'PAGAENDE_ARBETE',
  'FORFRAGAN_I_KO',
  'ERSATTER_KOLLEGA',
  'AVTALAD_ARBETSTID',
  'FORKLARING_GODTAGEN',
  'INGEN_FORKLARING',
  'FORKLARING_HALLER_INTE',
  'UTAN_BEHOV_I_ARBETET',
]);
export type Bedomningsgrund = z.infer<typeof Bedomningsgrund>;

/** What a reader says of why they read. */
export const Forklaring = z.enum([
  'PAGAENDE_ARBETE',
  'FORFRAGAN_I_KO',
  'ERSATTER_KOLLEGA',
  'AVTALAD_ARBETSTID',
  'AV_MISSTAG',
  'ANNAT',
]);
export type Forklaring = z.infer<typeof Forklaring>;
