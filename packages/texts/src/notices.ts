import type { NoticeKind } from '@fyr/domain';
import type { Message, Room } from './room.ts';

/** What each notice says on its page. `number` is of what it is about. */
const kinds = {
  'notice.UPPDRAG_TILLDELAT': {
    sv: 'Du är ombud i uppdraget {number}.',
    en: 'You are ombud in the uppdrag {number}.',
  },
  'notice.UPPDRAG_OVERLAMNAT': {
    sv: 'Uppdraget {number} har gått över till ett annat ombud.',
    en: 'The uppdrag {number} has passed to another ombud.',
  },
  'notice.TACKNING_BEVILJAD': {
    sv: 'Du täcker för en kollega i uppdraget {number}.',
    en: 'You cover for a colleague in the uppdrag {number}.',
  },
  'notice.UPPDRAG_TACKS': {
    sv: 'En kollega får täcka för dig i uppdraget {number}.',
    en: 'A colleague is let cover for you in the uppdrag {number}.',
  },
  'notice.TACKNING_AVSLUTAD': {
    sv: 'Täckningen i uppdraget {number} är avslutad.',
    en: 'The cover in the uppdrag {number} has ended.',
  },
  'notice.UPPDRAG_FRIST': {
    sv: 'En tidsfrist har gått ut i uppdraget {number}.',
    en: 'A deadline has passed in the uppdrag {number}.',
  },
  'notice.OVERLAMNING_BEHOVS': {
    sv: 'Ett ombud slutar: uppdraget {number} ska lämnas över till någon annan.',
    en: 'An ombud is leaving: the uppdrag {number} is to be handed over to somebody else.',
  },
  'notice.OMBUD_SLUTAR': {
    sv: 'Ett ombud slutar. Gå igenom vilka uppdrag som ska lämnas över.',
    en: 'An ombud is leaving. Go through which uppdrag are to be handed over.',
  },
  'notice.SYSTEMFEL_FRIST': {
    sv: 'En tidsfrist har gått ut för systemfelet {number}.',
    en: 'A deadline has passed for the systemfel {number}.',
  },
  'notice.SYSTEMFEL_BESLUTAT': {
    sv: 'Ledningsgruppen har beslutat om systemfelet {number}.',
    en: 'The ledningsgrupp has decided on the systemfel {number}.',
  },
  'notice.SYSTEMFEL_BESVARAT': {
    sv: 'Det har kommit ett svar om systemfelet {number}.',
    en: 'An answer has come about the systemfel {number}.',
  },
  'notice.SYSTEMFEL_SETT_IGEN': {
    sv: 'Systemfelet {number} är avhjälpt men har setts igen. Ska det öppnas på nytt?',
    en: 'The systemfel {number} is remedied but has been seen again. Should it be reopened?',
  },
  'notice.ESKALERING_MOTTAGEN': {
    sv: 'Systemfelet {number} har kommit hit från en annan ledningsgrupp.',
    en: 'The systemfel {number} has come here from another ledningsgrupp.',
  },
  'notice.ESKALERING_EJ_FRAMME': {
    sv: 'Systemfelet {number} har inte kommit fram till den andra ledningsgruppen. Fyr försöker igen; kontrollera vilken central verksamhet som är angiven.',
    en: 'The systemfel {number} has not reached the other ledningsgrupp. Fyr tries again; check which central verksamhet is named.',
  },
  'notice.VERKSAMHET_FRIST': {
    sv: 'En tidsfrist har gått ut för verksamheten.',
    en: 'A deadline has passed for the verksamhet.',
  },
  'notice.LEDNINGSGRUPP_FRIST': {
    sv: 'En tidsfrist har gått ut för ledningsgruppen.',
    en: 'A deadline has passed for the ledningsgrupp.',
  },
  'notice.MOTE_FRIST': {
    sv: 'En tidsfrist har gått ut för mötet {number}.',
    en: 'A deadline has passed for the meeting {number}.',
  },
  'notice.MOTE_KALLELSE': {
    sv: 'Du är kallad till mötet {number}.',
    en: 'You are called to the meeting {number}.',
  },
  'notice.MOTE_ANDRAT': {
    sv: 'Tiden eller platsen för mötet {number} är ändrad.',
    en: 'The time or place of the meeting {number} has changed.',
  },
  'notice.MOTE_INSTALLT': {
    sv: 'Mötet {number} är inställt.',
    en: 'The meeting {number} is cancelled.',
  },
  'notice.MOTE_TEXT_GRANSKAS': {
    sv: 'En text till mötet {number} väntar på granskning. Ledningsgruppen får läsa den när någon annan än den som skrev den har intygat att den inte pekar ut någon.',
    en: 'A text for the meeting {number} waits to be reviewed. The ledningsgrupp may read it when somebody other than its author has confirmed that it points out nobody.',
  },
  'notice.PROTOKOLL_JUSTERAS': {
    sv: 'Protokollet från mötet {number} väntar på att du justerar det.',
    en: 'The minutes of the meeting {number} wait for your approval.',
  },
  'notice.LASNING_FORKLARAS': {
    sv: 'Du ombeds förklara en läsning, i loggkontrollen {number}. Svara under Aviseringar.',
    en: 'You are asked to explain a reading, in the log review {number}. Answer under Notices.',
  },
  'notice.LASNING_FORKLARAD': {
    sv: 'En läsning har förklarats i loggkontrollen {number}.',
    en: 'A reading has been explained in the log review {number}.',
  },
  'notice.LOGGKONTROLL_FRIST': {
    sv: 'Loggkontrollen {number} skulle ha varit klar.',
    en: 'The log review {number} should have been done.',
  },
  'notice.LOGGKONTROLL_AVVIKELSE': {
    sv: 'Loggkontrollen {number} är avslutad med avvikelse. Granskaren berättar vad som hittades.',
    en: 'The log review {number} was closed with a deviation. The auditor tells what was found.',
  },
  'notice.RAPPORT_FRIST': {
    sv: 'Rapporten {number} skulle ha varit skickad.',
    en: 'The report {number} should have been sent.',
  },
  'notice.RAPPORT_ATERLAMNAD': {
    sv: 'Rapporten {number} är upplåst för ändring. Skälet står i rapporten.',
    en: 'The report {number} was given back for changes. The report says why.',
  },
  'notice.RAPPORT_KOMPLETTERAS': {
    sv: 'Mottagaren vill ha en komplettering av rapporten {number}.',
    en: 'The recipient asks for a supplement to the report {number}.',
  },
  'notice.RAPPORT_SKICKAD': {
    sv: 'Rapporten {number} är skickad och kan läsas.',
    en: 'The report {number} was sent and can be read.',
  },
  'notice.RAPPORT_EJ_NOTERAD': {
    sv: 'Systemfelen i rapporten {number} har inte märkts som rapporterade än.',
    en: 'The systemfel in the report {number} are not marked as reported yet.',
  },
  'notice.LASNING_STOR_VOLYM': {
    sv: 'Ett konto läser om många klienter på kort tid. Se åtkomstloggen.',
    en: 'An account reads about many clients in a short time. See the access log.',
  },
} as const satisfies Record<`notice.${NoticeKind}`, Message>;

/** A letter says that there is something, never what: it passes through systems that are not ours. */
const letter = {
  'notice.letter.subject': {
    sv: 'Det finns något nytt för dig i Fyr',
    en: 'There is something new for you in Fyr',
  },
  'notice.letter.body': {
    sv: 'Hej!\n\nDet finns något nytt för dig att läsa i Fyr. Logga in för att se vad:\n\n{url}\n\nDu får högst ett brev åt gången, och det säger aldrig vad det gäller. Brev går att stänga av på sidan Aviseringar. Det går inte att svara på det här brevet.\n',
    en: 'Hello!\n\nThere is something new for you to read in Fyr. Log in to see what:\n\n{url}\n\nYou get one letter at a time at most, and it never says what it is about. Letters can be switched off on the page Notices. This letter cannot be answered.\n',
  },
} as const satisfies Room;

export const noticeTexts = { ...kinds, ...letter } as const satisfies Room;
