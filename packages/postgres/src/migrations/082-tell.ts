import { appendParameters } from './008-append.ts';
import type { Migration } from './migration.ts';

/** What tells of whom: an account in a role, and the pseudonym of a client. */
const veiled =
  '((?:ombud|arbetsledare|ledamot|analytiker|administrator|granskare|namnd)' +
  ':[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\m[0-9a-f]{64}\\M)';

/** Of a systemfel, by its opening: nobody who is told of it reads that. */
const salt = (stream: string) =>
  `(select hash from event as opening where opening.tenant = p_tenant
      and opening.stream_id = ${stream} and opening.revision = 1)`;

/** At noon of its day, in epoch milliseconds. */
const noon = `(extract(epoch from (date_trunc('day', to_timestamp(at / 1000.0) at time zone
  'Europe/Stockholm') + interval '12 hours') at time zone 'Europe/Stockholm') * 1000)::bigint`;

const names = [...appendParameters.matchAll(/\bp_\w+/g)].map(([name]) => name);
const passed = names.map((name) => (name === 'p_part_context' ? '_contexts' : name));

/**
 * How the narrow roles are told of streams and write them. Who wrote of a systemfel, when and on
 * whose evidence is veiled on the way out, and put back on the way in.
 */
export const tell: Migration = async (run, roles) => {
  const { auditor, projector, released, teller } = roles;
  await run(`
    create function veil(p_word text, p_salt bytea) returns text
    language sql immutable set search_path = pg_catalog, pg_temp
    return case position(':' in p_word)
      when 0 then encode(sha256(p_salt || convert_to(p_word, 'UTF8')), 'hex')
      else split_part(p_word, ':', 1) || ':'
           || encode(substr(sha256(p_salt || convert_to(p_word, 'UTF8')), 1, 16), 'hex')::uuid
    end;
    comment on function veil is 'A word that stands for another, the same in one stream and in no other.';

    create function words_to_veil(p_text text) returns setof text
    language sql immutable set search_path = pg_catalog, pg_temp
    begin atomic
      select distinct found[1] from regexp_matches(p_text, '${veiled}', 'g') as found;
    end;

    create function veiled(p_text text, p_salt bytea) returns text
    language plpgsql immutable set search_path = pg_catalog, public, pg_temp
    as $$
    declare
      _word text;
    begin
      for _word in select * from words_to_veil(p_text) loop
        p_text := replace(p_text, _word, veil(_word, p_salt));
      end loop;
      return p_text;
    end $$;

    create function load_told(p_tenant uuid, p_ids uuid[], p_keys text[])
    returns table (
      id uuid, number text, type text, revision integer, machine_version integer, state text,
      since date, context json, key text, digest bytea, outcome json
    )
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    #variable_conflict use_column
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return query
        select id, number, type, revision, machine_version, state, since,
               case type when 'systemfel' then veiled(context::text, ${salt('stream.id')})::json
                         else context end,
               null::text, null::bytea, null::json
          from stream where tenant = p_tenant and id = any (p_ids)
        union all
        select null, null, null, null, null, null, null, null, key, digest, outcome
          from command where tenant = p_tenant and key = any (p_keys);
    end $$;
    comment on function load_told is 'As load, of streams that the asking role is told of.';

    create function read_told_stream(p_tenant uuid, p_stream uuid, p_after integer, p_to_position bigint)
    returns table (
      tenant uuid, "position" bigint, stream_id uuid, stream_type text, revision integer, type text,
      version integer, data json, personal bytea, subject_kind text, subject_id uuid,
      key_version integer, state text, actor text, at bigint
    )
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    #variable_conflict use_column
    declare
      _salt bytea;
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      _salt := ${salt('p_stream')};
      return query
        select tenant, case stream_type when 'systemfel' then 0 else position end, stream_id,
               stream_type, revision, type, version,
               case stream_type when 'systemfel' then veiled(data::text, _salt)::json else data end,
               open_personal, subject_kind, open_subject, key_version, state,
               case stream_type when 'systemfel' then veiled(actor, _salt) else actor end,
               case stream_type when 'systemfel' then ${noon} else at end
          from event
         where tenant = p_tenant and stream_id = p_stream and revision > p_after
           and (stream_type = 'systemfel'
                or position <= coalesce(p_to_position, 9223372036854775807))
         order by revision limit 1000;
    end $$;
    comment on function read_told_stream is
      'As read_open_stream, of streams that the asking role is told of; of a systemfel role and day alone.';

    create function append_told(${appendParameters})
    returns table (key text, status text, outcome json)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    #variable_conflict use_column
    declare
      _contexts text[] := p_part_context;
      _salt bytea;
      _word text;
      _key text;
    begin
      perform set_config('app.tenant', p_tenant::text, true);

      -- 1. Nothing is written but of streams that this role may write, and that are what they are said to be.
      if exists (
           select from unnest(p_part_stream, p_part_type, p_part_expected, p_part_events)
                    as part (stream, type, expected, events)
             left join told_stream as told on told.role = session_user and told.type = part.type
             left join stream as standing
               on standing.tenant = p_tenant and standing.id = part.stream
            where told.type is null or (events > 0 and not writes)
               or (expected > 0 and standing.type is distinct from part.type)
         ) or exists (
           select from (
                    select append, stream, type, kind
                      from unnest(p_event_append, p_event_stream, p_event_stream_type,
                                  p_event_subject_kind) as event (append, stream, type, kind)
                    union all
                    select append, stream, null, null
                      from unnest(p_timer_append, p_timer_stream) as timer (append, stream)
                    union all
                    select append, stream, null, kind
                      from unnest(p_card_append, p_card_stream, p_card_subject_kind)
                        as card (append, stream, kind)
                  ) as entry
             left join unnest(p_part_append, p_part_stream, p_part_type, p_part_events)
                    as part (append, stream, type, events) using (append, stream)
            where coalesce(part.events, 0) = 0 or entry.type <> part.type or entry.kind = 'client'
         )
      then
        raise exception 'not of this role' using errcode = '42501';
      end if;

      -- 2. What was veiled when it was loaded is put back.
      for _no in 1 .. cardinality(p_part_stream) loop
        continue when p_part_type[_no] <> 'systemfel' or p_part_expected[_no] = 0
                   or p_part_events[_no] = 0;
        _salt := ${salt('p_part_stream[_no]')};
        for _word in
          select words_to_veil(context::text) from stream
           where tenant = p_tenant and id = p_part_stream[_no]
          union
          select words_to_veil(concat(actor, ' ', data)) from event
           where tenant = p_tenant and stream_id = p_part_stream[_no]
        loop
          _contexts[_no] := replace(_contexts[_no], veil(_word, _salt), _word);
        end loop;
      end loop;

      -- 3. What became of a key is told where the stream is.
      for _key, status, outcome in
        select * from append(${names.map((name, at) => `${name} => ${passed[at]}`).join(', ')})
      loop
        key := _key;
        if status = 'repeated' and not exists (
             select from command where tenant = p_tenant and command.key = _key)
        then
          status := 'key_reused';
          outcome := null;
        end if;
        return next;
      end loop;
    end $$;
    comment on function append_told is 'As append, of streams that the asking role writes.';

    create function is_told_document(p_stream uuid, p_sha256 bytea) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
      select exists (
        select from event,
               lateral json_array_elements(coalesce(data -> 'documents', json_build_array(data))) as kept
         where stream_id = p_stream and stream_type = 'rapport'
           and type in ('RapportFrozen', 'DraftTaken')
           and kept ->> 'sha256' = encode(p_sha256, 'hex') and kept ->> 'reader' <> 'arbetsledare');
    end;
    comment on function is_told_document is 'Whether it was composed for others than who sees exact figures.';

    create function let_read(p_table regclass, p_room text) returns void
    language plpgsql security invoker set search_path = pg_catalog, pg_temp
    as $$
    declare
      _role name := case p_room when 'released' then '${released}' when 'audit' then '${auditor}' end;
      _schema name := (select nspname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                        where pg_class.oid = p_table);
    begin
      execute format('grant usage on schema %I to %I', _schema, _role);
      execute format('grant select on %s to %I', p_table, _role);
    end $$;
    comment on function let_read is 'Lets a narrow room read a table of a read model: its maker’s to say.';

    revoke all on function veil, words_to_veil, veiled, let_read, is_told_document from public;
    grant execute on function veil, words_to_veil, veiled, append to ${teller};
    grant execute on function let_read to ${projector};
    grant select, insert on document to ${released};
    create policy told on document as restrictive for select to ${released}
      using (is_told_document(stream_id, sha256));
    grant create on schema public to ${teller};
    grant execute on function is_told_document to ${released};
  `);
  for (const name of ['load_told', 'read_told_stream', 'append_told']) {
    await run(`
      alter function ${name} owner to ${teller};
      revoke all on function ${name} from public;
      grant execute on function ${name} to ${released}, ${auditor};
    `);
  }
  await run(`
    alter function is_told_document owner to ${teller};
    revoke create on schema public from ${teller};
  `);
};
