import { type Migration, ofTenant } from './migration.ts';

const setting = (name: string) => `nullif(current_setting('app.${name}', true), '')`;

/**
 * What somebody has written in a form and not sent. To the account that wrote it it is there, in the
 * room where it was written, and to nobody else.
 */
export const draft: Migration = async (run, roles) => {
  const byRoom = {
    inside: roles.api,
    outside: roles.outside,
    released: roles.released,
    audit: roles.auditor,
  };
  const all = Object.values(byRoom).join(', ');
  await run(`
    create table draft (
      tenant uuid not null,
      id uuid not null,
      account uuid not null,
      role text not null,
      room text not null check (room in ('inside', 'outside', 'released', 'audit')),
      stream_type text not null,
      stream_id uuid,
      form text not null check (length(form) <= 120),
      client uuid check (client is null or room = 'inside'),
      fields jsonb not null check (jsonb_typeof(fields) = 'object'),
      saved_at bigint not null,
      primary key (tenant, id),
      foreign key (tenant, account) references account (tenant, id) on delete cascade
    );
    comment on table draft is 'What somebody has written in a form and not sent.';
    comment on column draft.role is 'In which it was written: there alone it is shown.';
    comment on column draft.stream_id is 'Null: of a stream that is not opened yet.';
    comment on column draft.form is 'The command; after a point, what of it, where one form stands for several.';
    comment on column draft.client is 'Whose key it is encrypted with; null: a key of its own.';
    comment on column draft.fields is 'By field: the version of the key, and nonce, tag and ciphertext in base64.';
    comment on column draft.saved_at is 'Epoch milliseconds: thirty days later it is destroyed.';
    create unique index draft_place on draft (tenant, account, role, stream_type, stream_id, form)
      nulls not distinct;
    create index draft_saved_at on draft (tenant, saved_at);
    create index draft_stream on draft (tenant, stream_id);
    ${ofTenant('draft')}
    create policy own_account on draft as restrictive to ${all}
      using (account = ${setting('account')}::uuid);
    grant select, insert, delete, update (fields, saved_at) on draft to ${all};
  `);
  for (const [room, role] of Object.entries(byRoom)) {
    await run(
      `create policy ${room}_alone on draft as restrictive to ${role} using (room = '${room}')`,
    );
  }
};
