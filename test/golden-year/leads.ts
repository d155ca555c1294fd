import { demoTenant } from '@fyr/testing';
import type pg from 'pg';

/*
 * All that a narrow role of the database can read or call, searched for whatever leads to a person. It
 * asks the database itself what there is: a table, a column or a function that is new is searched too,
 * or found to be unknown.
 */

type Lead = 'client' | 'uppdrag' | 'number' | 'pseudonym' | 'ombud';
/** Where something stood that leads to somebody: `mote_worklist_v1.mote: ombud`. */
export type Searched = { readonly rows: number; readonly found: readonly string[] };
type Row = Readonly<Record<string, string | null>>;

const words = /[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\bU-\d{4}-\d+/g;

/** Streams that say who works as ombud, who sits in a group and who came to a meeting: no secrets. */
const ofOrganisation = ['verksamhet', 'ledningsgrupp', 'mote'];

const leadsText = `
  select 'uppdrag' as lead, id::text as word, type from stream
  union all select 'number', number, null from stream where type = 'uppdrag'
  union all select 'client', context ->> 'clientId', null from stream where type = 'uppdrag'
  union all select 'client', subject_id::text, null from event where subject_kind = 'client'
  union all select 'pseudonym', data ->> 'client', null from event where stream_type = 'systemfel'
  union all select 'ombud', data ->> 'ombud', null from event where type = 'OmbudEmployed'
  union all select 'ombud', split_part(actor, ':', 2), null from event where actor like 'ombud:%'`;

/** The tables, each with what of it the role may read. */
const tablesText = `
  select attrelid::regclass::text as name,
         string_agg(format('%I::text', attname), ', ') as columns
    from pg_attribute join pg_class on pg_class.oid = attrelid
    join pg_namespace on pg_namespace.oid = relnamespace
   where relkind in ('r', 'p', 'v', 'm', 'f') and attnum > 0 and not attisdropped
     and nspname !~ '^pg_' and nspname <> 'information_schema'
     and has_schema_privilege($1, relnamespace, 'usage')
     and has_column_privilege($1, attrelid, attnum, 'select')
   group by attrelid`;

const functionsText = `
  select proname as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
   where nspname !~ '^pg_' and nspname <> 'information_schema' and prorettype <> 'trigger'::regtype
     and has_schema_privilege($1, pronamespace, 'usage') and has_function_privilege($1, pg_proc.oid, 'execute')`;

/** How each function is asked about everything: `$1` all ids, `$2` all numbers, `$3` all keys. */
const asked: Readonly<Record<string, string | null>> = {
  load_told: `select id, number, type, revision::text, state, context::text, outcome::text
    from load_told('${demoTenant}', $1, $3) where $2::text[] is not null`,
  read_told_stream: `select told.stream_id as id, told::text
    from unnest($1::uuid[]) as asked, lateral read_told_stream('${demoTenant}', asked, 0, null) as told
   where $2::text[] is not null and $3::text[] is not null`,
  read_cards: `select stream_id as id, card::text from read_cards('${demoTenant}', $1) as card
   where $2::text[] is not null and $3::text[] is not null`,
  resolve_stream: `select id, id from (
      select resolve_stream('${demoTenant}', type, asked, null)::text as id
        from unnest($1::uuid[]) as asked, unnest($4::text[]) as type
      union all
      select resolve_stream('${demoTenant}', type, null, asked)::text
        from unnest($2::text[]) as asked, unnest($4::text[]) as type) as told
   where id is not null and $3::text[] is not null`,
  // Says yes or no, by a digest of what it is asked about.
  is_told_document: null,
  // Writes, and tells only what became of the keys that it is given.
  append_told: null,
};

/**
 * What a role of the database comes to, were it mutated as said. It is put back.
 * @param admin of a superuser, in no transaction
 */
export async function leadsOf(
  admin: pg.Client,
  role: string,
  mutation = 'select',
): Promise<Searched> {
  // 1. What there is to be found, and of which type each stream is.
  const leads = new Map<string, Lead>();
  const types = new Map<string, string>();
  for (const { lead, word, type } of (await admin.query(leadsText)).rows) {
    if (type) types.set(word, type);
    if (word && (!type || type === 'uppdrag')) leads.set(word, lead);
  }
  const keys = (await admin.query('select key from command')).rows.map(({ key }) => key);
  const numbers = [...leads].flatMap(([word, lead]) => (lead === 'number' ? [word] : []));

  const found = new Set<string>();
  let rows = 0;
  const search = (place: string, row: Row) => {
    rows += 1;
    const type = types.get(row.stream_id ?? row.id ?? '') ?? '';
    for (const word of JSON.stringify(row).match(words) ?? []) {
      const lead = leads.get(word);
      if (lead === undefined || (lead === 'ombud' && ofOrganisation.includes(type))) continue;
      found.add(`${place}: ${lead}`);
    }
  };

  await admin.query(`begin; ${mutation}`);
  try {
    const tables = (await admin.query(tablesText, [role])).rows;
    const functions = (await admin.query(functionsText, [role])).rows;
    await admin.query(`set local session authorization ${role}`);

    // 2. Everything that the role reads, in the tenant and in none.
    for (const tenant of [demoTenant, '']) {
      await admin.query(`select set_config('app.tenant', $1, true)`, [tenant]);
      for (const { name, columns } of tables) {
        const { rows: read } = await admin.query(`select ${columns} from ${name}`);
        for (const row of read) search(name, row);
      }
    }

    // 3. Everything that it is told when it asks about everything there is.
    for (const { name } of functions) {
      const text = asked[name];
      if (text === undefined) found.add(`${name}: nobody knows what it tells`);
      if (!text) continue;
      const values = [[...types.keys()], numbers, keys, [...new Set(types.values())]];
      const { rows: told } = await admin.query(text, values.slice(0, text.includes('$4') ? 4 : 3));
      for (const row of told) search(name, row);
    }
    return { rows, found: [...found].toSorted() };
  } finally {
    await admin.query('rollback');
  }
}
