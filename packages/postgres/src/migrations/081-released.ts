import type { Migration } from './migration.ts';

/** Beside streams: what is released, what is one's own, and what a link leads to. */
export const released: Migration = async (run, roles) => {
  const { auditor, outside, reader, released: role, teller } = roles;
  await run(`
    grant select on installation, reaction_checkpoint, release, released_table to ${role};
    revoke select on installation from ${teller}, ${reader};

    grant select on card to ${role}, ${auditor};
    alter policy no_client on card to ${outside}, ${role}, ${auditor};
    grant execute on function read_cards, resolve_stream to ${role}, ${auditor};

    grant select on notice to ${role};
    grant update (read_at) on notice to ${role};
    grant select (id, tenant, email, mail), update (mail) on account to ${role};
    create policy own_account on notice as restrictive to ${role}
      using (account = nullif(current_setting('app.account', true), '')::uuid
             and stream_type <> 'uppdrag');
    create policy own_account on account as restrictive to ${role}
      using (id = nullif(current_setting('app.account', true), '')::uuid);

    alter policy open_data on stream to ${role};

    grant select, insert on answer_link to ${role};
    alter policy token on answer_link to ${roles.api}, ${outside}, ${role};
  `);
};
