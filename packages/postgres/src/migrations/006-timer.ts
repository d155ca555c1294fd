import { across, type Migration, ofTenant } from './migration.ts';

export const timer: Migration = async (run, roles) => {
  await run(`
    create table timer (
      tenant uuid not null,
      stream_id uuid not null,
      name text not null,
      due_at bigint not null,
      event json not null,
      armed_revision integer not null,
      primary key (tenant, stream_id, name)
    );
    comment on table timer is 'Armed deadlines. Written by the append alone.';
    comment on column timer.name is 'Of the deadline, with its key: review, or answer:17.';
    comment on column timer.due_at is 'Epoch milliseconds: the instant at which the due day is over.';
    comment on column timer.event is 'What the timekeeper asks to have recorded.';
    comment on column timer.armed_revision is 'Of the event that armed it: part of the firing command''s key.';
    create index timer_due_at on timer (due_at);
    ${ofTenant('timer')}
    ${across('timer', roles.timekeeper, roles.verifier)}
    grant select, insert, update, delete on timer to ${roles.writer};
    grant select on timer to ${roles.timekeeper}, ${roles.verifier};
  `);
};
