import type { Migration } from './migration.ts';

/** Who is invited from outside the kommun has an account for one ledningsgrupp, and for nothing else. */
export const accountOfLedningsgrupp: Migration = async (run, roles) => {
  await run(`
    alter table account
      add column ledningsgrupp uuid,
      add check (ledningsgrupp is null or (roles = '{ledamot}' and demo_user is null));
    comment on column account.ledningsgrupp is
      'The one that its holder sits in and reads of, invited from outside; null for employees.';
    -- The API makes accounts of no other kind: others are an administrator's to make.
    grant insert (id, tenant, name, roles, ledningsgrupp) on account to ${roles.api};
    create policy invited on account as restrictive for insert to ${roles.api}
      with check (ledningsgrupp is not null);
  `);
};
