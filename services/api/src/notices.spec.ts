import { randomUUID } from 'node:crypto';
import { connectNats, type Nats } from '@fyr/jetstream';
import { dayOf } from '@fyr/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ApiFixture, apiFixture, type Person, people } from './api.fixture.ts';
import { requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let nats: Nats;
let ett: Session;
let uppdrag: string;
let number: string;
const at = Date.UTC(2026, 5, 1, 22, 30);

beforeAll(async () => {
  api = await apiFixture({ AFTER_WAIT_MS: 200, CHANGES_EVERY_MS: 40 });
  nats = connectNats(inject('natsUrls').reactor);
  await nats.connection();
  ett = await api.as('ett');
  uppdrag = await requested(ett);
  ({ number } = (await ett.get(`/uppdrag/${uppdrag}`)).body);
});
afterAll(async () => {
  await nats?.close();
  await api?.close();
});

/** As a reactor writes it. */
async function told(person: Person, kind: string, more: { role?: string; stream?: string } = {}) {
  const { id: account, roles } = people[person];
  const { role = roles[0], stream = uppdrag } = more;
  const [row] = await api.sql(
    `insert into notice
       (tenant, account, role, kind, stream_type, stream_id, position, at, mail_due)
     values ('${api.tenant}', '${account}', '${role}', '${kind}', 'uppdrag', '${stream}',
       (select 1 + count(*) from notice), ${at}, false) returning id`,
  );
  return row.id as string;
}

describe('notices', () => {
  it('are told in words, with the day and no time of it, newest first and a page at a time', async () => {
    const first = await told('ett', 'UPPDRAG_TILLDELAT');
    const second = await told('ett', 'UPPDRAG_FRIST');
    const { body } = await ett.get('/notices?limit=1');
    expect(body).toEqual({
      notices: [
        {
          ...{ id: second, kind: 'UPPDRAG_FRIST', day: '2026-06-02', read: false },
          text: `En tidsfrist har gått ut i uppdraget ${number}.`,
          about: { type: 'uppdrag', id: uppdrag, number, open: true },
        },
      ],
      unread: 2,
      next: expect.any(String),
      mail: { address: false, on: true },
    });
    const asked = { headers: { 'accept-language': 'en' } };
    const rest = await ett.get(`/notices?page=${body.next}`, asked);
    expect(rest.body.notices).toMatchObject([
      { id: first, text: `You are ombud in the uppdrag ${number}.` },
    ]);
    expect(rest.body).not.toHaveProperty('next');
    expect(rest.text).not.toMatch(new RegExp(`${at}|T22:30|position|actor`));
  });

  it('are read one by one or all at once, and stay read', async () => {
    const tva = await api.as('tva');
    const [one] = [await told('tva', 'UPPDRAG_FRIST'), await told('tva', 'UPPDRAG_TILLDELAT')];
    expect((await tva.post(`/notices/${one}/read`, {})).body).toEqual({ read: 1 });
    expect((await tva.post(`/notices/${one}/read`, {})).body).toEqual({ read: 0 });
    const unread = await tva.get('/notices?unread=true');
    expect(unread.body).toMatchObject({ notices: [{ kind: 'UPPDRAG_TILLDELAT' }], unread: 1 });
    expect((await tva.post('/notices/read-all', {})).body).toEqual({ read: 1 });
    expect((await tva.get('/notices?unread=true')).body).toMatchObject({ notices: [], unread: 0 });
    expect((await tva.get('/notices')).body.notices).toHaveLength(2);
  });

  it('are nobody else’s, and of another role of one’s own not either', async () => {
    const id = await told('both', 'SYSTEMFEL_FRIST', { role: 'arbetsledare' });
    const asLedamot = await api.as('both', 'ledamot');
    expect((await asLedamot.get('/notices')).body).toMatchObject({ notices: [], unread: 0 });
    const others = (Object.keys(people) as Person[]).filter((person) => person !== 'both');
    for (const session of [asLedamot, ...(await Promise.all(others.map((one) => api.as(one))))]) {
      expect((await session.post(`/notices/${id}/read`, {})).status).toBe(404);
      await session.post('/notices/read-all', {});
      const { body } = await session.get('/notices');
      expect(body.notices.map((notice: { id: string }) => notice.id)).not.toContain(id);
    }
    const asArbetsledare = await api.as('both', 'arbetsledare');
    expect((await asArbetsledare.get('/notices')).body).toMatchObject({ unread: 1 });
    expect((await ett.post('/notices/none/read', {})).status).toBe(404);
    expect((await ett.post(`/notices/${randomUUID()}/read`, {})).status).toBe(404);
  });

  it('lead nowhere that the caller may not go', async () => {
    await told('tre', 'UPPDRAG_OVERLAMNAT');
    const tre = await api.as('tre');
    const { body } = await tre.get('/notices');
    expect(body.notices).toMatchObject([{ about: { id: uppdrag, number, open: false } }]);
  });

  it('wait for the reactor when asked to, and for a bounded time', async () => {
    const asked = ett.get('/notices?after=9');
    const before = performance.now();
    expect((await asked).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(150);
    await api.sql(`insert into reaction_checkpoint values ('${api.tenant}', 9)`);
    expect((await ett.get('/notices?after=9')).status).toBe(200);
  });

  it('come with letters or without, as the account wishes', async () => {
    await api.sql(`update account set email = 'demo@fyr.example' where id = '${people.ett.id}'`);
    expect((await ett.get('/notices')).body.mail).toEqual({ address: true, on: true });
    expect((await ett.post('/notices/mail', { on: false })).body).toEqual({ on: false });
    const { body, text } = await ett.get('/notices');
    expect(body.mail).toEqual({ address: true, on: false });
    expect(text).not.toContain('fyr.example');
    const rows = await api.sql(`select count(*)::int as off from account where not mail`);
    expect(rows).toEqual([{ off: 1 }]);
  });

  it('are announced to the account’s own sessions, without a word of what', async () => {
    const heard = new Map<Person, string>();
    const stopping = new AbortController();
    for (const person of ['ett', 'tva'] as const) {
      const { cookie } = await api.as(person);
      const { body } = await fetch(`${api.api.url}/api/v1/changes`, {
        headers: { cookie },
        signal: stopping.signal,
      });
      const reader = (body as ReadableStream<Uint8Array>).getReader();
      const listen = async () => {
        for (;;) {
          const { value, done } = await reader.read();
          if (done) return;
          heard.set(person, (heard.get(person) ?? '') + Buffer.from(value).toString());
        }
      };
      listen().catch(() => {});
    }
    await expect.poll(() => [...heard.values()]).toHaveLength(2);
    const accounts = [people.ett.id];
    await expect
      .poll(() => {
        nats.announceNoticed({ tenant: api.tenant, accounts });
        return heard.get('ett');
      })
      .toContain('event: noticed\ndata: {}\n');
    nats.announceNoticed({ tenant: randomUUID(), accounts: [people.tva.id] });
    nats.announceNoticed({ tenant: api.tenant, accounts: [people.tva.id] });
    await expect.poll(() => heard.get('tva')).toContain('noticed');
    expect(heard.get('tva')?.match(/noticed/g)).toHaveLength(1);
    expect(dayOf(at)).toBe('2026-06-02');
    stopping.abort();
  });
});
