import { across, type Migration, ofTenant } from './migration.ts';

export const command: Migration = async (run, roles) => {
  await run(`
    create table command (
      tenant uuid not null,
      key text not null check (length(key) between 1 and 200),
      digest bytea not null,
      outcome json not null,
      recorded_at timestamptz not null default now(),
      primary key (tenant, key)
    );
    comment on table command is 'What became of each idempotency key, for 30 days.';
    comment on column command.digest is 'HMAC of the command: whether a repeat is the same one.';
    comment on column command.outcome is 'As first given to the caller: an outcome, or the code of a refusal.';
    create index command_recorded_at on command using brin (recorded_at);
    ${ofTenant('command')}
    ${across('command', roles.timekeeper, roles.verifier)}
    create policy outlived on command for delete to ${roles.timekeeper}
      using (recorded_at < now() - interval '30 days');
    grant select, insert on command to ${roles.writer};
    grant select on command to ${roles.api}, ${roles.verifier};
    grant select, delete on command to ${roles.timekeeper};
  `);
};
