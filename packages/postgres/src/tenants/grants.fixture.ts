import type { Written } from './faults-of.fixture.ts';

const travelling =
  'at, data, position, revision, state, stream_id, stream_type, tenant, type, version';

/** Beside what travels: who did it, and what is said of anybody but a client. */
const open =
  'actor, at, data, key_version, open_personal, open_subject, position, revision, state, ' +
  'stream_id, stream_type, subject_kind, tenant, type, version';

const told =
  'actor, at, data, key_version, personal, position, revision, state, stream_id, stream_type, ' +
  'subject_id, subject_kind, tenant, type, version';

/** All but what is said of a client: that is the reader's, for who has one of their uppdrag. */
const unsaid =
  'actor, at, cause, data, hash, key_version, open_personal, open_subject, position, revision, ' +
  'state, stream_id, stream_type, subject_id, subject_kind, tenant, type, version';

const ofQuestions = 'delete, insert, select, update (question, saved_on)';
const ofDrafts = 'delete, insert, select, update (fields, saved_at)';

/** By table and role: what it may do with the rows. */
export const grants: Written['grants'] = {
  access_head: {
    api: 'insert, select, update',
    timekeeper: 'select',
    verifier: 'select',
  },
  access_log: {
    api: 'insert',
    auditor: 'select',
    verifier: 'select',
  },
  access_subject: {
    api: 'insert',
    auditor: 'select',
    verifier: 'select',
  },
  account: {
    released: 'select (email, id, mail, tenant), update (mail)',
    api: 'delete, insert (demo_user, email, id, ledningsgrupp, name, namnd, roles, tenant), select, update (demo_user, email, mail, namnd, roles)',
    outside: 'select (email, id, mail, tenant), update (mail)',
    auditor: 'select (id, name, tenant)',
    reactor: 'select (email, id, mail, roles, tenant)',
  },
  answer_link: {
    released: 'insert, select',
    api: 'insert, select',
    outside: 'insert, select',
  },
  calendar_feed: {
    api: 'delete, insert, select, update',
  },
  card: {
    auditor: 'select',
    released: 'select',
    api: 'select (stream_id, subject_id, subject_kind, tenant), update (ciphertext)',
    outside: 'select',
    reader: 'select',
    verifier: 'select (stream_id, tenant)',
    writer: 'insert, select, update',
  },
  command: {
    teller: 'select',
    api: 'select',
    outside: 'select',
    timekeeper: 'delete, select',
    verifier: 'select',
    writer: 'insert, select',
  },
  document: {
    released: 'insert, select',
    api: 'insert, select',
    outside: 'insert, select',
  },
  draft: {
    api: ofDrafts,
    auditor: ofDrafts,
    outside: ofDrafts,
    released: ofDrafts,
    writer: 'delete, select (account, client, id, saved_at, stream_id, tenant)',
  },
  escalation: {
    api: 'insert, select',
    outside: 'insert, select',
  },
  event: {
    teller:
      'select (actor, at, data, hash, key_version, open_personal, open_subject, position, revision, state, stream_id, stream_type, subject_kind, tenant, type, version)',
    api: `select (${unsaid})`,
    outside: `select (${open})`,
    projector: `select (${travelling})`,
    reactor: `select (${travelling})`,
    reader: `select (${told})`,
    relay: `select (${travelling})`,
    timekeeper: `select (${travelling})`,
    verifier: 'select',
    writer: 'insert',
  },
  identity: {
    api: 'delete, insert, select',
  },
  installation: {
    released: 'select',
    api: 'select',
    auditor: 'select',
    outside: 'select',
    projector: 'select',
    reactor: 'select',
    relay: 'select',
    timekeeper: 'select',
    verifier: 'select',
    writer: 'select',
  },
  invitation: {
    api: 'delete, insert, select, update',
  },
  log_head: {
    api: 'select',
    projector: 'select',
    reactor: 'select (position, tenant)',
    relay: 'select',
    timekeeper: 'select',
    verifier: 'select',
    writer: 'select, update',
  },
  login_attempt: {
    api: 'delete, insert, select',
  },
  mail_turn: {
    api: 'delete, select (account, tenant)',
    reactor: 'insert, select, update',
  },
  member_invitation: {
    api: 'delete, insert, select, update',
  },
  notice: {
    released: 'select, update (read_at)',
    api: 'delete, insert (account, at, kind, mail_due, position, role, stream_id, stream_type, tenant), select, update (read_at)',
    outside: 'select, update (read_at)',
    reactor: 'insert, select, update (mail_due)',
  },
  passkey: {
    api: 'delete, insert, select, update (counter, used_on)',
  },
  passkey_attempt: {
    api: 'delete, insert, select',
  },
  reaction_call: {
    reactor: 'delete, insert, select, update',
    verifier: 'select',
  },
  reaction_checkpoint: {
    released: 'select',
    api: 'select',
    outside: 'select',
    reactor: 'delete, insert, select, update',
    verifier: 'select',
  },
  reaction_parked: {
    reactor: 'delete, insert, select, update',
    verifier: 'select',
  },
  reaction_start: {
    reactor: 'insert, select',
  },
  relay_cursor: {
    relay: 'insert, select, update',
  },
  relay_epoch: {
    projector: 'select',
    relay: 'select, update',
  },
  release: {
    released: 'select',
    api: 'select',
    outside: 'select',
    projector: 'insert, select',
  },
  released_count: {
    projector: 'insert, select',
  },
  released_table: {
    released: 'select',
    api: 'select',
    outside: 'select',
    projector: 'insert, select',
  },
  saved_question: {
    api: ofQuestions,
    outside: ofQuestions,
    released: ofQuestions,
  },
  session: {
    api: 'delete, insert, select, update',
  },
  stream: {
    teller: 'select (context, id, machine_version, number, revision, since, state, tenant, type)',
    released: 'select (id, number, since, state, tenant, told_context, type)',
    api: 'select',
    outside: 'select',
    auditor: 'select (id, number, state, tenant, type)',
    reader: 'select (context, id, tenant, type)',
    timekeeper: 'select',
    verifier: 'select',
    writer: 'insert, select, update',
  },
  stream_counter: {
    verifier: 'select',
    writer: 'insert, select, update',
  },
  told_stream: { released: 'select', teller: 'select' },
  timer: {
    timekeeper: 'select',
    verifier: 'select',
    writer: 'delete, insert, select, update',
  },
};
