import { z } from 'zod';

/** Where a member of a ledningsgrupp comes from: first those that 5 § SFS 2013:522 names. */
export const Ledamotsorganisation = z.enum([
  'KOMMUN',
  'REGION_PRIMARVARD',
  'REGION_PSYKIATRI',
  'ARBETSFORMEDLINGEN',
  'FORSAKRINGSKASSAN',
  'PATIENTORGANISATION',
  'BRUKARORGANISATION',
  'ANHORIGORGANISATION',
  'UTFORARE',
  'ANNAN',
]);
export type Ledamotsorganisation = z.infer<typeof Ledamotsorganisation>;

/** With what right a member sits there: decides, advises, or is called in. */
export const Mandat = z.enum(['BESLUTANDE', 'RADGIVANDE', 'ADJUNGERAD']);
export type Mandat = z.infer<typeof Mandat>;

/** What an organisation said to being offered a seat. */
export const Inbjudningssvar = z.enum(['ACCEPTERAT', 'AVBOJT', 'INGET_SVAR']);
export type Inbjudningssvar = z.infer<typeof Inbjudningssvar>;

/** What somebody else found who looked through a text before the ledningsgrupp reads it. */
export const Granskningsresultat = z.enum(['NAMNER_INGEN', 'SKRIVS_OM']);
export type Granskningsresultat = z.infer<typeof Granskningsresultat>;

/** What an item of an agenda is about, in the order that a meeting takes them. */
export const Dagordningsslag = z.enum([
  'FOREGAENDE_PROTOKOLL',
  'STATISTIK',
  'NYTT_SYSTEMFEL',
  'SVAR_INKOMMET',
  'SVAR_FORSENAT',
  'ATGARD_UTLOVAD',
  'UPPFOLJNING',
  'KO_PRIORITERING',
  'FORDELNING_ENHETER',
  'BEMANNING',
  'EKONOMI',
  'KOMPETENS',
  'UTATRIKTAT',
  'OVRIGT',
  'NASTA_MOTE',
]);
export type Dagordningsslag = z.infer<typeof Dagordningsslag>;
