import type { Room } from './room.ts';

/** What a form says around its fields, and of what cannot be undone. */
export const formTexts = {
  'screen.form.mend': {
    sv: 'Det här behöver fyllas i eller rättas',
    en: 'This needs filling in or mending',
  },
  'screen.draft.found': {
    sv: 'Det här skrev du {when} och har inte skickat.',
    en: 'This is what you wrote {when} and have not sent.',
  },
  'screen.draft.discard': { sv: 'Släng utkastet', en: 'Throw the draft away' },
  'screen.draft.saved': { sv: 'Sparat {time} som utkast', en: 'Saved {time} as a draft' },
  'screen.draft.unsaved': { sv: 'Ej sparat, försöker igen', en: 'Not saved, trying again' },
  'screen.draft.refused': {
    sv: 'Utkastet sparas inte. {why}',
    en: 'The draft is not saved. {why}',
  },
  'screen.draft.own': { sv: 'Eget utkast', en: 'An own draft' },
  'screen.form.optional': { sv: '{label} (frivilligt)', en: '{label} (optional)' },
  'screen.form.choose': { sv: 'Välj …', en: 'Choose …' },
  'screen.form.pick': { sv: 'Välj och lägg till', en: 'Choose and add' },
  'screen.form.yes': { sv: 'Ja', en: 'Yes' },
  'screen.form.no': { sv: 'Nej', en: 'No' },
  'screen.form.notKnown': { sv: 'Vet inte', en: 'Not known' },
  'screen.form.add': { sv: 'Lägg till en rad', en: 'Add a row' },
  'screen.form.row': { sv: 'Rad {number}', en: 'Row {number}' },
  'screen.form.remove': { sv: 'Ta bort', en: 'Remove' },
  'screen.form.removeNamed': { sv: 'Ta bort {name}', en: 'Remove {name}' },
  'screen.form.readAnew': {
    sv: 'Läs in det senaste och behåll det jag skrivit',
    en: 'Read the latest and keep what I wrote',
  },
  'screen.form.readAgain': {
    sv: 'Det senaste är inläst. Kontrollera och skicka igen.',
    en: 'The latest has been read. Check it and send again.',
  },
  'screen.form.back': { sv: 'Tillbaka utan att skicka', en: 'Back without sending' },
  'screen.form.backTo': { sv: 'Tillbaka till {number}', en: 'Back to {number}' },
  'screen.form.on': { sv: 'Gäller {number}', en: 'Concerns {number}' },
  'screen.form.done': { sv: 'Sparat för {number}: {what}', en: 'Saved for {number}: {what}' },
  'screen.form.already': {
    sv: 'Det var redan så för {number}. Inget nytt har sparats.',
    en: 'It was already so for {number}. Nothing new was saved.',
  },
  'screen.form.none': {
    sv: 'Det går inte att göra här',
    en: 'It cannot be done here',
  },
  'screen.form.noneHelp': {
    sv: 'Kontrollera adressen, eller gå tillbaka och välj bland det som går att göra.',
    en: 'Check the address, or go back and choose among what can be done.',
  },
  'screen.field.dateHint': {
    sv: 'Till exempel 2026-11-30, 261130 eller 30/11',
    en: 'For example 2026-11-30, 261130 or 30/11',
  },
  'screen.field.fact': { sv: 'Uppgift', en: 'Fact' },
  'screen.hint.huvudman': {
    sv: 'Versaler, siffror och understreck, till exempel AF_SODERORT',
    en: 'Capitals, digits and underscores, for example AF_SODERORT',
  },
  'screen.hint.quarter': {
    sv: 'År och kvartal, till exempel 2026-Q3',
    en: 'Year and quarter, for example 2026-Q3',
  },
  'screen.hint.decisionRef': {
    sv: 'Diarienummer, till exempel SDN-2026/0147',
    en: 'Reference number, for example SDN-2026/0147',
  },
  'screen.hint.startsAt': {
    sv: 'Timmar och minuter, till exempel 13:00',
    en: 'Hours and minutes, for example 13:00',
  },
  'screen.hint.endsAt': {
    sv: 'Timmar och minuter, till exempel 15:00',
    en: 'Hours and minutes, for example 15:00',
  },
  'screen.hint.fte': {
    sv: 'Årsanställningar, till exempel 0,5 eller 1,5',
    en: 'Full-time posts, for example 0.5 or 1.5',
  },
  'screen.hint.ore': {
    sv: 'Kronor: intäkter med minus, kostnader utan, till exempel −529 200 eller 655 375,19',
    en: 'Kronor: income with a minus, costs without, for example −529 200 or 655 375.19',
  },
  'screen.hint.score': {
    sv: '1 är långt ifrån målet, 10 är framme',
    en: '1 is far from the goal, 10 is there',
  },
  'screen.hint.textOf.systemfel': {
    sv: 'Texten läses av andra. Skriv inget som röjer vem klienten är.',
    en: 'Others read this. Write nothing that tells who the client is.',
  },
  'screen.hint.textOf.uppdrag': {
    sv: 'Texten krypteras och kan bara läsas av den som har uppdraget.',
    en: 'The text is encrypted and can be read only by those who carry the uppdrag.',
  },
  'screen.form.subjectOf.uppdrag': {
    sv: 'Klientens uppgifter',
    en: 'The client’s information',
  },
  'screen.form.subjectOf.systemfel': {
    sv: 'Systemfelets texter',
    en: 'The texts of the systemfel',
  },
  'screen.fault.missing': { sv: 'Fyll i eller välj ett svar.', en: 'Fill in or choose an answer.' },
  'screen.fault.date': {
    sv: 'Skriv dagen som år, månad och dag, till exempel 2026-11-30.',
    en: 'Write the day as year, month and day, for example 2026-11-30.',
  },
  'screen.fault.number': {
    sv: 'Skriv ett helt tal från {min} till {max}.',
    en: 'Write a whole number from {min} to {max}.',
  },
  'screen.fault.decimal': {
    sv: 'Skriv ett tal från {min} till {max}, gärna med decimaler, till exempel 0,5.',
    en: 'Write a number from {min} to {max}, with decimals if needed, for example 0.5.',
  },
  'screen.fault.money': {
    sv: 'Skriv ett belopp i kronor, till exempel 25 200 eller −98 048,50.',
    en: 'Write an amount in kronor, for example 25 200 or −98 048.50.',
  },
  'screen.hint.several': {
    sv: 'Skriv ett komma mellan flera',
    en: 'Put a comma between several',
  },
  'screen.fault.name': {
    sv: 'Här står något som ser ut som ett namn eller en adress. Skriv om, eller kryssa längre ned i att ordet inte pekar ut någon enskild.',
    en: 'Something here looks like a name or an address. Rewrite it, or tick further down that the word points out no single person.',
  },
  'screen.hint.notPersons': {
    sv: 'Kryssa bara i ett ord om det inte är en klients namn eller något annat som leder till en enskild. Att du har gjort det syns för den som granskar texten.',
    en: 'Tick a word only if it is no client’s name and nothing else that leads to a single person. Whoever reviews the text sees that you have done so.',
  },
  'screen.fault.notUnderstood': {
    sv: 'Kryssa i rutan om uppgifterna ska raderas.',
    en: 'Tick the box if the information is to be erased.',
  },

  'screen.forget.title': {
    sv: 'Det här går inte att ångra',
    en: 'This cannot be undone',
  },
  'screen.forget.gone.uppdrag': {
    sv: 'Det här försvinner: klientens namn och kontaktuppgifter, målen med klientens egna ord och alla anteckningar, i det här uppdraget och i klientens andra uppdrag. Ingen kan läsa dem igen.',
    en: 'This disappears: the client’s name and contact details, the goals in the client’s own words and every note, in this uppdrag and in the client’s others. Nobody can read them again.',
  },
  'screen.forget.stays.uppdrag': {
    sv: 'Det här finns kvar: vad som hänt, när och i vilket läge uppdraget är, i koder och tal utan namn. Statistiken ändras inte.',
    en: 'This remains: what happened, when, and the state of the uppdrag, in codes and numbers without a name. The statistics do not change.',
  },
  'screen.forget.gone.systemfel': {
    sv: 'Det här försvinner: rubriken, beskrivningen och alla andra texter i systemfelet. Ingen kan läsa dem igen.',
    en: 'This disappears: the title, the description and every other text of the systemfel. Nobody can read them again.',
  },
  'screen.forget.stays.systemfel': {
    sv: 'Det här finns kvar: klassificeringen, huvudmännen, dagarna och utfallet, i koder och tal. Statistiken ändras inte.',
    en: 'This remains: the classification, the huvudmän, the days and the outcome, in codes and numbers. The statistics do not change.',
  },
  'screen.forget.understood': {
    sv: 'Jag förstår att uppgifterna inte går att få tillbaka',
    en: 'I understand that the information cannot be brought back',
  },
  'screen.forget.send': {
    sv: 'Radera uppgifterna för alltid',
    en: 'Erase the information for good',
  },

  'screen.review.title': { sv: 'Texten som andra får läsa', en: 'The text that others will read' },
  'screen.review.marked': {
    sv: 'Ser ut som namn, men skribenten intygar att ingen enskild pekas ut',
    en: 'Looks like a name, but the writer states that no single person is pointed out',
  },
  'screen.review.help': {
    sv: 'Läs hela texten. Leta efter namn, platser, datum, diagnoser och annat som pekar ut någon. Finns något sådant ska texten skrivas om innan anonymiteten intygas.',
    en: 'Read the whole text. Look for names, places, dates, diagnoses and anything else that points at someone. If there is any, the text is to be rewritten before anonymity is attested.',
  },
} as const satisfies Room;
