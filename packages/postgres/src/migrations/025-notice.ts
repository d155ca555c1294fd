import { type Migration, ofTenant } from './migration.ts';

export const notice: Migration = async (run, roles) => {
  await run(`
    create table notice (
      id uuid primary key default gen_random_uuid(),
      place bigint generated always as identity unique,
      tenant uuid not null,
      account uuid not null references account on delete cascade,
      role text not null,
      kind text not null,
      stream_type text not null,
      stream_id uuid not null,
      position bigint not null,
      at bigint not null,
      read_at bigint,
      mail_due boolean not null,
      unique (tenant, position, kind, account, stream_id)
    );
    comment on table notice is 'What somebody is told of: codes and ids, never a word of it.';
    comment on column notice.place is 'In the order they were written.';
    comment on column notice.role is 'In which the account is told; shown while it is active.';
    comment on column notice.position is 'Of the event that it tells of.';
    comment on column notice.at is 'When that was recorded, epoch milliseconds.';
    comment on column notice.mail_due is 'A letter is to say that there is something, if it is not read first.';
    create index notice_of_account on notice (account, role, place);
    create index notice_unmailed on notice (account) where mail_due and read_at is null;
    ${ofTenant('notice')}
    create policy reactor on notice to ${roles.reactor} using (true);
    grant select, insert on notice to ${roles.reactor};
    grant update (mail_due) on notice to ${roles.reactor};
    grant select on notice to ${roles.api};
    grant update (read_at) on notice to ${roles.api};

    create table mail_turn (
      account uuid primary key references account on delete cascade,
      tenant uuid not null,
      next_at bigint not null,
      failures integer not null default 0
    );
    comment on table mail_turn is 'When an account may get its next letter, epoch milliseconds.';
    comment on column mail_turn.failures is 'Since the last letter that went.';
    ${ofTenant('mail_turn')}
    create policy reactor on mail_turn to ${roles.reactor} using (true);
    grant select, insert, update on mail_turn to ${roles.reactor};
  `);
};
