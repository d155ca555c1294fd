import type { RejectionCode } from '@fyr/kernel';
import type { Message, Room } from './room.ts';

type Code = RejectionCode | 'internal';

/** What each problem is called, and what the person who meets it can do. */
const problems = {
  'problem.invalid': {
    sv: 'Något i det som skickades är inte rätt ifyllt.',
    en: 'Something in what was sent is not filled in correctly.',
  },
  'problem.invalid.advice': {
    sv: 'Rätta de ställen som anges och skicka igen. Inget har sparats.',
    en: 'Correct the places named and send again. Nothing was saved.',
  },
  'problem.unauthenticated': {
    sv: 'Du är inte inloggad, eller så har sessionen tagit slut.',
    en: 'You are not logged in, or the session has ended.',
  },
  'problem.unauthenticated.advice': { sv: 'Logga in igen.', en: 'Log in again.' },
  'problem.forbidden': {
    sv: 'Din roll har inte rätt att göra detta.',
    en: 'Your role has no right to do this.',
  },
  'problem.forbidden.advice': {
    sv: 'Byt till en roll som har rätten, om du har en sådan. Annars kan administratören ge den.',
    en: 'Change to a role that has the right, if you hold one. Otherwise the administrator can grant it.',
  },
  'problem.unknown': {
    sv: 'Det du söker finns inte, eller är inget som du kan se.',
    en: 'What you look for does not exist, or is nothing that you can see.',
  },
  'problem.unknown.advice': {
    sv: 'Kontrollera numret eller adressen.',
    en: 'Check the number or the address.',
  },
  'problem.not_allowed': {
    sv: 'Det går inte att göra nu.',
    en: 'It cannot be done now.',
  },
  'problem.not_allowed.advice': {
    sv: 'Skälen anges. När de inte längre gäller går det att göra.',
    en: 'The reasons are named. When they no longer hold, it can be done.',
  },
  'problem.conflict': {
    sv: 'Andra ändrade samma sak samtidigt. Inget har sparats.',
    en: 'Others changed the same thing at the same time. Nothing was saved.',
  },
  'problem.conflict.advice': { sv: 'Försök igen.', en: 'Try again.' },
  'problem.stale': {
    sv: 'Någon har ändrat detta sedan du öppnade det. Inget har sparats.',
    en: 'Somebody has changed this since you opened it. Nothing was saved.',
  },
  'problem.stale.advice': {
    sv: 'Läs in sidan på nytt, se vad som är ändrat och gör om det du ville göra.',
    en: 'Load the page anew, see what has changed and do again what you wished to do.',
  },
  'problem.too_large': {
    sv: 'Det som skickades är för stort.',
    en: 'What was sent is too large.',
  },
  'problem.too_large.advice': { sv: 'Korta texten.', en: 'Shorten the text.' },
  'problem.key_reused': {
    sv: 'Samma nyckel har redan använts för något annat.',
    en: 'The same key has already been used for something else.',
  },
  'problem.key_reused.advice': {
    sv: 'Skicka med en ny Idempotency-Key.',
    en: 'Send a new Idempotency-Key.',
  },
  'problem.limited': {
    sv: 'Det kom för många anrop på kort tid.',
    en: 'Too many calls came in a short time.',
  },
  'problem.limited.advice': {
    sv: 'Vänta en stund och försök igen.',
    en: 'Wait a moment and try again.',
  },
  'problem.overloaded': {
    sv: 'Tjänsten har för mycket att göra just nu.',
    en: 'The service has too much to do right now.',
  },
  'problem.overloaded.advice': {
    sv: 'Försök igen om en liten stund. Det du skrev ligger kvar.',
    en: 'Try again in a little while. What you wrote is kept.',
  },
  'problem.unavailable': {
    sv: 'Tjänsten går inte att nå just nu.',
    en: 'The service cannot be reached right now.',
  },
  'problem.unavailable.advice': {
    sv: 'Försök igen om en stund. Säg till driften om det inte går över.',
    en: 'Try again in a while. Tell those who run the service if it does not pass.',
  },
  'problem.internal': {
    sv: 'Något gick sönder hos oss.',
    en: 'Something broke on our side.',
  },
  'problem.internal.advice': {
    sv: 'Försök igen. Går det inte, lämna referensnumret till supporten.',
    en: 'Try again. If that does not help, give the reference number to support.',
  },
} as const satisfies Room &
  Record<`problem.${Code}`, Message> &
  Record<`problem.${Code}.advice`, Message>;

