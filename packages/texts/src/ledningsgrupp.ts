import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';

const states = {
  'state.ledningsgrupp.formed': { sv: 'Bildad', en: 'Formed' },
  'state.ledningsgrupp.formed.active': { sv: 'Aktiv', en: 'Active' },
  'state.ledningsgrupp.dissolved': { sv: 'Upplöst', en: 'Dissolved' },
} as const satisfies Room;

/** Imperatives on buttons. */
const commands = {
  'command.ledningsgrupp.FormLedningsgrupp': {
    sv: 'Bilda en ledningsgrupp',
    en: 'Form a ledningsgrupp',
  },
  'command.ledningsgrupp.AppointMember': { sv: 'Utse en ledamot', en: 'Appoint a member' },
  'command.ledningsgrupp.ChangeMandate': {
    sv: 'Ändra en ledamots mandat',
    en: 'Change the mandate of a member',
  },
  'command.ledningsgrupp.SetMemberAccount': {
    sv: 'Koppla en ledamot till ett konto',
    en: 'Give a member an account',
  },
  'command.ledningsgrupp.ChangeMemberContact': {
    sv: 'Ändra en ledamots kontaktuppgifter',
    en: 'Change the contact details of a member',
  },
  'command.ledningsgrupp.LeaveMember': {
    sv: 'Anteckna att en ledamot lämnar',
    en: 'Note that a member leaves',
  },
  'command.ledningsgrupp.InviteOrganisation': {
    sv: 'Anteckna en inbjudan',
    en: 'Note an invitation',
  },
  'command.ledningsgrupp.AnswerInvitation': {
    sv: 'Anteckna svaret på en inbjudan',
    en: 'Note the answer to an invitation',
  },
  'command.ledningsgrupp.DissolveLedningsgrupp': {
    sv: 'Upplös ledningsgruppen',
    en: 'Dissolve the ledningsgrupp',
  },
} as const satisfies Room;

/** What a history says happened. */
const events = {
  'event.ledningsgrupp.LedningsgruppFormed': {
    sv: 'Ledningsgruppen bildades',
    en: 'The ledningsgrupp was formed',
  },
  'event.ledningsgrupp.MemberAppointed': {
    sv: 'En ledamot utsågs',
    en: 'A member was appointed',
  },
  'event.ledningsgrupp.MandateChanged': {
    sv: 'En ledamots mandat ändrades',
    en: 'The mandate of a member was changed',
  },
  'event.ledningsgrupp.MemberAccountSet': {
    sv: 'En ledamots konto ändrades',
    en: 'The account of a member was changed',
  },
  'event.ledningsgrupp.MemberContactChanged': {
    sv: 'En ledamots kontaktuppgifter ändrades',
    en: 'The contact details of a member were changed',
  },
  'event.ledningsgrupp.MemberLeft': { sv: 'En ledamot lämnade', en: 'A member left' },
  'event.ledningsgrupp.OrganisationInvited': {
    sv: 'En organisation bjöds in',
    en: 'An organisation was invited',
  },
  'event.ledningsgrupp.InvitationAnswered': {
    sv: 'Inbjudan besvarades',
    en: 'The invitation was answered',
  },
  'event.ledningsgrupp.MeetingHeld': { sv: 'Ett möte hölls', en: 'A meeting was held' },
  'event.ledningsgrupp.LedningsgruppDissolved': {
    sv: 'Ledningsgruppen upplöstes',
    en: 'The ledningsgrupp was dissolved',
  },
} as const satisfies Room;

const deadlines = {
  'deadline.ledningsgrupp.nextMeeting': { sv: 'Nästa möte', en: 'Next meeting' },
} as const satisfies Room;

const rules = {
  'rule.hasMembers': {
    sv: 'Ledningsgruppen har inga ledamöter än.',
    en: 'The ledningsgrupp has no members yet.',
  },
  'rule.hasInvited': {
    sv: 'Ingen organisation är inbjuden.',
    en: 'No organisation has been invited.',
  },
  'rule.otherKind': {
    sv: 'En central verksamhet har en central ledningsgrupp, andra har en lokal.',
    en: 'A central verksamhet has a central ledningsgrupp, others have a local one.',
  },
  'rule.memberUnknown': {
    sv: 'Ledningsgruppen har ingen ledamot nummer {member}.',
    en: 'The ledningsgrupp has no member number {member}.',
  },
  'rule.memberAlready': {
    sv: 'Personen är redan ledamot under den tiden.',
    en: 'The person is already a member in that time.',
  },
  'rule.beforeTerm': {
    sv: 'Ledamoten tillträder {from}. Dagen kan inte ligga före.',
    en: 'The member begins on {from}. The day cannot lie before that.',
  },
  'rule.afterTerm': {
    sv: 'Ledamoten lämnade {to}. Dagen kan inte ligga efter.',
    en: 'The member left on {to}. The day cannot lie after that.',
  },
  'rule.termEndsBefore': {
    sv: 'Uppdragstiden kan inte sluta {to}, före {from} då den börjar.',
    en: 'The term cannot end on {to}, before {from} when it begins.',
  },
  'rule.chairTaken': {
    sv: 'Någon annan är ordförande från {from}. Ändra den ledamotens mandat först.',
    en: 'Somebody else is the chair from {from}. Change that member’s mandate first.',
  },
  'rule.invitationUnknown': {
    sv: 'Inbjudan nummer {invitation} finns inte.',
    en: 'There is no invitation number {invitation}.',
  },
} as const satisfies Room;

export const ledningsgruppTexts = {
  ...states,
  ...commands,
  ...events,
  ...deadlines,
  ...rules,
  ...kernelTextsOf('ledningsgrupp'),
};
