import type { Migration } from './migration.ts';

/** An account that is closed has no role, and nothing by which anybody comes in. Its name stays. */
export const accountClosed: Migration = async (run) => {
  await run(`
    alter table account
      drop constraint account_roles_check,
      drop constraint account_check,
      add check (ledningsgrupp is null or (roles <@ '{ledamot}' and demo_user is null)),
      add constraint account_closed
        check (cardinality(roles) > 0 or (demo_user is null and email is null));
    comment on column account.roles is
      'Role ids of the domain; a session has one of them active. None: the account is closed.';
  `);
};
