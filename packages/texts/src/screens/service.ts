import type { Room } from '../room.ts';
import { accessibilityTexts } from './accessibility.ts';
import { beginTexts } from './begin.ts';

const shortcuts = {
  'screen.shortcuts.title': { sv: 'Kortkommandon', en: 'Keyboard shortcuts' },
  'screen.shortcuts.lead': {
    sv: 'Allt går att göra utan dem. De gör inget medan du skriver i ett fält.',
    en: 'Everything can be done without them. They do nothing while you write in a field.',
  },
  'screen.shortcuts.here': {
    sv: 'Kortkommandon på den här sidan',
    en: 'Shortcuts on this page',
  },
  'screen.shortcuts.then': {
    sv: 'och sedan',
    en: 'and then',
  },
  'screen.shortcuts.all': { sv: 'Alla kortkommandon', en: 'All shortcuts' },
  'screen.shortcuts.keys': { sv: 'Tangenter', en: 'Keys' },
  'screen.shortcuts.does': { sv: 'Vad som händer', en: 'What happens' },
  'screen.shortcuts.where': { sv: 'Var', en: 'Where' },
  'screen.shortcuts.where.everywhere': { sv: 'Överallt', en: 'Everywhere' },
  'screen.shortcuts.where.roles': {
    sv: 'Om din roll har sidan',
    en: 'If your role has the page',
  },
  'screen.shortcuts.where.ombud': { sv: 'För ombud', en: 'For ombud' },
  'screen.shortcuts.where.own': { sv: 'I Mina uppdrag', en: 'In My uppdrag' },
  'screen.shortcuts.noteContact': { sv: 'Anteckna kontakt', en: 'Note a contact' },
  'screen.shortcuts.find': { sv: 'Sök på namn eller nummer', en: 'Find by name or number' },
  'screen.shortcuts.where.boards': { sv: 'På en tavla', en: 'On a board' },
  'screen.shortcuts.where.uppdrag': { sv: 'I ett uppdrag', en: 'In an uppdrag' },
  'screen.shortcuts.where.meeting': { sv: 'Under ett möte', en: 'During a meeting' },
  'screen.shortcuts.onOrOff': { sv: 'På eller av', en: 'On or off' },
  'screen.shortcuts.switch': {
    sv: 'Kortkommandon med en tangent',
    en: 'Shortcuts of a single key',
  },
  'screen.shortcuts.switchHelp': {
    sv: 'Den som styr datorn med rösten, eller lätt kommer åt en tangent, kan stänga av dem. Ctrl K fungerar ändå. Valet sparas i den här webbläsaren.',
    en: 'Whoever speaks to the computer, or touches keys without meaning to, can switch them off. Ctrl K works all the same. The choice is kept in this browser.',
  },
  'screen.shortcuts.on': { sv: 'På', en: 'On' },
  'screen.shortcuts.off': { sv: 'Avstängda', en: 'Switched off' },
  'screen.shortcuts.help': { sv: 'Visa kortkommandon', en: 'Show the shortcuts' },
  'screen.shortcuts.close': { sv: 'Stäng', en: 'Close' },
  'screen.shortcuts.goTo': { sv: 'Gå till {place}', en: 'Go to {place}' },
} as const satisfies Room;

