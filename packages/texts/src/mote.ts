import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';

const states = {
  'state.mote.planned': { sv: 'Planerat', en: 'Planned' },
  'state.mote.planned.planned': { sv: 'Planerat', en: 'Planned' },
  'state.mote.called': { sv: 'Kallat', en: 'Called' },
  'state.mote.held': { sv: 'Hållet', en: 'Held' },
  'state.mote.held.inSession': { sv: 'Mötet pågår', en: 'In session' },
  'state.mote.held.drafting': { sv: 'Protokollet skrivs', en: 'Minutes being written' },
  'state.mote.held.adjusting': { sv: 'Protokollet justeras', en: 'Minutes being adjusted' },
  'state.mote.minutesApproved': { sv: 'Protokollet är justerat', en: 'Minutes approved' },
  'state.mote.cancelled': { sv: 'Inställt', en: 'Cancelled' },
} as const satisfies Room;

/** Imperatives on buttons. */
const commands = {
  'command.mote.PlanMote': { sv: 'Planera ett möte', en: 'Plan a meeting' },
  'command.mote.MoveMote': { sv: 'Flytta mötet', en: 'Move the meeting' },
  'command.mote.CancelMote': { sv: 'Ställ in mötet', en: 'Cancel the meeting' },
  'command.mote.NoteItem': { sv: 'Spara anteckningen', en: 'Save the note' },
  'command.mote.CallMote': { sv: 'Kalla till mötet', en: 'Call the meeting' },
  'command.mote.AddAgendaItem': { sv: 'Lägg till en punkt', en: 'Add an item' },
  'command.mote.OrderAgenda': { sv: 'Ändra dagordningens ordning', en: 'Reorder the agenda' },
  'command.mote.AttachPaper': { sv: 'Bifoga ett underlag', en: 'Attach a paper' },
  'command.mote.ReviewAgendaItem': {
    sv: 'Granska texten till en punkt',
    en: 'Review the text of an item',
  },
  'command.mote.ReviewPaper': { sv: 'Granska ett underlag', en: 'Review a paper' },
  'command.mote.HoldMote': { sv: 'Öppna mötet', en: 'Open the meeting' },
  'command.mote.ChangeAttendance': { sv: 'Ändra närvaron', en: 'Change the attendance' },
  'command.mote.DecideQuestion': { sv: 'Anteckna ett beslut', en: 'Record a decision' },
  'command.mote.CloseMote': { sv: 'Avsluta mötet', en: 'Close the meeting' },
  'command.mote.NameAdjusters': { sv: 'Utse justerare', en: 'Name adjusters' },
  'command.mote.DraftMinutes': {
    sv: 'Lämna protokollet för justering',
    en: 'Submit the minutes to be adjusted',
  },
  'command.mote.ApproveMinutes': { sv: 'Justera protokollet', en: 'Approve the minutes' },
} as const satisfies Room;

/** What a history says happened. */
const events = {
  'event.mote.MotePlanned': { sv: 'Mötet planerades', en: 'The meeting was planned' },
  'event.mote.MoteMoved': { sv: 'Mötet flyttades', en: 'The meeting was moved' },
  'event.mote.MoteCancelled': { sv: 'Mötet ställdes in', en: 'The meeting was cancelled' },
  'event.mote.MoteCalled': { sv: 'Kallelse skickades', en: 'The meeting was called' },
  'event.mote.AgendaItemAdded': { sv: 'En punkt lades till', en: 'An item was added' },
  'event.mote.AgendaOrdered': {
    sv: 'Dagordningens ordning ändrades',
    en: 'The agenda was reordered',
  },
  'event.mote.PaperAttached': { sv: 'Ett underlag bifogades', en: 'A paper was attached' },
  'event.mote.AgendaItemReviewed': {
    sv: 'Texten till en punkt granskades',
    en: 'The text of an item was reviewed',
  },
  'event.mote.PaperReviewed': { sv: 'Ett underlag granskades', en: 'A paper was reviewed' },
  'event.mote.MoteHeld': { sv: 'Mötet öppnades', en: 'The meeting was opened' },
  'event.mote.AttendanceChanged': {
    sv: 'Närvaron ändrades',
    en: 'The attendance was changed',
  },
  'event.mote.ItemDecided': {
    sv: 'Mötet beslutade om ett systemfel',
    en: 'The meeting decided on a systemfel',
  },
  'event.mote.ItemNoted': {
    sv: 'En anteckning skrevs till en punkt',
    en: 'A note was written to an item',
  },
  'event.mote.QuestionDecided': {
    sv: 'Mötet beslutade i en fråga',
    en: 'The meeting decided on a question',
  },
  'event.mote.MoteClosed': { sv: 'Mötet avslutades', en: 'The meeting was closed' },
  'event.mote.AdjustersNamed': { sv: 'Justerare utsågs', en: 'Adjusters were named' },
  'event.mote.MinutesDrafted': {
    sv: 'Protokollet lämnades för justering',
    en: 'The minutes were submitted to be adjusted',
  },
  'event.mote.MinutesApproved': {
    sv: 'En justerare godkände protokollet',
    en: 'An adjuster approved the minutes',
  },
} as const satisfies Room;

