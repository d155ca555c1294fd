import type { CodeTexts } from './code-texts.ts';

export const avslutCodes = {
  PausOrsak: {
    SLUTENVARD: { sv: 'Slutenvård', en: 'In hospital' },
    KLIENTENS_ONSKAN: { sv: 'Klienten önskar det', en: 'The client wishes it' },
    EJ_NABAR: { sv: 'Klienten går inte att nå', en: 'The client cannot be reached' },
    OMBUD_FRANVARO: { sv: 'Ombudet är frånvarande', en: 'The ombud is absent' },
  },
  EjTillfragadSkal: {
    EJ_NABAR: { sv: 'Klienten gick inte att nå', en: 'The client could not be reached' },
    AKUT_FRANVARO: { sv: 'Akut frånvaro', en: 'Sudden absence' },
  },
  AvslutsorsakKod: {
    UPPDRAG_SLUTFORT: { sv: 'Uppdraget är slutfört', en: 'The uppdrag is completed' },
    KONTAKTER_FUNGERAR: { sv: 'Kontakterna fungerar', en: 'The contacts work' },
    KLIENTEN_AVSLUTAR: { sv: 'Klienten avslutar', en: 'The client ends it' },
    ANNAT_STOD_TAR_OVER: { sv: 'Annat stöd tar över', en: 'Other support takes over' },
    FLYTT: { sv: 'Klienten har flyttat', en: 'The client has moved' },
    AVLIDEN: { sv: 'Klienten har avlidit', en: 'The client has died' },
    EJ_NABAR: { sv: 'Klienten går inte att nå', en: 'The client cannot be reached' },
    EJ_MALGRUPP_VISADE_SIG: {
      sv: 'Det visade sig att klienten inte tillhör målgruppen',
      en: 'The client turned out not to be in the target group',
    },
    OMBUDET_AVSLUTAR: { sv: 'Ombudet avslutar', en: 'The ombud ends it' },
    VERKSAMHETEN_UPPHOR: { sv: 'Verksamheten upphör', en: 'The verksamhet ceases' },
    ANNAT: { sv: 'Annat skäl', en: 'Other reason' },
    UPPGIFT_SAKNAS: { sv: 'Uppgift saknas', en: 'Not known' },
  },
  MalUtfall: {
    UPPNATT: { sv: 'Uppnått', en: 'Reached' },
    DELVIS_UPPNATT: { sv: 'Delvis uppnått', en: 'Partly reached' },
    EJ_UPPNATT: { sv: 'Inte uppnått', en: 'Not reached' },
    OVERGIVET: { sv: 'Övergivet', en: 'Abandoned' },
    UPPGIFT_SAKNAS: { sv: 'Uppgift saknas', en: 'Not known' },
  },
  UppdragUtfall: {
    completed: { sv: 'Genomfört', en: 'Completed' },
    refused: { sv: 'Nekat', en: 'Refused' },
    referred: { sv: 'Hänvisat', en: 'Referred' },
    withdrawn: { sv: 'Återtaget', en: 'Withdrawn' },
  },
  DokumentationsBeslut: {
    LAMNAS_OVER: {
      sv: 'Lämnas till klienten och förstörs sedan',
      en: 'Handed to the client and then destroyed',
    },
    FORSTORS: { sv: 'Förstörs', en: 'Destroyed' },
    BEVARAS: { sv: 'Bevaras', en: 'Kept' },
  },
  OverlamningsSatt: {
    TILL_KLIENTEN: { sv: 'Till klienten', en: 'To the client' },
    TILL_ANNAT_OMBUD: { sv: 'Till ett annat ombud', en: 'To another ombud' },
    TILL_ARKIV: { sv: 'Till arkiv', en: 'To an archive' },
  },
  ForstoringsSatt: {
    NYCKEL_FORSTORD: { sv: 'Nyckeln är förstörd', en: 'The key is destroyed' },
    PAPPER_FORSTORT: { sv: 'Papper är förstört', en: 'Paper is destroyed' },
    BADA: { sv: 'Nyckel och papper är förstörda', en: 'Key and paper are destroyed' },
  },
} as const satisfies CodeTexts;
