import type { Migration } from './migration.ts';

export const loginAttempt: Migration = async (run, roles) => {
  await run(`
    create table login_attempt (
      state_hash bytea primary key check (length(state_hash) = 32),
      browser_hash bytea not null check (length(browser_hash) = 32),
      nonce text not null,
      verifier text not null,
      invitation text,
      begun_at bigint not null
    );
    comment on table login_attempt is
      'Who is on the way to the identity provider and back. Of no tenant; a row is taken once.';
    comment on column login_attempt.state_hash is 'sha256 of the state that comes back.';
    comment on column login_attempt.browser_hash is 'sha256 of what the browser keeps meanwhile.';
    comment on column login_attempt.verifier is 'Of PKCE (RFC 7636).';
    comment on column login_attempt.begun_at is 'Epoch milliseconds: ten minutes and it is over.';
    create index login_attempt_begun_at on login_attempt (begun_at);
    grant select, insert, delete on login_attempt to ${roles.api};
  `);
};
