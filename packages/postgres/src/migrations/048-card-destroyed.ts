import type { Migration } from './migration.ts';

export const cardDestroyed: Migration = async (run, roles) => {
  await run(`
    create index on card (tenant, subject_id);
    comment on column card.ciphertext is 'Empty: destroyed with the key of its subject.';
    grant update (ciphertext) on card to ${roles.api};
  `);
};
