import { readFile } from 'node:fs/promises';
import { openDatabase, openLog, reactions, roleUrl } from '@fyr/postgres';
import type { Config } from './config.ts';
import type { Print } from './print.ts';

const CALLS_MAX = 1_000;

/** How far each log is reacted to, what is parked, and what waits for another verksamhet. */
export async function reactionStatus(config: Config, print: Print): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const url = roleUrl(config.DATABASE_URL, 'reactor', await readFile(config.SECRET_FILE));
  const database = await openDatabase(url, { max: 1 });
  stack.defer(() => database.close());
  const log = await openLog(url, { max: 1 });
  stack.defer(() => log.close());
  const kept = reactions(database);

  const heads = await log.heads();
  const positions = await kept.positions();
  print.table(
    [...heads].map(([verksamhet, head]) => {
      const position = positions.get(verksamhet) ?? 0;
      return { verksamhet, position, efter: head - position };
    }),
  );
  for (const { tenant, position, error } of await kept.parked()) {
    print.line(`parkerad: ${tenant} vid ${position}, ${error}`);
  }
  for (const call of await kept.dueCalls(Number.MAX_SAFE_INTEGER, CALLS_MAX)) {
    const { tenant, position, name, failures } = call;
    print.line(`väntar: ${name} från ${tenant} vid ${position}, ${failures} försök`);
  }
}
