import type { Migration } from './migration.ts';

export const cardDestroyed: Migration = async (run, roles) => {
  await run(`
    create index on card (tenant, subject_id);
    grant delete on card to ${roles.api};
  `);
};
