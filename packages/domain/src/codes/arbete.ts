import { z } from 'zod';

/** Working method. */
export const ArbetssattKod = z.enum([
  'HEMBESOK',
  'MOTE_KONTOR',
  'MOTE_ANNAN_PLATS',
  'TELEFON',
  'SMS_EPOST',
  'VIDEO',
  'FORBEREDA_MOTE',
  'FOLJA_MED_STOD',
  'FORETRADA',
  'SKRIVA_ANSOKAN',
  'NATVERKSMOTE_SIP',
  'TILLSAMMANS_MED_ANHORIG',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type ArbetssattKod = z.infer<typeof ArbetssattKod>;

/** Why one ombud went to a first meeting that as a rule takes two. */
export const EnsamtOmbudSkal = z.enum(['ENSAMT_OMBUD', 'KLIENTENS_ONSKAN', 'FRANVARO']);
export type EnsamtOmbudSkal = z.infer<typeof EnsamtOmbudSkal>;

/** Why a colleague covers. What kind of absence it is the client's papers do not tell. */
export const TackningsSkal = z.enum(['FRANVARO', 'VAKANS', 'ARBETSBELASTNING']);
export type TackningsSkal = z.infer<typeof TackningsSkal>;

export const MotesPlats = z.enum([
  'HEMMA_HOS_KLIENTEN',
  'OMBUDETS_KONTOR',
  'MYNDIGHET',
  'VARDINRATTNING',
  'ANNAN_PLATS',
]);
export type MotesPlats = z.infer<typeof MotesPlats>;

/** How a client wants to be reached. */
export const KontaktSatt = z.enum([
  'TELEFON',
  'SMS',
  'EPOST',
  'BREV',
  'VIDEO',
  'BESOK',
  'VIA_ANNAN',
]);
export type KontaktSatt = z.infer<typeof KontaktSatt>;

export const KontaktUtfall = z.enum([
  'GENOMFORD',
  'EJ_SVAR',
  'VANTAR_BESKED',
  'BESLUT_TILL_STOD',
  'AVSLAG',
  'NYTT_MOTE_BOKAT',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type KontaktUtfall = z.infer<typeof KontaktUtfall>;

/** In a meeting an ombud supports the client, or speaks for them. */
export const MotesRoll = z.enum(['STOD', 'FORETRADARE']);
export type MotesRoll = z.infer<typeof MotesRoll>;

export const PlanFinns = z.enum(['JA', 'NEJ', 'ERBJUDEN', 'AVBOJD', 'UPPGIFT_SAKNAS']);
export type PlanFinns = z.infer<typeof PlanFinns>;

export const PlanTyp = z.enum([
  'SIP',
  'INDIVIDUELL_PLAN_LSS',
  'VARDPLAN',
  'GENOMFORANDEPLAN',
  'REHABILITERINGSPLAN',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type PlanTyp = z.infer<typeof PlanTyp>;

/** Support and services that a client has. */
export const InsatsKod = z.enum([
  'BOENDESTOD',
  'SYSSELSATTNING',
  'KONTAKTPERSON',
  'LEDSAGARE',
  'HEMTJANST',
  'SARSKILT_BOENDE',
  'PERSONLIG_ASSISTANS',
  'GOD_MAN_FORVALTARE',
  'PSYKIATRISK_VARD',
  'PRIMARVARD',
  'TANDVARD',
  'FORSORJNING',
  'SKULDRADGIVNING',
  'BOSTAD',
  'ARBETE_STUDIER',
  'BRUKARORGANISATION',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type InsatsKod = z.infer<typeof InsatsKod>;

export const SamtyckesOmfattning = z.enum([
  'INHAMTA_UPPGIFTER',
  'LAMNA_UPPGIFTER',
  'DELTA_I_MOTE',
  'TALA_FOR_KLIENTEN',
]);
export type SamtyckesOmfattning = z.infer<typeof SamtyckesOmfattning>;

export const FullmaktsOmfattning = z.enum([
  'ANSOKA',
  'OVERKLAGA',
  'TA_DEL_AV_HANDLINGAR',
  'FORETRADA',
]);
export type FullmaktsOmfattning = z.infer<typeof FullmaktsOmfattning>;

/** What client and ombud agreed to write down. */
export const DokumentationsVal = z.enum(['ENDAST_KODER', 'STODANTECKNINGAR', 'FULLSTANDIG']);
export type DokumentationsVal = z.infer<typeof DokumentationsVal>;
