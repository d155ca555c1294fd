import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';

const states = {
  'state.rapport.opened': { sv: 'Öppnad', en: 'Opened' },
  'state.rapport.opened.opened': { sv: 'Öppnad', en: 'Opened' },
  'state.rapport.drafted': { sv: 'Utkast', en: 'Draft' },
  'state.rapport.frozen': { sv: 'Låst', en: 'Frozen' },
  'state.rapport.approved': { sv: 'Godkänd', en: 'Approved' },
  'state.rapport.sent': { sv: 'Skickad', en: 'Sent' },
  'state.rapport.sent.awaiting': { sv: 'Väntar på beslut', en: 'Awaiting a decision' },
  'state.rapport.sent.delivered': { sv: 'Skickad', en: 'Sent' },
  'state.rapport.sent.supplementAsked': {
    sv: 'Komplettering begärd',
    en: 'A supplement is asked for',
  },
  'state.rapport.sent.accepted': { sv: 'Godtagen av mottagaren', en: 'Accepted by the recipient' },
  'state.rapport.discarded': { sv: 'Kasserad', en: 'Discarded' },
} as const satisfies Room;

/** Imperatives on buttons. */
const commands = {
  'command.rapport.OpenRapport': { sv: 'Öppna en rapport', en: 'Open a report' },
  'command.rapport.WriteAnswer': { sv: 'Skriv ett svar', en: 'Write an answer' },
  'command.rapport.ReviewAnswer': { sv: 'Granska ett svar', en: 'Review an answer' },
  'command.rapport.TakeDraft': { sv: 'Spara ett utkast', en: 'Save a draft' },
  'command.rapport.FreezeRapport': { sv: 'Lås underlag', en: 'Freeze the report' },
  'command.rapport.ReturnRapport': { sv: 'Lås upp för ändring', en: 'Give back for changes' },
  'command.rapport.ApproveRapport': { sv: 'Godkänn', en: 'Approve' },
  'command.rapport.SendRapport': {
    sv: 'Registrera att den är skickad',
    en: 'Register that it was sent',
  },
  'command.rapport.AskSupplement': {
    sv: 'Registrera en begärd komplettering',
    en: 'Register that a supplement is asked for',
  },
  'command.rapport.ReviseRapport': { sv: 'Komplettera rapporten', en: 'Supplement the report' },
  'command.rapport.AcceptRapport': {
    sv: 'Registrera att mottagaren godtagit den',
    en: 'Register that the recipient accepted it',
  },
  'command.rapport.DiscardRapport': { sv: 'Kassera rapporten', en: 'Discard the report' },
} as const satisfies Room;

/** What a history says happened. */
const events = {
  'event.rapport.RapportOpened': { sv: 'Rapporten öppnades', en: 'The report was opened' },
  'event.rapport.AnswerWritten': { sv: 'Ett svar skrevs', en: 'An answer was written' },
  'event.rapport.AnswerReviewed': { sv: 'Ett svar granskades', en: 'An answer was reviewed' },
  'event.rapport.DraftTaken': { sv: 'Ett utkast sparades', en: 'A draft was saved' },
  'event.rapport.RapportFrozen': { sv: 'Underlaget låstes', en: 'The report was frozen' },
  'event.rapport.RapportReturned': {
    sv: 'Rapporten låstes upp för ändring',
    en: 'The report was given back for changes',
  },
  'event.rapport.RapportApproved': { sv: 'Rapporten godkändes', en: 'The report was approved' },
  'event.rapport.RapportSent': { sv: 'Rapporten skickades', en: 'The report was sent' },
  'event.rapport.SupplementAsked': {
    sv: 'Mottagaren bad om en komplettering',
    en: 'The recipient asked for a supplement',
  },
  'event.rapport.RapportRevised': {
    sv: 'Kompletteringen påbörjades',
    en: 'The supplement was begun',
  },
  'event.rapport.RapportAccepted': {
    sv: 'Mottagaren godtog rapporten',
    en: 'The recipient accepted the report',
  },
  'event.rapport.RapportDiscarded': {
    sv: 'Rapporten kasserades',
    en: 'The report was discarded',
  },
} as const satisfies Room;

const deadlines = {
  'deadline.rapport.sending': { sv: 'Rapporten ska skickas', en: 'The report is to be sent' },
} as const satisfies Room;

const rules = {
  'rule.isAnswered': {
    sv: 'Alla frågor är inte klara än.',
    en: 'Not all questions are done yet.',
  },
  'rule.isDelivered': {
    sv: 'Mottagaren ska fatta beslut om rapporten.',
    en: 'The recipient is to decide on the report.',
  },
  'rule.hasAnswers': {
    sv: 'Inget svar är skrivet än.',
    en: 'No answer has been written yet.',
  },
  'rule.rapportOpen': {
    sv: 'Rapporten för den perioden är redan öppnad.',
    en: 'The report of that period is open already.',
  },
  'rule.periodBackwards': {
    sv: 'Perioden slutar {to}, före den börjar {from}.',
    en: 'The period ends {to}, before it begins {from}.',
  },
  'rule.questionUnknown': {
    sv: 'Formuläret har ingen fråga {question}.',
    en: 'The form has no question {question}.',
  },
  'rule.questionComputed': {
    sv: 'Frågan {question} besvaras av siffror och skrivs inte.',
    en: 'The question {question} is answered by figures and not written.',
  },
  'rule.answerUnknown': {
    sv: 'Frågan {question} har inget svar att granska.',
    en: 'The question {question} has no answer to review.',
  },
  'rule.answerReviewedByAuthor': {
    sv: 'Någon annan än den som skrev svaret granskar det.',
    en: 'Somebody other than who wrote the answer reviews it.',
  },
  'rule.countingBehind': {
    sv: 'Siffrorna har inte hunnit ikapp: {count, plural, one {# händelse är} other {# händelser är}} inte räknade än. Vänta en stund och lås igen. Hjälper inte det, säg till den som driver Fyr.',
    en: 'The figures have not caught up: {count, plural, one {# event is} other {# events are}} not counted yet. Wait a while and freeze again. If that does not help, tell whoever runs Fyr.',
  },
  'rule.countingParked': {
    sv: '{count, plural, one {Ett ärende är} other {# ärenden är}} inte med i siffrorna, för något där kunde inte räknas ({models}). En rapport som låses nu vore fel för alltid. Säg till den som driver Fyr: fyr projection status visar vad det är.',
    en: '{count, plural, one {One case is} other {# cases are}} not in the figures, as something there could not be counted ({models}). A report frozen now would be wrong for ever. Tell whoever runs Fyr: fyr projection status shows what it is.',
  },
  'rule.secondPersonMissing': {
    sv: 'Svaret på {question} har du skrivit själv, och du kan känna klienter. Någon annan behöver granska det innan underlaget låses.',
    en: 'You wrote the answer to {question} yourself, and you may know clients. Somebody else needs to review it before the report is frozen.',
  },
} as const satisfies Room;

export const rapportTexts = {
  ...states,
  ...commands,
  ...events,
  ...deadlines,
  ...rules,
  ...kernelTextsOf('rapport'),
};
