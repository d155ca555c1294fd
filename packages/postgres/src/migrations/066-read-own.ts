import type { Migration } from './migration.ts';

const asker = `
      perform set_config('app.account', p_account::text, true);
      perform set_config('app.enheter', p_enheter::text, true);
      perform set_config('app.today', p_today::text, true);`;

/** How an ombud's question is put: who asks, where they work and what day it is. */
export const readOwn: Migration = async (run, roles) => {
  const { api, reader } = roles;
  const functions = ['read_own_stream', 'read_own_cards'];
  await run(`
    create function read_own_stream(
      p_tenant uuid, p_stream uuid, p_after integer, p_to_position bigint,
      p_account uuid, p_enheter text[], p_today date, p_uppdrag uuid[]
    )
    returns table (
      tenant uuid, "position" bigint, stream_id uuid, stream_type text, revision integer, type text,
      version integer, data json, personal bytea, subject_kind text, subject_id uuid,
      key_version integer, state text, actor text, at bigint
    )
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    #variable_conflict use_column
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      perform set_config('app.uppdrag', p_uppdrag::text, true);${asker}
      return query
        select tenant, position, stream_id, stream_type, revision, type, version, data,
               personal, subject_kind, subject_id, key_version, state, actor, at
          from event
         where tenant = p_tenant and stream_id = p_stream and revision > p_after
           and position <= coalesce(p_to_position, 9223372036854775807)
         order by revision limit 1000;
    end $$;
    comment on function read_own_stream is
      'The next events of a stream, with what is said of clients of those uppdrag that are the account''s own.';

    create function read_own_cards(
      p_tenant uuid, p_streams uuid[], p_account uuid, p_enheter text[], p_today date
    )
    returns setof card
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      perform set_config('app.uppdrag', p_streams::text, true);${asker}
      return query
        select * from card where tenant = p_tenant and stream_id = any (p_streams);
    end $$;

    revoke execute on function read_stream, read_cards from ${api};
    grant execute on function read_open_stream to ${api};
    comment on function read_stream is 'The next events of a stream, whole: the administrator''s.';
    grant create on schema public to ${reader};
  `);
  for (const name of functions) {
    await run(`
      alter function ${name} owner to ${reader};
      revoke all on function ${name} from public;
      grant execute on function ${name} to ${api};
    `);
  }
  await run(`revoke create on schema public from ${reader}`);
};
