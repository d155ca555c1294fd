import { type Migration, ofTenant } from './migration.ts';

export const releasedTable: Migration = async (run, roles) => {
  await run(`
    create table released_table (
      tenant uuid not null,
      measure text not null,
      dimensions text[] not null,
      from_on date not null,
      to_on date not null,
      cells jsonb not null,
      primary key (tenant, to_on, measure, dimensions, from_on)
    );
    comment on table released_table is
      'A table as it is out, for good: each cell its keys and its value, null where it is protected.';
    comment on column released_table.dimensions is 'In the order of the measure.';
    ${ofTenant('released_table')}
    grant select, insert on released_table to ${roles.projector};
    grant select on released_table to ${roles.api}, ${roles.outside};
  `);
};
