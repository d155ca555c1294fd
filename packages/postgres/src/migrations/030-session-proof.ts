import type { Migration } from './migration.ts';

export const sessionProof: Migration = async (run) => {
  await run(`
    alter table session add column issuer text, add column subject text, add column sid text,
                        add column acr text;
    comment on column session.issuer is 'The identity provider that vouched; null in a demo.';
    comment on column session.subject is 'Whom it vouched for.';
    comment on column session.sid is 'Its own session, which it may end.';
    comment on column session.acr is 'How surely it knew them: a role may ask for more.';
    create index session_subject on session (issuer, subject);
  `);
};
