import { type Migration, ofTenant } from './migration.ts';

export const calendarFeed: Migration = async (run, roles) => {
  await run(`
    create table calendar_feed (
      tenant uuid not null,
      account_id uuid not null references account on delete cascade,
      token_hash bytea not null unique check (length(token_hash) = 32),
      role text not null,
      begun_at bigint not null,
      primary key (tenant, account_id)
    );
    comment on table calendar_feed is 'At most one per account: a new one ends the one before.';
    comment on column calendar_feed.token_hash is 'sha256 of the token in the address of the feed.';
    comment on column calendar_feed.role is 'The role it was made in: its rights are those of the feed.';
    comment on column calendar_feed.begun_at is 'Epoch milliseconds.';
    ${ofTenant('calendar_feed')}
    -- The token comes before the tenant is known, and is the right to its own row.
    create policy token on calendar_feed for select to ${roles.api}
      using (nullif(current_setting('app.tenant', true), '') is null);
    grant select, insert, update, delete on calendar_feed to ${roles.api};
  `);
};
