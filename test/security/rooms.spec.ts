import { roomOf } from '@fyr/domain';
import { rolesOf } from '@fyr/postgres/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../services/api/src/api.fixture.ts';
import { canary } from '../../services/api/src/journeys.fixture.ts';
import { openWorld, roles, told, type World } from './world.ts';

const outer = roles.filter((role) => roomOf(role) !== 'inside');
const narrow = outer.filter((role) => roomOf(role) !== 'outside');

let world: World;
let paths: readonly string[];
beforeAll(async () => {
  world = await openWorld();
  const { body } = await world.by.ombud.get('/openapi.json');
  paths = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) => {
    const of = path.replace(/^\/api\/v1/, '');
    return 'get' in methods && !/token|openapi|changes/.test(of) ? addressesOf(of) : [];
  });
});
afterAll(async () => await world?.close());

/** Each address that a path stands for here: with streams of its type of every standing. */
function addressesOf(path: string): readonly string[] {
  if (!path.includes('{')) return [path];
  if (path.includes('{measure}')) {
    const asked = 'from=2026-01-01&to=2026-03-31';
    return ['openUppdrag', 'newUppdrag'].map((one) => `${path.replace('{measure}', one)}?${asked}`);
  }
  if (path.includes('{kind}')) {
    const asked = 'from=2025-01-01&to=2025-12-31';
    return ['VERKSAMHETSBERATTELSE', 'VI_SA_NI_GJORDE'].map(
      (kind) => `${path.replace('{kind}', kind)}?${asked}`,
    );
  }
  const [, type = ''] = path.split('/');
  return Object.values(world.places[type] ?? {}).map((id) =>
    path.replace(/\{\w+\}/, id).replace('{format}', 'json'),
  );
}

const before = new Map<string, unknown>();
const answers = async (of: typeof roles = outer) => {
  const all: [string, unknown][] = [];
  for (const role of of) {
    for (const path of paths) {
      const answer = told(await world.by[role].get(path));
      all.push([`${role} ${path}`, { ...answer, headers: [], text: still(answer.text) }]);
    }
  }
  return all;
};

/** How far the log has come is no matter here: things happen meanwhile. */
function still(text: string): string {
  return text.replaceAll(/"(position|behind)":\d+/g, '"$1":0');
}

describe('when all that is inside refuses', () => {
  beforeAll(async () => {
    for (const [place, answer] of await answers()) before.set(place, answer);
    await refuse('api');
  });

  it('everybody outside is answered as before, by every route', async () => {
    expect(before.size).toBe(outer.length * paths.length);
    expect(paths.length).toBeGreaterThan(30);
    for (const [place, answer] of await answers()) {
      expect(answer, place).toEqual(before.get(place));
      expect((answer as { status: number }).status, place).toBeLessThan(500);
    }
    expect(JSON.stringify([...before])).not.toContain(canary);
  });

  it('an arbetsledare still gives an uppdrag its ombud', async () => {
    const { own } = world.places.uppdrag ?? {};
    const data = { huvudansvarig: people.tva.id, medombud: [], interestDeclared: true };
    const change = { ...data, clientConsulted: true, olderNotesOpen: false };
    const reply = await world.by.arbetsledare.post(`/uppdrag/${own}/ChangeOmbud`, { data: change });
    expect(reply.status).toBe(200);
  });

  it('an ombud is told that nothing answers', async () => {
    for (const path of paths.filter((path) => path.startsWith('/uppdrag'))) {
      expect((await world.by.ombud.get(path)).status, path).toBe(500);
    }
  });
});

describe('when all that is outside refuses too', () => {
  beforeAll(async () => await refuse('outside'));

  it('who sees what is released and who reviews the log are answered as before', async () => {
    expect(narrow).toEqual(['ledamot', 'analytiker', 'administrator', 'granskare', 'namnd']);
    for (const [place, answer] of await answers(narrow)) {
      expect(answer, place).toEqual(before.get(place));
    }
  });

  it('an arbetsledare is told that nothing answers', async () => {
    for (const path of ['/uppdrag', '/systemfel', '/mote']) {
      expect((await world.by.arbetsledare.get(path)).status, path).toBe(500);
    }
  });
});

/** Takes from the role of a room all by which it comes to streams, in both databases. */
async function refuse(room: 'api' | 'outside'): Promise<void> {
  const { adminUrl, keysUrl, secret } = world.database;
  const role = rolesOf(secret)[room];
  const functions = `
    do $$ declare _name text; begin
      for _name in select oid::regprocedure from pg_proc
                    where pronamespace = 'public'::regnamespace and proname <> 'record_access'
      loop execute 'revoke all on function ' || _name || ' from ${role}'; end loop;
    end $$;`;
  await asAdmin(adminUrl, `revoke all on event, card, stream, command from ${role}; ${functions}`);
  await asAdmin(keysUrl, `revoke all on all tables in schema public from ${role}; ${functions}`);
}

async function asAdmin(url: string, text: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(text);
  } finally {
    await admin.end();
  }
}
