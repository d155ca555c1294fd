import type { CodeTexts } from './code-texts.ts';

export const rapportCodes = {
  Rapportslag: {
    VERKSAMHETSBERATTELSE: { sv: 'Verksamhetsberättelse', en: 'Annual report' },
    REDOVISNING_LANSSTYRELSEN: {
      sv: 'Redovisning till länsstyrelsen',
      en: 'Account to the county administrative board',
    },
    ANSOKAN_STATSBIDRAG: { sv: 'Ansökan om statsbidrag', en: 'Application for the state grant' },
    DELREDOVISNING: { sv: 'Delredovisning', en: 'Interim report' },
    LEDNINGSGRUPPSUNDERLAG: { sv: 'Underlag till ledningsgruppen', en: 'Pack for the meeting' },
    NAMNDRAPPORT: { sv: 'Rapport till nämnden', en: 'Report to the committee' },
    KOSTNADSFORDELNING: { sv: 'Fördelning av kostnader', en: 'Split of costs' },
    STATSBIDRAG: { sv: 'Statsbidrag', en: 'State grant' },
    EKONOMI: { sv: 'Ekonomisk rapport', en: 'Financial report' },
    VI_SA_NI_GJORDE: { sv: 'Vi sa – ni gjorde', en: 'We said – you did' },
    VERKSAMHETSPLAN: { sv: 'Verksamhetsplan', en: 'Plan of operations' },
  },
  Svarsstatus: {
    SAKNAS: { sv: 'Saknas', en: 'Missing' },
    UTKAST: { sv: 'Utkast', en: 'Draft' },
    KLAR: { sv: 'Klar', en: 'Done' },
  },
  Svarsslag: {
    BERAKNAS: { sv: 'Beräknas', en: 'Computed' },
    KOMMENTERAS: { sv: 'Beräknas, kan kommenteras', en: 'Computed, may be commented' },
    SKRIVS: { sv: 'Skrivs', en: 'Written' },
  },
  Sandningssatt: {
    E_TJANST: { sv: 'E-tjänst', en: 'Online service' },
    E_POST: { sv: 'E-post', en: 'E-mail' },
    BREV: { sv: 'Brev', en: 'Letter' },
    OVERLAMNAD: { sv: 'Överlämnad', en: 'Handed over' },
  },
} as const satisfies CodeTexts;
