import { connectNats, type Nats } from '@fyr/jetstream';
import { dayOf } from '@fyr/kernel';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type ApiFixture, apiFixture, meetingId, type Person, people } from './api.fixture.ts';
import {
  assigned,
  observed,
  reported,
  request,
  requested,
  type Session,
} from './journeys.fixture.ts';

let api: ApiFixture;
let nats: Nats;
let ett: Session;
beforeAll(async () => {
  api = await apiFixture({ HEARTBEAT_MS: 50, AFTER_WAIT_MS: 300, CHANGES_EVERY_MS: 40 });
  nats = connectNats(inject('natsUrls').projector);
  await nats.connection();
  ett = await api.as('ett');
});
afterAll(async () => {
  await nats?.close();
  await api?.close();
});

/** Listens as a browser does; `next` gives the next event that fits. */
async function listen(session: Session, of = api.api.url) {
  const aborting = new AbortController();
  const response = await fetch(`${of}/api/v1/changes`, {
    headers: { cookie: session.cookie },
    signal: aborting.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let over = false;
  const more = async () => {
    const { value, done } = await reader.read();
    text += decoder.decode(value, { stream: true });
    over ||= done;
  };
  return {
    response,
    heard: () => text,
    async until(pattern: RegExp): Promise<string> {
      while (!over) {
        const found = pattern.exec(text);
        if (found) return found[0];
        await more();
      }
      throw new Error(`over before ${pattern}: ${text}`);
    },
    async end(): Promise<void> {
      while (!over) await more();
    },
    stop: () => aborting.abort(),
  };
}

const said = (streams: readonly { type: string; id: string }[], position = 7) =>
  nats.announceApplied({ tenant: api.tenant, position, streams: [...streams] });

describe('live changes', () => {
  it('tell each session of what it may see, and of nothing else', async () => {
    const uppdrag = await requested(ett);
    const systemfel = await observed(ett);
    const people: readonly Person[] = ['ett', 'tre', 'arbetsledare', 'ledamot', 'granskare'];
    const ears = new Map(
      await Promise.all(
        people.map(async (person) => [person, await listen(await api.as(person))] as const),
      ),
    );
    for (const ear of ears.values()) await ear.until(/event: open\n/);
    expect(ears.get('ett')?.response.headers.get('content-type')).toContain('text/event-stream');
    expect(ears.get('ett')?.response.headers.get('cache-control')).toBe('no-store');

    said([
      { type: 'uppdrag', id: uppdrag },
      { type: 'systemfel', id: systemfel },
    ]);
    const told = (person: Person, id: string) =>
      ears.get(person)?.until(new RegExp(`data: .*${id}.*`));
    expect(await told('ett', uppdrag)).toContain('"position":7');
    await told('ett', systemfel);
    await told('arbetsledare', uppdrag);
    await ears.get('arbetsledare')?.until(/data: {"type":"systemfel"}\n/);
    expect(ears.get('arbetsledare')?.heard()).not.toContain(systemfel);
    await told('tre', systemfel);
    // A beat that comes after is proof that nothing came before.
    for (const person of ['tre', 'ledamot', 'granskare'] as const) {
      const ear = ears.get(person);
      await ear?.until(/: still here\n/);
      expect(ear?.heard()).not.toContain(uppdrag);
      if (person !== 'tre') expect(ear?.heard()).not.toContain(systemfel);
    }
    for (const ear of ears.values()) ear.stop();
  });

  it('tell who covers, from then until the cover is ended', async () => {
    const arbetsledare = await api.as('arbetsledare');
    const id = await assigned(ett, arbetsledare);
    const ear = await listen(await api.as('tre'));
    await ear.until(/event: open\n/);
    const today = dayOf(Date.now());
    const cover = { ombud: people.tre.id, from: today, to: today, reason: 'FRANVARO' };
    const data = { ...cover, interestDeclared: true };
    expect((await arbetsledare.post(`/uppdrag/${id}/GrantCover`, { data })).status).toBe(200);
    said([{ type: 'uppdrag', id }], 8);
    await ear.until(/"position":8}/);
    const ended = await arbetsledare.post(`/uppdrag/${id}/EndCover`, { data: { cover: 1 } });
    expect(ended.status).toBe(200);
    said([{ type: 'uppdrag', id }], 9);
    said([{ type: 'systemfel', id: await observed(ett) }], 10);
    await ear.until(/"position":10}/);
    expect(ear.heard()).not.toContain('"position":9}');
    ear.stop();
  });

  it('tell who sees it de-identified neither which systemfel nor when', async () => {
    const slow = await api.another({ CHANGES_EVERY_MS: 600_000 });
    const id = await reported(ett, await api.as('tva'));
    const session = await api.as('ledamot');
    const whole = await listen(ett, slow.url);
    const ledamot = await listen(session, slow.url);
    await Promise.all([whole.until(/event: open\n/), ledamot.until(/event: open\n/)]);
    said([{ type: 'systemfel', id }]);
    await whole.until(new RegExp(id));
    await session.send('DELETE')('/session', { of: slow.url, headers: { origin: slow.url } });
    await ledamot.end();
    expect(ledamot.heard()).not.toContain('changed');
    whole.stop();
    await slow.close();
  });

  it('tell at once of a meeting what it decides, and nothing of the systemfel that it decides on', async () => {
    const slow = await api.another({ CHANGES_EVERY_MS: 600_000 });
    const id = await reported(ett, await api.as('tva'));
    const session = await api.as('ledamot');
    const ledamot = await listen(session, slow.url);
    await ledamot.until(/event: open\n/);
    said([
      { type: 'systemfel', id },
      { type: 'mote', id: meetingId },
    ]);
    await ledamot.until(new RegExp(`{"type":"mote","ids":\\["${meetingId}"\\],"position":7}`));
    await session.send('DELETE')('/session', { of: slow.url, headers: { origin: slow.url } });
    await ledamot.end();
    expect(ledamot.heard()).not.toContain('systemfel');
    expect(ledamot.heard()).not.toContain(id);
    await slow.close();
  });

  it('are told them once for many that came together', async () => {
    const id = await reported(ett, await api.as('tva'));
    const session = await api.as('ledamot');
    const whole = await listen(ett);
    const ledamot = await listen(session);
    await Promise.all([whole.until(/event: open\n/), ledamot.until(/event: open\n/)]);
    const many = 300;
    for (let position = 1; position <= many; position++)
      said([{ type: 'systemfel', id }], position);
    await whole.until(new RegExp(`"position":${many}}`));
    await ledamot.until(/event: changed\n.+\n/);
    await session.delete('/session');
    await ledamot.end();
    const told = ledamot.heard().match(/event: changed\ndata: {"type":"systemfel"}\n/g) ?? [];
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(many);
    expect(ledamot.heard()).not.toContain(id);
    whole.stop();
  });

  it('end with the session, at once when it is ended here', async () => {
    const tva = await api.as('tva');
    const ear = await listen(tva);
    await ear.until(/event: open\n/);
    await tva.delete('/session');
    await ear.end();
  });

  it('end with a session that is over by itself, and never keep one alive', async () => {
    const namnd = await api.as('namnd');
    const ear = await listen(namnd);
    await ear.until(/: still here\n/);
    await api.sql(`update session set seen_at = ${Date.now() - 16 * 60_000} where role = 'namnd'`);
    await ear.end();
  });

  it('are a few for each session', async () => {
    const tre = await api.as('tre');
    const ears = await Promise.all(Array.from({ length: 6 }, () => listen(tre)));
    expect((await tre.get('/changes')).status).toBe(429);
    for (const ear of ears) ear.stop();
  });
});

