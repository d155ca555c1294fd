import type { Migration } from './migration.ts';

/** Where an ombud works the verksamhet's own stream says, for any day. */
export const accountWithoutEnheter: Migration = async (run) => {
  await run('alter table account drop column enheter');
};
