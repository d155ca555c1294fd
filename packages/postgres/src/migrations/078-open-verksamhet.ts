import type { Migration } from './migration.ts';

/**
 * Where no tenant is set, those outside see the verksamheter that have approved anything as open
 * data, and nothing else of any stream.
 */
export const openVerksamhet: Migration = async (run, roles) => {
  await run(`
    create policy open_data on stream for select to ${roles.outside}
      using (
        (select nullif(current_setting('app.tenant', true), '') is null)
        and type = 'verksamhet' and json_array_length(coalesce(context -> 'open', '[]')) > 0
      );
  `);
};
