import { openLog } from '@fyr/postgres';
import type pg from 'pg';
import { rebuild } from './rebuild.ts';
import { loans } from './runner.fixture.ts';
import { openStorage, type Storage } from './storage.ts';

/*
 * A rebuild in a process of its own, which is killed when it has sent so many statements (0: never)
 * and says at the end how many there were. Arguments: database, how many.
 */
const [url = '', killAt = '0'] = process.argv.slice(2);
const log = await openLog(url);
const storage = await openStorage(url);
let sent = 0;

function counted(client: pg.ClientBase): pg.ClientBase {
  const query = (...args: Parameters<pg.ClientBase['query']>) => {
    const answer = client.query(...args);
    sent += 1;
    if (sent === Number(killAt)) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
    return answer;
  };
  return Object.assign(Object.create(client), { query });
}

const counting: Storage = {
  ...storage,
  withClient: (work) => storage.withClient((client) => work(counted(client))),
};
const rebuilt = await rebuild(loans, { log, storage: counting, rowsMax: 20 });
process.stdout.write(JSON.stringify({ sent, already: rebuilt?.already }));
await Promise.all([log.close(), storage.close()]);
