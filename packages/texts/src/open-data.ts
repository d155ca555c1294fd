import type { Room } from './room.ts';

/** The pages and the catalogue of open data: read by anybody, in no role. */
export const openDataTexts = {
  'openData.title': {
    sv: 'Personligt ombud i siffror',
    en: 'Personligt ombud in figures',
  },
  'openData.heading': { sv: 'Öppna data', en: 'Open data' },
  'openData.headingOf': { sv: 'Öppna data: {name}', en: 'Open data: {name}' },
  'openData.about': {
    sv: 'Här finns statistik från verksamheter med personligt ombud. Den är fri att använda: du behöver inget konto och inget tillstånd.',
    en: 'Here are statistics of operations with personligt ombud. They are free to use: you need no account and no permission.',
  },
  'openData.nothing': {
    sv: 'Än har ingen verksamhet godkänt någon statistik som öppna data.',
    en: 'No operation has approved any statistics as open data yet.',
  },
  'openData.description': {
    sv: 'Hur många som söker och får personligt ombud, hur länge det varar och vilka brister i samhällets stöd som ombuden ser. Sammanställt varje kvartal. Uppgifter som skulle kunna peka ut någon är skyddade.',
    en: 'How many ask for and get a personligt ombud, for how long, and which failures of public support the ombud see. Compiled each quarter. What could point anybody out is protected.',
  },
  'openData.files': { sv: 'Tabeller', en: 'Tables' },
  'openData.column.table': { sv: 'Tabell', en: 'Table' },
  'openData.column.period': { sv: 'Tid', en: 'Period' },
  'openData.column.files': { sv: 'Filer', en: 'Files' },
  'openData.fileOf': { sv: '{table} som {format}', en: '{table} as {format}' },
  'openData.reading': { sv: 'Så läser du filerna', en: 'How to read the files' },
  'openData.reading.row': {
    sv: 'Varje rad är ett tal för en period: from och to är dess första och sista dag. Det som räknas en viss dag gäller den sista.',
    en: 'Each row is one figure of a period: from and to are its first and last day. What is counted on a day is so on the last.',
  },
  'openData.reading.total': {
    sv: '{total} i en kolumn betyder alla värden tillsammans. Koderna i övrigt står längre ned.',
    en: '{total} in a column means all values together. The other codes stand further down.',
  },
  'openData.reading.mark': {
    sv: 'Där kolumnen mark säger {mark} är talet inte utlämnat och value är tomt. Det kan vara litet, men behöver inte vara det: en del skyddas för att andra inte ska gå att räkna ut.',
    en: 'Where the column mark says {mark} the figure is not released and value is empty. It may be small but need not be: some are protected so that others cannot be worked out.',
  },
  'openData.reading.stays': {
    sv: 'Det som har publicerats ändras inte. Rättas något i efterhand syns det inte här. Nya kvartal kommer till i samma filer; lägg till ?version= och ett kvartals sista dag för filen som den var då.',
    en: 'What is published does not change. What is corrected later does not show here. New quarters are added to the same files; add ?version= and the last day of a quarter for the file as it was then.',
  },
  'openData.reading.csv': {
    sv: 'CSV-filerna har komma mellan fälten, decimalpunkt och UTF-8. JSON-filerna har samma rader, med vad koderna heter.',
    en: 'The CSV files have commas between fields, decimal points and UTF-8. The JSON files have the same rows, with what the codes are called.',
  },
  'openData.codes': { sv: 'Koder', en: 'Codes' },
  'openData.column.code': { sv: 'Kod', en: 'Code' },
  'openData.column.name': { sv: 'Betyder', en: 'Means' },
  'openData.licence': { sv: 'Villkor', en: 'Terms' },
  'openData.licence.text': {
    sv: 'Allt här är fritt att använda, ändra och sprida, också i affärer, utan att fråga och utan att ange källan (CC0 1.0).',
    en: 'All of this is free to use, change and pass on, also in business, without asking and without naming the source (CC0 1.0).',
  },
  'openData.catalogue': {
    sv: 'Förteckning för dataportaler (DCAT-AP-SE, JSON-LD)',
    en: 'Catalogue for data portals (DCAT-AP-SE, JSON-LD)',
  },
  'openData.contact': { sv: 'Kontakt', en: 'Contact' },
  'openData.released': { sv: 'Senast godkänt: {on}', en: 'Last approved: {on}' },
  'openData.provenance': {
    sv: 'Talen är framräknade ur verksamhetens egen dokumentation och utlämnade kvartal för kvartal. Små tal, och tal som de skulle gå att räkna ut av, är skyddade.',
    en: 'The figures are counted from the records of the operation and released quarter by quarter. Small figures, and those from which they could be worked out, are protected.',
  },
} as const satisfies Room;
