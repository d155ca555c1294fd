import type { Migration } from './migration.ts';

export const relayCursor: Migration = async (run, roles) => {
  await run(`
    create table relay_epoch (
      epoch integer not null check (epoch > 0),
      one_row boolean primary key default true check (one_row)
    );
    comment on table relay_epoch is 'One row: which JetStream stream is the living one.';
    insert into relay_epoch (epoch) values (1);

    create table relay_cursor (
      tenant uuid primary key,
      position bigint not null
    ) with (fillfactor = 50);
    comment on table relay_cursor is 'How far each log is published. Only the relay sees it.';
    grant select, update on relay_epoch to ${roles.relay};
    grant select on relay_epoch to ${roles.projector};
    grant select, insert, update on relay_cursor to ${roles.relay};
  `);
};
