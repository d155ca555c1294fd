import type { Room } from '../room.ts';

/** What stands around every page, and what any page may have to say. */
export const frameTexts = {
  'screen.frame.title': { sv: '{page} – Fyr', en: '{page} – Fyr' },
  'screen.frame.home': { sv: 'Fyr, till startsidan', en: 'Fyr, to the start page' },
  'screen.frame.skip': { sv: 'Hoppa till innehållet', en: 'Skip to the content' },
  'screen.frame.menu': { sv: 'Huvudmeny', en: 'Main menu' },
  'screen.frame.openMenu': { sv: 'Meny', en: 'Menu' },
  'screen.frame.loading': { sv: 'Hämtar uppgifter …', en: 'Fetching …' },
  'screen.frame.footer': {
    sv: 'Fyr – personligt ombud, från samtal till statistik',
    en: 'Fyr – personligt ombud, from conversation to statistics',
  },
  'screen.frame.language': { sv: 'In English', en: 'På svenska' },
  'screen.frame.role': { sv: '{name}, {role}', en: '{name}, {role}' },
  'screen.frame.changeRole': { sv: 'Byt till {role}', en: 'Change to {role}' },
  'screen.frame.roleChanged': { sv: 'Du är nu {role}.', en: 'You are now {role}.' },
  'screen.frame.logOut': { sv: 'Logga ut', en: 'Log out' },
  'screen.frame.look': { sv: 'Utseende', en: 'Appearance' },
  'screen.frame.look.system': { sv: 'Som datorn', en: 'As the computer' },
  'screen.frame.look.light': { sv: 'Ljust', en: 'Light' },
  'screen.frame.look.dark': { sv: 'Mörkt', en: 'Dark' },
  'screen.frame.unreached': {
    sv: 'Ingen kontakt med tjänsten. Det du har skrivit finns kvar på sidan. Ett nytt försök görs var femte sekund.',
    en: 'No contact with the service. What you have written is still on the page. Another attempt is made every five seconds.',
  },
  'screen.frame.reached': {
    sv: 'Kontakten med tjänsten är tillbaka. Sidan är uppdaterad.',
    en: 'The contact with the service is back. The page is up to date.',
  },

  'screen.session.idleTitle': { sv: 'Är du kvar?', en: 'Are you still there?' },
  'screen.session.idle': {
    sv: 'Du loggas snart ut, eftersom du inte har gjort något på en stund. Det händer {when}. Det du har skrivit finns kvar när du loggar in igen här.',
    en: 'You will soon be logged out, since you have not done anything for a while. It happens {when}. What you have written is kept when you log in here again.',
  },
  'screen.session.stay': { sv: 'Stanna kvar', en: 'Stay' },
  'screen.session.endTitle': { sv: 'Sessionen tar snart slut', en: 'The session ends soon' },
  'screen.session.end': {
    sv: 'En inloggning gäller i åtta timmar. Din tar slut {when}. Spara det du håller på med. Det du har skrivit finns kvar när du loggar in igen här.',
    en: 'A login lasts for eight hours. Yours ends {when}. Save what you are doing. What you have written is kept when you log in here again.',
  },
  'screen.session.goOn': { sv: 'Fortsätt så länge', en: 'Go on until then' },
  'screen.session.clock': { sv: 'klockan {time}', en: 'at {time}' },
  'screen.session.stayed': { sv: 'Du är fortfarande inloggad.', en: 'You are still logged in.' },

  'screen.menu.uppdrag': { sv: 'Uppdrag', en: 'Uppdrag' },
  'screen.menu.systemfel': { sv: 'Systemfel', en: 'Systemfel' },
  'screen.menu.statistics': { sv: 'Statistik', en: 'Statistics' },

  'screen.menu.start': { sv: 'Start', en: 'Start' },

  'screen.home.title': { sv: 'Välkommen', en: 'Welcome' },
  'screen.home.nothing': {
    sv: 'Din roll har inga sidor här än. Logga ut och välj en annan roll för att se uppdrag, systemfel och statistik.',
    en: 'Your role has no pages here yet. Log out and choose another role to see uppdrag, systemfel and statistics.',
  },
  'screen.home.uppdrag': {
    sv: 'Se uppdragen, vilka som väntar och vad som ska göras härnäst',
    en: 'See the uppdrag, the queue and what is to be done next',
  },
  'screen.home.systemfel': {
    sv: 'Följa systemfelen från iakttagelse till åtgärd',
    en: 'Follow systemfel from observation to remedy',
  },
  'screen.home.statistics': {
    sv: 'Ta fram siffror, med regeln bakom varje siffra',
    en: 'Get figures, with the rule behind each of them',
  },

  'screen.home.overdue': { sv: 'Försenat', en: 'Overdue' },
  'screen.home.noneOverdue': { sv: 'Inget är försenat.', en: 'Nothing is overdue.' },
  'screen.home.soon': { sv: 'De närmaste två veckorna', en: 'The next two weeks' },
  'screen.home.noneSoon': {
    sv: 'Inga datum de närmaste två veckorna.',
    en: 'No dates in the next two weeks.',
  },
  'screen.home.more': {
    sv: '{count, plural, one {En till} other {# till}}',
    en: '{count, plural, one {One more} other {# more}}',
  },
  'screen.home.goTo': { sv: 'Gå vidare till', en: 'Go on to' },

  'screen.missing.title': { sv: 'Sidan finns inte', en: 'There is no such page' },
  'screen.missing.help': {
    sv: 'Adressen leder ingenstans. Kontrollera hur den är skriven, eller gå till startsidan.',
    en: 'The address leads nowhere. Check how it is written, or go to the start page.',
  },
  'screen.missing.home': { sv: 'Gå till startsidan', en: 'Go to the start page' },

  'screen.broken.title': { sv: 'Sidan kunde inte visas', en: 'The page could not be shown' },
  'screen.broken.help': {
    sv: 'Något gick fel när sidan ritades. Det du har sparat finns kvar. Läs in sidan på nytt. Om felet kommer tillbaka, säg till den som sköter Fyr och berätta vad du gjorde.',
    en: 'Something went wrong while the page was drawn. What you have saved is still there. Load the page anew. If it happens again, tell whoever looks after Fyr what you did.',
  },
  'screen.broken.again': { sv: 'Läs in sidan på nytt', en: 'Load the page anew' },

  'screen.forbidden.title': {
    sv: 'Du kan inte se det här i din roll',
    en: 'You cannot see this in your role',
  },
  'screen.forbidden.help': {
    sv: 'Du är inloggad som {role}. Den här sidan är till för {roles}.',
    en: 'You are logged in as {role}. This page is for {roles}.',
  },

  'screen.refusal.silent': {
    sv: 'Tjänsten svarade inte.',
    en: 'The service did not answer.',
  },
  'screen.refusal.silentHelp': {
    sv: 'Kontrollera nätet och försök igen. Det du har skrivit på sidan ligger kvar.',
    en: 'Check the network and try again. What you have written on the page is kept.',
  },
  'screen.refusal.reference': { sv: 'Referens: {reference}', en: 'Reference: {reference}' },
  'screen.refusal.retry': { sv: 'Försök igen', en: 'Try again' },
} as const satisfies Room;
