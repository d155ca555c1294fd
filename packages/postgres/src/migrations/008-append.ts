import type { Migration } from './migration.ts';

export const appendParameters = `
  p_tenant uuid,
  -- One of each per append.
  p_key text[], p_digest bytea[], p_rejected text[], p_recorded text[],
  p_own_part integer[], p_own_stream uuid[], p_own_revision integer[], p_own_state text[],
  -- One of each per stream that an append writes or rests on.
  p_part_append integer[], p_part_stream uuid[], p_part_type text[], p_part_letter text[],
  p_part_year integer[], p_part_expected integer[], p_part_events integer[],
  p_part_machine_version integer[], p_part_state text[], p_part_since date[],
  p_part_context text[],
  -- One of each per event, in the order to be recorded.
  p_event_append integer[], p_event_stream uuid[], p_event_stream_type text[],
  p_event_revision integer[], p_event_type text[], p_event_version integer[],
  p_event_data text[], p_event_personal bytea[], p_event_subject_kind text[],
  p_event_subject uuid[], p_event_key_version integer[], p_event_state text[],
  p_event_actor text[], p_event_cause text[], p_event_at bigint[], p_event_digest bytea[],
  -- One of each per changed timer; without due_at it is cancelled.
  p_timer_append integer[], p_timer_stream uuid[], p_timer_name text[], p_timer_due_at bigint[],
  p_timer_event text[], p_timer_revision integer[],
  -- One of each per changed card.
  p_card_append integer[], p_card_stream uuid[], p_card_subject_kind text[],
  p_card_subject uuid[], p_card_key_version integer[], p_card_ciphertext bytea[]
`;

