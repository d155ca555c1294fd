import { type Migration, ofTenant } from './migration.ts';

export const reaction: Migration = async (run, roles) => {
  const travelling =
    'tenant, position, stream_id, stream_type, revision, type, version, data, state, at';
  const own = (table: string) => `
    create policy reactor on ${table} to ${roles.reactor} using (true);
    create policy verifier on ${table} for select to ${roles.verifier} using (true);
    grant select, insert, update, delete on ${table} to ${roles.reactor};
    grant select on ${table} to ${roles.verifier};
  `;
  await run(`
    create policy reactor on event for select to ${roles.reactor} using (true);
    create policy reactor on log_head for select to ${roles.reactor} using (true);
    grant select (${travelling}) on event to ${roles.reactor};
    grant select (tenant, position) on log_head to ${roles.reactor};
    grant select on installation to ${roles.reactor};
    create index event_ledningsgrupp on event (tenant)
      where stream_type = 'ledningsgrupp' and revision = 1;
    create index event_ombud on event (tenant)
      where stream_type = 'uppdrag' and type in ('OmbudAssigned', 'OmbudChanged');

    create table reaction_start (
      at timestamptz not null default now(),
      one_row boolean primary key default true check (one_row)
    );
    comment on table reaction_start is
      'One row once a reactor has run: what was recorded before tells nobody anything.';
    grant select, insert on reaction_start to ${roles.reactor};

    create table reaction_checkpoint (
      tenant uuid primary key,
      position bigint not null check (position >= 0)
    ) with (fillfactor = 50);
    comment on table reaction_checkpoint is 'How far each log is reacted to. Never made anew.';
    ${ofTenant('reaction_checkpoint')}
    ${own('reaction_checkpoint')}
    grant select on reaction_checkpoint to ${roles.api};

    create table reaction_parked (
      tenant uuid not null,
      position bigint not null,
      error text not null,
      at timestamptz not null default now(),
      primary key (tenant, position)
    );
    comment on table reaction_parked is
      'Events that could not be reacted to. Each start of a reactor tries them again.';
    ${ofTenant('reaction_parked')}
    ${own('reaction_parked')}

    create table reaction_call (
      tenant uuid not null,
      position bigint not null,
      name text not null,
      stream_id uuid not null,
      due_at bigint not null,
      failures integer not null default 0,
      primary key (tenant, position, name)
    );
    comment on table reaction_call is
      'What the API is still to do about an event. A row goes when the API says that it is done.';
    comment on column reaction_call.due_at is 'Not tried before, epoch milliseconds.';
    create index reaction_call_due_at on reaction_call (due_at);
    ${ofTenant('reaction_call')}
    ${own('reaction_call')}
  `);
};
