import type { Migration } from './migration.ts';

export const readStream: Migration = async (run, roles) => {
  await run(`
    create function read_stream(p_tenant uuid, p_stream uuid, p_after integer, p_to_position bigint)
    returns setof event
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return query
        select * from event
         where tenant = p_tenant and stream_id = p_stream and revision > p_after
           and position <= coalesce(p_to_position, 9223372036854775807)
         order by revision limit 1000;
    end $$;
    comment on function read_stream is 'The next events of a stream, whole: for those who may see all of it.';
    revoke all on function read_stream from public;
    grant execute on function read_stream to ${roles.api};
  `);
};
