import type { Migration } from '../migrations/migration.ts';

/** They read and make the keys of what they are told and write, and destroy none. */
export const keysOfNarrowRooms: Migration = async (run, roles) => {
  const those = `${roles.released}, ${roles.auditor}`;
  await run(`
    grant select on tenant_key_version to ${those};
    grant select, insert on subject_key to ${those};
    alter policy no_client on subject_key to ${roles.outside}, ${those};
    grant execute on function read_subject_keys, add_subject_keys to ${those};
  `);
};
