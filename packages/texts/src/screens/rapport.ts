import type { Room } from '../room.ts';

/** What the fields of a rapport are called. */
export const rapportPageTexts = {
  'screen.field.form': { sv: 'Formulär', en: 'Form' },
  'screen.field.questions': { sv: 'Frågor', en: 'Questions' },
  'screen.field.question': { sv: 'Fråga', en: 'Question' },
  'screen.field.status': { sv: 'Hur långt svaret kommit', en: 'How far the answer has come' },
  'screen.field.copiedFrom': { sv: 'Förra rapporten', en: 'The earlier report' },
  'screen.field.taken': { sv: 'Det sparade utkastet', en: 'The saved draft' },
  'screen.field.frozen': { sv: 'Det låsta underlaget', en: 'What was frozen' },
  'screen.field.reader': { sv: 'Gjord för', en: 'Made for' },
  'screen.field.sha256': { sv: 'Filens kontrollsumma', en: 'Checksum of the file' },
  'screen.field.bytes': { sv: 'Storlek i byte', en: 'Size in bytes' },
  'screen.field.digest': { sv: 'Innehållets kontrollsumma', en: 'Checksum of the content' },
  'screen.field.documents': { sv: 'Filer', en: 'Files' },
  'screen.field.format': { sv: 'Filformat', en: 'Form of file' },
  'screen.field.edition': { sv: 'Utgåva', en: 'Edition' },
  'screen.field.reference': { sv: 'Diarienummer', en: 'Reference' },
  'screen.field.AnswerWritten.text': { sv: 'Svaret', en: 'The answer' },
  'screen.field.SupplementAsked.text': {
    sv: 'Vad mottagaren vill veta',
    en: 'What the recipient asks',
  },
  'screen.hint.textOf.rapport': {
    sv: 'Texten lämnar verksamheten. Skriv inget om vem en klient är.',
    en: 'This leaves the service. Write nothing about who a client is.',
  },
  'screen.form.subjectOf.rapport': { sv: 'Rapportens texter', en: 'The texts of the report' },
  'screen.forget.gone.rapport': {
    sv: 'Det här försvinner: svaren, utkasten och de låsta filerna. Ingen kan läsa dem igen.',
    en: 'This disappears: the answers, the drafts and the frozen files. Nobody can read them again.',
  },
  'screen.forget.stays.rapport': {
    sv: 'Det här finns kvar: vilken rapport det var, när den låstes och skickades, och filernas kontrollsummor.',
    en: 'This remains: which report it was, when it was frozen and sent, and the checksums of its files.',
  },
} as const satisfies Room;