/** What is wrong at one place of a bad input. */
const faults = {
  'fault.custom': { sv: 'Värdet stämmer inte.', en: 'The value does not fit.' },
  'fault.invalid_type': {
    sv: 'Uppgiften saknas eller är av fel slag.',
    en: 'The value is missing or of the wrong kind.',
  },
  'fault.invalid_value': {
    sv: 'Värdet är inte ett av dem som kan väljas.',
    en: 'The value is not one of those to choose from.',
  },
  'fault.invalid_format': {
    sv: 'Värdet är inte skrivet på rätt sätt.',
    en: 'The value is not written in the right way.',
  },
  'fault.invalid_union': {
    sv: 'Värdet passar inte in på något av sätten.',
    en: 'The value fits none of the ways.',
  },
  'fault.invalid_key': { sv: 'Nyckeln är inte giltig.', en: 'The key is not valid.' },
  'fault.invalid_element': {
    sv: 'Ett av värdena är inte giltigt.',
    en: 'One of the values is not valid.',
  },
  'fault.not_multiple_of': {
    sv: 'Talet är inte jämnt delbart som det ska.',
    en: 'The number is not the multiple it should be.',
  },
  'fault.too_big': { sv: 'Värdet är för stort eller långt.', en: 'The value is too big or long.' },
  'fault.too_small': {
    sv: 'Värdet är för litet eller kort.',
    en: 'The value is too small or short.',
  },
  'fault.unrecognized_keys': {
    sv: 'Det finns en uppgift för mycket, som inte känns igen.',
    en: 'There is one entry too many, which is not recognised.',
  },
  'fault.date_out_of_range': {
    sv: 'Dagen ligger utanför åren 1900 till 2200.',
    en: 'The day lies outside the years 1900 to 2200.',
  },
  'fault.identity_in_text': {
    sv: 'Det ser ut som ett personnummer, ett telefonnummer eller en e-postadress. Ta bort det: inget här får leda till en enskild person.',
    en: 'It looks like a personnummer, a telephone number or an e-mail address. Take it out: nothing here may lead to a single person.',
  },
  'fault.name_in_text': {
    sv: 'Det ser ut som ett namn eller en adress. Skriv om, eller intyga att ordet inte pekar ut någon enskild.',
    en: 'It looks like a name or an address. Rewrite it, or state that the word points out no single person.',
  },
  'fault.client_in_text': {
    sv: 'En av dina klienter heter så. Skriv om, eller intyga att ordet inte pekar ut någon enskild.',
    en: 'One of your clients is called so. Rewrite it, or state that the word points out no single person.',
  },
  'fault.nul_character': {
    sv: 'Texten innehåller ett tecken som inte kan sparas.',
    en: 'The text holds a character that cannot be stored.',
  },
  'fault.lone_surrogate': {
    sv: 'Texten innehåller ett halvt tecken, som inte kan sparas.',
    en: 'The text holds half a character, which cannot be stored.',
  },
  'fault.malformed_json': {
    sv: 'Innehållet är inte giltig JSON.',
    en: 'The content is not valid JSON.',
  },
  'fault.duplicate_key': {
    sv: 'Samma nyckel står två gånger.',
    en: 'The same key stands twice.',
  },
  'fault.reserved_key': { sv: 'Nyckeln får inte användas.', en: 'The key may not be used.' },
  'fault.too_deep': {
    sv: 'Innehållet är nästlat för djupt.',
    en: 'The content is nested too deeply.',
  },
  'fault.content_type': {
    sv: 'Innehållet ska vara JSON (Content-Type: application/json).',
    en: 'The content must be JSON (Content-Type: application/json).',
  },
  'fault.malformed_request': {
    sv: 'Anropet går inte att tyda.',
    en: 'The request cannot be understood.',
  },
  'fault.unknown_ombud': {
    sv: 'Det finns inget sådant ombud i verksamheten.',
    en: 'There is no such ombud in the verksamhet.',
  },
  'fault.role_unsure': {
    sv: 'Rollen kräver en säkrare inloggning än den du har gjort.',
    en: 'The role asks for a surer login than the one you made.',
  },
  'fault.invalid_token': {
    sv: 'Det är inget giltigt besked från inloggningstjänsten.',
    en: 'It is no valid word from the identity provider.',
  },
  'fault.role_not_held': {
    sv: 'Användaren har inte den rollen.',
    en: 'The user does not hold that role.',
  },
  'fault.invalid_page': {
    sv: 'Sidan hör inte till den här listan. Börja om från första sidan.',
    en: 'The page does not belong to this list. Begin again from the first page.',
  },
  'fault.beyond_log': {
    sv: 'Så långt har ingenting skrivits.',
    en: 'Nothing has been written that far.',
  },
  'fault.required': { sv: 'Uppgiften behövs.', en: 'The value is needed.' },
  'fault.unknown_dimension': {
    sv: 'Måttet kan inte delas upp så.',
    en: 'The measure cannot be divided so.',
  },
  'fault.unknown_value': {
    sv: 'Det är inget värde av uppdelningen.',
    en: 'That is no value of the dimension.',
  },
  'fault.measure_twice': {
    sv: 'Samma mått står två gånger.',
    en: 'The same measure stands twice.',
  },
  'fault.chart_of_one_unit': {
    sv: 'Ett diagram visar mått som räknas i samma enhet, och högst sextio rader.',
    en: 'A chart shows measures that are counted in the same unit, and sixty rows at most.',
  },
  'fault.dimension_twice': {
    sv: 'Samma uppdelning står två gånger.',
    en: 'The same dimension stands twice.',
  },
  'fault.on_and_to': {
    sv: 'Ange antingen en dag eller en period.',
    en: 'Give either a day or a period.',
  },
  'fault.too_many_events': {
    sv: 'Det är för många händelser att räkna om. Fråga om en tidigare position, eller utan position.',
    en: 'There are too many events to count again. Ask for an earlier position, or without one.',
  },
  'fault.position_and_after': {
    sv: 'Ange antingen position eller after.',
    en: 'Give either position or after.',
  },
  'fault.date_in_future': {
    sv: 'Dagen ligger i framtiden.',
    en: 'The day lies in the future.',
  },
  'fault.invalid_date': { sv: 'Det är ingen dag.', en: 'That is no day.' },
  'fault.from_after_to': {
    sv: 'Perioden börjar efter att den slutar.',
    en: 'The period begins after it ends.',
  },
  'fault.whole_year': {
    sv: 'Rapporten gäller ett helt år: från 1 januari till 31 december.',
    en: 'The report is about a whole year: from 1 January to 31 December.',
  },
  'fault.whole_months': {
    sv: 'Rapporten gäller hela månader under ett och samma år.',
    en: 'The report is about whole months of one year.',
  },
  'fault.one_day': {
    sv: 'Rapporten gäller en enda dag.',
    en: 'The report is about a single day.',
  },
  'fault.unknown_enhet': {
    sv: 'Det finns ingen sådan enhet i verksamheten.',
    en: 'There is no such enhet in the verksamhet.',
  },
} as const satisfies Room;

/** Refusals of the edge, before any workflow is asked. */
const edgeRules = {
  'rule.commandOfOtherRole': {
    sv: 'Det får bara göras i rollen {roles}.',
    en: 'It may be done in the role {roles} only.',
  },
  'rule.readOfOtherRole': {
    sv: 'Det får inte läsas i rollen {role}.',
    en: 'It may not be read in the role {role}.',
  },
  'rule.demoLoginElsewhere': {
    sv: 'Demoinloggning finns bara i en egen, lokal start med demodata.',
    en: 'Demo login exists only in a local start of its own with demo data.',
  },
  'rule.foreignOrigin': {
    sv: 'Anropet kom inte från tjänstens egna sidor.',
    en: 'The call did not come from the pages of this service.',
  },
} as const satisfies Room;

export const problemTexts = { ...problems, ...faults, ...edgeRules } as const satisfies Room;
