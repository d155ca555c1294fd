import { type Migration, ofTenant } from './migration.ts';

export const passkey: Migration = async (run, roles) => {
  await run(`
    create table passkey (
      tenant uuid not null,
      account_id uuid not null,
      credential text not null,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      name text not null,
      created_on date not null,
      used_on date,
      primary key (tenant, credential),
      foreign key (tenant, account_id) references account (tenant, id) on delete cascade
    );
    comment on table passkey is 'What an account logs in with in the place of an identity provider.';
    comment on column passkey.credential is 'Its id as the device gave it, base64url.';
    comment on column passkey.public_key is 'As COSE (RFC 9052) writes it. Here is nothing secret.';
    comment on column passkey.counter is
      'Of the device, at the last login: one that goes back may be of a copy. 0: it does not count.';
    comment on column passkey.transports is 'How the browser reaches the device.';
    comment on column passkey.name is 'Of the device, as its owner calls it.';
    create index passkey_account on passkey (account_id);
    ${ofTenant('passkey')}
    -- Logging in comes before the tenant is known.
    create policy login on passkey for select to ${roles.api}
      using ((select nullif(current_setting('app.tenant', true), '') is null));
    grant select, insert, delete, update (counter, used_on) on passkey to ${roles.api};

    create table passkey_attempt (
      attempt_hash bytea primary key check (length(attempt_hash) = 32),
      right_hash bytea check (length(right_hash) = 32),
      challenge text not null,
      begun_at bigint not null
    );
    comment on table passkey_attempt is
      'Who is about to make a passkey, or to log in with one. Of no tenant; a row is taken once.';
    comment on column passkey_attempt.attempt_hash is 'sha256 of what the browser keeps meanwhile.';
    comment on column passkey_attempt.right_hash is
      'sha256 of the token by whose right one is made, an invitation''s or a session''s; null to log in.';
    comment on column passkey_attempt.challenge is 'What the device is to sign, base64url.';
    comment on column passkey_attempt.begun_at is 'Epoch milliseconds: five minutes and it is over.';
    create index passkey_attempt_begun_at on passkey_attempt (begun_at);
    grant select, insert, delete on passkey_attempt to ${roles.api};
  `);
};
