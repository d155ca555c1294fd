import { isDeepStrictEqual } from 'node:util';
import { operations, Problem } from '@fyr/contracts';
import { commandsOf, doorTo, type Role, readingOfType, rights, workflows } from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';
import { measures } from '@fyr/projections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../services/api/src/api.fixture.ts';
import { publish } from '../../services/api/src/open-data/open-data.fixture.ts';
import { architecture, givers } from './architecture.ts';
import { type Cell, cellOf, type Operation, ruleOf, type Standing, standings } from './matrix.ts';
import { eachOf, openWorld, roles, told, type World } from './world.ts';

/*
 * Role × operation × whose stream, every cell of it asked. What is expected follows from the table of
 * rights and the roles of the commands, and these from the architecture as it is written down here;
 * the operations are those there are.
 */

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await publish(world, world.by.arbetsledare);
}, 120_000);
afterAll(() => world?.close());

type Asked = { readonly operation: Operation; readonly role: Role | null; standing: Standing };
type Got = Asked & { readonly expected: Cell; readonly reply: Reply };

/** A field that no command knows: who passes the door is told so, and nothing is done. */
const misfit = { data: { nobodyKnowsThis: true } };

const refusals: Readonly<Record<number, Cell>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'unknown',
};

/** Where an address names a stream, and of which type. */
const named = /\/:(id|verksamhet)\b/;
const typeOf = (path: string) =>
  path.includes('/:verksamhet') ? 'verksamhet' : (path.split('/')[3] ?? '');

function placesOf({ id, path }: Operation): readonly Standing[] {
  if (!named.test(path)) return ['own'];
  const place = id === 'readNotice' ? world.places.uppdrag : world.places[typeOf(path)];
  return standings.filter((standing) => place?.[standing] !== undefined);
}

async function ask({ operation, role, standing }: Asked): Promise<Reply> {
  const { id, method, path } = operation;
  const type = id === 'readNotice' ? 'uppdrag' : typeOf(path);
  const address = path
    .replace(named, `/${world.places[type]?.[standing] ?? ''}`)
    .replace(':file', 'startedUppdrag.csv')
    .replace(/(pack|minutes)$/, '$1?format=html')
    .replace(':token', 'A'.repeat(43))
    .replace(':member', '1')
    .replace(':code', 'stale')
    .replace(':format', 'json')
    .replace(':measure/behind', 'contacts/behind?from=2025-01-01&to=2025-12-31')
    .replace(':measure', 'heldMeetings?from=2025-01-01&to=2025-12-31')
    .replace(':kind', 'VERKSAMHETSBERATTELSE?from=2025-01-01&to=2025-12-31')
    .replace(/drift$/, 'drift?from=2025-Q1&to=2025-Q4');
  // Whoever logs out or changes role does it in a session that nobody else uses.
  const ends = id === 'logOut' || id === 'changeRole';
  const cookie = role && (ends ? await anotherOf(role) : world.by[role].cookie);
  const asking = {
    ...(cookie ? { headers: { cookie } } : {}),
    ...(method === 'post' || method === 'put' ? { body: misfit } : {}),
  };
  if (id === 'hearChanges') return await firstOf(address, cookie ?? '');
  return await world.ask(method.toUpperCase(), address, asking);
}

async function anotherOf(role: Role): Promise<string> {
  const person = role === 'ombud' ? 'ett' : role;
  return (await world.as(person)).cookie;
}

/** The head of an answer that does not end. */
async function firstOf(address: string, cookie: string): Promise<Reply> {
  const response = await fetch(`${world.api.url}${address}`, { headers: { cookie } });
  const { status, headers } = response;
  if (!response.ok) return { status, headers, body: await response.json(), text: '' };
  await response.body?.cancel();
  return { status, headers, body: undefined, text: '' };
}

/** Every name of a field at any depth. */
function keysIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const below = Object.values(value).flatMap((one) => [...keysIn(one)]);
  return new Set([...(Array.isArray(value) ? [] : Object.keys(value)), ...below]);
}

