import { workflows } from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';
import type { z } from 'zod';
import { AccessesOfPerson } from './access.ts';
import { accountOperations } from './account.ts';
import { AnswerGiven, AnswerHeaders, AnswerQuestion, AnswerTaken } from './answer.ts';
import { CalendarAddress, CalendarFeed } from './calendar.ts';
import { ClientExport, ClientExportQuery } from './client-export.ts';
import { commandBody, commandPath, givenByPeople, outcomeOf } from './command.ts';
import { LedningsgruppComposition, OnDay } from './composition.ts';
import { draftOperations } from './draft.ts';
import { CommandHeaders } from './headers.ts';
import { Health, Ready } from './health.ts';
import {
  LedningsgruppList,
  LedningsgruppListQuery,
  LoggkontrollList,
  LoggkontrollListQuery,
  MoteList,
  MoteListQuery,
  RapportList,
  RapportListQuery,
  SystemfelList,
  SystemfelListQuery,
  UppdragListQuery,
  VerksamhetList,
  VerksamhetListQuery,
} from './list.ts';
import { loadOperations } from './load.ts';
import {
  AskedExplanations,
  ExplanationTaken,
  GivenExplanation,
  LoggkontrollEntries,
} from './loggkontroll-view.ts';
import { LoginAnswer, LoginQuery, LogoutToken, SessionChange } from './login.ts';
import { AgendaQuery, MeetingFileQuery, MinutesProposal, MoteAgenda } from './mote-agenda.ts';
import { NotedTogether } from './noted-together.ts';
import { NoticeList, NoticeMail, NoticeQuery, NoticesRead } from './notice.ts';
import { openDataOperations } from './open-data.ts';
import { type Answer, json, type Operation } from './operation.ts';
import { OrganisationOnDay } from './organisation.ts';
import { Outcome } from './outcome.ts';
import { passkeyOperations } from './passkey-operations.ts';
import { problemPath } from './problem.ts';
import { reportMediaTypes } from './report.ts';
import { reportOperations } from './report-operations.ts';
import { savedQuestionOperations } from './saved-question.ts';
import { ServiceFacts } from './service.ts';
import { Session, SessionOrDemo } from './session.ts';
import { statisticsOperations } from './statistics-operations.ts';
import { streamOf } from './stream.ts';
import { systemOperations } from './system.ts';
import { SystemfelPreview } from './systemfel-view.ts';
import { HistoryQuery, historyOf } from './told.ts';
import { UppdragDays, UppdragDaysQuery } from './uppdrag-days.ts';
import { ClientsFound, FindClient, UppdragList } from './uppdrag-list.ts';
import { ObservationList, ObservationQuery } from './uppdrag-observations.ts';

const lists: Readonly<Record<string, { query: z.ZodObject; answer: z.ZodType }>> = {
  uppdrag: { query: UppdragListQuery, answer: UppdragList },
  systemfel: { query: SystemfelListQuery, answer: SystemfelList },
  ledningsgrupp: { query: LedningsgruppListQuery, answer: LedningsgruppList },
  mote: { query: MoteListQuery, answer: MoteList },
  loggkontroll: { query: LoggkontrollListQuery, answer: LoggkontrollList },
  rapport: { query: RapportListQuery, answer: RapportList },
  verksamhet: { query: VerksamhetListQuery, answer: VerksamhetList },
};

/** All of them: a new command is here by standing in its workflow. */
export function operations(): readonly Operation[] {
  return [...ofTheService, ...Object.values<Workflow>(workflows).flatMap(ofWorkflow)];
}

const text = (what: string, type: string): Answer => ({ what, content: { [type]: null } });
const files = Object.fromEntries(
  MeetingFileQuery.shape.format.options.map((format) => [reportMediaTypes[format], null]),
);
const session = { tag: 'session', path: '/api/v1/session' } as const;

