import { z } from 'zod';

/** How a systemfel ended. */
export const SystemfelUtfall = z.enum([
  'remedied',
  'unremedied',
  'singleCase',
  'merged',
  'withdrawn',
  'rejected',
]);
export type SystemfelUtfall = z.infer<typeof SystemfelUtfall>;

/** How far an addressed huvudman has come, least first; `released` stands outside. */
export const HuvudmanLage = z.enum([
  'sent',
  'received',
  'answered',
  'remedying',
  'followedUp',
  'released',
]);
export type HuvudmanLage = z.infer<typeof HuvudmanLage>;

/** The ways a systemfel is reported. Independent of each other: one may go all three. */
export const Rapportvag = z.enum(['DIREKT', 'LEDNINGSGRUPP', 'VERKSAMHETSBERATTELSE']);
export type Rapportvag = z.infer<typeof Rapportvag>;

/** With whom a suspected systemfel was talked through first. */
export const Dialogpart = z.enum(['ARBETSGRUPP', 'ARBETSLEDARE', 'ANDRA_OMBUD', 'ANNAT']);
export type Dialogpart = z.infer<typeof Dialogpart>;

/** What a ledningsgrupp decides to do with a systemfel. */
export const LedningsgruppBeslut = z.enum([
  'HANTERA_SJALVA',
  'VIDAREBEFORDRA',
  'ATERSANDA',
  'AVVISA',
  /** To the central ledningsgrupp. */
  'ESKALERA',
  'ESKALERA_LANSSTYRELSE',
  /** Put off to another meeting. */
  'BORDLAGG',
]);
export type LedningsgruppBeslut = z.infer<typeof LedningsgruppBeslut>;

export const HuvudmanSvar = z.enum([
  'ACCEPTERAR',
  'DELVIS',
  'AVVISAR',
  'FEL_MOTTAGARE',
  'BEGAR_UNDERLAG',
]);
export type HuvudmanSvar = z.infer<typeof HuvudmanSvar>;

/** Why an addressed huvudman is no longer waited for. */
export const FrigorandeSkal = z.enum(['FEL_MOTTAGARE', 'UPPKLARAT']);
export type FrigorandeSkal = z.infer<typeof FrigorandeSkal>;

/** Why a systemfel is sent back to those who reported it. */
export const ReturOrsak = z.enum(['FEL_HUVUDMAN', 'OTILLRACKLIGT_UNDERLAG', 'ENSKILT_ARENDE']);
export type ReturOrsak = z.infer<typeof ReturOrsak>;

export const EskaleringsSkal = z.enum(['ORSAK_EJ_LOKAL', 'AVVISAT', 'OBESVARAT']);
export type EskaleringsSkal = z.infer<typeof EskaleringsSkal>;

/** What a remedy meant for clients. */
export const EffektKod = z.enum([
  'AVHJALPT',
  'DELVIS_AVHJALPT',
  'OFORANDRAT',
  'FORSAMRAT',
  'UPPGIFT_SAKNAS',
]);
export type EffektKod = z.infer<typeof EffektKod>;
