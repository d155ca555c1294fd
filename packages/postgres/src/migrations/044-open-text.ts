import type { Migration } from './migration.ts';

/** What stands about a client is closed; of all else there is an open copy, made when it is read. */
export const openText: Migration = async (run) => {
  await run(`
    alter table event
      add column open_personal bytea
        generated always as (case when subject_kind <> 'client' then personal end) virtual,
      add column open_subject uuid
        generated always as (case when subject_kind <> 'client' then subject_id end) virtual;
    comment on column event.open_personal is 'personal, where it is not a client''s.';
    comment on column event.open_subject is 'subject_id, where it is not a client''s.';
  `);
};
