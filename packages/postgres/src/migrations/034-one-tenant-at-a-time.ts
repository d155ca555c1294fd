import { type Migration, ofTenant } from './migration.ts';

/** Policies of those who work before the tenant is known, or over all of them. */
export const wide = {
  across: [
    ...['log_head', 'stream', 'stream_counter', 'event', 'command', 'timer', 'card'],
    ...['access_head', 'access_log'],
  ],
  signing: ['access_head'],
  reactor: [
    ...['account', 'event', 'log_head', 'reaction_checkpoint', 'reaction_parked'],
    ...['reaction_call', 'notice', 'mail_turn'],
  ],
  verifier: ['reaction_checkpoint', 'reaction_parked', 'reaction_call'],
  login: ['account', 'session', 'identity'],
};

const unset = `nullif(current_setting('app.tenant', true), '') is null`;

/** Where a tenant is set, nobody sees or writes a row of another, whatever else they may. */
export const oneTenantAtATime: Migration = async (run, roles) => {
  for (const [policy, tables] of Object.entries(wide)) {
    for (const table of tables) await run(`alter policy ${policy} on ${table} using (${unset})`);
  }
  await run(`
    alter policy outlived on command
      using (recorded_at < now() - interval '30 days' and ${unset});
    ${ofTenant('relay_cursor')}
    create policy across on relay_cursor to ${roles.relay} using (${unset});
  `);
};
