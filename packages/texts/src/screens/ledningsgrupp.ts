import type { Room } from '../room.ts';

/** The pages of a ledningsgrupp. */
export const ledningsgruppPageTexts = {
  'screen.menu.ledningsgrupp': { sv: 'Ledningsgrupp', en: 'Ledningsgrupp' },
  'screen.home.ledningsgrupp': {
    sv: 'Se vilka som sitter i ledningsgruppen och vad som saknas',
    en: 'See who sits in the ledningsgrupp and what is missing',
  },
  'screen.ledningsgrupp.title': { sv: 'Ledningsgrupp', en: 'Ledningsgrupp' },
  'screen.ledningsgrupp.new': { sv: 'Bilda en ledningsgrupp', en: 'Form a ledningsgrupp' },
  'screen.ledningsgrupp.caption': {
    sv: '{filter}: {count, plural, one {# ledningsgrupp} other {# ledningsgrupper}}',
    en: '{filter}: {count, plural, one {# ledningsgrupp} other {# ledningsgrupper}}',
  },
  'screen.ledningsgrupp.captionOfMore': {
    sv: '{filter}: de {count} första ledningsgrupperna',
    en: '{filter}: the first {count} ledningsgrupper',
  },
  'screen.ledningsgrupp.empty': { sv: 'Ingen ledningsgrupp här', en: 'No ledningsgrupp here' },
  'screen.ledningsgrupp.emptyHelp': {
    sv: 'Förordningen kräver en ledningsgrupp. Arbetsledaren bildar den här.',
    en: 'The ordinance requires a ledningsgrupp. The arbetsledare forms it here.',
  },
  'screen.ledningsgrupp.kind.LOKAL': { sv: 'Lokal', en: 'Local' },
  'screen.ledningsgrupp.kind.CENTRAL': { sv: 'Central', en: 'Central' },
  'screen.ledningsgrupp.members': { sv: 'Ledamöter', en: 'Members' },
  'screen.ledningsgrupp.membersCaption': {
    sv: '{count, plural, =0 {Ingen ledamot} one {En ledamot} other {# ledamöter}} {day}',
    en: '{count, plural, =0 {No member} one {One member} other {# members}} {day}',
  },
  'screen.ledningsgrupp.noMembers': {
    sv: 'Ingen är utsedd än. Utse ledamöterna, så syns här vad som saknas.',
    en: 'Nobody is appointed yet. Appoint the members, and what is missing is shown here.',
  },
  'screen.ledningsgrupp.chair': { sv: 'ordförande', en: 'chair' },
  'screen.ledningsgrupp.secretary': { sv: 'sekreterare', en: 'secretary' },
  'screen.ledningsgrupp.external': { sv: 'extern', en: 'external' },
  'screen.ledningsgrupp.term': { sv: 'Tid', en: 'Term' },
  'screen.ledningsgrupp.fromOn': { sv: 'från {from}', en: 'from {from}' },
  'screen.ledningsgrupp.fromTo': { sv: '{from} till {to}', en: '{from} to {to}' },

  'screen.ledningsgrupp.composition': {
    sv: 'Sammansättning enligt 5 § förordningen',
    en: 'Composition by section 5 of the ordinance',
  },
  'screen.ledningsgrupp.compositionWhole': {
    sv: 'Alla som ska ingå finns med, och alla som ska erbjudas plats har erbjudits.',
    en: 'All who are to be there are, and all who are to be offered a place have been.',
  },
  'screen.ledningsgrupp.compositionMissing': {
    sv: 'Det här saknas i ledningsgruppen',
    en: 'This is missing from the ledningsgrupp',
  },
  'screen.ledningsgrupp.must': { sv: 'Ska ingå', en: 'To be represented' },
  'screen.ledningsgrupp.offered': { sv: 'Ska erbjudas', en: 'To be offered a place' },
  'screen.ledningsgrupp.there': { sv: 'finns med', en: 'is there' },
  'screen.ledningsgrupp.missing': { sv: 'saknas', en: 'missing' },
  'screen.ledningsgrupp.invited': { sv: 'inbjuden {day}', en: 'invited {day}' },
  'screen.ledningsgrupp.notInvited': { sv: 'inte inbjuden än', en: 'not invited yet' },

  'screen.ledningsgrupp.invitations': { sv: 'Inbjudningar', en: 'Invitations' },
  'screen.ledningsgrupp.noInvitations': { sv: 'Ingen är inbjuden.', en: 'Nobody is invited.' },
  'screen.ledningsgrupp.sentOn': { sv: 'Skickad', en: 'Sent' },
  'screen.ledningsgrupp.awaited': { sv: 'inget svar än', en: 'no answer yet' },

  'screen.ledningsgrupp.meetings': { sv: 'Möten {year}', en: 'Meetings {year}' },
  'screen.ledningsgrupp.meetingsCaption': {
    sv: '{count, plural, one {Ett möte} other {# möten}} under {year}',
    en: '{count, plural, one {One meeting} other {# meetings}} in {year}',
  },
  'screen.ledningsgrupp.invitationsCaption': {
    sv: '{count, plural, one {En inbjudan} other {# inbjudningar}}',
    en: '{count, plural, one {One invitation} other {# invitations}}',
  },
  'screen.ledningsgrupp.meetingsHeld': {
    sv: '{held} av minst {wanted} möten är hållna.',
    en: '{held} of at least {wanted} meetings have been held.',
  },
  'screen.ledningsgrupp.noMeetings': {
    sv: 'Inget möte i år än.',
    en: 'No meeting this year yet.',
  },
  'screen.ledningsgrupp.lastMeeting': { sv: 'Senaste möte', en: 'Last meeting' },
  'screen.ledningsgrupp.nextMeetingBy': { sv: 'Nästa möte senast', en: 'Next meeting by' },
  'screen.ledningsgrupp.plan': { sv: 'Planera ett möte', en: 'Plan a meeting' },

  'screen.hint.textOf.ledningsgrupp': {
    sv: 'Namn och kontaktuppgifter läses av dem som får läsa om ledningsgruppen.',
    en: 'Names and contact details are read by those who may read of the ledningsgrupp.',
  },
  'screen.form.subjectOf.ledningsgrupp': {
    sv: 'Ledningsgruppens texter',
    en: 'The texts of the ledningsgrupp',
  },
  'screen.forget.gone.ledningsgrupp': {
    sv: 'Det här försvinner: namnet och kontaktuppgifterna. Ingen kan läsa dem igen.',
    en: 'This disappears: the name and the contact details. Nobody can read them again.',
  },
  'screen.forget.stays.ledningsgrupp': {
    sv: 'Det här finns kvar: vilken organisation ledamoten kom från, mandatet och dagarna.',
    en: 'This remains: which organisation the member came from, the mandate and the days.',
  },
} as const satisfies Room;
