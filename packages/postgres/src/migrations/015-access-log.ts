import { across, type Migration, ofTenant } from './migration.ts';

export const accessLog: Migration = async (run, roles) => {
  await run(`
    create table access_head (
      tenant uuid primary key,
      position bigint not null default 0,
      hash bytea not null default '\\x'
    ) with (fillfactor = 50);
    comment on table access_head is 'One row per tenant: the last of its access log.';

    create table access_log (
      tenant uuid not null,
      position bigint not null check (position > 0),
      actor text not null,
      role text not null,
      action text not null,
      subjects uuid[] not null,
      stream_id uuid,
      at bigint not null,
      hash bytea not null check (length(hash) = 32),
      primary key (tenant, position)
    );
    comment on table access_log is 'One row per response that shows a person.';
    comment on column access_log.position is 'Dense in the tenant.';
    comment on column access_log.action is 'What was asked for: read, history, search.';
    comment on column access_log.subjects is 'The persons shown.';
    comment on column access_log.at is 'Epoch milliseconds.';
    comment on column access_log.hash is 'sha256(previous hash, position as int8, digest of the rest).';
    create trigger refuse_change before update or delete or truncate on access_log
      for each statement execute function refuse_change();

    ${ofTenant('access_head')}
    ${ofTenant('access_log')}
    ${across('access_head', roles.verifier)}
    ${across('access_log', roles.verifier)}
    grant select, insert, update on access_head to ${roles.api};
    grant insert on access_log to ${roles.api};
    grant select on access_head, access_log to ${roles.verifier};
  `);
};
