import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../services/api/src/api.fixture.ts';
import { request, requested } from '../../services/api/src/journeys.fixture.ts';
import { addressOf, type Example, examples, settledIn } from './examples.ts';
import { eachOf, openWorld, type Place, told, type World } from './world.ts';

/*
 * Every place that takes an id is given those of another verksamhet and of other people: the answer is
 * the one that is given for an id of nothing.
 */

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The body with the id in place of each that it holds, one at a time. */
function withId(value: unknown, id: string): readonly unknown[] {
  if (typeof value === 'string') return isUuid.test(value) ? [id] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    withId(inner, id).map((changed) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed },
    ),
  );
}

const place = (type: string): Place => world.places[type] ?? {};
const withoutId = (reply: Reply, id: string) => {
  const { status, text } = told(reply);
  return { status, text: text.replaceAll(id, '') };
};

describe('an id in a body', () => {
  it('of another verksamhet, or of an uppdrag of others, is as one of nothing', async () => {
    const foreign = Object.keys(world.places).map((type) => place(type).foreign ?? '');
    const hidden = [
      ...foreign,
      ...[world.away.account, place('uppdrag').other ?? '', place('uppdrag').elsewhere ?? ''],
    ];
    let asked = 0;
    const leaks: string[] = [];
    const give = async (example: Example, body: unknown) => {
      const [role = 'ombud'] = example.roles;
      return await world.by[role].post(addressOf(example, world), body);
    };
    // One after another: what one records the next would meet.
    for (const given of examples) {
      const example = settledIn(world, given);
      const nothing = randomUUID();
      for (const [index, without] of withId(example.body, nothing).entries()) {
        const missing = await give(example, without);
        if (missing.status < 300) continue;
        await eachOf(hidden, async (id) => {
          const reply = await give(example, withId(example.body, id)[index]);
          asked += 1;
          const [one, other] = [withoutId(reply, id), withoutId(missing, nothing)];
          if (one.status !== other.status || one.text !== other.text) {
            leaks.push(`${example.workflow.name} ${example.name} ${id}: ${reply.text}`);
          }
        });
      }
    }
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(150);
  }, 120_000);

  it('of an earlier uppdrag is one’s own, or it is as if it had never been', async () => {
    const theirs = await requested(world.tre, { enhet: 'FARSTA' });
    const refuse = { data: { reason: 'ANNAN_KOMMUN', referralOffered: true } };
    expect((await world.tre.post(`/uppdrag/${theirs}/RefuseUppdrag`, refuse)).status).toBe(200);
    const goOn = (earlierUppdragId: string) => ({
      ...request,
      data: { ...request.data, earlierUppdragId },
    });
    for (const key of [randomUUID(), undefined]) {
      const headers: Record<string, string> = key ? { 'idempotency-key': key } : {};
      const [one, other] = [
        await world.by.ombud.post('/uppdrag', goOn(theirs), headers),
        await world.by.ombud.post('/uppdrag', goOn(randomUUID()), headers),
      ];
      expect(one).toMatchObject({ status: 409, body: { because: [{ rule: 'earlierUnknown' }] } });
      expect(told(one)).toEqual(told(other));
    }
    expect((await world.tre.post('/uppdrag', { ...goOn(theirs) })).status).toBe(201);
  });
});

describe('an id in an address', () => {
  it('is the same by its number, in capitals or written in other ways', async () => {
    const [{ number }] = await world.sql(
      `select number from stream where tenant = '${world.away.tenant}' and type = 'uppdrag'`,
    );
    // The number is one here too, of something else.
    const { body } = await world.by.arbetsledare.get(`/uppdrag/${number}`);
    expect(body.id).not.toBe(place('uppdrag').foreign);
    const missing = told(await world.by.ombud.get(`/uppdrag/${randomUUID()}`));
    for (const id of [place('uppdrag').foreign, place('uppdrag').other]) {
      for (const written of [
        id?.toUpperCase(),
        `%${id?.charCodeAt(0).toString(16)}${id?.slice(1)}`,
        `${id}%20`,
        `${id}%00`,
        `${id}%2f..%2f${place('uppdrag').own}`,
      ]) {
        expect(told(await world.by.ombud.get(`/uppdrag/${written}`)), written).toEqual(missing);
      }
    }
  });

  it('of a type is not one of another type', async () => {
    for (const [type, { own }] of Object.entries(world.places)) {
      for (const other of Object.keys(world.places)) {
        if (other === type) continue;
        const { ombud, granskare } = world.by;
        const reader = other === 'loggkontroll' ? granskare : ombud;
        const reply = await reader.get(`/${other}/${own}`);
        expect({ type, other, status: reply.status }).toEqual({ type, other, status: 404 });
      }
    }
  });
});

