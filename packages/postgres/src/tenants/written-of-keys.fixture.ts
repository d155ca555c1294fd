import type { Written } from './faults-of.fixture.ts';
import { noClient, own } from './written.fixture.ts';

/** Of the database of keys, where the API alone comes in; from its outer room to no client's key. */
export const writtenOfKeys: Written = {
  policies: {
    subject_key: [
      "draft_alone: only delete to api, auditor, outside, released where (subject_kind = 'draft'::text)",
      noClient,
      own,
    ],
    tenant_key_version: [own],
  },
  grants: {
    subject_key: {
      released: 'delete, insert, select',
      auditor: 'delete, insert, select',
      api: 'delete, insert, select, update',
      outside: 'delete, insert, select, update',
    },
    tenant_key_version: {
      released: 'select',
      auditor: 'select',
      api: 'insert, select',
      outside: 'select',
    },
  },
  withoutTenant: ['kysely_migration', 'kysely_migration_lock'],
  otherKeys: {},
  functions: {
    add_subject_keys: ['api', 'auditor', 'outside', 'released'],
    add_tenant_key: ['api'],
    destroy_subject_keys: ['api', 'outside'],
    drop_draft_keys: ['api', 'auditor', 'outside', 'released'],
    read_subject_keys: ['api', 'auditor', 'outside', 'released'],
    rotation_due_since: ['api'],
  },
  definers: {},
  powers: ['owner: acts as reader', 'owner: acts as teller', 'owner: acts as writer'],
  rights: [
    'api: usage on schema public',
    'outside: usage on schema public',
    'released: usage on schema public',
    'auditor: usage on schema public',
    'teller: usage on schema public',
    'reader: usage on schema public',
    'writer: usage on schema public',
    'owner: create on schema public',
    'owner: usage on schema public',
    'api: connect on database',
    'outside: connect on database',
    'released: connect on database',
    'auditor: connect on database',
  ],
};
