import type { CodeTexts } from './code-texts.ts';

const huvudmanTyp = {
  KOMMUN_SOCIALTJANST: { sv: 'Kommunen, socialtjänst', en: 'Kommun, social services' },
  KOMMUN_FORSORJNINGSSTOD: { sv: 'Kommunen, försörjningsstöd', en: 'Kommun, social assistance' },
  KOMMUN_BOSTAD: { sv: 'Kommunen, bostad', en: 'Kommun, housing' },
  KOMMUN_OVRIGT: { sv: 'Kommunen, övrigt', en: 'Kommun, other' },
  REGION_PSYKIATRI: { sv: 'Regionen, psykiatri', en: 'Region, psychiatry' },
  REGION_PRIMARVARD: { sv: 'Regionen, primärvård', en: 'Region, primary care' },
  REGION_OVRIG_VARD: { sv: 'Regionen, övrig vård', en: 'Region, other care' },
  FORSAKRINGSKASSAN: { sv: 'Försäkringskassan', en: 'Social Insurance Agency' },
  ARBETSFORMEDLINGEN: { sv: 'Arbetsförmedlingen', en: 'Public Employment Service' },
  KRONOFOGDEN: { sv: 'Kronofogden', en: 'Enforcement Authority' },
  OVERFORMYNDARE_GODMAN: {
    sv: 'Överförmyndaren, god man eller förvaltare',
    en: 'Chief guardian or legal guardian',
  },
  SKATTEVERKET: { sv: 'Skatteverket', en: 'Tax Agency' },
  PENSIONSMYNDIGHETEN: { sv: 'Pensionsmyndigheten', en: 'Pensions Agency' },
  MIGRATIONSVERKET: { sv: 'Migrationsverket', en: 'Migration Agency' },
  DOMSTOL_KRIMINALVARD: {
    sv: 'Domstol eller kriminalvården',
    en: 'Court or Prison and Probation Service',
  },
  POLIS: { sv: 'Polisen', en: 'Police' },
  HYRESVARD: { sv: 'Hyresvärd', en: 'Landlord' },
  BANK_BETALTJANST: { sv: 'Bank eller betaltjänst', en: 'Bank or payment service' },
  LAGSTIFTARE: { sv: 'Lagstiftaren', en: 'Legislator' },
  ANNAN: { sv: 'Annan huvudman', en: 'Other huvudman' },
} as const;

const samtyckespart = {
  ...huvudmanTyp,
  ANHORIG: { sv: 'Anhörig', en: 'Relative' },
  BRUKARORGANISATION: { sv: 'Brukarorganisation', en: 'User organisation' },
} as const;

export const huvudmanCodes = {
  HuvudmanTyp: huvudmanTyp,
  Samtyckespart: samtyckespart,
  Kontaktpart: { KLIENT: { sv: 'Klienten', en: 'The client' }, ...samtyckespart },
} as const satisfies CodeTexts;
