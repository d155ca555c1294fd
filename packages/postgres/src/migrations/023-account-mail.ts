import type { Migration } from './migration.ts';

export const accountMail: Migration = async (run, roles) => {
  await run(`
    alter table account
      add column email text check (email ~ '^[^[:space:]@<>"]+@[^[:space:]@<>"]+$'),
      add column mail boolean not null default true;
    comment on column account.email is 'Where letters go that say that there is something; null where none do.';
    comment on column account.mail is 'Whether its owner wants them.';
    create policy reactor on account for select to ${roles.reactor} using (true);
    grant select (id, tenant, roles, email, mail) on account to ${roles.reactor};
    grant update (mail) on account to ${roles.api};
  `);
};
