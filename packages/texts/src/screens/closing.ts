import type { Room } from '../room.ts';

/** What is seen of an uppdrag inside only: what to mind of a client, and the closing step by step. */
export const closingTexts = {
  'screen.handover.interpreter': { sv: 'Tolk behövs', en: 'An interpreter is needed' },
  'screen.handover.children': {
    sv: '{count, plural, one {Ett minderårigt barn} other {# minderåriga barn}}',
    en: '{count, plural, one {One minor child} other {# minor children}}',
  },
  'screen.handover.noWay': {
    sv: 'Inga kontaktuppgifter är antecknade.',
    en: 'No contact details are noted.',
  },
  'screen.handover.areas': {
    sv: '{count, plural, one {Ett kartlagt livsområde} other {# kartlagda livsområden}}',
    en: '{count, plural, one {One mapped life area} other {# mapped life areas}}',
  },
  'screen.handover.toSystemfel': { sv: 'Öppna systemfelet', en: 'Open the systemfel' },

  'screen.closing.steps': { sv: 'Avslutet steg för steg', en: 'The closing step by step' },
  'screen.closing.here': { sv: 'du är här', en: 'you are here' },
  'screen.closing.step': {
    sv: 'Steg {number} av {of}: {name}',
    en: 'Step {number} of {of}: {name}',
  },
  'screen.closing.goals': { sv: 'Hur det gick', en: 'How it went' },
  'screen.closing.support': { sv: 'Stöd på plats', en: 'Support in place' },
  'screen.closing.notes': { sv: 'Anteckningarna', en: 'The notes' },
  'screen.closing.remains': { sv: 'Vad som finns kvar', en: 'What remains' },
  'screen.closing.help.goals': {
    sv: 'Gå igenom målen med klienten. Det är klientens egen bedömning som gäller. Inget sparas förrän du avslutar i det sista steget, och du kan gå fram och tillbaka.',
    en: 'Go through the goals with the client. It is the client’s own judgement that counts. Nothing is saved until you close in the last step, and you can go back and forth.',
  },
  'screen.closing.help.support': {
    sv: 'Vad klienten har på plats när ni skiljs åt.',
    en: 'What the client has in place when you part.',
  },
  'screen.closing.help.notes': {
    sv: 'Fråga klienten vad som ska hända med det som är skrivet.',
    en: 'Ask the client what is to become of what is written.',
  },
  'screen.closing.help.remains': {
    sv: 'Läs igenom innan du avslutar. Det här är allt som finns kvar när ingen längre kan se vem det gällde.',
    en: 'Read this before you close. It is all that is left once nobody can see whom it was about.',
  },
  'screen.closing.noGoals': {
    sv: 'Inget mål formulerades i uppdraget.',
    en: 'No goal was formulated in the uppdrag.',
  },
  'screen.closing.afterwards': { sv: 'Det görs efteråt', en: 'It is done afterwards' },
  'screen.closing.afterwardsHelp': {
    sv: 'När uppdraget är avslutat kan du skriva ut eller ladda ned allt om klienten, lämna över det och sedan förstöra det. Fyr påminner dig om dagen. Ingenting förstörs av sig självt.',
    en: 'Once the uppdrag is closed you can print or download all about the client, hand it over and then destroy it. Fyr reminds you of the day. Nothing is destroyed by itself.',
  },
  'screen.closing.onward': { sv: 'Gå vidare', en: 'Go on' },
  'screen.closing.back': { sv: 'Gå tillbaka ett steg', en: 'Go back a step' },
  'screen.closing.remains.title': {
    sv: 'Det här finns kvar, i koder, dagar och tal utan namn',
    en: 'This remains, in codes, days and numbers without a name',
  },
  'screen.closing.remains.client': { sv: 'Om klienten', en: 'About the client' },
  'screen.closing.remains.days': { sv: 'Dagar', en: 'Days' },
  'screen.closing.remains.reason': { sv: 'Varför det avslutas', en: 'Why it is closed' },
  'screen.closing.remains.besides': {
    sv: 'Dessutom vilka ombud som haft uppdraget, vilka lägen det varit i och, om det är beskrivet, ja eller nej om försäkring, försörjningsstöd och npf samt antalet barn och vuxna i hushållet. Utanför verksamheten visas aldrig siffror om färre än fem klienter.',
    en: 'Also which ombud had the uppdrag, the states that it has been in and, if described, yes or no on insurance, income support and npf and the number of children and adults in the household. Outside the verksamhet no figure of fewer than five clients is ever shown.',
  },
  'screen.closing.goes.title': { sv: 'Det här försvinner', en: 'This goes' },
  'screen.closing.goes.what': {
    sv: 'Namn och kontaktuppgifter, klientens egna ord, målens ordalydelse, alla anteckningar och texten i iakttagelserna.',
    en: 'Name and contact details, the client’s own words, the wording of the goals, every note and the text of the observations.',
  },
  'screen.closing.goes.when': {
    sv: 'Det försvinner när du förstör dokumentationen, inte nu.',
    en: 'It goes when you destroy the documentation, not now.',
  },
  'screen.closing.goes.kept': {
    sv: 'Till dess kan uppdragets ombud läsa det, och ingen annan.',
    en: 'Until then the ombud of the uppdrag can read it, and nobody else.',
  },
  'screen.closing.born': { sv: 'född {year}', en: 'born {year}' },
  'screen.closing.day': { sv: '{name} {on}', en: '{name} {on}' },
  'screen.closing.day.requested': { sv: 'förfrågan', en: 'request' },
  'screen.closing.day.contacted': { sv: 'direktkontakt', en: 'direct contact' },
  'screen.closing.day.started': { sv: 'första möte', en: 'first meeting' },
  'screen.closing.day.agreed': { sv: 'överenskommelse', en: 'agreement' },
  'screen.closing.day.closed': { sv: 'avslut', en: 'closing' },
  'screen.closing.contacts': {
    sv: '{count, plural, =0 {ingen kontakt} one {en: med vem, hur och vilken dag} other {#: med vem, hur och vilken dag}}',
    en: '{count, plural, =0 {no contact} one {one: with whom, how and on which day} other {#: with whom, how and on which day}}',
  },
  'screen.closing.nothing': { sv: 'inget', en: 'nothing' },
} as const satisfies Room;
