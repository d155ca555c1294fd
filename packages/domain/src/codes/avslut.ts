import { z } from 'zod';

export const PausOrsak = z.enum(['SLUTENVARD', 'KLIENTENS_ONSKAN', 'EJ_NABAR', 'OMBUD_FRANVARO']);
export type PausOrsak = z.infer<typeof PausOrsak>;

/** Why a client was not asked before another ombud came. */
export const EjTillfragadSkal = z.enum(['EJ_NABAR', 'AKUT_FRANVARO']);
export type EjTillfragadSkal = z.infer<typeof EjTillfragadSkal>;

export const AvslutsorsakKod = z.enum([
  'UPPDRAG_SLUTFORT',
  'KONTAKTER_FUNGERAR',
  'KLIENTEN_AVSLUTAR',
  'ANNAT_STOD_TAR_OVER',
  'FLYTT',
  'AVLIDEN',
  'EJ_NABAR',
  'EJ_MALGRUPP_VISADE_SIG',
  'OMBUDET_AVSLUTAR',
  'VERKSAMHETEN_UPPHOR',
  'ANNAT',
  'UPPGIFT_SAKNAS',
]);
export type AvslutsorsakKod = z.infer<typeof AvslutsorsakKod>;

/** What became of a goal, in the client's own judgement. */
export const MalUtfall = z.enum([
  'UPPNATT',
  'DELVIS_UPPNATT',
  'EJ_UPPNATT',
  'OVERGIVET',
  'UPPGIFT_SAKNAS',
]);
export type MalUtfall = z.infer<typeof MalUtfall>;

/** Which way an uppdrag ended. */
export const UppdragUtfall = z.enum(['completed', 'refused', 'referred', 'withdrawn']);
export type UppdragUtfall = z.infer<typeof UppdragUtfall>;

/** What becomes of what was written about a client once the uppdrag is closed. */
export const DokumentationsBeslut = z.enum(['LAMNAS_OVER', 'FORSTORS', 'BEVARAS']);
export type DokumentationsBeslut = z.infer<typeof DokumentationsBeslut>;

export const OverlamningsSatt = z.enum(['TILL_KLIENTEN', 'TILL_ANNAT_OMBUD', 'TILL_ARKIV']);
export type OverlamningsSatt = z.infer<typeof OverlamningsSatt>;

export const ForstoringsSatt = z.enum(['NYCKEL_FORSTORD', 'PAPPER_FORSTORT', 'BADA']);
export type ForstoringsSatt = z.infer<typeof ForstoringsSatt>;
