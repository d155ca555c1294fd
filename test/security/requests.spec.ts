import { operations } from '@fyr/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWord } from './bodies.ts';
import { addressOf, type Example, firstOfEach, settledIn } from './examples.ts';
import type { Operation } from './matrix.ts';
import { eachOf, openWorld, type World } from './world.ts';

/*
 * Requests that another site has a browser make, and words that a database would take for its own:
 * every change there is, and every place where something is said.
 */

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const heads = async () => await world.sql('select tenant, position from log_head order by tenant');

function addressIn({ path, id }: Operation): string {
  const type = id === 'readNotice' ? 'uppdrag' : (path.split('/')[3] ?? '');
  return path
    .replace(':id', world.places[type]?.own ?? '')
    .replace(':token', 'A'.repeat(43))
    .replace(/:\w+/, '1');
}

describe('a change', () => {
  /** Said by the provider's own server, which is no browser and shows a signed token. */
  const byServers = ['hearLogout'];
  const changes = operations().filter(
    ({ method, id }) => method !== 'get' && !byServers.includes(id),
  );
  const json = 'application/json';
  const elsewhere = 'https://elsewhere.example';

  /** What a browser would send on behalf of another page, and what a program that hides it would. */
  const foreign = (
    own: string,
  ): readonly (readonly [string, Readonly<Record<string, string>>])[] => [
    ['nobody', { 'content-type': json }],
    ['another site', { origin: elsewhere, 'content-type': json }],
    [
      'another site, said by the browser alone',
      { 'sec-fetch-site': 'cross-site', 'content-type': json },
    ],
    ['a page without an origin', { origin: 'null', 'content-type': json }],
    [
      'another site, with our origin',
      { origin: own, 'sec-fetch-site': 'cross-site', 'content-type': json },
    ],
    [
      'another name of this host',
      { origin: own.replace('127.0.0.1', 'localhost'), 'content-type': json },
    ],
    ['another port', { origin: `${own}1`, 'sec-fetch-site': 'same-site', 'content-type': json }],
    ['a name that begins like ours', { origin: `${own}.elsewhere.example`, 'content-type': json }],
    ['TLS where there is none', { origin: own.replace('http:', 'https:'), 'content-type': json }],
    ['the address bar', { 'sec-fetch-site': 'none', 'content-type': json }],
    ['a form of another site', { origin: elsewhere, 'content-type': 'text/plain' }],
    ['a referer of ours alone', { referer: `${own}/`, 'content-type': json }],
    ['a host of ours alone', { 'x-forwarded-host': new URL(own).host, 'content-type': json }],
  ];

  it('asked for by anybody but our own pages is refused, whatever it is', async () => {
    const before = await heads();
    const passed: string[] = [];
    const asked = changes.flatMap((change) =>
      foreign(world.api.url).map(([who, headers]) => ({ change, who, headers })),
    );
    await eachOf(asked, async ({ change, who, headers }) => {
      const reply = await fetch(world.api.url + addressIn(change), {
        method: change.method.toUpperCase(),
        headers: { cookie: world.by.arbetsledare.cookie, ...headers },
        body: change.method === 'delete' ? null : '{}',
      });
      const text = await reply.text();
      if (reply.status !== 403 || !text.includes('foreignOrigin')) {
        passed.push(`${change.id} by ${who}: ${reply.status} ${text.slice(0, 120)}`);
      }
    });
    expect(passed).toEqual([]);
    expect(await heads()).toEqual(before);
    expect(asked.length).toBeGreaterThan(1_500);
  }, 120_000);

  it('is no JSON under another name, and no other method under another', async () => {
    const before = await heads();
    const wrong: string[] = [];
    const own = { cookie: world.by.arbetsledare.cookie, origin: world.api.url };
    const body = JSON.stringify({ data: { area: 'BOENDE' } });
    await eachOf(changes, async (change) => {
      const at = world.api.url + addressIn(change);
      const method = change.method.toUpperCase();
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
      ]) {
        if (method === 'DELETE') continue;
        const { status } = await fetch(at, {
          method,
          headers: { ...own, 'content-type': type },
          body,
        });
        if (status < 400 || status >= 500) wrong.push(`${change.id} as ${type}: ${status}`);
      }
      for (const [name, value] of [
        ['x-http-method-override', method],
        ['x-method-override', method],
      ]) {
        const headers = { cookie: own.cookie, [name as string]: value as string };
        await (await fetch(at, { headers })).arrayBuffer();
      }
      await (
        await fetch(`${at}?_method=${method}`, { headers: { cookie: own.cookie } })
      ).arrayBuffer();
    });
    expect(wrong).toEqual([]);
    expect(await heads()).toEqual(before);
    expect((await world.by.arbetsledare.get('/session')).body.role).toBe('arbetsledare');
  }, 120_000);
});

describe('words of a database', () => {
  const corpus = [
    ...["'", "''", '"', '\\', "\\'", ';', '--', '/*', '*/', '$1', '$$', '%', '_', ':tenant'],
    ...["' or '1'='1", "' or 1=1--", '" or ""="', "') or ('1'='1", "1' or true; --", 'x or 1=1'],
    ...["'; create table injected (); --", '$$; create table injected (); --', "E'\\x27"],
    ...[
      "'; copy (select 1) to program 'id'; --",
      "' || pg_sleep(9) || '",
      "';select pg_sleep(9)--",
    ],
    ...["' union select secret from subject_key--", "' union all select null,null,null--"],
    ...[
      "'; set app.tenant = ''; --",
      "'; reset role; --",
      "'; set role postgres; --",
      '\u02bc or 1=1',
    ],
    ...[
      '$x$;drop table event;$x$',
      '\uff07 or 1=1--',
      '{"$gt":""}',
      '[]',
      "a'::uuid",
      'null',
      "' is null",
    ],
  ];

  it('are words in every text and every filter: nothing is run, nothing breaks', async () => {
    const wrong: string[] = [];
    let asked = 0;
    const give = async (example: Example, body: unknown) => {
      const [role = 'ombud'] = example.roles;
      const { status } = await world.by[role].post(addressOf(example, world), body);
      asked += 1;
      if (status >= 500) wrong.push(`${example.name} ${JSON.stringify(body)}: ${status}`);
    };
    const tries = firstOfEach().flatMap((one, index) => {
      const example = settledIn(world, one);
      const places = withWord(example.body, '').length;
      // Each place has another share of the words; all of them are in each type.
      return Array.from({ length: places }, (_, place) =>
        corpus
          .filter((_, n) => (n + index + place) % 9 === 0)
          .map((word) => ({ example, place, word })),
      ).flat();
    });
    await eachOf(tries, async ({ example, place, word }) => {
      await give(example, withWord(example.body, word)[place]);
    });
    const questions = operations().filter(({ method, query }) => method === 'get' && query);
    const filters = questions.flatMap(({ path, id, ...rest }) =>
      Object.keys(rest.query?.shape ?? {}).flatMap((field) =>
        corpus.map((word) => {
          const at = addressIn({ path, id, ...rest }).replace(/\/1$/, '/contacts');
          return `${at}?${field}=${encodeURIComponent(word)}`;
        }),
      ),
    );
    await eachOf(filters, async (path) => {
      const { cookie } = world.by.arbetsledare;
      const { status } = await world.ask('GET', path, { headers: { cookie } });
      asked += 1;
      if (status >= 500) wrong.push(`${path}: ${status}`);
    });
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(2_000);
    const [{ injected }] = await world.sql(`select to_regclass('injected') as injected`);
    expect(injected).toBeNull();
  }, 120_000);
});
