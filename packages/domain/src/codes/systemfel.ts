import { z } from 'zod';

/** Where the shortcoming sits. */
export const SystemfelNiva = z.enum(['HANDLAGGARE', 'LOKAL', 'CENTRAL']);
export type SystemfelNiva = z.infer<typeof SystemfelNiva>;

/** What kind of shortcoming it is. */
export const SystemfelArt = z.enum([
  'ARBETSMETOD',
  'BEMOTANDE',
  'ANSVARSOMRADE',
  'ORGANISERING',
  'SAMVERKAN',
  'INSATSER',
  'TILLGANGLIGHET_VANTETID',
  'REGELTILLAMPNING',
  'INFORMATION_BLANKETT',
  'DIGITALT_UTANFORSKAP',
  'KONTINUITET',
  'RESURSBRIST',
  'MELLAN_STOLAR',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type SystemfelArt = z.infer<typeof SystemfelArt>;

/** What it leads to for clients. */
export const SystemfelKonsekvens = z.enum([
  'UTEBLIVEN_FORSORJNING',
  'VRAKNINGSRISK',
  'UTEBLIVEN_VARD',
  'FORSAMRAD_HALSA',
  'BARN_PAVERKAS',
  'MERKOSTNAD_SAMHALLET',
  'TAPPAD_TILLIT',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type SystemfelKonsekvens = z.infer<typeof SystemfelKonsekvens>;

export const Allvarsgrad = z.enum(['LAG', 'MEDEL', 'HOG', 'AKUT']);
export type Allvarsgrad = z.infer<typeof Allvarsgrad>;
