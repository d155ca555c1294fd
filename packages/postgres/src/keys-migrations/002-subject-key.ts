import { type Migration, ofTenant } from '../migrations/migration.ts';

export const subjectKey: Migration = async (run, roles) => {
  await run(`
    create table subject_key (
      tenant uuid not null,
      subject_kind text not null check (subject_kind in ('client', 'functionary', 'stream')),
      subject_id uuid not null,
      version integer not null check (version > 0),
      wrapped bytea,
      primary key (tenant, subject_kind, subject_id, version)
    );
    comment on table subject_key is 'One key per subject. To destroy it is to forget.';
    comment on column subject_key.version is 'A subject that was forgotten begins anew with the next.';
    comment on column subject_key.wrapped is 'Under the tenant''s key: nonce, tag, ciphertext. Null: destroyed.';
    ${ofTenant('subject_key')}
    grant select, insert, update on subject_key to ${roles.api};
  `);
};
