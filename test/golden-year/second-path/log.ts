import type pg from 'pg';

/**
 * The log of one tenant as it is understood today, in temporary tables: a correction stands in the
 * place of what it corrects. Nothing here or beside is shared with the projections: each statement is
 * written from the counting rule in words.
 */
export async function readLog(database: pg.Client, tenant: string): Promise<void> {
  await database.query(`
    drop table if exists fact, moved, person, spell, holding, work;
    create temp table fact as
    select e.stream_id, e.stream_type, e.revision, e.type, e.state, w.data,
           (w.data ->> 'on')::date as day
      from event e
      left join lateral (
        select c.data -> 'data' as data from event c
         where c.tenant = e.tenant and c.stream_id = e.stream_id and c.type = 'FactsCorrected'
           and (c.data ->> 'revision')::int = e.revision
         order by c.revision desc limit 1) c on true
      cross join lateral (select coalesce(c.data, e.data)::jsonb as data) w
     where e.tenant = '${tenant}';
    create index on fact (stream_id, type, revision);
    create index on fact (type, day);

    -- Each event that led to another state than the one before it.
    create temp table moved as
    select * from (
      select stream_id, stream_type, revision, day, state,
             lag(state) over (partition by stream_id order by revision) as before
        from fact) f
     where state is distinct from before;
    create index on moved (stream_id, revision);
    analyze fact, moved`);
  await database.query(person);
  await database.query(organisation);
}

/** What a request and the descriptions after it say of the person. */
const person = `
  create temp table person as
  select r.stream_id, r.day as requested, r.data ->> 'clientId' as client,
         r.data ->> 'enhet' as enhet, r.data ->> 'channel' as channel,
         r.data ->> 'initiativ' as initiativ, r.data ->> 'kannedom' as kannedom,
         f.data is not null as described,
         coalesce(l.data, r.data) ->> 'kon' as kon,
         (select (k.data ->> 'birthYear')::int from fact k
           where k.stream_id = r.stream_id and k.data ? 'birthYear'
             and k.type in ('UppdragRequested', 'ClientDescribed')
           order by k.revision desc limit 1) as born,
         case when r.data ->> 'initiativ' <> 'KLIENT' and f.data is not null then f.data
              else r.data end as wish,
         r.data as request, f.data as first, l.data as last
    from fact r
    left join lateral (
      select data from fact d where d.stream_id = r.stream_id and d.type = 'ClientDescribed'
       order by revision limit 1) f on true
    left join lateral (
      select data from fact d where d.stream_id = r.stream_id and d.type = 'ClientDescribed'
       order by revision desc limit 1) l on true
   where r.type = 'UppdragRequested';
  create unique index on person (stream_id);
  analyze person`;

/**
 * When an enhet and an ombud were there, and who worked where on each day. An end is of the spell that
 * began last; what was set of an ombud's time during one employment does not hold in the next.
 */
const organisation = `
  create temp table holding as
  select (data ->> 'from')::date as from_on,
         coalesce((select max((e.data ->> 'to')::date) from fact e
                    where e.type = 'VerksamhetEnded'), 'infinity') as to_on
    from fact where type = 'VerksamhetStarted';

  create temp table spell as
  select b.what, b.id, b.revision, (b.data ->> 'from')::date as from_on,
         coalesce((
           select (e.data ->> 'to')::date from fact e
            where e.type in ('EnhetRemoved', 'OmbudLeft') and e.data ->> b.what = b.id
              and b.revision = (
                select o.revision from fact o
                 where o.type in ('EnhetAdded', 'OmbudEmployed') and o.data ->> b.what = b.id
                   and o.revision < e.revision
                 order by o.data ->> 'from' desc, o.revision desc limit 1)
            order by e.revision desc limit 1), 'infinity') as to_on
    from (select *, case type when 'EnhetAdded' then 'enhet' else 'ombud' end as what,
                 coalesce(data ->> 'enhet', data ->> 'ombud') as id
            from fact where type in ('EnhetAdded', 'OmbudEmployed')) b;

  create temp table work as
  select d.day, s.id as ombud, there.enhet,
         (share ->> 'fte')::numeric / there.parts as posts,
         extract(day from date_trunc('month', d.day) + interval '1 month - 1 day') as month_days
    from holding h
    cross join lateral (
      select day::date from generate_series(h.from_on::timestamp,
        least(h.to_on, (select max(day) from fact) + 400)::timestamp, '1 day') day) d
    join spell s on s.what = 'ombud' and d.day between s.from_on and s.to_on
    cross join lateral (
      select f.data from fact f
       where f.type = 'OmbudFteSet' and f.data ->> 'ombud' = s.id
         and (f.data ->> 'from')::date <= d.day
         and (f.data ->> 'from')::date > coalesce((
           select max(o.to_on) from spell o
            where o.what = 'ombud' and o.id = s.id and o.from_on < s.from_on), '-infinity')
       order by f.data ->> 'from' desc, f.revision desc limit 1) f
    cross join lateral jsonb_array_elements(f.data -> 'shares') share
    cross join lateral (
      select e.id as enhet, count(*) over () as parts from spell e
       where e.what = 'enhet' and d.day between e.from_on and e.to_on
         and share -> 'enheter' ? e.id) there;
  create index on work (day);
  analyze work`;
