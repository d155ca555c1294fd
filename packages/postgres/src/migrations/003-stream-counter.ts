import { across, type Migration, ofTenant } from './migration.ts';

export const streamCounter: Migration = async (run, roles) => {
  await run(`
    create table stream_counter (
      tenant uuid not null,
      type text not null,
      year integer not null,
      opened integer not null,
      primary key (tenant, type, year)
    ) with (fillfactor = 50);
    comment on table stream_counter is 'How many streams were opened: where human numbers come from.';
    comment on column stream_counter.year is 'Of the opening, in Europe/Stockholm.';
    ${ofTenant('stream_counter')}
    ${across('stream_counter', roles.verifier)}
    grant select, insert, update on stream_counter to ${roles.writer};
    grant select on stream_counter to ${roles.verifier};
  `);
};
