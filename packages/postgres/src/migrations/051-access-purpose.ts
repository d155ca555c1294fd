import { type Migration, ofTenant } from './migration.ts';

/** Rows from before say nothing of purpose and fields, and their digests are of what they do say. */
export const accessPurpose: Migration = async (run, roles) => {
  await run(`
    alter table access_log
      add column version smallint not null default 1,
      add column purpose text,
      add column fields text[],
      add column enheter text[],
      add column request_id text,
      add check (version = 1 or (purpose is not null and fields is not null and enheter is not null));
    alter table access_log alter column version drop default;
    comment on column access_log.version is 'Of the digest: what of the row it is of.';
    comment on column access_log.action is 'How it was asked for: read, history, list, export, import.';
    comment on column access_log.purpose is 'A code: by which relation the right was had.';
    comment on column access_log.fields is 'What was shown: card.name, GoalFormulated.goal.';
    comment on column access_log.enheter is 'Of those shown; empty where it is no uppdrag.';
    comment on column access_log.request_id is 'As in the log of the API.';
    create index access_log_at on access_log (tenant, at);

    create table access_subject (
      tenant uuid not null,
      subject uuid not null,
      position bigint not null,
      primary key (tenant, subject, position)
    );
    comment on table access_subject is 'Where in the access log each person stands.';
    alter table access_log no force row level security;
    insert into access_subject
      select distinct tenant, unnest(subjects), position from access_log;
    alter table access_log force row level security;
    create trigger refuse_change before update or delete or truncate on access_subject
      for each statement execute function refuse_change();

    ${ofTenant('access_subject')}
    create policy across on access_subject for select to ${roles.verifier}
      using ((select nullif(current_setting('app.tenant', true), '') is null));
    grant insert on access_subject to ${roles.api};
    grant select on access_subject to ${roles.verifier};
    grant select on access_log, access_subject to ${roles.auditor};
    grant select (tenant, id, name) on account to ${roles.auditor};
    grant select (tenant, id, number) on stream to ${roles.auditor};
  `);
};
