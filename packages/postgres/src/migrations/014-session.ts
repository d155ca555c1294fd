import { type Migration, ofTenant } from './migration.ts';

export const session: Migration = async (run, roles) => {
  await run(`
    create table session (
      token_hash bytea primary key,
      tenant uuid not null,
      account_id uuid not null references account on delete cascade,
      role text not null,
      begun_at bigint not null,
      seen_at bigint not null
    );
    comment on table session is 'Who is logged in. The token itself is only in the browser.';
    comment on column session.token_hash is 'sha256 of the opaque token.';
    comment on column session.role is 'The one role that is active.';
    comment on column session.begun_at is 'Epoch milliseconds: a session ends 8 hours later.';
    comment on column session.seen_at is 'Epoch milliseconds: a session ends after 15 idle minutes.';
    create index session_begun_at on session (begun_at);
    ${ofTenant('session')}
    -- The token comes before the tenant is known, and is the right to its own row.
    create policy login on session to ${roles.api} using (true);
    grant select, insert, update, delete on session to ${roles.api};
  `);
};