const nameOf = ({ operation: { id }, role, standing }: Asked) => `${role} ${id} ${standing}`;
const all = operations();

describe('the table', () => {
  it.each(roles)('gives %s what the architecture says, and no more', (role) => {
    const { reads, knows, statistics, reports } = rights[role];
    const told = Object.entries(reads).map(([type, { as, reach }]) => [type, `${as} of ${reach}`]);
    const table = { reads: Object.fromEntries(told), knows, statistics, reports };
    expect(table).toEqual(architecture[role]);
  });

  it.each(Object.values<Workflow>(workflows))('lets nobody else change a $name', (workflow) => {
    const { all = [], only = {} } = givers[workflow.name] ?? {};
    const may = roles.filter((role) => commandsOf(role, workflow).length > 0);
    expect(may.toSorted()).toEqual(all.toSorted());
    for (const [role, commands] of Object.entries(only)) {
      for (const command of commands) {
        expect({ command, roles: workflow.commands[command]?.roles }).toEqual({
          ...{ command, roles: [role] },
        });
      }
    }
  });
});

describe('every route', () => {
  it('has a rule', () => {
    expect(all.filter((operation) => !ruleOf(operation)).map(({ id }) => id)).toEqual([]);
  });

  it('is open to everybody only where the rule says so', () => {
    const open = all.filter(({ open: isOpen }) => isOpen).map(({ id }) => id);
    const needsNothing = all.filter((one) =>
      ['nothing', 'published'].includes(ruleOf(one)?.needs ?? ''),
    );
    expect(open.toSorted()).toEqual(needsNothing.map(({ id }) => id).toSorted());
  });
});

