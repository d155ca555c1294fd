/** Said in more than one report. */
export const sharedReportTexts = {
  'report.notAnswered': { sv: 'Frågan är inte besvarad än.', en: 'Not answered yet.' },
} as const;
