import type { Migration } from '../migrations/migration.ts';

export const forgottenForGood: Migration = async (run) => {
  await run(`
    comment on column subject_key.version is 'From 1. A subject that was forgotten gets no other.';
  `);
};
