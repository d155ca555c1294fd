import { type Migration, ofTenant } from './migration.ts';

/** Questions that somebody asks again: what stands in an address, under a name of their own. */
export const savedQuestion: Migration = async (run, roles) => {
  const all = [roles.api, roles.outside, roles.released].join(', ');
  await run(`
    create table saved_question (
      tenant uuid not null,
      id uuid not null,
      account uuid not null,
      name text not null check (length(name) between 1 and 80),
      question text not null check (length(question) <= 1000),
      saved_on date not null,
      primary key (tenant, id),
      foreign key (tenant, account) references account (tenant, id) on delete cascade
    );
    comment on table saved_question is 'What is counted, when and by what: codes and days.';
    comment on column saved_question.question is 'As it stands in the address of the page.';
    create unique index saved_question_name on saved_question (tenant, account, name);
    ${ofTenant('saved_question')}
    create policy own_account on saved_question as restrictive to ${all}
      using (account = nullif(current_setting('app.account', true), '')::uuid);
    grant select, insert, delete, update (question, saved_on) on saved_question to ${all};
  `);
};