describe('an id in a question', () => {
  it('finds nothing of another verksamhet, by whatever it is asked', async () => {
    const ids = [
      ...Object.keys(world.places).map((type) => place(type).foreign),
      world.away.tenant,
    ];
    for (const path of [
      `/uppdrag?ombud=${world.away.account}`,
      `/mote?ledningsgrupp=${place('ledningsgrupp').foreign}`,
      `/statistics/ongoingUppdrag?on=2026-01-01&by=ombud&ombud=${world.away.account}`,
      `/statistics/ongoingUppdrag,ongoingPersons?on=2026-01-01&by=ombud,enhet&compare=2025-01-01`,
      '/uppdrag?after=1&limit=200',
      '/organisation',
    ]) {
      const reply = await world.by.arbetsledare.get(path);
      expect([200, 400, 403], path).toContain(reply.status);
      for (const id of ids) expect(reply.text, path).not.toContain(id);
      if (path.includes('?ombud') || path.includes('?ledn')) expect(reply.body.rows).toEqual([]);
    }
  });

  it('of an ombud shows nobody the uppdrag of another ombud', async () => {
    const reply = await world.by.ombud.get(`/uppdrag?ombud=${world.people.tva.id}&limit=200`);
    expect(reply.text).not.toContain(place('uppdrag').other);
  });

  it('as the mark of a page leads nobody further than their own list', async () => {
    for (let more = 0; more < 3; more++) await requested(world.away.ombud);
    await world.project();
    const whole = await world.by.arbetsledare.get('/uppdrag?limit=1');
    expect(whole.body.next).toBeDefined();
    for (const session of [world.tre, world.away.ombud, world.by.ombud]) {
      const mine = await session.get('/uppdrag?limit=200');
      const own = new Set(mine.body.rows.map(({ id }: { id: string }) => id));
      const after = await session.get(`/uppdrag?limit=200&page=${whole.body.next}`);
      expect(after.status).toBe(200);
      for (const { id } of after.body.rows) expect(own).toContain(id);
    }
  });
});

describe('a key or a tag of another', () => {
  it('gives nobody the outcome of somebody else', async () => {
    const headers = { 'idempotency-key': 'the-same-for-all' };
    const outcomes = await Promise.all(
      [world.by.ombud, world.tva, world.away.ombud].map((one) =>
        one.post('/uppdrag', request, headers),
      ),
    );
    expect(new Set(outcomes.map(({ body }) => body.id)).size).toBe(3);
    const stolen = { 'idempotency-key': `http:${world.people.ett.id}:the-same-for-all` };
    const { body } = await world.tva.post('/uppdrag', request, stolen);
    expect(outcomes.map((one) => one.body.id)).not.toContain(body.id);
  });

  it('tells nobody how far a stream has come that they do not see', async () => {
    const ways = ['"1"', '"2"', '"999999999"', '*'];
    for (const standing of ['other', 'foreign'] as const) {
      const path = (id: string | undefined) => `/uppdrag/${id}/MakeDirectContact`;
      for (const tag of ways) {
        const headers = { 'if-match': tag };
        const [one, other] = [
          await world.by.ombud.post(path(place('uppdrag')[standing]), { data: {} }, headers),
          await world.by.ombud.post(path(randomUUID()), { data: {} }, headers),
        ];
        expect(told(one)).toEqual(told(other));
        expect(one.status).toBe(404);
      }
    }
  });
});

describe('what has an address of its own', () => {
  it('is for its own account: a notice', async () => {
    const noticeOf = async (tenant: string, account: string, stream: string | undefined) => {
      const [{ id }] = await world.sql(
        `insert into notice
           (tenant, account, role, kind, stream_type, stream_id, position, at, mail_due)
         values ('${tenant}', '${account}', 'ombud', 'UPPDRAG_TILLDELAT', 'uppdrag', '${stream}',
           (select 1 + count(*) from notice), 0, false) returning id`,
      );
      return id as string;
    };
    const missing = told(await world.by.ombud.post(`/notices/${randomUUID()}/read`, undefined));
    expect(missing.status).toBe(404);
    for (const id of [
      await noticeOf(world.tenant, world.people.tva.id, place('uppdrag').other),
      await noticeOf(world.away.tenant, world.away.account, place('uppdrag').foreign),
    ]) {
      expect(told(await world.by.ombud.post(`/notices/${id}/read`, undefined))).toEqual(missing);
    }
    await world.by.ombud.post('/notices/read-all', undefined);
    const [{ n }] = await world.sql('select count(*)::int as n from notice where read_at is null');
    expect(n).toBe(2);
  });

  it('is as nothing once it is over: a calendar', async () => {
    const first = (await world.by.ombud.post('/calendar', undefined)).body.path;
    const second = (await world.by.ombud.post('/calendar', undefined)).body.path;
    const nowhere = `/api/v1/calendar/${'B'.repeat(43)}.ics`;
    const missing = told(await world.ask('GET', nowhere));
    expect(missing.status).toBe(404);
    expect(told(await world.ask('GET', first))).toEqual(missing);
    const feed = await world.ask('GET', second);
    expect(feed.status).toBe(200);
    for (const [type, { own, other, foreign }] of Object.entries(world.places)) {
      for (const id of [own, other, foreign]) {
        if (id !== undefined && type !== 'verksamhet') expect(feed.text).not.toContain(id);
      }
    }
    await world.tva.delete('/calendar');
    expect((await world.ask('GET', second)).status).toBe(200);
    await world.by.ombud.delete('/calendar');
    expect(told(await world.ask('GET', second))).toEqual(missing);
  });

  it('is as nothing where there is none: a link to answer by', async () => {
    const nowhere = `/api/v1/answer/${'B'.repeat(43)}`;
    const missing = told(await world.ask('GET', nowhere));
    expect(missing.status).toBe(404);
    const body = { data: { answer: 'ACCEPTERAR' }, personal: { text: 'Ja.' } };
    expect(told(await world.ask('POST', nowhere, { body }))).toEqual(missing);
    for (const token of [place('systemfel').other, 'B', '..%2f..%2fsession', '%00']) {
      expect(told(await world.ask('GET', `/api/v1/answer/${token}`))).toEqual(missing);
    }
  });
});