describe('the matrix', () => {
  const got: Got[] = [];
  beforeAll(async () => {
    const cells = all.flatMap((operation) =>
      [null, ...roles].flatMap((role) =>
        placesOf(operation).map((standing): Asked => ({ operation, role, standing })),
      ),
    );
    await eachOf(cells, async (asked) => {
      const rule = ruleOf(asked.operation);
      if (!rule) return;
      const expected = cellOf(rule, asked.role, asked.standing);
      got.push({ ...asked, expected, reply: await ask(asked) });
    });
  }, 240_000);

  it('is as it is written, in each of its cells', () => {
    const wrong = got.flatMap((one) => {
      const { operation, expected, reply } = one;
      const isToken =
        /:token/.test(operation.path) || /^(logInBy|comeBack|hearL)/.test(operation.id);
      const cell = isToken && reply.status === 404 ? 'answered' : refusals[reply.status];
      const found = cell ?? 'answered';
      // A machine with much to do may say that it is not ready.
      const fell = reply.status >= 500 && operation.id !== 'isReady';
      return found === expected && !fell ? [] : [`${nameOf(one)}: ${reply.status}`];
    });
    expect(wrong).toEqual([]);
    expect(got.length).toBeGreaterThan(4_000);
  });

  it('lets whoever may give a command as far as to its contract, and no further', () => {
    const commands = got.filter(({ operation, expected }) => {
      const needs = ruleOf(operation)?.needs;
      const isGiven = operation.method !== 'get' && (needs === 'command' || needs === 'role');
      return expected === 'answered' && isGiven;
    });
    const wrong = commands.filter(
      ({ reply }) =>
        reply.status !== 400 ||
        !reply.body.faults.some(({ reason }: { reason: string }) => reason === 'unrecognized_keys'),
    );
    expect(wrong.map(nameOf)).toEqual([]);
    expect(commands.length).toBeGreaterThan(150);
  });

  it('says to who may not which right is missing, and nothing of the stream', () => {
    const wrong = got.filter(
      ({ expected, reply }) =>
        expected === 'forbidden' && (reply.body.code !== 'forbidden' || reply.body.faults),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('tells what may not be known of from what is not there by nothing at all', () => {
    const absent = new Map(
      got
        .filter(({ standing }) => standing === 'absent')
        .map((one) => [`${one.role} ${one.operation.id}`, told(one.reply)]),
    );
    const hidden = got.filter(
      ({ operation, standing, expected }) =>
        named.test(operation.path) && standing !== 'absent' && expected === 'unknown',
    );
    for (const one of hidden) {
      const missing = absent.get(`${one.role} ${one.operation.id}`);
      expect(told(one.reply), nameOf(one)).toEqual(missing);
    }
    expect(hidden.length).toBeGreaterThan(300);
  });

  it('answers nothing that its contract does not hold', () => {
    const wrong = got.flatMap((one) => {
      const { operation, reply } = one;
      if (reply.status >= 400) return Problem.safeParse(reply.body).success ? [] : [nameOf(one)];
      const schema = operation.answers[reply.status]?.content?.['application/json']?.schema;
      if (!schema) return [];
      const parsed = schema.safeParse(reply.body);
      return parsed.success && isDeepStrictEqual(parsed.data, reply.body) ? [] : [nameOf(one)];
    });
    expect(wrong).toEqual([]);
  });

  it('tells no word to who reads codes, and no order, actor or time of what is de-identified', () => {
    const read = got.filter(
      ({ operation, reply }) => ruleOf(operation)?.needs === 'stream' && reply.status === 200,
    );
    const keysOf = (reading: string) =>
      read
        .filter(
          ({ operation, role }) => role && readingOfType(role, typeOf(operation.path)) === reading,
        )
        .flatMap(({ reply }) => [...keysIn(reply.body)]);
    expect(keysOf('codes')).not.toContain('personal');
    const deidentified = read.filter(
      ({ operation, role }) =>
        role &&
        typeOf(operation.path) === 'systemfel' &&
        readingOfType(role, 'systemfel') !== 'whole',
    );
    expect(deidentified.length).toBeGreaterThan(6);
    for (const { reply } of deidentified) {
      for (const key of ['revision', 'position', 'actor', 'at', 'client']) {
        expect([...keysIn(reply.body)]).not.toContain(key);
      }
      for (const one of [world.people.ett.id, world.people.tva.id]) {
        expect(reply.text).not.toContain(one);
      }
    }
  });

  it('records nothing', async () => {
    const [{ n }] = await world.sql(
      `select count(*)::int as n from event where data::text like '%nobodyKnowsThis%'`,
    );
    expect(n).toBe(0);
  });
});

describe('a list', () => {
  it.each(roles)('shows %s what may be read one by one, and no more', async (role) => {
    for (const type of Object.keys(workflows)) {
      const { status, body } = await world.by[role].get(`/${type}?limit=200`);
      const rule = { needs: 'stream', type } as const;
      if (status === 403) {
        expect(cellOf(rule, role, 'own')).toBe('forbidden');
        continue;
      }
      const shown = new Set(body.rows.map(({ id }: { id: string }) => id));
      for (const standing of standings) {
        const id = world.places[type]?.[standing];
        if (id === undefined) continue;
        const expected = cellOf(rule, role, standing) === 'answered';
        expect({ type, standing, shown: shown.has(id) }).toEqual({
          ...{ type, standing, shown: expected },
        });
      }
    }
  });
});

describe('a figure', () => {
  it.each(roles)('is in the catalogue of %s where there is a door to it', async (role) => {
    const { status, body } = await world.by[role].get('/statistics');
    const expected = measures.filter(({ room, open, released }) => {
      const door = doorTo(role, room);
      return door === 'exact' || (door !== null && (open || released.length > 0));
    });
    if (doorTo(role) === null) return void expect(status).toBe(403);
    const shown = body.measures.map(({ id }: { id: string }) => id);
    expect(shown.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    for (const { id, room, time } of measures) {
      const when = time === 'day' ? 'on=2024-12-31' : 'from=2024-01-01&to=2024-12-31';
      const reply = await world.by[role].get(`/statistics/${id}?${when}`);
      if (doorTo(role, room) === null)
        expect({ id, status: reply.status }).toEqual({ id, status: 403 });
      else expect([200, 400, 403], id).toContain(reply.status);
      if (doorTo(role, room) === 'released' && reply.status === 200) {
        expect(reply.body.door, id).toBe('released');
      }
    }
  });
});
