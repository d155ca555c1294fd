import type { Migration } from './migration.ts';

export const installation: Migration = async (run, roles) => {
  await run(`
    create table installation (
      demo boolean not null,
      one_row boolean primary key default true check (one_row)
    );
    comment on table installation is 'At most one row. Demo logins exist only where it says so.';
    comment on column installation.demo is 'Written by the start that created this database, never later.';
    grant select on installation to ${Object.values(roles).join(', ')};
  `);
};
