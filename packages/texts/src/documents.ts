/** Words that every document has, whatever it is about. */
export const documentTexts = {
  'document.recipient': { sv: 'Till', en: 'To' },
  'document.sender': { sv: 'Från', en: 'From' },
  'document.date': { sv: 'Datum', en: 'Date' },
  'document.contents': { sv: 'Innehåll', en: 'Contents' },
  'document.table': { sv: 'Tabell', en: 'Table' },
  'document.chart': { sv: 'Diagram', en: 'Chart' },
  'document.about': { sv: 'Om dokumentet', en: 'About the document' },
  'document.total': { sv: 'Summa', en: 'Total' },
  'document.protected': { sv: 'skyddad', en: 'protected' },
  'document.none': { sv: 'saknas', en: 'none' },
  'document.tableCount': {
    sv: '{count, plural, one {# tabell} other {# tabeller}}',
    en: '{count, plural, one {# table} other {# tables}}',
  },
} as const;
