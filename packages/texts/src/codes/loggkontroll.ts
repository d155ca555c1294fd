import type { CodeTexts } from './code-texts.ts';

const reasons = {
  PAGAENDE_ARBETE: { sv: 'Pågående arbete', en: 'Work in progress' },
  FORFRAGAN_I_KO: { sv: 'Förfrågan i kön', en: 'Request in the queue' },
  ERSATTER_KOLLEGA: { sv: 'Ersätter en kollega', en: 'Covers for a colleague' },
  AVTALAD_ARBETSTID: { sv: 'Avtalad arbetstid', en: 'Agreed working hours' },
} as const;

export const loggkontrollCodes = {
  Andamal: {
    EGET_UPPDRAG: { sv: 'Eget uppdrag', en: 'Own uppdrag' },
    OTILLDELAT_UPPDRAG: { sv: 'Ej tilldelat, i egen enhet', en: 'Unassigned, in own enhet' },
    ERSATTARE: { sv: 'Ersätter en kollega', en: 'Covers for a colleague' },
    LISTA: { sv: 'Arbetslista', en: 'Work list' },
    UTDRAG: { sv: 'Utdrag till klienten', en: 'Extract for the client' },
    LOGGUTDRAG: { sv: 'Vem har läst', en: 'Who has read' },
    ORGANISATION: { sv: 'Kontaktuppgifter i verksamheten', en: 'Contact details at work' },
    RAPPORT: { sv: 'Exakta siffror till en rapport', en: 'Exact figures for a report' },
    INLASNING: { sv: 'Inläsning från annat system', en: 'Import from another system' },
  },
  Flagga: {
    STICKPROV: { sv: 'Stickprov', en: 'Random sample' },
    UTAN_UPPDRAG: { sv: 'Utan tilldelat uppdrag', en: 'Without an assignment' },
    UTANFOR_ARBETSTID: { sv: 'Utanför arbetstid', en: 'Outside working hours' },
    STOR_VOLYM: { sv: 'Många personer på en dag', en: 'Many persons in a day' },
  },
  Loggbedomning: {
    FORKLARAD: { sv: 'Förklarad', en: 'Explained' },
    AVVIKELSE: { sv: 'Avvikelse', en: 'Deviation' },
  },
  Bedomningsgrund: {
    ...reasons,
    FORKLARING_GODTAGEN: { sv: 'Förklaringen godtas', en: 'The explanation is accepted' },
    INGEN_FORKLARING: { sv: 'Ingen förklaring', en: 'No explanation' },
    FORKLARING_HALLER_INTE: { sv: 'Förklaringen håller inte', en: 'The explanation fails' },
    UTAN_BEHOV_I_ARBETET: { sv: 'Utan behov i arbetet', en: 'Not needed for the work' },
  },
  Forklaring: {
    ...reasons,
    AV_MISSTAG: { sv: 'Öppnades av misstag', en: 'Opened by mistake' },
    ANNAT: { sv: 'Annat', en: 'Something else' },
  },
} as const satisfies CodeTexts;
