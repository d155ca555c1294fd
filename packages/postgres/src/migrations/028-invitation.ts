import { type Migration, ofTenant } from './migration.ts';

export const invitation: Migration = async (run, roles) => {
  await run(`
    create table invitation (
      tenant uuid not null,
      account_id uuid not null references account on delete cascade,
      token_hash bytea not null unique check (length(token_hash) = 32),
      expires_at bigint not null,
      primary key (tenant, account_id)
    );
    comment on table invitation is
      'The right, once, to say which identity is the account''s. A new one ends the one before.';
    comment on column invitation.token_hash is 'sha256 of the token, which only its receiver has.';
    comment on column invitation.expires_at is 'Epoch milliseconds.';
    ${ofTenant('invitation')}
    -- The token comes before the tenant is known, and is the right to its own row.
    create policy token on invitation for select to ${roles.api}
      using (nullif(current_setting('app.tenant', true), '') is null);
    grant select, insert, update, delete on invitation to ${roles.api};
  `);
};
