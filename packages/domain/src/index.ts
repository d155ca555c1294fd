export * from './access/index.ts';
export * from './calendar.ts';
export * from './codes/index.ts';
export { holdsPersonnummer } from './identity.ts';
export * from './ids.ts';
export { compositionOf } from './ledningsgrupp/composition.ts';
export { type LedningsgruppContext, membersOn } from './ledningsgrupp/context.ts';
export { ledningsgruppEvents } from './ledningsgrupp/events.ts';
export { ledningsgrupp } from './ledningsgrupp/index.ts';
export { isInvitable, isOfficer, type NoSeat, noSeatOf } from './ledningsgrupp/membership.ts';
export { type LedningsgruppData, meetingsHeldBy } from './ledningsgrupp/view.ts';
export type { LoggkontrollContext } from './loggkontroll/context.ts';
export { drawFrom } from './loggkontroll/draw.ts';
export { loggkontrollEvents, Month } from './loggkontroll/events.ts';
export { loggkontroll } from './loggkontroll/index.ts';
export type { LoggkontrollData } from './loggkontroll/view.ts';
export { type AgendaEntry, agendaOf } from './mote/agenda.ts';
export { type AgendaItem, type AgendaKey, OWN, partsOf } from './mote/agenda-key.ts';
export type { MoteContext } from './mote/context.ts';
export { moteEvents } from './mote/events.ts';
export { mote } from './mote/index.ts';
export { isOfTheLead, leadsMote } from './mote/leading.ts';
export { type MinutesDraft, minutesDraftOf } from './mote/minutes-draft.ts';
export { isShownToAll, type MoteData, type MotePersonal } from './mote/view.ts';
export { knownIn, type Mark, notStated, peopleIn } from './names/people-in.ts';
export * from './notices/index.ts';
export type { RapportContext } from './rapport/context.ts';
export type { RapportEvent } from './rapport/events.ts';
export {
  DocumentFormat,
  Form,
  Frozen,
  QuestionId,
  rapportEvents,
  Taken,
} from './rapport/events.ts';
export { rapport } from './rapport/index.ts';
export type { RapportData, RapportPersonal } from './rapport/view.ts';
export { NotPersons } from './read-by-others.ts';
export { type LinkStanding, linkStanding } from './systemfel/answer-link.ts';
export { type SystemfelCommand, systemfelCommands } from './systemfel/commands.ts';
export type { SystemfelContext } from './systemfel/context.ts';
export { type SystemfelEvent, systemfelEvents } from './systemfel/events.ts';
export { systemfel } from './systemfel/index.ts';
export { type UppdragCommand, uppdragCommands } from './uppdrag/commands.ts';
export type { UppdragContext } from './uppdrag/context.ts';
export { type UppdragEvent, uppdragEvents } from './uppdrag/events.ts';
export { uppdrag } from './uppdrag/index.ts';
export type { UppdragPersonal } from './uppdrag/view.ts';
export { changeBy } from './verksamhet/changes.ts';
export { type VerksamhetCommand, verksamhetCommands } from './verksamhet/commands.ts';
export {
  centralOn,
  enheterOf,
  enheterOn,
  guidelineOn,
  huvudmanOn,
  mandateOn,
  ombudOn,
  regimeOn,
  settingsIn,
  sharesOf,
  type VerksamhetContext,
  verksamhetContext,
} from './verksamhet/context.ts';
export {
  type NewVerksamhetEvent,
  type VerksamhetEvent,
  verksamhetEvents,
} from './verksamhet/events.ts';
export { verksamhet } from './verksamhet/index.ts';
export { enhetNames, nameOn } from './verksamhet/name.ts';
export { enheterOfNamnd, namnderOn } from './verksamhet/namnd.ts';
export { type Organisation, organisationOn } from './verksamhet/organisation.ts';
export { type Register, registerOf } from './verksamhet/register.ts';
export { settingsShape } from './verksamhet/settings.ts';
export { sharesOn } from './verksamhet/whole.ts';
export { workflows } from './workflows.ts';
