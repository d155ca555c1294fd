import type { Migration } from './migration.ts';

/** Who reviews is told at once when somebody reads about many; nothing else is told past the log. */
export const noticeOfVolume: Migration = async (run, roles) => {
  await run(`
    create policy alarm on notice as restrictive for insert to ${roles.api}
      with check (kind = 'LASNING_STOR_VOLYM');
    grant insert (tenant, account, role, kind, stream_type, stream_id, position, at, mail_due)
      on notice to ${roles.api};
  `);
};
