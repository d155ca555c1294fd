import type { Room } from '../room.ts';

/** The pages of meetings. */
export const motePageTexts = {
  'screen.menu.mote': { sv: 'Möten', en: 'Meetings' },
  'screen.home.mote': {
    sv: 'Förbereda, hålla och följa upp ledningsgruppens möten',
    en: 'Prepare, hold and follow up the meetings of the ledningsgrupp',
  },
  'screen.mote.title': { sv: 'Möten', en: 'Meetings' },
  'screen.mote.new': { sv: 'Planera ett möte', en: 'Plan a meeting' },
  'screen.mote.caption': {
    sv: '{filter}: {count, plural, one {# möte} other {# möten}}',
    en: '{filter}: {count, plural, one {# meeting} other {# meetings}}',
  },
  'screen.mote.captionOfMore': {
    sv: '{filter}: de {count} första mötena',
    en: '{filter}: the first {count} meetings',
  },
  'screen.mote.empty': { sv: 'Inga möten här', en: 'No meetings here' },
  'screen.mote.emptyHelp': {
    sv: 'Välj ett annat läge, eller planera ett möte.',
    en: 'Choose another state, or plan a meeting.',
  },
  'screen.mote.emptyOther': { sv: 'Välj ett annat läge.', en: 'Choose another state.' },
  'screen.mote.when': { sv: 'När', en: 'When' },
  'screen.mote.dayAndTime': { sv: '{day} kl. {time}', en: '{day} at {time}' },
  'screen.mote.numberNamed': { sv: '{number} Möte {day}', en: '{number} Meeting {day}' },

  'screen.mote.steps': { sv: 'Var mötet är', en: 'Where the meeting is' },
  'screen.mote.step.planned': { sv: 'Planerat', en: 'Planned' },
  'screen.mote.step.called': { sv: 'Kallat', en: 'Called' },
  'screen.mote.step.inSession': { sv: 'Mötet hålls', en: 'In session' },
  'screen.mote.step.drafting': { sv: 'Protokollet skrivs', en: 'Minutes are written' },
  'screen.mote.step.adjusting': { sv: 'Protokollet justeras', en: 'Minutes are adjusted' },
  'screen.mote.step.minutesApproved': { sv: 'Protokollet godkänt', en: 'Minutes approved' },
  'screen.mote.step.here': { sv: 'här är mötet nu', en: 'the meeting is here' },
  'screen.mote.cancelled': { sv: 'Mötet är inställt', en: 'The meeting is cancelled' },

  'screen.mote.agenda': { sv: 'Dagordning', en: 'Agenda' },
  'screen.mote.agendaHelp': {
    sv: 'Dagordningen byggs av det som är anmält, besvarat, försenat och utlovat. Den är färsk tills mötet är avslutat.',
    en: 'The agenda is built from what is reported, answered, overdue and promised. It is fresh until the meeting is closed.',
  },
  'screen.mote.agendaEmpty': { sv: 'Dagordningen är tom.', en: 'The agenda is empty.' },
  'screen.mote.up': { sv: 'Flytta upp', en: 'Move up' },
  'screen.mote.down': { sv: 'Flytta ned', en: 'Move down' },
  'screen.mote.upNamed': { sv: 'Flytta upp: {item}', en: 'Move up: {item}' },
  'screen.mote.downNamed': { sv: 'Flytta ned: {item}', en: 'Move down: {item}' },
  'screen.mote.moved': {
    sv: '{item} är nu punkt {place} av {count}.',
    en: '{item} is now item {place} of {count}.',
  },
  'screen.mote.decide': { sv: 'Besluta', en: 'Decide' },
  'screen.mote.decideNamed': { sv: 'Besluta: {item}', en: 'Decide: {item}' },
  'screen.mote.attach': { sv: 'Bifoga underlag', en: 'Attach a paper' },
  'screen.mote.attachNamed': { sv: 'Bifoga underlag: {item}', en: 'Attach a paper: {item}' },
  'screen.mote.dueOn': { sv: 'senast {day}', en: 'due {day}' },
  'screen.mote.paragraph': { sv: '§ {paragraph}', en: '§ {paragraph}' },
  'screen.mote.decidedAs': { sv: 'Beslut: {decision}', en: 'Decision: {decision}' },

  'screen.mote.papers': { sv: 'Underlag', en: 'Papers' },
  'screen.mote.files.pack': {
    sv: 'Dagordning, handlingar och siffror i en fil',
    en: 'Agenda, papers and figures in one file',
  },
  'screen.mote.files.minutes': { sv: 'Protokollet som fil', en: 'The minutes as a file' },
  'screen.mote.noPapers': { sv: 'Inget underlag är bifogat.', en: 'No paper is attached.' },
  'screen.mote.sentBy': { sv: '{who}, {day}', en: '{who}, {day}' },
  'screen.mote.kept': { sv: 'Finns: {file}', en: 'Kept: {file}' },

  'screen.mote.toReview': { sv: 'Att granska', en: 'To review' },
  'screen.mote.waiting': { sv: 'Att granska', en: 'To review' },
  'screen.mote.waitingHelp': {
    sv: 'Texter som väntar på granskning: {count}. Ledningsgruppen får läsa en text från ett ombud först när någon annan än den som skrev den har intygat att den inte pekar ut någon.',
    en: 'Texts that wait to be reviewed: {count}. The ledningsgrupp may read a text from an ombud only when somebody other than its author has confirmed that it points out nobody.',
  },
  'screen.mote.noneWaiting': {
    sv: 'Ingen text väntar på granskning.',
    en: 'No text waits to be reviewed.',
  },
  'screen.mote.what.ReviewAgendaItem': {
    sv: 'Punkt på dagordningen',
    en: 'Item of the agenda',
  },
  'screen.mote.what.ReviewPaper': { sv: 'Underlag', en: 'Paper' },
  'screen.mote.waitsForOthers': {
    sv: 'Du skrev texten. Den väntar på att ett annat ombud eller arbetsledaren granskar den.',
    en: 'You wrote the text. It waits for another ombud or the arbetsledare to review it.',
  },
  'screen.mote.waitsForYou': {
    sv: 'Texten väntar på att du eller någon annan granskar den.',
    en: 'The text waits for you or somebody else to review it.',
  },
  'screen.mote.toRewrite': {
    sv: 'Texten ska skrivas om. Ledningsgruppen får inte läsa den. Lägg till en ny text i stället.',
    en: 'The text is to be rewritten. The ledningsgrupp may not read it. Add a new text instead.',
  },
  'screen.mote.review': { sv: 'Granska', en: 'Review' },
  'screen.mote.takeBack': { sv: 'Ta tillbaka', en: 'Take back' },
  'screen.mote.reviewHelp': {
    sv: 'Läs hela texten. Leta efter namn, platser, datum, diagnoser och annat som pekar ut någon. Finns något sådant ska texten skrivas om.',
    en: 'Read the whole text. Look for names, places, dates, diagnoses and anything else that points at someone. If there is any, the text is to be rewritten.',
  },

  'screen.mote.attendance': { sv: 'Närvaro', en: 'Attendance' },
  'screen.mote.present': { sv: 'Närvarande', en: 'Present' },
  'screen.mote.absent': { sv: 'Frånvarande', en: 'Absent' },
  'screen.mote.chair': { sv: 'ordförande', en: 'chair' },
  'screen.mote.secretary': { sv: 'sekreterare', en: 'secretary' },
  'screen.mote.adjuster': { sv: 'justerar', en: 'adjusts' },
  'screen.mote.member': { sv: 'Ledamot {member}', en: 'Member {member}' },

  'screen.mote.decisions': { sv: 'Beslut', en: 'Decisions' },

  'screen.mote.minutes': { sv: 'Protokoll', en: 'Minutes' },
  'screen.mote.noMinutes': {
    sv: 'Protokollet är inte skrivet än. När mötet är avslutat föreslår Fyr en text av besluten.',
    en: 'The minutes are not written yet. When the meeting is closed Fyr proposes a text from the decisions.',
  },
  'screen.mote.draftNumber': { sv: 'Utkast {draft}', en: 'Draft {draft}' },
  'screen.mote.approvedBy': { sv: 'Godkänt av', en: 'Approved by' },
  'screen.mote.awaits': { sv: 'Väntar på', en: 'Waiting for' },
  'screen.mote.adjusters': { sv: 'Justerare', en: 'Adjusters' },
  'screen.mote.sealed': {
    sv: 'Protokollet är godkänt av alla justerare och kan inte ändras.',
    en: 'The minutes are approved by all adjusters and cannot be changed.',
  },
  'screen.mote.minutesDueOn': {
    sv: 'Protokollet ska vara godkänt',
    en: 'Minutes to be approved by',
  },
  'screen.mote.prefilled': {
    sv: 'Texten är ett förslag av besluten. Läs igenom den och ändra det som behövs.',
    en: 'The text is proposed from the decisions. Read it and change what is needed.',
  },

  'screen.hint.textOf.mote': {
    sv: 'Texten läses av alla i ledningsgruppen. Skriv inget som röjer vem en klient är.',
    en: 'Everybody in the ledningsgrupp reads this. Write nothing that tells who a client is.',
  },
  'screen.form.subjectOf.mote': { sv: 'Mötets texter', en: 'The texts of the meeting' },
  'screen.forget.gone.mote': {
    sv: 'Det här försvinner: underlagen, punkternas texter och protokollet. Ingen kan läsa dem igen.',
    en: 'This disappears: the papers, the texts of the items and the minutes. Nobody can read them again.',
  },
  'screen.forget.stays.mote': {
    sv: 'Det här finns kvar: när mötet hölls, vilka som var där, besluten och paragraferna, i koder och tal.',
    en: 'This remains: when the meeting was held, who was there, the decisions and the paragraphs, in codes and numbers.',
  },
} as const satisfies Room;
