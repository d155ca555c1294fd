import type { Migration } from './migration.ts';

const setting = (name: string) => `nullif(current_setting('app.${name}', true), '')`;

/** As `tieTo` has it: who carries it, who covers on the day, in its enhet while nobody carries it. */
const tied = `
  case
    when context ->> 'huvudansvarig' is null
      then context ->> 'enhet' = any (${setting('enheter')}::text[])
    else context ->> 'huvudansvarig' = ${setting('account')}
      or ${setting('account')} in (
        select json_array_elements_text(coalesce(context -> 'medombud', '[]'))
      )
      or ${setting('account')} in (
        select cover ->> 'ombud'
          from json_array_elements(coalesce(context -> 'covers', '[]')) as cover
         where ${setting('today')}::date between (cover ->> 'from')::date and (cover ->> 'to')::date
           and coalesce(${setting('today')}::date < (cover ->> 'endedOn')::date, true)
      )
  end`;

/** Whoever of the clients is behind the uppdrag that are named and are theirs who asks. Asked once a query. */
const ownClients = `
  select nullif(context ->> 'clientId', '')::uuid from stream
   where tenant = ${setting('tenant')}::uuid and id = any (${setting('uppdrag')}::uuid[])
     and type = 'uppdrag' and ${tied}`;

const told =
  'tenant, position, stream_id, stream_type, revision, type, version, data, personal, ' +
  'subject_kind, subject_id, key_version, state, actor, at';

/** All of an event but what is said of a client. */
const open =
  'tenant, position, stream_id, stream_type, revision, type, version, data, subject_kind, ' +
  'subject_id, key_version, state, actor, cause, at, hash, open_personal, open_subject';

/**
 * The API itself has no right to a client's text. It asks as the reader, whom a policy shows the
 * clients of uppdrag that are the asking ombud's own, and of no others.
 */
export const ownUppdrag: Migration = async (run, roles) => {
  const { api, reader } = roles;
  await run(`
    grant select (tenant, id, type, context) on stream to ${reader};
    grant select (${told}) on event to ${reader};
    grant select on card to ${reader};
    create policy own_uppdrag on event as restrictive for select to ${reader}
      using (subject_kind is distinct from 'client' or subject_id = any (array(${ownClients})));
    create policy own_uppdrag on card as restrictive for select to ${reader}
      using (subject_kind <> 'client' or subject_id = any (array(${ownClients})));

    -- Where it is as old as the rest it was given this with all other roles.
    revoke select on installation from ${reader};

    revoke select on event, card from ${api};
    grant select (${open}) on event to ${api};
    grant select (tenant, stream_id, subject_kind, subject_id) on card to ${api};
  `);
};
