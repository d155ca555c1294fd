import { type Migration, ofTenant } from './migration.ts';

export const identity: Migration = async (run, roles) => {
  await run(`
    create table identity (
      tenant uuid not null,
      account_id uuid not null references account on delete cascade,
      issuer text not null,
      subject text not null,
      primary key (tenant, issuer, subject),
      unique (tenant, account_id)
    );
    comment on table identity is 'Whom an identity provider knows an account as. Never a personnummer.';
    create index identity_subject on identity (issuer, subject);
    ${ofTenant('identity')}
    -- Logging in comes before the tenant is known.
    create policy login on identity for select to ${roles.api} using (true);
    grant select, insert, delete on identity to ${roles.api};
  `);
};
