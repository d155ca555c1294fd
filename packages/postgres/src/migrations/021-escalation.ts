import type { Migration } from './migration.ts';

export const escalation: Migration = async (run, roles) => {
  await run(`
    create table escalation (
      reference uuid primary key default gen_random_uuid(),
      origin_tenant uuid not null,
      origin_systemfel uuid not null,
      origin_position bigint not null check (origin_position > 0),
      central_tenant uuid not null,
      unique (origin_tenant, origin_position)
    );
    comment on table escalation is
      'Which systemfel stands behind a reference that a central ledningsgrupp was given.';
    comment on column escalation.reference is 'By chance: tells nothing of the origin.';
    comment on column escalation.origin_position is 'Of the event by which it was escalated.';
    alter table escalation enable row level security;
    alter table escalation force row level security;
    -- Neither side reads the other: what acts for one verksamhet sees no row, not even its own.
    create policy between_tenants on escalation to ${roles.api}
      using (nullif(current_setting('app.tenant', true), '') is null);
    grant select, insert on escalation to ${roles.api};
  `);
};
