import type { Room } from '../room.ts';

/** What is done with a question and its answer: kept, shared, put into a report. */
export const savedQuestionTexts = {
  'screen.saved.title': { sv: 'Sparade frågor', en: 'Saved questions' },
  'screen.saved.count': {
    sv: 'Sparade frågor ({count})',
    en: 'Saved questions ({count})',
  },
  'screen.saved.none': {
    sv: 'Du har inga sparade frågor. Ställ en fråga, ge den ett namn och spara den, så finns den här nästa gång.',
    en: 'You have no saved questions. Ask one, give it a name and save it: then it is here next time.',
  },
  'screen.saved.remove': { sv: 'Ta bort frågan {name}', en: 'Remove the question {name}' },
  'screen.saved.removed': {
    sv: 'Frågan {name} är borttagen.',
    en: 'The question {name} is removed.',
  },
  'screen.saved.keep': { sv: 'Spara eller dela frågan', en: 'Save or share the question' },
  'screen.saved.name': { sv: 'Frågans namn', en: 'Name of the question' },
  'screen.saved.nameHelp': {
    sv: 'Bara du ser det. Skriv inte vad någon person heter.',
    en: 'Only you see it. Do not write the name of a person.',
  },
  'screen.saved.save': { sv: 'Spara frågan', en: 'Save the question' },
  'screen.saved.saved': { sv: 'Frågan {name} är sparad.', en: 'The question {name} is saved.' },
  'screen.saved.address': {
    sv: 'Länk till frågan. Var och en ser svaret så långt den egna rollen får.',
    en: 'Link to the question. Everybody sees the answer as far as their own role may.',
  },
  'screen.quote.title': { sv: 'Lägg i rapport', en: 'Put into a report' },
  'screen.quote.rapport': { sv: 'Rapport', en: 'Report' },
  'screen.quote.question': { sv: 'Fråga i rapporten', en: 'Question of the report' },
  'screen.quote.none': {
    sv: 'Ingen rapport är påbörjad. Öppna en under Rapporter, så kan svaret läggas i den.',
    en: 'No report has been begun. Open one under Reports: then the answer can be put into it.',
  },
  'screen.quote.few': {
    sv: 'I svaret finns tal under 5, och en rapport läses utanför sekretessen. Fråga efter färre delar eller en längre tid.',
    en: 'There are figures below 5 in the answer, and a report is read outside the secrecy. Ask by fewer parts or for a longer time.',
  },
  'screen.quote.put': { sv: 'Lägg i rapporten', en: 'Put into the report' },
  'screen.quote.help': {
    sv: 'Svaret läggs sist i det du skriver på frågan, med källa. Inget sparas i rapporten förrän du skickar formuläret.',
    en: 'The answer goes last in what you write on the question, with its source. Nothing is in the report until you send the form.',
  },
  'screen.quote.text': {
    sv: '”{summary}” Källa: {title}. Räknad ur loggen till och med händelse {position}, {time}.',
    en: '“{summary}” Source: {title}. Counted from the log to event {position}, {time}.',
  },
  'screen.quote.textReleased': {
    sv: '”{summary}” Källa: {title}. Publicerad {time}, räknad ur loggen till och med händelse {position}.',
    en: '“{summary}” Source: {title}. Published {time}, counted from the log to event {position}.',
  },
} as const satisfies Room;
