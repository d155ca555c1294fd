import { across, type Migration, ofTenant } from './migration.ts';

export const card: Migration = async (run, roles) => {
  await run(`
    create table card (
      tenant uuid not null,
      stream_id uuid not null,
      subject_kind text not null check (subject_kind in ('client', 'functionary', 'stream')),
      subject_id uuid not null,
      key_version integer not null,
      ciphertext bytea not null,
      primary key (tenant, stream_id)
    );
    comment on table card is 'The few personal fields that lists show, one row a stream.';
    comment on column card.subject_id is 'Whose key ciphertext is encrypted with.';
    ${ofTenant('card')}
    ${across('card', roles.verifier)}
    grant select, insert, update on card to ${roles.writer};
    grant select on card to ${roles.api};
    grant select (tenant, stream_id) on card to ${roles.verifier};
  `);
};
