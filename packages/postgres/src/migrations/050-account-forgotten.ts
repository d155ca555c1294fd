import type { Migration } from './migration.ts';

/**
 * The account of a functionary who is forgotten goes with the name, the address and every way in.
 * Only theirs: the log must say so, or the account have been made for one term in a ledningsgrupp.
 */
export const accountForgotten: Migration = async (run, roles) => {
  await run(`
    grant delete on account to ${roles.api};
    create policy forgotten on account as restrictive for delete to ${roles.api}
      using (
        ledningsgrupp is not null
        or exists (
          select from event
           where event.tenant = account.tenant and event.type = 'SubjectForgotten'
             and event.data ->> 'subject' = account.id::text
        )
      );
  `);
};
