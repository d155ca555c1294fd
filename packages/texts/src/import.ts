import type { Room } from './room.ts';

/** What `fyr import` says of a file. Never what stood in a cell. */
export const importTexts = {
  // Who did it, in the history of what was brought along.
  'screen.role.import': { sv: 'infört från fil', en: 'imported from a file' },

  'import.row': { sv: 'rad {row}', en: 'row {row}' },
  'import.column': { sv: 'kolumn {column}', en: 'column {column}' },

  'import.fault.noFile': { sv: 'Filen finns inte.', en: 'The file does not exist.' },
  'import.fault.fileTooLarge': {
    sv: 'Filen är större än 20 MB.',
    en: 'The file is larger than 20 MB.',
  },
  'import.fault.empty': {
    sv: 'Filen har ingen rad med rubriker.',
    en: 'The file has no row of headings.',
  },
  'import.fault.tooManyRows': {
    sv: 'Filen har fler än 20 000 rader.',
    en: 'The file has more than 20,000 rows.',
  },
  'import.fault.notAWorkbook': {
    sv: 'Filen är ingen arbetsbok i formatet XLSX.',
    en: 'The file is no workbook in the format XLSX.',
  },
  'import.fault.notUtf8': {
    sv: 'Filen är inte sparad som UTF-8. Spara den som ”CSV UTF-8” eller som XLSX.',
    en: 'The file is not saved as UTF-8. Save it as “CSV UTF-8” or as XLSX.',
  },
  'import.fault.quotes': {
    sv: 'Ett citattecken står fel på rad {row}, så att filen inte går att läsa.',
    en: 'A quotation mark in line {row} is in the wrong place, so the file cannot be read.',
  },
  'import.fault.unknownColumn': {
    sv: 'Kolumnen finns inte i mallen.',
    en: 'The template has no such column.',
  },
  'import.fault.columnTwice': {
    sv: 'Kolumnen finns två gånger.',
    en: 'The column is there twice.',
  },
  'import.fault.missingColumn': {
    sv: 'Kolumnen saknas, och varje rad behöver den.',
    en: 'The column is missing, and every row needs it.',
  },
  'import.fault.cellOutside': {
    sv: 'Det står något till höger om den sista rubriken.',
    en: 'Something stands to the right of the last heading.',
  },

  'import.fault.missing': { sv: 'Uppgiften saknas.', en: 'The value is missing.' },
  'import.fault.missingFor': {
    sv: 'Uppgiften saknas; en rad av slaget {kind} behöver den.',
    en: 'The value is missing; a row of the kind {kind} needs it.',
  },
  'import.fault.notFor': {
    sv: 'Uppgiften hör inte till en rad av slaget {kind}.',
    en: 'The value does not belong to a row of the kind {kind}.',
  },
  'import.fault.missingInStage': {
    sv: 'Uppgiften saknas; ett uppdrag som har kommit så långt behöver den.',
    en: 'The value is missing; an uppdrag that has come so far needs it.',
  },
  'import.fault.beyondStage': {
    sv: 'Uppgiften hör till ett senare läge än det som raden anger.',
    en: 'The value belongs to a later state than the one the row gives.',
  },
  'import.fault.beforeRequest': {
    sv: 'Dagen ligger före förfrågan.',
    en: 'The day lies before the request.',
  },
  'import.fault.rowTwice': {
    sv: 'En tidigare rad handlar om samma sak.',
    en: 'An earlier row is about the same thing.',
  },
  'import.fault.twice': {
    sv: 'Samma värde står två gånger i cellen.',
    en: 'The same value stands twice in the cell.',
  },

  'import.fault.day': {
    sv: 'Det är ingen dag; skriv den som 2026-11-30 eller 20261130.',
    en: 'It is no day; write it as 2026-11-30 or 20261130.',
  },
  'import.fault.whole': {
    sv: 'Det är inget helt tal utan decimaler.',
    en: 'It is no whole number.',
  },
  'import.fault.decimal': {
    sv: 'Det är inget tal; skriv det som 0,75.',
    en: 'It is no number; write it as 0.75 or 0,75.',
  },
  'import.fault.yesOrNo': { sv: 'Skriv ja eller nej.', en: 'Write ja or nej.' },
  'import.fault.code': {
    sv: 'Värdet är inget av dem som kan väljas: {list}.',
    en: 'The value is none of those to choose from: {list}.',
  },
  'import.fault.personnummer': {
    sv: 'Det ser ut som ett personnummer. Ta bort det: Fyr tar inte emot personnummer någonstans.',
    en: 'It looks like a personnummer. Take it out: Fyr takes personnummer nowhere.',
  },

  'import.fault.unknownEnhet': {
    sv: 'Enheten finns varken i filen med organisationen eller i Fyr.',
    en: 'The enhet is neither in the file of the organisation nor in Fyr.',
  },
  'import.fault.unknownOmbud': {
    sv: 'Ombudet finns varken i filen med organisationen eller i Fyr.',
    en: 'The ombud is neither in the file of the organisation nor in Fyr.',
  },
  'import.differs': {
    sv: 'Raden skiljer sig från det som redan är infört. Fyr ändrar inget; rätta i Fyr om filen har rätt.',
    en: 'The row differs from what has been brought in already. Fyr changes nothing; correct it in Fyr if the file is right.',
  },

  'import.faulty': {
    sv: '{count, plural, one {Ett fel hittades} other {# fel hittades}}. Inget har förts in.',
    en: '{count, plural, one {One fault was found} other {# faults were found}}. Nothing was brought in.',
  },
  'import.trial': {
    sv: 'Inga fel. Det här var ett prov: inget har förts in.',
    en: 'No faults. This was a trial: nothing was brought in.',
  },
  'import.done': { sv: 'Importen är gjord.', en: 'The import is done.' },
  'import.table.file': { sv: 'fil', en: 'file' },
  'import.table.new': { sv: 'nya rader', en: 'new rows' },
  'import.table.same': { sv: 'fanns redan', en: 'there already' },
  'import.table.differs': { sv: 'skiljer sig', en: 'different' },
} as const satisfies Room;
