import { z } from 'zod';

export const Kanal = z.enum(['TELEFON', 'BESOK', 'BREV', 'EPOST', 'WEBB']);
export type Kanal = z.infer<typeof Kanal>;

/** Whose idea the request was. Anyone may call; only the client can want. */
export const InitiativTagare = z.enum([
  'KLIENT',
  'ANHORIG',
  'MYNDIGHET',
  'VARD',
  'GODMAN',
  'ORGANISATION',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type InitiativTagare = z.infer<typeof InitiativTagare>;

/** How the client heard of personligt ombud. */
export const KannedomKod = z.enum([
  'SOCIALTJANST',
  'PSYKIATRI',
  'PRIMARVARD',
  'FK',
  'AF',
  'ANHORIG_VAN',
  'TIDIGARE_KLIENT',
  'BRUKARORGANISATION',
  'WEBB',
  'BROSCHYR_INFOTRAFF',
  'BOENDESTOD',
  'GODMAN',
  'KRONOFOGDE_SKULDRADGIVARE',
  'HYRESVARD',
  'POLIS_KRIMINALVARD',
  'UPPSOKANDE',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type KannedomKod = z.infer<typeof KannedomKod>;

/** Why a request was refused. There is no value for "not known": every refusal has a reason. */
export const NekandeKod = z.enum([
  'EJ_MALGRUPP',
  'UNDER_18',
  'LOKAL_ALDERSGRANS',
  'ANNAN_KOMMUN',
  'RESURSBRIST_INTAGSSTOPP',
  'BEHOV_TILLGODOSES_AV_ANNAN',
  'AKUT_HANVISAD',
  'UPPGIFT_UTANFOR_PO',
  'MOTVERKAR_ATERHAMTNING',
  'KLIENT_EJ_SJALV_ONSKAT',
  'JAV',
  'ANNAT',
]);
export type NekandeKod = z.infer<typeof NekandeKod>;

/** Where someone was shown on to. Personligt ombud is not an emergency service. */
export const HanvisningKod = z.enum([
  'AKUTSJUKVARD_112',
  'PSYKIATRISK_AKUTMOTTAGNING',
  'SOCIALJOUR',
  'KVINNO_MANSJOUR',
  'SOCIALTJANST',
  'PSYKIATRI',
  'PRIMARVARD',
  'BUDGET_SKULDRADGIVNING',
  'ANNAT_PERSONLIGT_OMBUD',
  'BRUKARORGANISATION',
  'ANNAT',
]);
export type HanvisningKod = z.infer<typeof HanvisningKod>;

/** Reasons to go before others in the queue: first who, then what is urgent. */
export const PrioritetKod = z.enum([
  'INGA_KONTAKTER',
  'FAR_EJ_RATT',
  'MINDERARIGA_BARN',
  'MELLAN_STOLAR',
  'BRISTANDE_SAMORDNING',
  'OTILLRACKLIGA_INSATSER',
  'VRAKNING',
  'UTEBLIVEN_FORSORJNING',
  'ALLVARLIG_SJUKDOM',
  'FORLORAD_RATT',
  'ANNAT',
]);
export type PrioritetKod = z.infer<typeof PrioritetKod>;