const ofTheService: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/healthz', id: 'isAlive', tag: 'service', open: true },
    summary: 'Alive',
    answers: { 200: json('It is.', 'Health', Health) },
  },
  {
    ...{ method: 'get', path: '/readyz', id: 'isReady', tag: 'service', open: true },
    summary: 'Can serve',
    answers: { 200: json('It can.', 'Ready', Ready) },
  },
  {
    ...{ method: 'get', path: '/metrics', id: 'readMetrics', tag: 'service', open: true },
    summary: 'How it fares, for Prometheus',
    answers: { 200: text('The text format, version 0.0.4.', 'text/plain') },
  },
  {
    ...{ method: 'get', path: '/api/v1/openapi.json', id: 'readContract', tag: 'service' },
    open: true,
    summary: 'This document',
    answers: { 200: { what: 'OpenAPI 3.1.', content: { 'application/json': null } } },
  },
  {
    ...{ method: 'get', path: problemPath, id: 'explainProblem', tag: 'service', open: true },
    summary: 'What a problem is and what to do',
    answers: { 200: text('A page for people.', 'text/html') },
  },
  {
    ...{ method: 'get', path: '/api/v1/service', id: 'readService', tag: 'service', open: true },
    summary: 'Whom to tell of a fault',
    answers: { 200: json('What has been set.', 'ServiceFacts', ServiceFacts) },
  },
  {
    ...session,
    ...{ method: 'get', id: 'whoAmI', open: true },
    summary: 'Who am I, with which rights; in a local demo without a session: who may log in',
    answers: { 200: json('The session, or the demo users.', 'SessionOrDemo', SessionOrDemo) },
  },
  {
    ...session,
    ...{ method: 'put', id: 'changeRole' },
    summary: 'Go on in another of the roles',
    body: { name: 'SessionChange', schema: SessionChange },
    answers: { 200: json('The session; its token is new.', 'Session', Session) },
  },
  {
    ...session,
    ...{ method: 'delete', id: 'logOut' },
    summary: 'Log out',
    answers: {
      204: { what: "The session is over. `Location`: where to end the identity provider's." },
    },
  },
  {
    ...{ method: 'get', path: '/api/v1/login', id: 'logInByProvider', tag: 'session', open: true },
    summary: 'Log in by the identity provider, where there is one',
    query: LoginQuery,
    answers: { 303: { what: 'To the identity provider; of a demo, to its own.' } },
  },
  {
    ...{ method: 'get', path: '/api/v1/login/answer', id: 'comeBack', tag: 'session', open: true },
    summary: 'Where the identity provider sends the browser back to',
    query: LoginAnswer,
    answers: {
      303: { what: 'To the page asked for, or to the first one, which says what went wrong.' },
    },
  },
  {
    ...{ method: 'post', path: '/api/v1/login/logout', id: 'hearLogout', tag: 'session' },
    open: true,
    summary:
      'Where the identity provider tells of a logout (OpenID Connect Back-Channel Logout 1.0)',
    body: { name: 'LogoutToken', schema: LogoutToken },
    answers: { 200: { what: 'Its sessions are over.' } },
  },
  ...draftOperations,
  ...accountOperations,
  ...systemOperations,
  ...loadOperations,
  ...openDataOperations,
  ...passkeyOperations,
  ...statisticsOperations,
  ...savedQuestionOperations,
  ...reportOperations,
  {
    ...{ method: 'get', path: '/api/v1/notices', id: 'listNotices', tag: 'notices' },
    summary: 'What the caller, in the active role, is told of',
    query: NoticeQuery,
    answers: { 200: json('A page of them, newest first.', 'NoticeList', NoticeList) },
  },
  {
    ...{ method: 'post', path: '/api/v1/notices/:id/read', id: 'readNotice', tag: 'notices' },
    summary: 'It is read',
    answers: { 200: json('It is; again, nothing more happens.', 'NoticesRead', NoticesRead) },
  },
  {
    ...{ method: 'post', path: '/api/v1/notices/read-all', id: 'readAllNotices', tag: 'notices' },
    summary: 'All that there are now are read',
    answers: { 200: json('They are.', 'NoticesRead', NoticesRead) },
  },
  {
    ...{ method: 'post', path: '/api/v1/notices/mail', id: 'switchNoticeMail', tag: 'notices' },
    summary: 'Letters on or off, for the account',
    body: { name: 'NoticeMail', schema: NoticeMail },
    answers: { 200: json('As it is now.', 'NoticeMail', NoticeMail) },
  },
  {
    ...{ method: 'get', path: '/api/v1/calendar/days', id: 'listUppdragDays', tag: 'calendar' },
    summary: 'Days that are waited for in the caller’s uppdrag, and in which',
    query: UppdragDaysQuery,
    answers: { 200: json('Those that have passed first.', 'UppdragDays', UppdragDays) },
  },
  {
    ...{ method: 'get', path: '/api/v1/observations', id: 'listObservations', tag: 'uppdrag' },
    summary: 'What the caller has seen in their own uppdrag, and what became of it',
    query: ObservationQuery,
    answers: { 200: json('A page, the latest first.', 'ObservationList', ObservationList) },
  },
  {
    ...{ method: 'post', path: '/api/v1/uppdrag/:id/noted', id: 'noteTogether', tag: 'uppdrag' },
    summary: 'A contact with what it led to, all of it or nothing',
    headers: CommandHeaders.omit({ 'if-match': true }),
    body: { name: 'NotedTogether', schema: NotedTogether },
    answers: { 200: json('What it came to.', 'Outcome', Outcome) },
  },
  {
    ...{ method: 'post', path: '/api/v1/uppdrag/find', id: 'findClients', tag: 'uppdrag' },
    summary: "The caller's own clients by name",
    body: { name: 'FindClient', schema: FindClient },
    answers: { 200: json('Those who are called so.', 'ClientsFound', ClientsFound) },
  },
  {
    ...{ method: 'get', path: '/api/v1/uppdrag/:id/accesses', id: 'readAccesses', tag: 'uppdrag' },
    summary: 'Who has been shown anything of the client',
    answers: { 200: json('By day, the latest first.', 'AccessesOfPerson', AccessesOfPerson) },
  },
  {
    ...{ method: 'get', path: '/api/v1/uppdrag/:id/export', id: 'exportClient', tag: 'uppdrag' },
    summary: 'Everything about the client, as data or as a page to print',
    query: ClientExportQuery,
    answers: { 200: json('See docs/client-export.md.', 'ClientExport', ClientExport) },
  },
  {
    ...{ method: 'get', path: '/api/v1/loggkontroll/:id/entries', tag: 'loggkontroll' },
    id: 'readEntries',
    summary: 'The rows of the access log that a review looks at',
    answers: { 200: json('Whom they were about is not said.', 'Entries', LoggkontrollEntries) },
  },
  {
    ...{ method: 'get', path: '/api/v1/explanations', id: 'listExplanations', tag: 'loggkontroll' },
    summary: 'Readings that the caller is asked to explain',
    answers: { 200: json('Their own.', 'AskedExplanations', AskedExplanations) },
  },
  {
    ...{ method: 'post', path: '/api/v1/explanations/:id/:entry', id: 'explainReading' },
    tag: 'loggkontroll',
    summary: 'Why the caller read what they are asked about',
    body: { name: 'GivenExplanation', schema: GivenExplanation },
    answers: { 200: json('It is recorded.', 'ExplanationTaken', ExplanationTaken) },
  },
  {
    ...{ method: 'get', path: '/api/v1/organisation', id: 'readOrganisation', tag: 'verksamhet' },
    summary: 'The organisation on a day, past or planned ahead',
    query: OnDay,
    answers: { 200: json('As the role may see it.', 'OrganisationOnDay', OrganisationOnDay) },
  },
  {
    ...{ method: 'get', path: '/api/v1/ledningsgrupp/:id/composition', tag: 'ledningsgrupp' },
    id: 'readComposition',
    summary: 'Who is there and who is missing on a day, by 5 § of the ordinance',
    query: OnDay,
    answers: {
      200: json('By organisation.', 'LedningsgruppComposition', LedningsgruppComposition),
    },
  },
  {
    ...{ method: 'get', path: '/api/v1/systemfel/:id/preview', id: 'previewSystemfel' },
    tag: 'systemfel',
    summary: 'What the ledningsgrupp will read of it, before it is reported',
    answers: { 200: json('As a ledamot will read it.', 'SystemfelPreview', SystemfelPreview) },
  },
  {
    ...{ method: 'get', path: '/api/v1/mote/:id/agenda', id: 'readAgenda', tag: 'mote' },
    summary: 'What a meeting takes up',
    query: AgendaQuery,
    answers: { 200: json('In the order of the chair.', 'MoteAgenda', MoteAgenda) },
  },
  {
    ...{ method: 'get', path: '/api/v1/mote/:id/minutes-draft', tag: 'mote' },
    id: 'readMinutesDraft',
    summary: 'Minutes as the decisions make them, to go on from',
    answers: { 200: json('In Swedish.', 'MinutesProposal', MinutesProposal) },
  },
  {
    ...{ method: 'get', path: '/api/v1/mote/:id/pack', id: 'readPack', tag: 'mote' },
    summary: 'All that a ledningsgrupp has before it at a meeting, as a file',
    query: MeetingFileQuery,
    answers: { 200: { what: 'In Swedish.', content: files } },
  },
  {
    ...{ method: 'get', path: '/api/v1/mote/:id/minutes', id: 'readMinutes', tag: 'mote' },
    summary: 'The minutes as a file: as they were approved, as they are drafted, or as proposed',
    query: MeetingFileQuery,
    answers: { 200: { what: 'In Swedish.', content: files } },
  },
  {
    ...{ method: 'get', path: '/api/v1/answer/:token', id: 'readQuestion', tag: 'answer' },
    open: true,
    summary: 'What a huvudman is asked, to whoever has the link',
    answers: { 200: json('The question, naming nobody.', 'AnswerQuestion', AnswerQuestion) },
  },
  {
    ...{ method: 'post', path: '/api/v1/answer/:token', id: 'answerQuestion', tag: 'answer' },
    open: true,
    summary: 'An answer; without one, that the question has been received',
    headers: AnswerHeaders,
    body: { name: 'AnswerGiven', schema: AnswerGiven },
    answers: { 200: json('It is recorded.', 'AnswerTaken', AnswerTaken) },
  },
  {
    ...{ method: 'get', path: '/api/v1/calendar', id: 'hasCalendar', tag: 'calendar' },
    summary: 'Whether the caller has a calendar feed',
    answers: { 200: json('When it was made.', 'CalendarFeed', CalendarFeed) },
  },
  {
    ...{ method: 'post', path: '/api/v1/calendar', id: 'beginCalendar', tag: 'calendar' },
    summary: 'A calendar feed of the active role; one made before it ends',
    answers: { 201: json('Its address, told once.', 'CalendarAddress', CalendarAddress) },
  },
  {
    ...{ method: 'delete', path: '/api/v1/calendar', id: 'endCalendar', tag: 'calendar' },
    summary: 'No calendar feed any longer',
    answers: { 204: { what: 'There is none.' } },
  },
  {
    ...{ method: 'get', path: '/api/v1/calendar/:token.ics', id: 'readCalendar', tag: 'calendar' },
    open: true,
    summary: 'Deadlines and meetings of whoever has the address, by kind and day; RFC 5545',
    answers: { 200: text('The calendar.', 'text/calendar') },
  },
  {
    ...{ method: 'get', path: '/api/v1/changes', id: 'hearChanges', tag: 'changes' },
    summary: 'Server-sent events: what the caller may see has changed',
    answers: {
      200: text(
        '`changed` with `{ type, ids, position? }`, or `{ type }` where no more may be told; `noticed` with `{}`.',
        'text/event-stream',
      ),
    },
  },
];

