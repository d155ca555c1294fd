import type { Migration } from '../migrations/migration.ts';

/** In the outer room a client's key is neither read, made nor destroyed. */
export const noClientOutside: Migration = async (run, roles) => {
  const role = roles.outside;
  await run(`
    grant select on tenant_key to ${role};
    grant select, insert, update on subject_key to ${role};
    create policy no_client on subject_key as restrictive to ${role}
      using (subject_kind <> 'client');
    grant execute on function read_tenant_key, read_subject_keys, add_subject_keys,
                              destroy_subject_keys to ${role};
  `);
};
