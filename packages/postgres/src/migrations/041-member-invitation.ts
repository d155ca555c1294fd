import { type Migration, ofTenant } from './migration.ts';

export const memberInvitation: Migration = async (run, roles) => {
  await run(`
    create table member_invitation (
      tenant uuid not null,
      account_id uuid not null,
      token_hash bytea not null unique check (length(token_hash) = 32),
      invited_by uuid not null,
      expires_at bigint not null,
      primary key (tenant, account_id),
      foreign key (tenant, account_id) references account (tenant, id) on delete cascade,
      foreign key (tenant, invited_by) references account (tenant, id) on delete cascade
    );
    comment on table member_invitation is
      'The right, once, to make a passkey for the account. A new one ends the one before.';
    comment on column member_invitation.token_hash is 'sha256 of the token, which only its receiver has.';
    comment on column member_invitation.invited_by is 'The account of whoever made it.';
    comment on column member_invitation.expires_at is 'Epoch milliseconds.';
    ${ofTenant('member_invitation')}
    -- The token comes before the tenant is known, and is the right to its own row.
    create policy token on member_invitation for select to ${roles.api}
      using ((select nullif(current_setting('app.tenant', true), '') is null));
    grant select, insert, update, delete on member_invitation to ${roles.api};
  `);
};
