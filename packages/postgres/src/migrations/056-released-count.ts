import { type Migration, ofTenant } from './migration.ts';

/** Only who releases sees what the tables were made of. */
export const releasedCount: Migration = async (run, roles) => {
  await run(`
    create table released_count (
      tenant uuid not null,
      to_on date not null,
      counts jsonb not null,
      primary key (tenant, to_on)
    );
    comment on table released_count is
      'What was counted when a quarter was released: longer periods are sums of it, and later releases are held against it.';
    ${ofTenant('released_count')}
    grant select, insert on released_count to ${roles.projector};
  `);
};
