import { across, type Migration, ofTenant } from './migration.ts';

export const event: Migration = async (run, roles) => {
  const travelling =
    'tenant, position, stream_id, stream_type, revision, type, version, data, state, at';
  await run(`
    create table event (
      tenant uuid not null,
      position bigint not null check (position > 0),
      stream_id uuid not null,
      stream_type text not null,
      revision integer not null check (revision > 0),
      type text not null,
      version integer not null check (version > 0),
      data json not null,
      personal bytea,
      subject_kind text check (subject_kind in ('client', 'functionary', 'stream')),
      subject_id uuid,
      key_version integer,
      state text not null,
      actor text not null,
      cause text,
      at bigint not null,
      hash bytea not null check (length(hash) = 32),
      primary key (tenant, position),
      unique (tenant, stream_id, revision),
      check (num_nulls(personal, subject_kind, subject_id, key_version) in (0, 4))
    );
    comment on table event is 'The log, and the outbox: what was recorded is history.';
    comment on column event.position is 'Dense in the tenant: a gap is proof of loss.';
    comment on column event.revision is 'Dense in the stream.';
    comment on column event.version is 'Of the shape of data.';
    comment on column event.data is 'RFC 8785 text as hashed: codes, ids, dates and numbers.';
    comment on column event.personal is 'AES-256-GCM: nonce, tag, ciphertext. Unreadable once its key is gone.';
    comment on column event.subject_id is 'Whose key personal is encrypted with.';
    comment on column event.state is 'The path the event led to.';
    comment on column event.actor is 'role:account, or the name of a process.';
    comment on column event.cause is 'The event that led to the command, tenant:position.';
    comment on column event.at is 'When it was recorded, epoch milliseconds.';
    comment on column event.hash is 'sha256(previous hash, position as int8, digest of the rest).';

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append only', tg_table_name using errcode = 'FYR02';
    end $$;
    create trigger refuse_change before update or delete or truncate on event
      for each statement execute function refuse_change();

    ${ofTenant('event')}
    ${across('event', roles.relay, roles.projector, roles.timekeeper, roles.verifier)}
    grant insert on event to ${roles.writer};
    grant select on event to ${roles.api}, ${roles.verifier};
    grant select (${travelling}) on event
      to ${roles.relay}, ${roles.projector}, ${roles.timekeeper};
  `);
};
