import type { Room } from '../room.ts';

/** First use, told on the start page until the reader has seen enough of it. */
export const beginTexts = {
  'screen.begin.title': { sv: 'Så här börjar du', en: 'How to begin' },
  'screen.begin.hide': { sv: 'Visa inte det här igen', en: 'Do not show this again' },
  'screen.begin.hidden': {
    sv: 'Hjälpen visas inte igen i den här webbläsaren.',
    en: 'The help is not shown again in this browser.',
  },
  'screen.begin.palette': {
    sv: 'Tryck Ctrl K var som helst för att söka eller gå vidare. Tryck ? för att se alla kortkommandon.',
    en: 'Press Ctrl K anywhere to search or go on. Press ? to see all shortcuts.',
  },
  'screen.begin.ombud.1': {
    sv: 'Någon hör av sig: gå till Uppdrag och välj ”Ta emot en förfrågan”. Det räcker med namn eller alias och hur kontakten togs.',
    en: 'Somebody gets in touch: go to Uppdrag and take a request. A name or alias and how the contact was made is enough.',
  },
  'screen.begin.ombud.2': {
    sv: 'Öppna uppdraget. Under ”Det här kan göras nu” står nästa steg, och varför annat måste vänta.',
    en: 'Open the uppdrag. What can be done now stands there, and why the rest must wait.',
  },
  'screen.begin.ombud.3': {
    sv: 'Ser du en brist som drabbar flera? Anteckna en iakttagelse under Systemfel. Du ser vad ledningsgruppen får läsa innan något lämnas vidare.',
    en: 'Do you see a failure that hits several? Note an observation under Systemfel. You see what the ledningsgrupp will read before anything is passed on.',
  },
  'screen.begin.arbetsledare.1': {
    sv: 'Under Uppdrag ser du hur arbetet är fördelat och vilka som väntar, utan att se vilka klienterna är.',
    en: 'Under Uppdrag you see how the work is distributed and who waits, without seeing who the clients are.',
  },
  'screen.begin.arbetsledare.2': {
    sv: 'Under Verksamhet står ombud, enheter, frånvaro och pengar, och vad som gäller från vilken dag.',
    en: 'Under Verksamhet stand ombud, enheter, absence and money, and what holds from which day.',
  },
  'screen.begin.arbetsledare.3': {
    sv: 'Under Rapporter förbereds redovisningen, och du godkänner och skickar den.',
    en: 'Under Reports the accounts are prepared, and you approve and send them.',
  },
  'screen.begin.ledamot.1': {
    sv: 'Under Möten finns kallelse, dagordning och protokoll för din ledningsgrupp.',
    en: 'Under Meetings stand the call, the agenda and the minutes of your ledningsgrupp.',
  },
  'screen.begin.ledamot.2': {
    sv: 'Under Systemfel följer du bristerna från iakttagelse till åtgärd. Inga klienter går att känna igen.',
    en: 'Under Systemfel you follow the failures from observation to remedy. No client can be recognised.',
  },
  'screen.begin.analytiker.1': {
    sv: 'Under Statistik ställer du en fråga i en mening. Svaret kommer som text, diagram och tabell, med regeln bredvid.',
    en: 'Under Statistics you put a question as a sentence. The answer comes as text, chart and table, with its rule.',
  },
  'screen.begin.analytiker.2': {
    sv: 'Under Rapporter skriver du svaren. Varje siffra leder till frågan bakom den.',
    en: 'Under Reports you write the answers. Each figure leads to the question behind it.',
  },
  'screen.begin.administrator.1': {
    sv: 'Under Verksamhet ser du vad som är inställt. Klienter och deras uppgifter finns inte i din roll.',
    en: 'Under Verksamhet you see what has been set. There are no clients in your role.',
  },
  'screen.begin.granskare.1': {
    sv: 'Under Loggkontroll granskar du ett urval av vem som har läst vad. Du ser inte vilka klienterna är.',
    en: 'Under Log review you look at a sample of who has read what. You do not see who the clients are.',
  },
  'screen.begin.namnd.1': {
    sv: 'Under Rapporter läser du det som har skickats till nämnden, och under Statistik de publicerade tabellerna.',
    en: 'Under Reports you read what has been sent to the nämnd, and under Statistics the released tables.',
  },
} as const satisfies Room;
