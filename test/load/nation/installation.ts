import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase, migrate, openCustody, roleUrl, type ServiceRole } from '@fyr/postgres';
import { untilReady } from '../../../infra/local/api-ready.ts';
import { startNats } from '../../../infra/local/nats.ts';
import { freePort } from '../../../infra/local/port.ts';
import { startPostgres } from '../../../infra/local/postgres.ts';
import { localSecret } from '../../../infra/local/secret.ts';
import { startService } from '../../../infra/local/service.ts';

export type Installation = Awaited<ReturnType<typeof openInstallation>>;

/**
 * A Postgres of its own in a folder, with the databases of an installation that knows demo people.
 * @param anew what was there goes first
 */
export async function openInstallation(
  folder: string,
  { anew, stack }: { readonly anew: boolean; readonly stack: AsyncDisposableStack },
) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secretFile = await localSecret(join(folder, 'secret'));
  const secret = await readFile(secretFile);
  const loadedFile = join(folder, 'loaded');
  const isLoaded = !anew && existsSync(loadedFile);
  const server = await startPostgres({ dir: join(folder, 'postgres'), anew: !isLoaded });
  stack.defer(() => server.stop());
  const named = (name: string) => server.url.replace(/\/[^/]*$/, `/${name}`);
  const [url, keysUrl] = [named('fyr'), named('fyr_keys')];
  for (const one of [url, keysUrl]) await createDatabase(one);
  const custody = { KEYS_FOLDER: join(folder, 'keys') };
  await migrate({ url, keysUrl, secret, custody, demo: !isLoaded });
  const as = (role: ServiceRole) => roleUrl(url, role, secret);

  return {
    ...{ url, secret, isLoaded, as },
    vaultUrl: roleUrl(keysUrl, 'api', secret),
    custody: await openCustody(custody, { secret }),
    /** From now on it may be opened again as it stands. */
    loaded: () => writeFile(loadedFile, ''),

    /** The API in a process of its own, as it runs. Gives its address. */
    async startApi(): Promise<string> {
      const nats = await startNats({ dir: join(folder, 'nats'), secret });
      stack.defer(() => nats.stop());
      const port = await freePort();
      const api = startService({
        name: 'api',
        env: {
          ...custody,
          DATABASE_URL: as('api'),
          KEYS_DATABASE_URL: roleUrl(keysUrl, 'api', secret),
          NATS_URL: nats.as('api'),
          SECRET_FILE: secretFile,
          PORT: String(port),
          ...{ RATE_PER_SECOND: '100000', RATE_BURST: '100000', GUESS_BURST: '100000' },
        },
        logPath: join(folder, 'api.log'),
      });
      stack.defer(async () => void (await api.stop()));
      const address = `http://127.0.0.1:${port}`;
      await untilReady(address, AbortSignal.timeout(60_000));
      return address;
    },
  };
}
