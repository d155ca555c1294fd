export { AccessesOfPerson, AccessInDay } from './access.ts';
export {
  AccountInvited,
  AccountKeptList,
  AccountOpened,
  AccountOpening,
  AccountRoles,
} from './account.ts';
export { AnswerGiven, AnswerHeaders, AnswerQuestion, AnswerTaken } from './answer.ts';
export { CalendarAddress, CalendarFeed } from './calendar.ts';
export { ClientExport, ClientExportQuery } from './client-export.ts';
export {
  CommandEnvelope,
  commandBody,
  commandPath,
  givenByPeople,
  givenId,
  LinkEvidenceData,
  neverGiven,
  OpenLoggkontrollData,
  OpenRapportData,
  outcomeOf,
  UnlinkEvidenceData,
} from './command.ts';
export { LedningsgruppComposition, OnDay } from './composition.ts';
export {
  DRAFT_DAYS,
  Draft,
  DraftForm,
  DraftSave,
  DraftSaved,
  UNOPENED,
} from './draft.ts';
export { CommandHeaders } from './headers.ts';
export { Health, Ready } from './health.ts';
export {
  LedningsgruppData,
  LedningsgruppPersonal,
  LedningsgruppStream,
} from './ledningsgrupp-view.ts';
export {
  LedningsgruppList,
  LedningsgruppListQuery,
  LedningsgruppListRow,
  LoggkontrollList,
  LoggkontrollListQuery,
  LoggkontrollListRow,
  MoteList,
  MoteListQuery,
  MoteListRow,
  RapportList,
  RapportListQuery,
  RapportListRow,
  SystemfelList,
  SystemfelListQuery,
  SystemfelListRow,
  UppdragCodesList,
  UppdragListQuery,
  VerksamhetList,
  VerksamhetListQuery,
  VerksamhetListRow,
} from './list.ts';
export { Load, LoadQuery } from './load.ts';
export {
  AskedExplanations,
  ExplanationTaken,
  GivenExplanation,
  LoggkontrollEntries,
  LoggkontrollStream,
} from './loggkontroll-view.ts';
export { LoginAnswer, LoginQuery, LoginTrouble, LogoutToken, SessionChange } from './login.ts';
export { AgendaQuery, MeetingFileQuery, MinutesProposal, MoteAgenda } from './mote-agenda.ts';
export { MoteData, MotePersonal, MoteStream } from './mote-view.ts';
export { NotedTogether } from './noted-together.ts';
export { Notice, NoticeList, NoticeMail, NoticeQuery, NoticesRead } from './notice.ts';
export { OpenDataQuery } from './open-data.ts';
export { openApiDocument } from './openapi.ts';
export { operations } from './operations.ts';
export { OrganisationOnDay } from './organisation.ts';
export { Outcome } from './outcome.ts';
export {
  MemberInvitation,
  MemberInvite,
  MemberInvited,
  MemberLogins,
  OwnPasskeys,
  PasskeyCreation,
  PasskeyMade,
  PasskeyRequest,
  PasskeySigned,
  PasskeyTaken,
} from './passkey.ts';
export {
  BecauseText,
  FaultText,
  Problem,
  type ProblemCode,
  problemCodes,
  problemPath,
  problemStatus,
  problemType,
} from './problem.ts';
export { RapportStream } from './rapport-view.ts';
export { Reaction, ReactionOutcome, reactionsPath } from './reaction.ts';
export {
  RapportDocumentQuery,
  RapportDraft,
  RapportDraftQuery,
  ReportCatalogue,
  ReportDraft,
  ReportFormat,
  ReportQuery,
  reportMediaTypes,
} from './report.ts';
export { SavedQuestion, SavedQuestionList, SaveQuestion } from './saved-question.ts';
export { ServiceFacts } from './service.ts';
export { DemoUsers, Session, SessionOrDemo } from './session.ts';
export {
  DriftGauge,
  DriftQuery,
  MeasureCatalogue,
  RowsBehind,
  StatisticFilters,
  StatisticFormat,
  StatisticMeasures,
  StatisticQuery,
  StatisticTable,
  StatisticTableQuery,
  statisticMediaTypes,
} from './statistics.ts';
export { streamOf } from './stream.ts';
export { Replayed, SystemState } from './system.ts';
export {
  EvidenceCount,
  SystemfelData,
  SystemfelPersonal,
  SystemfelPreview,
  SystemfelStream,
} from './systemfel-view.ts';
export { DeidentifiedEvent, HistoryQuery, historyOf, NextCommand } from './told.ts';
export { UppdragDays, UppdragDaysQuery } from './uppdrag-days.ts';
export { ClientsFound, FindClient, UppdragList, UppdragListRow } from './uppdrag-list.ts';
export { ObservationList, ObservationQuery } from './uppdrag-observations.ts';
export { UppdragData, UppdragPersonal, UppdragStream } from './uppdrag-view.ts';
export { VerksamhetStream } from './verksamhet-view.ts';
