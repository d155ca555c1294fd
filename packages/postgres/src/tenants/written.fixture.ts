import type { Written } from './faults-of.fixture.ts';
import { grants } from './grants.fixture.ts';

export const own = 'tenant: all to public where own';
const token = 'token: select to api where unset';
const answering = 'token: select to api, outside, released where unset';
export const noClient =
  "no_client: only all to auditor, outside, released where (subject_kind <> 'client'::text)";
const setting = (name: string) => `NULLIF(current_setting('app.${name}'::text, true), ''::text)`;
/** Of no type but those that the asking role is told of. */
const toldTypes = (type: string) => `(${type} = ANY (ARRAY( SELECT told_stream.type
   FROM told_stream
  WHERE (told_stream.role = SESSION_USER))))`;
/** Of the account in whose name it is asked. */
const ownAccount = (column: string) => `(${column} = (${setting('account')})::uuid)`;
/** Of uppdrag that are the asking ombud's own. */
const ownClients = `ARRAY( SELECT (NULLIF((stream.context ->> 'clientId'::text), ''::text))::uuid AS "nullif"
   FROM stream
  WHERE ((stream.tenant = (${setting('tenant')})::uuid) AND (stream.id = ANY ((${setting('uppdrag')})::uuid[])) AND (stream.type = 'uppdrag'::text) AND
        CASE
            WHEN ((stream.context ->> 'huvudansvarig'::text) IS NULL) THEN ((stream.context ->> 'enhet'::text) = ANY ((${setting('enheter')})::text[]))
            ELSE (((stream.context ->> 'huvudansvarig'::text) = ${setting('account')}) OR (${setting('account')} IN ( SELECT json_array_elements_text(COALESCE((stream.context -> 'medombud'::text), '[]'::json)) AS json_array_elements_text)) OR (${setting('account')} IN ( SELECT (cover.value ->> 'ombud'::text)
               FROM json_array_elements(COALESCE((stream.context -> 'covers'::text), '[]'::json)) cover(value)
              WHERE ((((${setting('today')})::date >= ((cover.value ->> 'from'::text))::date) AND ((${setting('today')})::date <= ((cover.value ->> 'to'::text))::date)) AND COALESCE(((${setting('today')})::date < ((cover.value ->> 'endedOn'::text))::date), true)))))
        END))`;
const ofOthers = (isOther: string) =>
  `own_uppdrag: only select to reader where (${isOther} OR (subject_id = ANY (${ownClients})))`;
const byToken = 'sha256 of a token that only its receiver has: it comes before the tenant is known';

