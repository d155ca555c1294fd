import type { Migration } from './migration.ts';

/** Both functions give the same columns, so that who calls one cannot tell it from the other. */
export const readOpenStream: Migration = async (run, roles) => {
  const reading = (name: string, personal: string, subject: string) => `
    create function ${name}(p_tenant uuid, p_stream uuid, p_after integer, p_to_position bigint)
    returns table (
      tenant uuid, "position" bigint, stream_id uuid, stream_type text, revision integer, type text,
      version integer, data json, personal bytea, subject_kind text, subject_id uuid,
      key_version integer, state text, actor text, at bigint
    )
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    #variable_conflict use_column
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return query
        select tenant, position, stream_id, stream_type, revision, type, version, data,
               ${personal}, subject_kind, ${subject}, key_version, state, actor, at
          from event
         where tenant = p_tenant and stream_id = p_stream and revision > p_after
           and position <= coalesce(p_to_position, 9223372036854775807)
         order by revision limit 1000;
    end $$;
    revoke all on function ${name} from public;
  `;
  await run(`
    drop function read_stream;
    ${reading('read_stream', 'personal', 'subject_id')}
    ${reading('read_open_stream', 'open_personal', 'open_subject')}
    comment on function read_stream is 'The next events of a stream, whole: for those who may see all of it.';
    comment on function read_open_stream is 'The same without a word of a client: for the outer room.';
    grant execute on function read_stream to ${roles.api};
    grant execute on function read_open_stream to ${roles.outside};
  `);
};
