import type { Migration } from './migration.ts';

/** Who is invited from outside the kommun has an account for one ledningsgrupp, and for nothing else. */
export const accountOfLedningsgrupp: Migration = async (run, roles) => {
  await run(`
    -- The API makes accounts: whether a stranger's id is taken is not told. (tenant, id) is unique.
    alter table account
      drop constraint account_pkey,
      add column ledningsgrupp uuid,
      add check (ledningsgrupp is null or (roles = '{ledamot}' and demo_user is null));
    comment on column account.ledningsgrupp is
      'The one that its holder sits in and reads of, invited from outside; null for employees.';
    -- Of no other kind: those are an administrator's to make.
    grant insert (id, tenant, name, roles, ledningsgrupp) on account to ${roles.api};
    create policy invited on account as restrictive for insert to ${roles.api}
      with check (ledningsgrupp is not null);
  `);
};
