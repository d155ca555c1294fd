import type { Migration } from './migration.ts';

/** What nobody but its author sees is destroyed without being seen: first its key, then the row. */
export const destroyDrafts: Migration = async (run, roles) => {
  const { api, writer } = roles;
  await run(`
    grant select (tenant, id, account, stream_id, client, saved_at), delete on draft to ${writer};

    create function drafts_to_destroy(
      p_tenant uuid, p_streams uuid[], p_client uuid, p_accounts uuid[], p_saved_before bigint
    )
    returns setof uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return query
        select id from draft
         where tenant = p_tenant
           and (stream_id = any (p_streams) or client = p_client or account = any (p_accounts)
                or saved_at < p_saved_before);
    end $$;
    comment on function drafts_to_destroy is
      'Drafts of these streams, of this client, by these accounts, and those not saved since.';

    create function destroy_drafts(p_tenant uuid, p_ids uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      delete from draft where tenant = p_tenant and id = any (p_ids);
    end $$;

    grant create on schema public to ${writer};
  `);
  for (const name of ['drafts_to_destroy', 'destroy_drafts']) {
    await run(`
      alter function ${name} owner to ${writer};
      revoke all on function ${name} from public;
      grant execute on function ${name} to ${api};
    `);
  }
  await run(`revoke create on schema public from ${writer}`);
};
