import type { Room } from '../room.ts';

/** What somebody is told of, and the calendar that reminds. */
export const noticePageTexts = {
  'screen.notices.title': { sv: 'Aviseringar', en: 'Notices' },
  'screen.menu.notices': { sv: 'Aviseringar', en: 'Notices' },
  'screen.menu.noticesUnread': {
    sv: 'Aviseringar, olästa: {count}',
    en: 'Notices, unread: {count}',
  },
  'screen.notices.unreadCount': {
    sv: '{count, plural, =0 {Allt är läst.} one {En är oläst.} other {# är olästa.}}',
    en: '{count, plural, =0 {Everything is read.} one {One is unread.} other {# are unread.}}',
  },
  'screen.notices.empty': { sv: 'Inga aviseringar', en: 'No notices' },
  'screen.notices.emptyHelp': {
    sv: 'Här står det när du får ett uppdrag, när ett datum har passerat och när ett systemfel beslutas eller besvaras.',
    en: 'It says here when you are given an uppdrag, when a date has passed and when a systemfel is decided or answered.',
  },
  'screen.notices.unread': { sv: 'oläst', en: 'unread' },
  'screen.notices.read': { sv: 'Markera som läst', en: 'Mark as read' },
  'screen.notices.readNamed': { sv: 'Markera som läst: {text}', en: 'Mark as read: {text}' },
  'screen.notices.readAll': { sv: 'Markera alla som lästa', en: 'Mark all as read' },
  'screen.notices.isRead': { sv: 'Aviseringen är läst.', en: 'The notice is read.' },
  'screen.notices.allRead': { sv: 'Alla aviseringar är lästa.', en: 'All notices are read.' },
  'screen.notices.older': { sv: 'Visa äldre', en: 'Show older' },
  'screen.notices.mail': { sv: 'Brev om aviseringar', en: 'Letters about notices' },
  'screen.notices.mailOn': {
    sv: 'Du får ett brev när det finns något nytt att läsa här. Brevet säger aldrig vad.',
    en: 'You get a letter when there is something new to read here. It never says what.',
  },
  'screen.notices.mailOff': {
    sv: 'Du får inga brev. Det som är nytt står bara här.',
    en: 'You get no letters. What is new stands here only.',
  },
  'screen.notices.mailNone': {
    sv: 'Ditt konto har ingen e-postadress. Administratören kan lägga in en.',
    en: 'Your account has no e-mail address. The administrator can enter one.',
  },
  'screen.notices.mailStart': { sv: 'Skicka brev till mig', en: 'Send me letters' },
  'screen.notices.mailStop': { sv: 'Sluta skicka brev', en: 'Stop sending letters' },

  'screen.calendar.title': { sv: 'Dina datum i din kalender', en: 'Your dates in your calendar' },
  'screen.calendar.help': {
    sv: 'Kalendern visar datum och möten utan uppgifter om klienter. Den som har adressen ser samma datum: dela den inte.',
    en: 'The calendar shows dates and meetings without information about clients. Whoever has the address sees the same dates: do not share it.',
  },
  'screen.calendar.none': {
    sv: 'Du har ingen kalenderadress.',
    en: 'You have no calendar address.',
  },
  'screen.calendar.since': {
    sv: 'Du har en kalenderadress sedan {day}. Den visas bara när den skapas.',
    en: 'You have had a calendar address since {day}. It is shown only when it is made.',
  },
  'screen.calendar.begin': { sv: 'Skapa en kalenderadress', en: 'Make a calendar address' },
  'screen.calendar.again': {
    sv: 'Skapa en ny adress (den gamla slutar gälla)',
    en: 'Make a new address (the old one stops working)',
  },
  'screen.calendar.end': { sv: 'Ta bort kalenderadressen', en: 'Remove the calendar address' },
  'screen.calendar.ended': {
    sv: 'Kalenderadressen är borttagen.',
    en: 'The calendar address is removed.',
  },
  'screen.calendar.address': { sv: 'Kalenderadress', en: 'Calendar address' },
  'screen.calendar.once': {
    sv: 'Kopiera adressen nu och lägg in den som prenumeration i ditt kalenderprogram. Den visas inte igen.',
    en: 'Copy the address now and add it as a subscription in your calendar. It is not shown again.',
  },

  'screen.copy.copy': { sv: 'Kopiera', en: 'Copy' },
  'screen.copy.copied': { sv: 'Kopierat.', en: 'Copied.' },
  'screen.copy.failed': {
    sv: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
    en: 'It could not be copied. Select the text and copy it yourself.',
  },
} as const satisfies Room;
