import { z } from 'zod';

/** What is reported, each with a form of its own. */
export const Rapportslag = z.enum([
  /** The 18 questions of 2012. */
  'VERKSAMHETSBERATTELSE',
  /** 10 § SFS 2013:522, due 15 January. */
  'REDOVISNING_LANSSTYRELSEN',
  /** 8 § SFS 2013:522, due 1 March. */
  'ANSOKAN_STATSBIDRAG',
  /** The 8 points of 2009. */
  'DELREDOVISNING',
  'LEDNINGSGRUPPSUNDERLAG',
  'NAMNDRAPPORT',
  'KOSTNADSFORDELNING',
  'STATSBIDRAG',
  'EKONOMI',
  'VI_SA_NI_GJORDE',
  'VERKSAMHETSPLAN',
]);
export type Rapportslag = z.infer<typeof Rapportslag>;

/** How far an answer of a report has come. */
export const Svarsstatus = z.enum(['SAKNAS', 'UTKAST', 'KLAR']);
export type Svarsstatus = z.infer<typeof Svarsstatus>;

/** How a question of a form is answered: by figures alone, by figures that may be commented, in words. */
export const Svarsslag = z.enum(['BERAKNAS', 'KOMMENTERAS', 'SKRIVS']);
export type Svarsslag = z.infer<typeof Svarsslag>;

/** By what way a report was sent. */
export const Sandningssatt = z.enum(['E_TJANST', 'E_POST', 'BREV', 'OVERLAMNAD']);
export type Sandningssatt = z.infer<typeof Sandningssatt>;
