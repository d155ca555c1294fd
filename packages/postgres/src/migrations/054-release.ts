import { type Migration, ofTenant } from './migration.ts';

/** What is out stays out: nobody may change or take back a row. */
export const release: Migration = async (run, roles) => {
  await run(`
    create table release (
      tenant uuid not null,
      to_on date not null,
      position bigint not null check (position >= 0),
      rules integer not null,
      released_at bigint not null,
      primary key (tenant, to_on)
    );
    comment on table release is
      'Each quarter whose tables are out, with the half-year and year that end with it.';
    comment on column release.to_on is 'The last day of the quarter.';
    comment on column release.position is 'Of the log, as far as the quarter was counted.';
    comment on column release.rules is 'The version of the rules by which it was decided.';
    ${ofTenant('release')}
    grant select, insert on release to ${roles.projector};
    grant select on release to ${roles.api}, ${roles.outside};
  `);
};
