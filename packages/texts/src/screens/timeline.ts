import type { Room } from '../room.ts';

/** What has happened to a case, and the states that it has been in. */
export const timelineTexts = {
  'screen.timeline.levels': { sv: 'Hur mycket som visas', en: 'How much is shown' },
  'screen.timeline.level.important': { sv: 'Viktigt', en: 'Important' },
  'screen.timeline.level.all': { sv: 'Allt', en: 'All' },
  'screen.timeline.level.technical': { sv: 'Teknik', en: 'Technical' },
  'screen.timeline.periods': {
    sv: 'Lägena i tur och ordning. Välj ett för att se bara den tiden.',
    en: 'The states in turn. Choose one to see that time alone.',
  },
  'screen.timeline.days': { sv: '{from} till {to}', en: '{from} to {to}' },
  'screen.timeline.since': { sv: 'sedan {from}', en: 'since {from}' },
  'screen.timeline.onlyPeriod': {
    sv: 'Bara tiden i läget {state}, {days}. Välj läget igen för att se allt.',
    en: 'Only the time in the state {state}, {days}. Choose the state again to see all.',
  },
  'screen.timeline.idle': {
    sv: '{count, plural, one {# dag} other {# dagar}} utan händelse',
    en: '{count, plural, one {# day} other {# days}} without any event',
  },
  'screen.timeline.corrected': { sv: 'rättat {on} av {role}', en: 'corrected {on} by {role}' },
  'screen.timeline.type': { sv: 'Händelse', en: 'Event' },
  'screen.timeline.revision': { sv: 'Nummer i ärendet', en: 'Number in the case' },
  'screen.timeline.position': { sv: 'Plats i loggen', en: 'Place in the log' },
  'screen.timeline.at': { sv: 'Skrivet i loggen', en: 'Written to the log' },

  'screen.correct.name': { sv: 'Rätta', en: 'Correct' },
  'screen.correct.nameOf': { sv: 'Rätta: {what} {on}', en: 'Correct: {what} {on}' },
  'screen.correct.which': { sv: 'Du rättar: {what}, {on}', en: 'You correct: {what}, {on}' },
  'screen.correct.help': {
    sv: 'Ändra det som är fel och låt resten stå. Det som stod förut finns kvar i loggen, och rättelsen syns i tidslinjen. Text rättas inte här: skriv en ny anteckning i stället.',
    en: 'Change what is wrong and leave the rest. What stood before is kept in the log, and the correction is seen in the timeline. Text is not corrected here: write a new note instead.',
  },
  'screen.correct.none': {
    sv: 'Det finns inget att rätta här. Välj Rätta vid en händelse i tidslinjen.',
    en: 'There is nothing to correct here. Choose Correct at an event of the timeline.',
  },
} as const satisfies Room;
