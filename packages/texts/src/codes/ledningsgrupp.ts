import type { CodeTexts } from './code-texts.ts';

export const ledningsgruppCodes = {
  Ledamotsorganisation: {
    KOMMUN: { sv: 'Kommunen', en: 'The kommun' },
    REGION_PRIMARVARD: { sv: 'Regionens primärvård', en: 'Primary care of the region' },
    REGION_PSYKIATRI: { sv: 'Regionens psykiatri', en: 'Psychiatry of the region' },
    ARBETSFORMEDLINGEN: { sv: 'Arbetsförmedlingen', en: 'Arbetsförmedlingen' },
    FORSAKRINGSKASSAN: { sv: 'Försäkringskassan', en: 'Försäkringskassan' },
    PATIENTORGANISATION: { sv: 'Patientorganisation', en: 'Organisation of patients' },
    BRUKARORGANISATION: { sv: 'Brukarorganisation', en: 'Organisation of users' },
    ANHORIGORGANISATION: { sv: 'Anhörigorganisation', en: 'Organisation of relatives' },
    UTFORARE: { sv: 'Utföraren', en: 'The utförare' },
    ANNAN: { sv: 'Annan organisation', en: 'Another organisation' },
  },
  Mandat: {
    BESLUTANDE: { sv: 'Beslutande', en: 'Deciding' },
    RADGIVANDE: { sv: 'Rådgivande', en: 'Advising' },
    ADJUNGERAD: { sv: 'Adjungerad', en: 'Called in' },
  },
  Inbjudningssvar: {
    ACCEPTERAT: { sv: 'Tackat ja', en: 'Accepted' },
    AVBOJT: { sv: 'Avböjt', en: 'Declined' },
    INGET_SVAR: { sv: 'Inget svar', en: 'No answer' },
  },
  Granskningsresultat: {
    NAMNER_INGEN: {
      sv: 'Texten pekar inte ut någon. Ledningsgruppen får läsa den.',
      en: 'The text points out nobody. The ledningsgrupp may read it.',
    },
    SKRIVS_OM: {
      sv: 'Texten ska skrivas om. Ledningsgruppen får inte läsa den.',
      en: 'The text is to be rewritten. The ledningsgrupp may not read it.',
    },
  },
  Dagordningsslag: {
    FOREGAENDE_PROTOKOLL: { sv: 'Föregående protokoll', en: 'Previous minutes' },
    STATISTIK: { sv: 'Aktuell statistik', en: 'Current statistics' },
    NYTT_SYSTEMFEL: { sv: 'Nytt systemfel', en: 'New systemfel' },
    SVAR_INKOMMET: { sv: 'Svar som har kommit in', en: 'Answer that has come in' },
    SVAR_FORSENAT: { sv: 'Svar som dröjer', en: 'Answer overdue' },
    ATGARD_UTLOVAD: { sv: 'Utlovad åtgärd', en: 'Promised remedy' },
    UPPFOLJNING: { sv: 'Uppföljning av åtgärd', en: 'Follow-up of a remedy' },
    KO_PRIORITERING: { sv: 'Kö och prioriteringar', en: 'Queue and priorities' },
    FORDELNING_ENHETER: {
      sv: 'Fördelning av klienter mellan enheter',
      en: 'Distribution of clients between enheter',
    },
    BEMANNING: { sv: 'Bemanning', en: 'Staffing' },
    EKONOMI: { sv: 'Ekonomi', en: 'Economy' },
    KOMPETENS: { sv: 'Utbildning och handledning', en: 'Training and supervision' },
    UTATRIKTAT: { sv: 'Information och uppsökande arbete', en: 'Information and outreach' },
    OVRIGT: { sv: 'Övrig fråga', en: 'Other question' },
    NASTA_MOTE: { sv: 'Nästa möte', en: 'Next meeting' },
  },
} as const satisfies CodeTexts;