const deadlines = {
  'deadline.mote.minutes': { sv: 'Justerat protokoll', en: 'Approved minutes' },
} as const satisfies Room;

const rules = {
  'rule.minutesAreOpen': {
    sv: 'Protokollet är justerat och ändras inte mer.',
    en: 'The minutes are approved and change no more.',
  },
  'rule.adjustersAreNamed': {
    sv: 'Utse först vilka som justerar protokollet.',
    en: 'First name those who adjust the minutes.',
  },
  'rule.allHaveApproved': {
    sv: 'Det är inte alla justerare som har godkänt protokollet.',
    en: 'Not every adjuster has approved the minutes.',
  },
  'rule.anItemAwaitsReview': {
    sv: 'Ingen punkt väntar på granskning.',
    en: 'No item waits to be reviewed.',
  },
  'rule.aPaperAwaitsReview': {
    sv: 'Inget underlag väntar på granskning.',
    en: 'No paper waits to be reviewed.',
  },
  'rule.nothingToReview': {
    sv: 'Texten väntar inte på granskning.',
    en: 'The text does not wait to be reviewed.',
  },
  'rule.itemNotReviewed': {
    sv: 'Punkten {key} är inte granskad, eller ska skrivas om. Ledningsgruppen får den när någon annan än den som skrev den har intygat att den inte pekar ut någon.',
    en: 'The item {key} is not reviewed, or is to be rewritten. The ledningsgrupp is given it when somebody other than its author has confirmed that it names nobody.',
  },
  'rule.ledningsgruppUnknown': {
    sv: 'Ledningsgruppen finns inte.',
    en: 'There is no such ledningsgrupp.',
  },
  'rule.ledningsgruppDissolved': {
    sv: 'Ledningsgruppen är upplöst.',
    en: 'The ledningsgrupp is dissolved.',
  },
  'rule.otherLedningsgrupp': {
    sv: 'Mötet hör till en annan ledningsgrupp.',
    en: 'The meeting belongs to another ledningsgrupp.',
  },
  'rule.endsBeforeStart': {
    sv: 'Mötet kan inte sluta {endsAt} när det börjar {startsAt}.',
    en: 'The meeting cannot end at {endsAt} when it begins at {startsAt}.',
  },
  'rule.itemUnknown': {
    sv: 'Punkten {key} finns inte på dagordningen.',
    en: 'The item {key} is not on the agenda.',
  },
  'rule.itemTwice': {
    sv: 'Samma punkt står två gånger.',
    en: 'The same item stands there twice.',
  },
  'rule.notMemberThatDay': {
    sv: 'Nummer {member} är inte ledamot den dagen.',
    en: 'Number {member} is not a member on that day.',
  },
  'rule.chairNotPresent': {
    sv: 'Den som leder mötet ska vara närvarande.',
    en: 'Whoever leads the meeting must be present.',
  },
  'rule.secretaryNotPresent': {
    sv: 'Den som för protokollet ska vara närvarande.',
    en: 'Whoever writes the minutes must be present.',
  },
  'rule.adjusterNotPresent': {
    sv: 'Den som justerar ska ha varit med på mötet. Det var inte ledamot {member}.',
    en: 'Whoever adjusts must have been at the meeting. Member {member} was not.',
  },
  'rule.adjusterIsSecretary': {
    sv: 'Den som för protokollet justerar det inte.',
    en: 'Whoever writes the minutes does not adjust them.',
  },
  'rule.notLeading': {
    sv: 'Mötet leds av ledningsgruppens ordförande och sekreterare, eller av en arbetsledare. Be någon av dem.',
    en: 'The meeting is led by the chair and the secretary of the ledningsgrupp, or by an arbetsledare. Ask one of them.',
  },
  'rule.notSecretary': {
    sv: 'Protokollet lämnas av mötets sekreterare eller ordförande.',
    en: 'The minutes are submitted by the secretary or the chair of the meeting.',
  },
  'rule.notAdjuster': {
    sv: 'Protokollet justeras av dem som är utsedda, var och en för sig.',
    en: 'The minutes are approved by those who are named, each for themself.',
  },
  'rule.otherDraft': {
    sv: 'Det finns ett nyare protokoll, nummer {draft}. Läs det först.',
    en: 'There are newer minutes, number {draft}. Read them first.',
  },
} as const satisfies Room;

export const moteTexts = {
  ...states,
  ...commands,
  ...events,
  ...deadlines,
  ...rules,
  ...kernelTextsOf('mote'),
};
