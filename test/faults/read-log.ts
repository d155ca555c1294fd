import { administer } from '@fyr/postgres';
import type { System } from '../system.ts';
import type { Logged } from './history.ts';

const keyInText = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/**
 * The whole log but the organisation that was there before, each event with the key that it came of: as its own text says, which the load wrote
 * there, and for an event without text as the outcome kept for the key says.
 */
export async function readLog({
  database,
  sql,
  tenant,
  vault,
}: System): Promise<readonly Logged[]> {
  const { secret } = database;
  const url = database.adminUrl;
  return await administer({ url, secret, vault, tenant }, async ({ store }) => {
    const outcomes = await sql(
      `select split_part(key, ':', 3) as key, outcome ->> 'id' as stream, outcome ->> 'revision' as revision
         from command where outcome -> 'recorded' ->> 0 is not null`,
    );
    const kept = new Map(
      outcomes.map(({ key, stream, revision }) => [`${stream}/${revision}`, key]),
    );
    const streams = await sql('select id from stream where tenant = $1 and id <> $1', [tenant]);
    const log: Logged[] = [];
    for (const { id } of streams) {
      const events = await store.readStream(tenant, id, { open: ['client', 'stream'] });
      for (const { position, streamId: stream, revision, personal } of events) {
        const [said] = keyInText.exec(JSON.stringify(personal ?? '')) ?? [];
        const key = said ?? kept.get(`${stream}/${revision}`) ?? null;
        log.push({ position, stream, revision, key });
      }
    }
    return log;
  });
}
