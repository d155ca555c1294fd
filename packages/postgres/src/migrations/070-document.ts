import { type Migration, ofTenant } from './migration.ts';

/** What was frozen of a report stands for good: nobody changes or removes a row. */
export const document: Migration = async (run, roles) => {
  await run(`
    create table document (
      tenant uuid not null,
      stream_id uuid not null,
      sha256 bytea not null check (length(sha256) = 32),
      key_version integer not null,
      ciphertext bytea not null,
      primary key (tenant, stream_id, sha256)
    );
    comment on table document is 'What was composed of a stream, byte for byte: its events name it.';
    comment on column document.sha256 is 'Of the bytes as they were composed.';
    comment on column document.ciphertext is
      'AES-256-GCM with the key of the stream: nonce, tag, ciphertext. Unreadable once it is gone.';
    create trigger refuse_change before update or delete or truncate on document
      for each statement execute function refuse_change();
    ${ofTenant('document')}
    grant select, insert on document to ${roles.api}, ${roles.outside};
  `);
};
