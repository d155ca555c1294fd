import type { Migration } from './migration.ts';

/** Of many streams, the few that are a verksamhet's own. */
export const verksamhetStream: Migration = async (run) => {
  await run(`create index verksamhet_stream on stream (tenant) where type = 'verksamhet'`);
};
