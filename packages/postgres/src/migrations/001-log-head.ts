import { across, type Migration, ofTenant } from './migration.ts';

export const logHead: Migration = async (run, roles) => {
  await run(`
    create table log_head (
      tenant uuid primary key,
      position bigint not null default 0 check (position >= 0),
      hash bytea not null default '\\x' check (length(hash) in (0, 32))
    ) with (fillfactor = 50);
    comment on table log_head is 'One row per tenant, locked by every append: what makes positions dense.';
    comment on column log_head.position is 'Of the last event; 0 before the first.';
    comment on column log_head.hash is 'Of the last event; empty before the first.';
    ${ofTenant('log_head')}
    ${across('log_head', roles.relay, roles.projector, roles.timekeeper, roles.verifier)}
    grant select, update on log_head to ${roles.writer};
    grant select on log_head
      to ${roles.api}, ${roles.relay}, ${roles.projector}, ${roles.timekeeper}, ${roles.verifier};
  `);
};
