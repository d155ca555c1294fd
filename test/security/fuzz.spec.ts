import { commandBody, operations } from '@fyr/contracts';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../services/api/src/api.fixture.ts';
import { asText, fitting, junk, mutated } from './bodies.ts';
import { addressOf, type Example, examples, settledIn } from './examples.ts';
import { openWorld, type World } from './world.ts';

/*
 * Thousands of bodies that nobody meant, at every command and in every question: each is answered, as
 * wrong or as what it asked for, and what is refused has left nothing. `FUZZ_SEED` replays a run,
 * `FUZZ_RUNS` makes it longer.
 */

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const runs = Number(process.env.FUZZ_RUNS ?? 500);
const patienceMs = 120_000 + runs * 100;

let world: World;
let client: pg.Client;
beforeAll(async () => {
  // Nobody records but who is asked to: what is refused shall have left nothing.
  world = await openWorld({ REVIEWS_EVERY_MS: 24 * 60 * 60 * 1000, REFUSAL_BEAT_MS: 0 });
  client = new pg.Client({ connectionString: world.database.adminUrl });
  await client.connect();
}, 120_000);
afterAll(async () => {
  await client?.end();
  await world?.close();
});

async function head(): Promise<string> {
  const { rows } = await client.query('select sum(position)::text as at from log_head');
  return rows[0].at;
}

async function headHere(): Promise<string> {
  const text = 'select position from log_head where tenant = $1';
  const { rows } = await client.query(text, [world.tenant]);
  return rows[0].position;
}

let at = '';
let done = 0;
let waited = 0;
/** What is wrong with the answer; undefined where nothing is. */
async function faultIn(example: Example, body: unknown): Promise<string | undefined> {
  const [role = 'ombud'] = example.roles;
  at ||= await head();
  // What is frozen waits for the read models, and nobody else brings them here.
  if (example.name === 'FreezeRapport') await world.project();
  let reply: Reply;
  try {
    reply = await world.by[role].post(addressOf(example, world), body);
  } catch (error) {
    return `no answer: ${error}`;
  }
  if (reply.status < 300) done += 1;
  const before = at;
  at = await head();
  if (reply.status >= 500) return `${reply.status}`;
  if (reply.status >= 300 && at !== before) return `refused as ${reply.status} and recorded`;
  if (reply.status === 400 && reply.body.faults.length === 0) return 'refused without a word';
  return undefined;
}

/** Those that end what the others try, or make them somebody else’s. */
const ends = new Set([
  'ForgetSubject',
  'AssignOmbud',
  'TakeOnUppdrag',
  'ChangeOmbud',
  'CloseUppdrag',
]);

async function try_(bodies: readonly { readonly example: Example; readonly body: unknown }[]) {
  const wrong: string[] = [];
  for (const { example, body } of bodies) {
    const fault = await faultIn(example, body);
    if (fault) {
      const said = JSON.stringify(body)?.slice(0, 300);
      wrong.push(`${example.workflow.name} ${example.name} ${fault}: ${said}`);
    }
  }
  expect(wrong, `seed ${seed}`).toEqual([]);
}

describe(`by chance, from seed ${seed}`, () => {
  it(
    'a command with junk in it is refused or done, and refused leaves nothing',
    async () => {
      const tried = examples
        .filter(({ name }) => !ends.has(name))
        .map((one) => settledIn(world, one));
      const cases = fc.sample(
        fc.tuple(
          fc.constantFrom(...tried),
          fc.array(fc.tuple(fc.nat(9_999), junk), { minLength: 1, maxLength: 3 }),
        ),
        { numRuns: runs, seed },
      );
      await try_(
        cases.map(([example, changes]) => ({
          example,
          body: changes.reduce<unknown>((body, [pick, what]) => mutated(body, pick, what), {
            data: {},
            personal: {},
            ...example.body,
          }),
        })),
      );
    },
    patienceMs,
  );

  it(
    'a command made of its contract is refused or done, at every bound',
    async () => {
      const known = Object.values(world.places).flatMap((place) => Object.values(place));
      const tried = examples.filter(({ name }) => !ends.has(name));
      const cases = fc.sample(fc.constantFrom(...tried), { numRuns: runs, seed });
      const bodiesOf = tried.map((example, index) => {
        const numRuns = cases.filter((one) => one === example).length;
        const contract = commandBody(example.workflow, example.name);
        const made = fc.sample(fitting(contract, known), { numRuns, seed: seed + index });
        return [example, made[Symbol.iterator]()] as const;
      });
      const next = new Map(bodiesOf);
      const bodies = cases.map((example) => ({ example, body: next.get(example)?.next().value }));
      done = 0;
      await try_(bodies);
      // A run in which everything was refused would show nothing.
      expect(done).toBeGreaterThan(runs / 100);
    },
    patienceMs,
  );

  it(
    'a question with junk in it is refused or answered',
    async () => {
      const asked = operations().filter(({ method, query }) => method === 'get' && query);
      const own = (path: string) => {
        const type = path.split('/')[3] ?? '';
        return path.replace(':id', world.places[type]?.own ?? '').replace(':measure', 'contacts');
      };
      const cases = fc.sample(
        fc.tuple(
          fc.constantFrom(...asked),
          fc.nat(99),
          junk,
          fc.constantFrom('ombud', 'arbetsledare'),
        ),
        { numRuns: runs / 3, seed },
      );
      const wrong: string[] = [];
      for (const [{ path, query }, pick, what, role] of cases) {
        const fields = Object.keys(query?.shape ?? {});
        const field = fields[pick % fields.length] ?? 'x';
        const value = asText(what).slice(0, 4_000);
        const search = `${field}=${encodeURIComponent(value.toWellFormed())}`;
        const reply = await world.ask('GET', `${own(path)}?${search}`, {
          headers: { cookie: world.by[role as 'ombud'].cookie },
        });
        // What is written is waited for, and no projector works here. Nothing else is.
        const written = field === 'after' && Number(value) <= Number(await headHere());
        if (reply.status === 503 && written) waited += 1;
        else if (reply.status >= 500) wrong.push(`${path} ${search}: ${reply.status}`);
      }
      expect(wrong, `seed ${seed}`).toEqual([]);
    },
    patienceMs,
  );

  it(
    'an address that is junk is unknown or refused',
    async () => {
      const cases = fc.sample(fc.tuple(fc.constantFrom(...Object.keys(world.places)), junk), {
        numRuns: runs / 5,
        seed,
      });
      for (const [type, what] of cases) {
        const reader = type === 'loggkontroll' ? 'granskare' : 'arbetsledare';
        const id = encodeURIComponent(asText(what).slice(0, 300).toWellFormed());
        const { status } = await world.by[reader].get(`/${type}/${id}/history`);
        expect([400, 404], `${id} seed ${seed}`).toContain(status);
      }
    },
    patienceMs,
  );

  it('has changed no object, and the log is as whole as it was', async () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
    const { text } = await world.ask('GET', '/metrics');
    expect(text).not.toMatch(/status="50[0-24-9]"/);
    const counts = [...text.matchAll(/^fyr_http_requests_total\{.*status="503".*\} (\d+)$/gm)];
    expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(waited);
  });
});
