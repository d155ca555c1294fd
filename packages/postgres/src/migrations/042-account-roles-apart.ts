import type { Migration } from './migration.ts';

/**
 * What one account may never hold together. An account that does from before stands as it is, logs
 * in to nothing and takes no change but one that puts it right.
 */
export const accountRolesApart: Migration = async (run) => {
  await run(`
    alter table account add constraint account_roles_apart check (
      cardinality(roles) = 1 or (
        not roles && array['administrator', 'granskare']
        and not (roles @> array['ombud'] and roles && array['analytiker', 'namnd'])
      )
    ) not valid;
  `);
};
