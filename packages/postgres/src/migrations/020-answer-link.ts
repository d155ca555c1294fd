import { type Migration, ofTenant } from './migration.ts';

export const answerLink: Migration = async (run, roles) => {
  await run(`
    create table answer_link (
      tenant uuid not null,
      id uuid not null,
      token_hash bytea not null unique check (length(token_hash) = 32),
      systemfel uuid not null,
      huvudman text not null,
      primary key (tenant, id)
    );
    comment on table answer_link is
      'Where a huvudman''s link leads. Whether it still may be used stands in the systemfel.';
    comment on column answer_link.id is 'Of the link, as the systemfel''s events name it.';
    comment on column answer_link.token_hash is 'sha256 of the token, which only its receiver has.';
    ${ofTenant('answer_link')}
    -- The token comes before the tenant is known, and is the right to its own row.
    create policy token on answer_link for select to ${roles.api}
      using (nullif(current_setting('app.tenant', true), '') is null);
    grant select, insert on answer_link to ${roles.api};
  `);
};