/** The only way to write the log. Columns of appends, their streams, events, timers and cards. */
export const append: Migration = async (run, roles) => {
  await run(`
    create function append(
      ${appendParameters}
    )
    returns table (key text, status text, outcome json)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    #variable_conflict use_column
    declare
      _head bigint;
      _start bigint;
      _hash bytea;
      _refused integer[];
      _conflicts integer[];
      _positions bigint[];
      _hashes bytea[];
      _last bigint[];
      _numbers text[];
      _opening record;
      _part integer;
      _nth integer;
    begin
      perform set_config('app.tenant', p_tenant::text, true);

      -- 1. Other appends of the tenant wait here. Each statement below sees all that they wrote.
      select position, hash into _start, _hash from log_head where tenant = p_tenant for update;
      if not found then
        raise exception 'no such tenant' using errcode = 'FYR01';
      end if;
      _head := _start;

      -- 2. Keys that were used before. Here and below, what is looked up by key stands in a subquery
      -- of its own: a join might be planned the other way round, over all rows of the tenant.
      select array_agg(used.no::integer) into _refused
        from unnest(p_key) with ordinality as used (key, no)
       where (select true from command where tenant = p_tenant and command.key = used.key);
      if _refused is null then
        _refused := '{}';
      else
        return query
          select used.key,
                 case when used.digest = p_digest[no] then 'repeated' else 'key_reused' end,
                 used.outcome
            from unnest(_refused) as no
           cross join lateral (
                   select * from command where tenant = p_tenant and command.key = p_key[no] offset 0
                 ) as used;
      end if;

      -- 3. Streams as they stand, and those that have moved.
      select array_agg(coalesce(number, '') order by no),
             array_agg(distinct append) filter (
               where coalesce(revision, 0) <> expected and append <> all (_refused))
        into _numbers, _conflicts
        from unnest(p_part_append, p_part_stream, p_part_expected) with ordinality
          as part (append, stream, expected, no)
        left join lateral (
               select number, revision from stream
                where tenant = p_tenant and id = part.stream offset 0
             ) as standing on true;
      if _conflicts is not null then
        return query
          select p_key[conflict], 'conflict', null::json from unnest(_conflicts) as conflict;
        _refused := _refused || _conflicts;
      end if;

      -- 4. Positions and the chain, event by event.
      for i in 1 .. cardinality(p_event_append) loop
        if p_event_append[i] = any (_refused) then
          -- A place in the arrays all the same: unnest pairs them by place.
          _positions[i] := null;
          _hashes[i] := null;
        else
          _head := _head + 1;
          _hash := sha256(_hash || int8send(_head) || p_event_digest[i]);
          _positions[i] := _head;
          _hashes[i] := _hash;
          _last[p_event_append[i]] := _head;
        end if;
      end loop;

      if _head > _start then
        update log_head set position = _head, hash = _hash where tenant = p_tenant;

        insert into event
        select p_tenant, position, stream, stream_type, revision, type, version, data::json,
               personal, subject_kind, subject, key_version, state, actor, cause, at, hash
          from unnest(
                 _positions, p_event_stream, p_event_stream_type, p_event_revision, p_event_type,
                 p_event_version, p_event_data, p_event_personal, p_event_subject_kind,
                 p_event_subject, p_event_key_version, p_event_state, p_event_actor, p_event_cause,
                 p_event_at, _hashes
               ) as recorded (
                 position, stream, stream_type, revision, type, version, data, personal,
                 subject_kind, subject, key_version, state, actor, cause, at, hash
               )
         where position is not null;

        -- 5. The streams: numbers for those that open, and the snapshots of all.
        if 0 = any (p_part_expected) then
          for _opening in
            select type, letter, year, array_agg(no order by no) as parts
              from unnest(
                     p_part_append, p_part_type, p_part_letter, p_part_year, p_part_expected,
                     p_part_events
                   ) with ordinality as part (append, type, letter, year, expected, events, no)
             where expected = 0 and events > 0 and append <> all (_refused)
             group by type, letter, year
          loop
            insert into stream_counter as counter (tenant, type, year, opened)
            values (p_tenant, _opening.type, _opening.year, cardinality(_opening.parts))
                on conflict (tenant, type, year) do update set opened = counter.opened + excluded.opened
            returning opened - cardinality(_opening.parts) into _nth;
            foreach _part in array _opening.parts loop
              _nth := _nth + 1;
              _numbers[_part] := format('%s-%s-%s', _opening.letter, _opening.year,
                                        lpad(_nth::text, greatest(3, length(_nth::text)), '0'));
            end loop;
          end loop;
        end if;
        insert into stream
        select p_tenant, stream, number, type, expected + events, machine_version, state, since,
               context::json
          from unnest(
                 p_part_append, p_part_stream, p_part_type, p_part_expected, p_part_events,
                 p_part_machine_version, p_part_state, p_part_since, p_part_context, _numbers
               ) as part (
                 append, stream, type, expected, events, machine_version, state, since, context,
                 number
               )
         where events > 0 and append <> all (_refused)
            on conflict (tenant, id) do update
           set revision = excluded.revision, machine_version = excluded.machine_version,
               state = excluded.state, since = excluded.since, context = excluded.context;
      end if;

      -- 6. Deadlines.
      if cardinality(p_timer_append) > 0 then
        delete from timer
         where ctid = any (array(
                 select (select ctid from timer
                          where tenant = p_tenant and stream_id = stream and timer.name = change.name)
                   from unnest(p_timer_append, p_timer_stream, p_timer_name, p_timer_due_at)
                     as change (append, stream, name, due_at)
                  where due_at is null and append <> all (_refused)
               ));
        insert into timer
        select p_tenant, stream, name, due_at, event::json, revision
          from unnest(
                 p_timer_append, p_timer_stream, p_timer_name, p_timer_due_at, p_timer_event,
                 p_timer_revision
               ) as change (append, stream, name, due_at, event, revision)
         where due_at is not null and append <> all (_refused)
            on conflict (tenant, stream_id, name) do update
           set due_at = excluded.due_at, event = excluded.event,
               armed_revision = excluded.armed_revision;
      end if;

      -- 7. Cards.
      if cardinality(p_card_append) > 0 then
        insert into card
        select p_tenant, stream, subject_kind, subject, key_version, ciphertext
          from unnest(
                 p_card_append, p_card_stream, p_card_subject_kind, p_card_subject,
                 p_card_key_version, p_card_ciphertext
               ) as change (append, stream, subject_kind, subject, key_version, ciphertext)
         where append <> all (_refused)
            on conflict (tenant, stream_id) do update
           set subject_kind = excluded.subject_kind, subject_id = excluded.subject_id,
               key_version = excluded.key_version, ciphertext = excluded.ciphertext;
      end if;

      -- 8. What each command came to, for its caller and for every repeat.
      return query
        insert into command (tenant, key, digest, outcome)
        select p_tenant, given.key, given.digest,
               case
                 when given.rejected is not null then json_build_object('code', given.rejected)
                 else json_build_object(
                   'id', given.stream,
                   'number', coalesce(_numbers[given.part], ''),
                   'revision', given.revision, 'position', coalesce(_last[given.no], _start),
                   'state', given.state, 'recorded', given.recorded::json)
               end
          from unnest(
                 p_key, p_digest, p_rejected, p_recorded, p_own_part, p_own_stream, p_own_revision,
                 p_own_state
               ) with ordinality as given (
                 key, digest, rejected, recorded, part, stream, revision, state, no
               )
         where given.no <> all (_refused)
        returning key, case when outcome ->> 'code' is null then 'recorded' else 'repeated' end,
                  outcome;
    end $$;

    grant create on schema public to ${roles.writer};
    alter function append owner to ${roles.writer};
    revoke create on schema public from ${roles.writer};
    revoke all on function append from public;
    grant execute on function append to ${roles.api}, ${roles.timekeeper};
  `);
};
