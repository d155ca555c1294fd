import { createTenant, openDatabase, openEventStore, openLog, openVault } from '@fyr/postgres';
import { analyze, openStorage, projections, rebuild } from '@fyr/projections';
import { runReleaser } from '@fyr/service-projector';
import type { YearSummary } from '@fyr/testing/demo';
import pg from 'pg';
import pino from 'pino';
import { generateNation } from '../../../packages/testing/src/generate-nation/generate-nation.ts';
import type {
  NationalVerksamhet,
  NationOptions,
} from '../../../packages/testing/src/generate-nation/nation.ts';
import type { Installation } from './installation.ts';

type Place = Pick<Installation, 'url' | 'as' | 'vaultUrl' | 'custody'> & {
  readonly secret: Buffer;
};
export type Loaded = {
  readonly years: readonly {
    readonly verksamhet: NationalVerksamhet;
    readonly told: YearSummary;
  }[];
  readonly events: number;
  readonly seconds: number;
};

/** Writes the nation's year, through the store that the API writes by. */
export async function loadNation(
  { url, secret, as, vaultUrl, custody }: Place,
  nation: NationOptions,
  endsOn: string,
  say: (line: string) => void = () => {},
): Promise<Loaded> {
  await using stack = new AsyncDisposableStack();
  const vault = await openVault({ url: vaultUrl, custody });
  stack.defer(() => vault.close());
  let events = 0;
  const store = await openEventStore({ url: as('api'), secret, vault });
  stack.defer(() => store.close());
  const years: Loaded['years'][number][] = [];
  const begun = performance.now();
  await generateNation(nation, {
    endsOn,
    pseudonym: vault.pseudonym,
    begin: ({ tenant, people }) =>
      createTenant({ url, vault, tenant, accounts: people.map(accountOf) }),
    store: {
      append: async (append) => {
        events += append.streams.reduce((sum, one) => sum + one.events.length, 0);
        return await store.append(append);
      },
    },
    onYear: (verksamhet, told) => {
      years.push({ verksamhet, told });
      if (years.length % 10 === 0) say(`${years.length} verksamheter, ${events} events`);
    },
  });
  return { years, events, seconds: secondsSince(begun) };
}

function accountOf({
  id,
  user,
  name,
  roles,
}: {
  id: string;
  user: string;
  name: string;
  roles: readonly string[];
}) {
  return { id, name, roles, demoUser: user };
}

/** Every read model folded in bulk. Gives how long it took, and how many events each of them read. */
export async function buildReadModels({ as }: Pick<Place, 'as'>) {
  const storage = await openStorage(as('projector'));
  const log = await openLog(as('projector'));
  const built: { name: string; events: number; seconds: number }[] = [];
  for (const projection of projections) {
    const begun = performance.now();
    const { events = 0, differing = [] } = (await rebuild(projection, { storage, log })) ?? {};
    if (differing.length > 0) throw new Error(`${projection.name} is not what it was`);
    built.push({ name: projection.name, events, seconds: secondsSince(begun) });
    await analyze(storage, projection);
  }
  await Promise.all([storage.close(), log.close()]);
  return built;
}

/** Everything that is due goes out, as the releaser does it. */
export async function releaseAll({ url, as }: Pick<Place, 'url' | 'as'>, quarters: number) {
  const database = await openDatabase(as('projector'));
  const log = await openLog(as('projector'));
  const stopping = new AbortController();
  const due = (await log.heads()).size * quarters;
  const begun = performance.now();
  const releasing = runReleaser({
    ...{ database, log, clock: Date, logger: pino({ level: 'error' }), everyMs: 100 },
    signal: stopping.signal,
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let out = 0;
  while (out < due) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    out = Number((await client.query('select count(*) from release')).rows[0].count);
  }
  const seconds = secondsSince(begun);
  stopping.abort();
  await Promise.all([releasing, client.end()]);
  await Promise.all([database.close(), log.close()]);
  return { out, seconds };
}

export function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1_000;
}
