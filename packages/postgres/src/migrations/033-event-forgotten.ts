import type { Migration } from './migration.ts';

export const eventForgotten: Migration = async (run) => {
  await run(`create index event_forgotten on event (tenant) where type = 'SubjectForgotten';`);
};
