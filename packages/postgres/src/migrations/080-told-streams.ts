import type { Migration } from './migration.ts';

/** Which streams there are for the two narrow roles: of no type that is not a row here. */
const told = {
  released: ['ledningsgrupp', 'mote', 'rapport', 'systemfel', 'verksamhet'],
  auditor: ['loggkontroll', 'verksamhet'],
} as const;
const read = { released: [], auditor: ['verksamhet'] } as const;

/** Of a query and not of each row. */
const ofThem = 'any (array(select type from told_stream where role = session_user))';

/**
 * The room of those who see what is released, and the reviewer's. There are no uppdrag in them, and
 * nothing that was ever recorded of one.
 */
export const toldStreams: Migration = async (run, roles) => {
  const { released, auditor, teller } = roles;
  const rows = (['released', 'auditor'] as const).flatMap((role) =>
    told[role].map((type) => {
      const writes = !(read[role] as readonly string[]).includes(type);
      return `('${roles[role]}', '${type}', ${writes})`;
    }),
  );
  await run(`
    create table told_stream (
      role name not null,
      type text not null,
      writes boolean not null,
      primary key (role, type)
    );
    comment on table told_stream is 'Of which types of stream a narrow role is told, and which it writes.';
    insert into told_stream values ${rows.join(', ')};
    grant select on told_stream to ${released}, ${teller};

    alter table stream
      add column told_context jsonb generated always as (
        case type when 'systemfel' then context::jsonb - '{author,evidence}'::text[]
                  when 'uppdrag' then null
                  else context::jsonb end
      ) virtual;
    comment on column stream.told_context is
      'context, without who wrote of a systemfel and on what evidence; null of an uppdrag.';

    grant select (tenant, id, number, type, revision, machine_version, state, since, context)
      on stream to ${teller};
    grant select (tenant, id, number, type, state, since, told_context) on stream to ${released};
    grant select (type, state) on stream to ${auditor};
    create policy told on stream as restrictive for select to ${released}, ${teller}
      using (type = ${ofThem});

    grant select (tenant, position, stream_id, stream_type, revision, type, version, data, subject_kind,
                  key_version, state, actor, at, hash, open_personal, open_subject)
      on event to ${teller};
    create policy told on event as restrictive for select to ${teller}
      using (stream_type = ${ofThem} and subject_kind is distinct from 'client');

    grant select on command to ${teller};
    create policy told on command as restrictive for select to ${teller}
      using (outcome ->> 'id' is null or exists (
        select from stream
         where stream.tenant = command.tenant and stream.id = (command.outcome ->> 'id')::uuid));
  `);
};
