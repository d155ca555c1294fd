import type { Migration } from './migration.ts';

/** What is an account's is of its tenant: whether a stranger's id is taken shows nowhere. */
const ofAccount = {
  session: 'account_id',
  calendar_feed: 'account_id',
  identity: 'account_id',
  invitation: 'account_id',
  notice: 'account',
  mail_turn: 'account',
};

export const accountOfTenant: Migration = async (run) => {
  await run('alter table account add unique (tenant, id)');
  for (const [table, column] of Object.entries(ofAccount)) {
    await run(`
      alter table ${table}
        drop constraint ${table}_${column}_fkey,
        add foreign key (tenant, ${column}) references account (tenant, id) on delete cascade;
    `);
  }
  await run(`
    alter table mail_turn drop constraint mail_turn_pkey, add primary key (tenant, account);
    alter table notice
      drop constraint notice_pkey, add primary key (tenant, id),
      drop constraint notice_place_key, add unique (tenant, place);
  `);
};
