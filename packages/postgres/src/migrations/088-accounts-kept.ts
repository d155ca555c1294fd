import type { Migration } from './migration.ts';

/** Administrators keep the accounts of their verksamhet from the page too, and not only by the command line. */
export const accountsKept: Migration = async (run, { api }) => {
  await run(`
    grant insert (namnd, demo_user, email), update (roles, namnd, demo_user, email) on account to ${api};
    grant delete on notice, mail_turn to ${api};
    grant select (tenant, account) on mail_turn to ${api};
    -- Whom a demo lets in by name nobody makes but the command line.
    alter policy invited on account with check (demo_user is null);
  `);
};