function ofWorkflow(workflow: Workflow): readonly Operation[] {
  const { name: type } = workflow;
  const tag = type;
  const list = lists[type];
  const named = capital(type);
  return [
    ...(list
      ? [
          {
            ...{ method: 'get' as const, path: `/api/v1/${type}`, id: `list${named}`, tag },
            summary: `The work list of ${type}`,
            query: list.query,
            answers: { 200: table('A page of it.', `${named}List`, list.answer) },
          },
        ]
      : []),
    {
      ...{ method: 'get', path: `/api/v1/${type}/:id`, id: `read${named}`, tag },
      summary: 'What it is now, and what may be done',
      answers: { 200: json('As the role may see it.', named, streamOf(workflow)) },
    },
    {
      ...{ method: 'get', path: `/api/v1/${type}/:id/history`, id: `read${named}History`, tag },
      summary: 'Its events, oldest first',
      query: HistoryQuery,
      answers: { 200: json('As the role may see them.', `${named}History`, historyOf(workflow)) },
    },
    ...givenByPeople(workflow).map(
      ({ name, opens, roles }): Operation => ({
        ...{ method: 'post', path: commandPath(workflow, name), id: `${type}${name}`, tag },
        summary: `${name}: for ${roles.join(', ')}`,
        headers: CommandHeaders,
        body: { name: `${named}${name}`, schema: commandBody(workflow, name) },
        answers: { [opens ? 201 : 200]: outcome(workflow, name) },
      }),
    ),
  ];
}

function outcome(workflow: Workflow, command: string): Answer {
  const schema = outcomeOf(workflow, command);
  return json('What it came to.', schema === Outcome ? 'Outcome' : `${command}Outcome`, schema);
}

/** Also as a spreadsheet reads it, to those who ask for it by `Accept`. */
function table(what: string, name: string, schema: z.ZodType): Answer {
  return { what, content: { 'application/json': { name, schema }, 'text/csv': null } };
}

function capital(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}
