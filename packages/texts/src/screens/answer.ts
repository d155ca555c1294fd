import type { Room } from '../room.ts';

/** The page that a huvudman's contact comes to by a link, without an account. */
export const answerTexts = {
  'screen.answer.title': { sv: 'Svara på: {title}', en: 'Answer: {title}' },
  'screen.answer.lead': {
    sv: '{from} ber er svara på det här. Personligt ombud har sett bristen hos flera klienter. Texten pekar inte ut någon.',
    en: '{from} asks you to answer this. Personligt ombud have seen the shortcoming with several clients. The text names nobody.',
  },
  'screen.answer.someone': {
    sv: 'En verksamhet med personligt ombud',
    en: 'A service with personligt ombud',
  },
  'screen.answer.what': { sv: 'Vad det gäller', en: 'What it is about' },
  'screen.answer.askedOn': { sv: 'Skickat', en: 'Sent' },
  'screen.answer.by': {
    sv: '{when, select, past {Svaret skulle ha kommit {day}, för {count, plural, one {en dag} other {# dagar}} sedan.} other {Svara senast {day}: {count, plural, =0 {det är i dag} one {en dag kvar} other {# dagar kvar}}.}}',
    en: '{when, select, past {The answer was due {day}, {count, plural, one {one day} other {# days}} ago.} other {Answer by {day}: {count, plural, =0 {it is today} one {one day left} other {# days left}}.}}',
  },
  'screen.answer.receivedOn': { sv: 'Mottagandet bekräftat', en: 'Receipt confirmed' },
  'screen.answer.expiresOn': { sv: 'Länken gäller till och med', en: 'The link works until' },
  'screen.answer.receipt': { sv: 'Bekräfta mottagandet', en: 'Confirm receipt' },
  'screen.answer.receiptHelp': {
    sv: 'Behöver ni tid? Bekräfta att frågan har kommit fram och svara senare med samma länk.',
    en: 'Do you need time? Confirm that the question has arrived and answer later by the same link.',
  },
  'screen.answer.confirm': {
    sv: 'Bekräfta att frågan har kommit fram',
    en: 'Confirm that the question has arrived',
  },
  'screen.answer.answer': { sv: 'Lämna svaret', en: 'Give the answer' },
  'screen.answer.which': { sv: 'Hur svarar ni?', en: 'How do you answer?' },
  'screen.answer.text': { sv: 'Ert svar med egna ord', en: 'Your answer in your own words' },
  'screen.answer.notPersonsHint': {
    sv: 'Kryssa bara i ett ord om det inte leder till någon enskild. Annars skriver ni om texten.',
    en: 'Tick a word only if it leads to no single person. Otherwise rewrite the text.',
  },
  'screen.answer.textHint': {
    sv: 'Skriv vad ni ska göra och när, eller varför inte. Skriv inga namn, telefonnummer eller personnummer: svaret läses av många.',
    en: 'Write what you will do and when, or why not. No names, telephone numbers or personal identity numbers: many read the answer.',
  },
  'screen.answer.send': { sv: 'Skicka svaret', en: 'Send the answer' },
  'screen.answer.doneTitle': { sv: 'Tack, svaret är lämnat', en: 'Thank you, the answer is given' },
  'screen.answer.done': {
    sv: 'Svaret är registrerat och {from} har fått veta det. Spara eller skriv ut den här sidan som kvitto.',
    en: 'The answer is recorded and {from} has been told. Keep or print this page as a receipt.',
  },
  'screen.answer.received': {
    sv: 'Mottagandet är bekräftat. Svara med samma länk när ni är klara.',
    en: 'Receipt is confirmed. Answer by the same link when you are ready.',
  },
  'screen.answer.closed': {
    sv: 'Länken kan inte användas igen. Vill ni ändra svaret, hör av er till den som skickade den.',
    en: 'The link cannot be used again. To change the answer, contact whoever sent it.',
  },
  'screen.answer.given': { sv: 'Ert svar', en: 'Your answer' },
  'screen.answer.givenOn': { sv: 'Lämnat', en: 'Given' },
  'screen.answer.print': { sv: 'Skriv ut kvittot', en: 'Print the receipt' },
  'screen.link.title': { sv: 'Länken är skapad', en: 'The link is made' },
  'screen.link.help': {
    sv: 'Kopiera länken nu och skicka den till huvudmannens kontaktfunktion. Den visas inte igen. Den som har länken kan läsa systemfelets text och svara.',
    en: 'Copy the link now and send it to the contact function of the huvudman. It is not shown again. Whoever has the link can read the text of the systemfel and answer.',
  },
  'screen.link.open': { sv: 'gäller till {day}', en: 'works until {day}' },
  'screen.link.expired': { sv: 'gick ut {day}', en: 'expired {day}' },
  'screen.link.spent': { sv: 'använd', en: 'used' },
  'screen.link.of': { sv: '{huvudman}, till {day}', en: '{huvudman}, until {day}' },
  'screen.link.address': { sv: 'Svarslänk', en: 'Link to answer by' },
  'screen.answer.goneTitle': { sv: 'Länken gäller inte', en: 'The link does not work' },
  'screen.answer.gone': {
    sv: 'Länken har redan använts, har gått ut, har återkallats eller är felskriven. Hör av er till den som skickade den, så får ni en ny.',
    en: 'The link has been used, has expired, has been revoked or is mistyped. Contact whoever sent it for a new one.',
  },
} as const satisfies Room;
