import type { Room } from '../room.ts';

export const reportScreens = {
  'screen.reports.title': { sv: 'Rapporter som de står i dag', en: 'Reports as they stand today' },
  'screen.reports.about': {
    sv: 'Varje rapport räknas fram som den står just nu. Det du läser eller hämtar här är ett utkast.',
    en: 'Each report is counted as it stands right now. What you read or fetch here is a draft.',
  },
  'screen.reports.none': {
    sv: 'Det finns inga rapporter för din roll än.',
    en: 'There are no reports for your role yet.',
  },
  'screen.reports.to': { sv: 'Till: {recipient}', en: 'To: {recipient}' },
  'screen.reports.dueOn': { sv: 'Ska vara inne senast {day}.', en: 'Due on {day} at the latest.' },
  'screen.reports.noDueDay': { sv: 'Har ingen bestämd dag.', en: 'Has no set day.' },
  'screen.reports.period': { sv: 'Period för {report}', en: 'Period of {report}' },
  'screen.reports.noPeriod': {
    sv: 'Det finns ingen period att rapportera än.',
    en: 'There is no period to report yet.',
  },
  'screen.reports.begin': { sv: 'Öppna och skriv {report}', en: 'Open and write {report}' },
  'screen.reports.open': {
    sv: 'Öppna frågan i statistiken',
    en: 'Open the question in statistics',
  },
  'screen.reports.openNamed': {
    sv: 'Öppna frågan i statistiken: {table}',
    en: 'Open the question in statistics: {table}',
  },
  'screen.reports.read': { sv: 'Läs {report}', en: 'Read {report}' },
  'screen.reports.filesOf': { sv: '{report} som fil', en: '{report} as a file' },
  'screen.reports.files': { sv: 'Hämta som fil', en: 'Fetch as a file' },
  'screen.reports.format.html': { sv: 'Webbsida (HTML)', en: 'Page (HTML)' },
  'screen.reports.format.pdf': { sv: 'PDF att läsa', en: 'PDF for reading' },
  'screen.reports.format.pdfa': { sv: 'PDF för arkiv', en: 'PDF for the archive' },
  'screen.reports.format.docx': { sv: 'Word', en: 'Word' },
  'screen.reports.format.xlsx': { sv: 'Excel', en: 'Excel' },
  'screen.reports.draft': { sv: 'Utkast', en: 'Draft' },
  'screen.reports.draftHelp': {
    sv: 'Rapporten är inte låst och inte skickad. Frågor som ingen har svarat på: {missing, number}.',
    en: 'The report is not frozen and not sent. Questions that nobody has answered: {missing, number}.',
  },
  'screen.reports.back': { sv: 'Alla slags rapporter', en: 'All kinds of reports' },
} as const satisfies Room;
