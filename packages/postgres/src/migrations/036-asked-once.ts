import { wide } from './034-one-tenant-at-a-time.ts';
import type { Migration } from './migration.ts';

/** Whether no tenant is set: asked once a statement, and not taken by the planner for a rare thing. */
const unset = `(select nullif(current_setting('app.tenant', true), '') is null)`;

const others = {
  token: ['answer_link', 'calendar_feed', 'invitation'],
  between_tenants: ['escalation'],
};

export const askedOnce: Migration = async (run) => {
  for (const [policy, tables] of [...Object.entries(wide), ...Object.entries(others)]) {
    for (const table of tables) await run(`alter policy ${policy} on ${table} using (${unset})`);
  }
  await run(`
    alter policy across on relay_cursor using (${unset});
    alter policy outlived on command
      using (recorded_at < now() - interval '30 days' and ${unset});
  `);
};