const palette = {
  'screen.palette.open': { sv: 'Sök och gå till', en: 'Search and go to' },
  'screen.palette.title': { sv: 'Sök och gå till', en: 'Search and go to' },
  'screen.palette.field': {
    sv: 'Sida, sak att göra eller nummer',
    en: 'Page, thing to do or number',
  },
  'screen.palette.fieldPeople': {
    sv: 'Sida, sak att göra, nummer eller namn',
    en: 'Page, thing to do, number or name',
  },
  'screen.palette.help': {
    sv: 'Välj med pilarna och öppna med Enter. Esc stänger.',
    en: 'Choose by the arrows and open by Enter. Esc closes.',
  },
  'screen.palette.found': {
    sv: '{count, plural, =0 {Inget som passar} one {En träff} other {# träffar}}',
    en: '{count, plural, =0 {Nothing that fits} one {One hit} other {# hits}}',
  },
  'screen.palette.none': {
    sv: 'Inget passar. Personer hittas bara på namn eller nummer, och bara i dina egna uppdrag.',
    en: 'Nothing fits. People are found by name or number only, and only in uppdrag of your own.',
  },
  'screen.palette.noneHere': {
    sv: 'Inget passar. Skriv en del av sidans namn, eller ett nummer som S-2026-001.',
    en: 'Nothing fits. Write a part of the name of the page, or a number such as S-2026-001.',
  },
  'screen.palette.openNumber': { sv: 'Öppna {number}', en: 'Open {number}' },
  'screen.palette.kind.place': { sv: 'Gå till', en: 'Go to' },
  'screen.palette.kind.act': { sv: 'Gör', en: 'Do' },
  'screen.palette.kind.person': { sv: 'Klient', en: 'Client' },
  'screen.palette.kind.number': { sv: 'Nummer', en: 'Number' },
  'screen.palette.lookDark': { sv: 'Byt till mörkt utseende', en: 'Change to a dark appearance' },
  'screen.palette.lookLight': { sv: 'Byt till ljust utseende', en: 'Change to a light appearance' },
  'screen.palette.lookSystem': {
    sv: 'Samma utseende som datorn',
    en: 'The appearance of the computer',
  },
} as const satisfies Room;

const about = {
  'screen.about.title': { sv: 'Om tjänsten', en: 'About the service' },
  'screen.about.lead': {
    sv: 'Fyr är ett verksamhetssystem för personligt ombud. Här följer ombud varje uppdrag, ledningsgruppen varje systemfel och verksamheten sina siffror.',
    en: 'Fyr is a system for the service personligt ombud. Here ombud follow each uppdrag, the ledningsgrupp each systemfel, and the verksamhet its figures.',
  },
  'screen.about.client': { sv: 'Klientens uppgifter', en: 'What is known of the client' },
  'screen.about.client.1': {
    sv: 'Vem en klient är stannar hos ombuden. Namn och det som skrivs om klienten är låst med klientens egen nyckel, och ingen annan roll kommer åt det.',
    en: 'Who a client is stays with the ombud. Names and what is written of the client are locked by the client’s own key, and no other role can reach it.',
  },
  'screen.about.client.2': {
    sv: 'När uppgifterna raderas förstörs nyckeln. Statistik och historik står kvar utan personen.',
    en: 'When the data is erased the key is destroyed. Statistics and history remain, without the person.',
  },
  'screen.about.client.3': {
    sv: 'Varje gång någon visas en klients uppgifter antecknas det. Klienten kan få veta vem som har läst.',
    en: 'Each time somebody is shown a client’s data it is recorded. The client can be told who has read it.',
  },
  'screen.about.client.4': {
    sv: 'Inget om en person sparas i webbläsaren. Där sparas bara hur sidan ska vara: språk, utseende, kortkommandon och om hjälpen är läst.',
    en: 'Nothing about a person is kept in the browser: only how the page is to be: language, appearance, shortcuts and whether the help is read.',
  },
  'screen.about.figures': { sv: 'Siffrorna', en: 'The figures' },
  'screen.about.figures.1': {
    sv: 'Varje siffra räknas ur det som har hänt, och regeln står bredvid. Den går att räkna om för vilken dag som helst.',
    en: 'Each figure is counted from what has happened, with its rule beside it. It can be counted anew for any day.',
  },
  'screen.about.figures.2': {
    sv: 'Utanför verksamheten skyddas små tal, så att ingen kan kännas igen.',
    en: 'Outside the verksamhet small numbers are protected, so that nobody can be recognised.',
  },
  'screen.about.more': { sv: 'Läs mer', en: 'Read more' },
  'screen.about.openData': { sv: 'Öppna data', en: 'Open data' },
  'screen.about.api': {
    sv: 'Beskrivning av programgränssnittet (OpenAPI)',
    en: 'Description of the programming interface (OpenAPI)',
  },
} as const satisfies Room;

/** What the service says of itself, and the ways around it. */
export const servicePageTexts = {
  ...accessibilityTexts,
  ...beginTexts,
  ...shortcuts,
  ...palette,
  ...about,
} as const satisfies Room;
