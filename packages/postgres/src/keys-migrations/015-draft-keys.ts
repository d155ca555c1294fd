import type { Migration } from '../migrations/migration.ts';

/**
 * What is written in a form about nobody who has a key yet has one of its own. It goes with the draft
 * and leaves no trace: nobody was forgotten by that, and no rotation is due.
 */
export const draftKeys: Migration = async (run, roles) => {
  const all = [roles.api, roles.outside, roles.released, roles.auditor].join(', ');
  await run(`
    alter table subject_key drop constraint subject_key_subject_kind_check;
    alter table subject_key add constraint subject_key_subject_kind_check
      check (subject_kind in ('client', 'functionary', 'stream', 'draft'));
    create policy draft_alone on subject_key as restrictive for delete to ${all}
      using (subject_kind = 'draft');
    grant delete on subject_key to ${all};

    create function drop_draft_keys(p_tenant uuid, p_drafts uuid[]) returns void
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      perform pg_advisory_xact_lock_shared(hashtextextended('tenant key ' || p_tenant, 0));
      delete from subject_key
       where tenant = p_tenant and subject_kind = 'draft' and subject_id = any (p_drafts);
    end $$;
    revoke all on function drop_draft_keys from public;
    grant execute on function drop_draft_keys to ${all};
  `);
};
