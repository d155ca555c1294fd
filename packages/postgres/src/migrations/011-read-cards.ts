import type { Migration } from './migration.ts';

export const readCards: Migration = async (run, roles) => {
  await run(`
    create function read_cards(p_tenant uuid, p_streams uuid[])
    returns setof card
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return query
        select * from card where tenant = p_tenant and stream_id = any (p_streams);
    end $$;
    revoke all on function read_cards from public;
    grant execute on function read_cards to ${roles.api};
  `);
};