describe('a command', () => {
  it('wakes whoever waits for new events', async () => {
    const woken = Promise.withResolvers<string>();
    const relay = connectNats(inject('natsUrls').relay);
    relay.onWake((tenant) => tenant === api.tenant && woken.resolve(tenant));
    // A subscription may still be on its way to the server: ask until it hears.
    await vi.waitFor(async () => {
      await ett.post('/uppdrag', request);
      const heard = await Promise.race([woken.promise, new Promise(setImmediate)]);
      expect(heard).toBe(api.tenant);
    });
    await relay.close();
  });
});

describe('a list that may not be older than what I wrote', () => {
  it('waits for the read model, and comes as soon as it is there', async () => {
    const { body } = await ett.post('/uppdrag', request);
    const asked = ett.get(`/uppdrag?after=${body.position}`);
    await api.project();
    said([{ type: 'uppdrag', id: body.id }], body.position);
    const list = await asked;
    expect(list.status).toBe(200);
    expect(list.body.position).toBeGreaterThanOrEqual(body.position);
    expect(list.body.rows.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  it('is refused, not given old, when the wait is over', async () => {
    const { body } = await ett.post('/uppdrag', request);
    const list = await ett.get(`/uppdrag?after=${body.position}`);
    expect(list).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(Number(list.headers.get('retry-after'))).toBeGreaterThan(0);
    const old = await ett.get('/uppdrag');
    expect(old.body.position).toBeLessThan(body.position);
    const figure = `/statistics/contacts?on=2026-01-01&after=${body.position}`;
    expect((await ett.get(figure)).status).toBe(503);
  });

  it('is not waited for where nothing is written that far', async () => {
    const { body } = await ett.post('/uppdrag', request);
    for (const after of [body.position + 1, Number.MAX_SAFE_INTEGER]) {
      for (const asked of ['/uppdrag?', '/statistics/contacts?on=2026-01-01&']) {
        const reply = await ett.get(`${asked}after=${after}`);
        expect(reply).toMatchObject({
          ...{ status: 400, body: { faults: [{ path: 'after', reason: 'beyond_log' }] } },
        });
      }
    }
  });
});

describe('more work at once than there is room for', () => {
  it('is told to come back, and is let in when there is room', async () => {
    const small = await api.another({ IN_FLIGHT_MAX: 1, AFTER_WAIT_MS: 60_000 });
    const mine = { of: small.url, headers: { cookie: ett.cookie } };
    const { body } = await ett.post('/uppdrag', request);
    const waiting = api.ask('GET', `/api/v1/uppdrag?after=${body.position}`, mine);
    await vi.waitFor(async () => {
      const refused = await api.ask('GET', '/api/v1/statistics', mine);
      expect(refused).toMatchObject({ status: 503, body: { code: 'overloaded' } });
      expect(refused.headers.get('retry-after')).toBe('1');
    });
    expect((await api.ask('GET', '/healthz', mine)).status).toBe(200);
    await api.project();
    expect((await waiting).status).toBe(200);
    expect((await api.ask('GET', '/api/v1/statistics', mine)).status).toBe(200);
    await small.close();
  });
});
