import type { Migration } from './migration.ts';

/**
 * Whether documenting is a duty has stood in the events only. Other workflows read it of the row,
 * which is folded anew no sooner than the verksamhet is next written to.
 */
export const regimeInContext: Migration = async (run) => {
  await run(`
    update stream
       set context = (context::jsonb || jsonb_build_object('regimes', known.regimes))::json
      from (
        select tenant, stream_id,
               jsonb_agg(
                 jsonb_build_object(
                   'regime', data ->> 'regime', 'from', data ->> 'from', 'to', data ->> 'to'
                 ) order by position
               ) as regimes
          from event
         where type = 'DocumentationRegimeSet'
         group by tenant, stream_id
      ) as known
     where stream.tenant = known.tenant and stream.id = known.stream_id and machine_version = 1;
  `);
};
