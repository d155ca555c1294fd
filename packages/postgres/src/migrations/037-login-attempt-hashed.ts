import type { Migration } from './migration.ts';

/** What an invitation is taken up with is kept as a hash, and where one comes back to beside it. */
export const loginAttemptHashed: Migration = async (run) => {
  await run(`
    alter table login_attempt
      alter column invitation type bytea using sha256(convert_to(invitation, 'UTF8')),
      add check (length(invitation) = 32),
      add column back text not null default '/';
    alter table login_attempt alter column back drop default;
    comment on column login_attempt.invitation is 'sha256 of the token of an invitation.';
    comment on column login_attempt.back is 'The page to come back to.';
  `);
};
