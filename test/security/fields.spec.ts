import { commandBody } from '@fyr/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, type Body, type Example, firstOfEach, settledIn } from './examples.ts';
import { eachOf, openWorld, type World } from './world.ts';

/*
 * Whoever says more than is asked is refused: what the service itself says of an event, what another
 * command says, and whatever nobody has heard of, at every depth of every body.
 */

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const someone = '11111111-1111-4111-8111-111111111111';
/** What only the service says, and where nobody may say it. */
const ofTheService: Readonly<Record<string, unknown>> = {
  ...{ tenant: someone, actor: `arbetsledare:${someone}`, at: 0, position: 1, hash: 'ff' },
  ...{ state: 'closed', id: someone, number: 'U-2026-001', cause: 'reactor', key: 'timer:1' },
  ...{ client: 'c1'.repeat(32), clientId: someone, subjectId: someone, keyVersion: 1 },
  ...{ origin: someone, origins: [someone], alsoIn: [someone], link: someone, forgotten: true },
  ...{ machineVersion: 1, recorded: [], path: 'closed', roles: ['arbetsledare'], session: 'x' },
};
/** Words of other kinds of text. */
const wordsOfOthers = ['name', 'phone', 'email', 'words', 'description', 'contactEmail', 'minutes'];

type Attempt = { readonly example: Example; readonly body: unknown; readonly where: string };

/** The body with the field in each of its objects, one at a time. */
function within(value: unknown, field: string, said: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const deeper = Object.entries(value).flatMap(([key, inner]) =>
    within(inner, field, said).map((changed) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed },
    ),
  );
  const here = Array.isArray(value) || field in value ? [] : [{ ...value, [field]: said }];
  return [...here, ...deeper];
}

/** Those that the contract refuses; what a correction holds is held to its event by the kernel. */
function attemptsOn(example: Example): readonly Attempt[] {
  const { workflow, name, body } = example;
  const contract = commandBody(workflow, name);
  const whole: Body = { data: {}, ...body };
  const extra = Object.entries(ofTheService).flatMap(([field, said]) =>
    within(whole, field, said)
      // Elsewhere than in `data` one field stands for the others: each place has one schema.
      .slice(field === 'tenant' ? 0 : 1, field === 'tenant' ? undefined : 2)
      .map((changed) => ({ changed, where: field })),
  );
  const others = wordsOfOthers.map((field) => ({
    changed: { ...whole, personal: { ...whole.personal, [field]: 'Någon Annan' } },
    where: `personal.${field}`,
  }));
  return [...extra, ...others]
    .filter(({ changed }) =>
      contract.safeParse(changed).error?.issues.some(({ code }) => code === 'unrecognized_keys'),
    )
    .map(({ changed, where }) => ({ example, body: changed, where }));
}

const nameOf = ({ example, where }: Attempt) => `${example.workflow.name} ${example.name} ${where}`;

async function heads(): Promise<unknown> {
  return await world.sql('select tenant, position from log_head order by tenant');
}

describe('a body', () => {
  it('of every command holds nothing that its contract does not, and what does records nothing', async () => {
    const attempts = firstOfEach().flatMap((one) => attemptsOn(settledIn(world, one)));
    const before = await heads();
    const passed: string[] = [];
    await eachOf(attempts, async (attempt) => {
      const { example, body } = attempt;
      const [role] = example.roles;
      if (!role) return;
      const reply = await world.by[role].post(addressOf(example, world), body);
      const reasons = reply.body?.faults?.map(({ reason }: { reason: string }) => reason) ?? [];
      const refused = reply.status === 400 && reasons.includes('unrecognized_keys');
      // Text where a command has none at all.
      if (!refused && !(reply.status === 400 && reasons.includes('invalid_type'))) {
        passed.push(`${nameOf(attempt)}: ${reply.status} ${reasons}`);
      }
    });
    expect(passed).toEqual([]);
    expect(await heads()).toEqual(before);
    expect(attempts.length).toBeGreaterThan(2_000);
  }, 120_000);

  it('of every command is refused where only its contract knows a field that is the service’s', () => {
    const known = firstOfEach().flatMap(({ workflow, name }) => {
      const { data } = commandBody(workflow, name).shape as { data: { unwrap?: () => unknown } };
      const { shape = {} } = (data.unwrap?.() ?? data) as { shape?: object };
      return Object.keys(shape)
        .filter((field) => field in ofTheService)
        .map((field) => `${name}.${field}`);
    });
    // Whose link is taken back stands in the address of nothing else.
    expect(known).toEqual(['RevokeAnswerLink.link']);
  });

  it.each([
    ['PUT', '/session', { role: 'ombud', account: someone }],
    ['PUT', '/session', { role: 'ombud', tenant: someone }],
    ['POST', '/notices/mail', { on: true, account: someone }],
    ['POST', '/notices/mail', { on: true, email: 'nagon@example.org' }],
    ['POST', `/answer/${'A'.repeat(43)}`, { data: { answer: 'ACCEPTERAR', huvudman: 'AF' } }],
    ['POST', `/answer/${'A'.repeat(43)}`, { actor: 'huvudman:1' }],
  ])('of %s %s as %j is refused', async (method, path, body) => {
    const reply = await world.by.ombud.send(method)(path, { body });
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } });
    expect(reply.body.faults[0].reason).toBe('unrecognized_keys');
  });

  it.each([
    '/uppdrag?tenant=1',
    `/login?user=ett&tenant=${someone}`,
    '/login?user=granskare&roles=ombud',
    '/uppdrag?seenBy=1',
    '/systemfel?reportedOnly=false',
    '/notices?account=1',
    '/statistics/contacts?from=2025-01-01&to=2025-12-31&tenant=1',
    '/statistics/contacts?from=2025-01-01&to=2025-12-31&door=exact',
    '/statistics/contacts,meetings?on=2026-01-01&compare=2025-01-01&door=exact',
    '/statistics/contacts?on=2026-01-01&format=csv&smallestShown=1',
    '/organisation?tenant=1',
    '/mote?tenant=1',
  ])('is not the only place: %s is refused', async (path) => {
    expect(await world.by.ombud.get(path)).toMatchObject({
      status: 400,
      body: { code: 'invalid' },
    });
  });
});
