import type { Migration } from './migration.ts';

const open =
  'tenant, position, stream_id, stream_type, revision, type, version, data, state, actor, at, ' +
  'subject_kind, key_version, open_personal, open_subject';

/**
 * The room of all who are not ombud: what leads to a client is not behind a door there, there is no
 * door. A client's ciphertext, card and subject are neither read nor named.
 */
export const outside: Migration = async (run, roles) => {
  const role = roles.outside;
  await run(`
    grant select (${open}) on event to ${role};
    grant select on stream, command, card, reaction_checkpoint to ${role};
    create policy no_client on card as restrictive to ${role} using (subject_kind <> 'client');
    grant select on installation to ${role};
    grant execute on function append, load, read_cards, resolve_stream to ${role};

    grant select on notice to ${role};
    grant update (read_at) on notice to ${role};
    grant select (id, tenant, email, mail), update (mail) on account to ${role};

    grant select, insert on answer_link to ${role};
    alter policy token on answer_link to ${roles.api}, ${role};
    grant select, insert on escalation to ${role};
    alter policy between_tenants on escalation to ${roles.api}, ${role};
  `);
};
