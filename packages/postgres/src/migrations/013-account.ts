import { type Migration, ofTenant } from './migration.ts';

export const account: Migration = async (run, roles) => {
  await run(`
    create table account (
      id uuid primary key,
      tenant uuid not null,
      name text not null,
      roles text[] not null check (cardinality(roles) > 0),
      enheter text[] not null default '{}',
      demo_user text unique
    );
    comment on table account is 'Who may log in to a tenant, and as what.';
    comment on column account.roles is 'Role ids of the domain; a session has one of them active.';
    comment on column account.enheter is 'Codes of the enheter an ombud has a share in.';
    comment on column account.demo_user is 'Logs in by this word alone, in a demo installation only.';
    create index account_tenant on account (tenant);
    ${ofTenant('account')}
    -- Logging in comes before the tenant is known.
    create policy login on account for select to ${roles.api} using (true);
    grant select on account to ${roles.api};
  `);
};
