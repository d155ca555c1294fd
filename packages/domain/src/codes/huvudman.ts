import { z } from 'zod';

/** The kind of body legally answerable for a service. */
export const HuvudmanTyp = z.enum([
  'KOMMUN_SOCIALTJANST',
  'KOMMUN_FORSORJNINGSSTOD',
  'KOMMUN_BOSTAD',
  'KOMMUN_OVRIGT',
  'REGION_PSYKIATRI',
  'REGION_PRIMARVARD',
  'REGION_OVRIG_VARD',
  'FORSAKRINGSKASSAN',
  'ARBETSFORMEDLINGEN',
  'KRONOFOGDEN',
  'OVERFORMYNDARE_GODMAN',
  'SKATTEVERKET',
  'PENSIONSMYNDIGHETEN',
  'MIGRATIONSVERKET',
  'DOMSTOL_KRIMINALVARD',
  'POLIS',
  'HYRESVARD',
  'BANK_BETALTJANST',
  'LAGSTIFTARE',
  'ANNAN',
]);
export type HuvudmanTyp = z.infer<typeof HuvudmanTyp>;

/** Whom the client may consent to contact with. */
export const Samtyckespart = z.enum([...HuvudmanTyp.options, 'ANHORIG', 'BRUKARORGANISATION']);
export type Samtyckespart = z.infer<typeof Samtyckespart>;

/** Whom an ombud has contact with. With the client no consent is needed. */
export const Kontaktpart = z.enum(['KLIENT', ...Samtyckespart.options]);
export type Kontaktpart = z.infer<typeof Kontaktpart>;
