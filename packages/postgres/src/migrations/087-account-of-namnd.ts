import type { Migration } from './migration.ts';

/** Where several nämnder share a verksamhet, each reads what is of its own enheter. */
export const accountOfNamnd: Migration = async (run) => {
  await run(`
    alter table account add column namnd text check (namnd ~ '^[A-Z0-9_]{2,40}$');
    comment on column account.namnd is
      'The nämnd that its holder reads for, by its code as controller. Null: the only one there is.';
  `);
};
