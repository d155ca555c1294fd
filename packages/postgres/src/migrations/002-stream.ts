import { across, type Migration, ofTenant } from './migration.ts';

export const stream: Migration = async (run, roles) => {
  await run(`
    create table stream (
      tenant uuid not null,
      id uuid not null,
      number text not null,
      type text not null,
      revision integer not null check (revision > 0),
      machine_version integer not null,
      state text not null,
      since date,
      context json not null,
      primary key (tenant, id),
      -- In this order it is never taken for a way to a stream by its id.
      unique (number, tenant)
    ) with (fillfactor = 70);
    comment on table stream is 'The snapshot of every stream: all that its events come to.';
    comment on column stream.number is 'For people: U-2026-014.';
    comment on column stream.revision is 'Of the last event.';
    comment on column stream.machine_version is 'Of the machine that made state and context.';
    comment on column stream.state is 'One dotted path: firstContact.queued.';
    comment on column stream.since is 'The day of the last event that changed the state.';
    comment on column stream.context is 'What guards and decisions read; never anything personal.';
    ${ofTenant('stream')}
    ${across('stream', roles.relay, roles.projector, roles.timekeeper, roles.verifier)}
    grant select, insert, update on stream to ${roles.writer};
    grant select on stream
      to ${roles.api}, ${roles.relay}, ${roles.projector}, ${roles.timekeeper}, ${roles.verifier};
  `);
};