/** Who may do what with the rows of tenants. A new table, right or policy is written here too. */
export const written: Written = {
  policies: {
    access_head: [
      'across: select to verifier where unset',
      'signing: select to timekeeper where unset',
      own,
    ],
    access_log: ['across: select to verifier where unset', own],
    access_subject: ['across: select to verifier where unset', own],
    account: [
      [
        'forgotten: only delete to api where ((ledningsgrupp IS NOT NULL) OR (EXISTS ( SELECT',
        '   FROM event',
        "  WHERE ((event.tenant = account.tenant) AND (event.type = 'SubjectForgotten'::text) AND ((event.data ->> 'subject'::text) = (account.id)::text)))))",
      ].join('\n'),
      'invited: only insert to api written where (demo_user IS NULL)',
      'login: select to api where unset',
      `own_account: only all to released where ${ownAccount('id')}`,
      'reactor: select to reactor where unset',
      own,
    ],
    answer_link: [own, answering],
    calendar_feed: [own, token],
    card: [
      'across: select to verifier where unset',
      noClient,
      own,
      ofOthers("(subject_kind <> 'client'::text)"),
    ],
    command: [
      'across: select to timekeeper, verifier where unset',
      [
        "told: only select to teller where (((outcome ->> 'id'::text) IS NULL) OR (EXISTS ( SELECT",
        '   FROM stream',
        "  WHERE ((stream.tenant = command.tenant) AND (stream.id = ((command.outcome ->> 'id'::text))::uuid)))))",
      ].join('\n'),
      "outlived: delete to timekeeper where ((recorded_at < (now() - '30 days'::interval)) AND ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text) IS NULL)))",
      own,
    ],
    draft: [
      "audit_alone: only all to auditor where (room = 'audit'::text)",
      "inside_alone: only all to api where (room = 'inside'::text)",
      "outside_alone: only all to outside where (room = 'outside'::text)",
      `own_account: only all to api, auditor, outside, released where ${ownAccount('account')}`,
      "released_alone: only all to released where (room = 'released'::text)",
      own,
    ],
    document: [own, 'told: only select to released where is_told_document(stream_id, sha256)'],
    escalation: ['between_tenants: all to api, outside where unset'],
    event: [
      'across: select to projector, relay, timekeeper, verifier where unset',
      'reactor: select to reactor where unset',
      own,
      ofOthers("(subject_kind IS DISTINCT FROM 'client'::text)"),
      `told: only select to teller where (${toldTypes('stream_type')} AND (subject_kind IS DISTINCT FROM 'client'::text))`,
    ],
    identity: ['login: select to api where unset', own],
    invitation: [own, token],
    log_head: [
      'across: select to projector, relay, timekeeper, verifier where unset',
      'reactor: select to reactor where unset',
      own,
    ],
    member_invitation: [own, token],
    mail_turn: ['reactor: all to reactor where unset', own],
    notice: [
      "alarm: only insert to api written where (kind = 'LASNING_STOR_VOLYM'::text)",
      `own_account: only all to released where (${ownAccount('account')} AND (stream_type <> 'uppdrag'::text))`,
      'reactor: all to reactor where unset',
      own,
    ],
    passkey: ['login: select to api where unset', own],
    reaction_call: [
      'reactor: all to reactor where unset',
      own,
      'verifier: select to verifier where unset',
    ],
    reaction_checkpoint: [
      'reactor: all to reactor where unset',
      own,
      'verifier: select to verifier where unset',
    ],
    reaction_parked: [
      'reactor: all to reactor where unset',
      own,
      'verifier: select to verifier where unset',
    ],
    relay_cursor: ['across: all to relay where unset', own],
    release: [own],
    released_count: [own],
    released_table: [own],
    saved_question: [
      `own_account: only all to api, outside, released where ${ownAccount('account')}`,
      own,
    ],
    session: ['login: all to api where unset', own],
    stream: [
      'across: select to timekeeper, verifier where unset',
      "open_data: select to released where (( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text) IS NULL)) AND (type = 'verksamhet'::text) AND (json_array_length(COALESCE((context -> 'open'::text), '[]'::json)) > 0))",
      `told: only select to released, teller where ${toldTypes('type')}`,
      own,
    ],
    stream_counter: ['across: select to verifier where unset', own],
    timer: ['across: select to timekeeper, verifier where unset', own],
  },
  grants,
  withoutTenant: [
    'installation',
    'kysely_migration',
    'kysely_migration_lock',
    'login_attempt',
    'passkey_attempt',
    'reaction_start',
    'relay_epoch',
    'told_stream',
  ],
  otherKeys: {
    account_demo_user_key: 'no service writes it, and a demo has no secrets',
    session_pkey: byToken,
    answer_link_token_hash_key: byToken,
    calendar_feed_token_hash_key: byToken,
    invitation_token_hash_key: byToken,
    member_invitation_token_hash_key: byToken,
    escalation_pkey: 'by chance, and of two tenants',
    stream_number_tenant_key: 'holds the tenant, in the order that no plan takes for a way by id',
  },
  functions: {
    append: ['api', 'outside', 'teller', 'timekeeper'],
    append_told: ['auditor', 'released'],
    destroy_drafts: ['api'],
    drafts_to_destroy: ['api'],
    is_told_document: ['released'],
    let_read: ['projector'],
    load: ['api', 'outside', 'timekeeper'],
    load_told: ['auditor', 'released'],
    read_cards: ['auditor', 'outside', 'released'],
    read_open_stream: ['api', 'outside'],
    read_own_cards: ['api'],
    read_own_stream: ['api'],
    read_stream: [],
    read_told_stream: ['auditor', 'released'],
    record_access: ['api'],
    refuse_change: ['public'],
    resolve_stream: ['api', 'auditor', 'outside', 'released', 'timekeeper'],
    veil: ['teller'],
    veiled: ['teller'],
    words_to_veil: ['teller'],
  },
  definers: {
    append: 'writer',
    append_told: 'teller',
    destroy_drafts: 'writer',
    drafts_to_destroy: 'writer',
    is_told_document: 'teller',
    load_told: 'teller',
    read_own_cards: 'reader',
    read_own_stream: 'reader',
    read_told_stream: 'teller',
  },
  powers: ['owner: acts as reader', 'owner: acts as teller', 'owner: acts as writer'],
  rights: [
    'api: usage on schema public',
    'outside: usage on schema public',
    'released: usage on schema public',
    'teller: usage on schema public',
    'auditor: usage on schema public',
    'projector: usage on schema public',
    'reactor: usage on schema public',
    'relay: usage on schema public',
    'timekeeper: usage on schema public',
    'verifier: usage on schema public',
    'reader: usage on schema public',
    'writer: usage on schema public',
    'owner: create on schema public',
    'owner: usage on schema public',
    'api: connect on database',
    'outside: connect on database',
    'released: connect on database',
    'auditor: connect on database',
    'projector: connect on database',
    'reactor: connect on database',
    'relay: connect on database',
    'timekeeper: connect on database',
    'verifier: connect on database',
    'projector: create on database',
  ],
};
