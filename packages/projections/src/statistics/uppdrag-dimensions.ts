import { codeLists } from '@fyr/domain';
import { type RawBuilder, sql } from 'kysely';
import { uppdragStatistics } from '../uppdrag-statistics/projection.ts';
import { type Dimension, missing, type Window } from './measure.ts';
import { tableOf } from './table-of.ts';

const t = tableOf(uppdragStatistics);

/** A dimension whose values are a code list, read from a column. */
export function coded(
  id: string,
  list: keyof typeof codeLists,
  column: RawBuilder<unknown>,
  many?: 'many',
): Dimension {
  const values = codeLists[list];
  return {
    id,
    values: values.includes(missing) ? values : [...values, missing],
    names: `code.${list}`,
    value: () => column,
    ...(many ? { many: true } : {}),
  };
}

export const enhet: Dimension = {
  id: 'enhet',
  value: () => sql`s.enhet`,
  found: sql`select distinct enhet as value from ${t('uppdrag')} order by 1`,
};

/** At 31 December of the year that the period ends in; a birth year says no more than that. */
export const alder: Dimension = {
  id: 'alder',
  values: codeLists.Aldersband,
  names: 'code.Aldersband',
  value: ({ to }: Window) => {
    const age = sql`${Number(to.slice(0, 4))}::int - s.birth_year`;
    return sql`case
      when s.birth_year is null then ${sql.lit(missing)}
      when ${age} < 18 then 'UNDER_18'
      when ${age} < 25 then '18_24'
      when ${age} < 35 then '25_34'
      when ${age} < 45 then '35_44'
      when ${age} < 55 then '45_54'
      when ${age} < 65 then '55_64'
      else '65_PLUS' end`;
  },
};

export const kon: Dimension = {
  id: 'kon',
  values: codeLists.Kon,
  names: 'code.Kon',
  value: () => sql`s.kon`,
};

/** Who was huvudansvarig on the day of the case. */
export const ombud: Dimension = {
  id: 'ombud',
  exactOnly: true,
  value: () => sql`o.huvudansvarig::text`,
  join: sql`left join ${t('ombud_period')} o on o.stream_id = c.stream_id
    and o.from_on <= c.day and (o.to_on is null or c.day < o.to_on)`,
  found: sql`select distinct huvudansvarig::text as value from ${t('ombud_period')} order by 1`,
};

export const initiativ = coded('initiativ', 'InitiativTagare', sql`s.initiativ`);
export const channel = coded('channel', 'Kanal', sql`s.channel`);
export const kannedom = coded('kannedom', 'KannedomKod', sql`s.kannedom`);
export const profil = coded('profil', 'MalgruppsProfil', sql`s.profil`, 'many');
export const hjalp = coded('hjalp', 'HjalpKod', sql`s.hjalp`, 'many');
export const forsorjning = coded('forsorjning', 'ForsorjningKod', sql`s.forsorjning_start`);

/** What was noted last on or before the day of the case. */
export const plan: Dimension = {
  ...coded('plan', 'PlanFinns', sql`p.plan`),
  join: sql`left join ${t('plan_period')} p on p.stream_id = c.stream_id
    and p.from_on <= c.day and (p.to_on is null or c.day < p.to_on)`,
};

export const household: Dimension = {
  id: 'household',
  values: ['EN_VUXEN', 'FLERA_VUXNA', 'INGA_BARN', missing],
  names: 'dimension.household',
  value: () => sql`case
    when s.minor_children = 0 then 'INGA_BARN'
    when s.minor_children > 0 and s.adults_in_household = 1 then 'EN_VUXEN'
    when s.minor_children > 0 and s.adults_in_household > 1 then 'FLERA_VUXNA' end`,
};

/** Signs that the work drifts away from the target group. One uppdrag may bear several. */
export const drift: Dimension = {
  id: 'drift',
  values: ['UTFORSAKRAD', 'SOKER_FORSORJNINGSSTOD', 'NPF', 'INGET', missing],
  names: 'dimension.drift',
  many: true,
  value: () => sql`case
    when not s.described then '{}'
    when not (${drifts}) then array['INGET']
    else array_remove(array[
      case when s.utforsakrad then 'UTFORSAKRAD' end,
      case when s.soker_forsorjningsstod then 'SOKER_FORSORJNINGSSTOD' end,
      case when s.npf then 'NPF' end], null) end`,
};

/** Whether an uppdrag bears any of the signs of drift. */
export const drifts = sql<boolean>`(coalesce(s.utforsakrad, false)
  or coalesce(s.soker_forsorjningsstod, false) or coalesce(s.npf, false))`;
