import type { Migration } from './migration.ts';

/** Nobody is logged in without somebody who vouches: a demo has an identity provider too. */
export const sessionVouched: Migration = async (run) => {
  await run(`
    alter table session no force row level security;
    delete from session where issuer is null or subject is null;
    alter table session
      force row level security,
      alter column issuer set not null,
      alter column subject set not null;
    comment on column session.issuer is 'Who vouched.';
  `);
};
