import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { canary, registered, reported, type Session } from './journeys.fixture.ts';

const huvudman = 'FK_STOCKHOLM';
let api: ApiFixture;
let ett: Session;
let tva: Session;
let arbetsledare: Session;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
  tva = await api.as('tva');
  arbetsledare = await api.as('arbetsledare');
  await registered(arbetsledare, api.tenant, huvudman);
});
afterAll(() => api?.close());

/** A systemfel that the huvudman has been asked about. */
async function asked(): Promise<string> {
  const id = await reported(ett, tva);
  const reply = await ett.post(`/systemfel/${id}/ReportDirectly`, { data: { huvudman } });
  expect(reply.status).toBe(200);
  return id;
}

async function issue(id: string, data: object = {}, key: string = randomUUID()) {
  return await arbetsledare.post(
    `/systemfel/${id}/IssueAnswerLink`,
    { data: { huvudman, ...data } },
    { 'idempotency-key': key },
  );
}

/** The address below which the link's question is asked and answered. */
async function linkTo(id: string, data?: object): Promise<string> {
  const { body } = await issue(id, data);
  return `/api/v1/answer/${body.path.replace('/svara/', '')}`;
}

const answer = { data: { answer: 'ACCEPTERAR' }, personal: { text: 'Vi ändrar rutinen.' } };
const post = (path: string, body: object, headers = {}) => api.ask('POST', path, { body, headers });
const statusOf = async (id: string) => {
  const { body } = await arbetsledare.get(`/systemfel/${id}`);
  return body.data.huvudman[0].status;
};

describe('a link to answer by', () => {
  it('is told once, to whoever issued it, and stands nowhere', async () => {
    const id = await asked();
    const key = randomUUID();
    const first = await issue(id, {}, key);
    expect(first.status).toBe(200);
    expect(first.body.path).toMatch(/^\/svara\/[\w-]{43}$/);
    const again = await issue(id, {}, key);
    const { path, ...outcome } = first.body;
    expect(again.body).toEqual(outcome);
    const token = path.replace('/svara/', '');
    for (const table of ['event', 'command', 'stream', 'answer_link']) {
      const rows = await api.sql(`select ${table}::text as row from ${table}`);
      expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    }
  });

  it('is nobody’s to choose, and no role’s but those who handle it', async () => {
    const id = await asked();
    const chosen = await issue(id, { link: randomUUID() });
    expect(chosen).toMatchObject({
      status: 400,
      body: { faults: [{ path: 'data.link', reason: 'unrecognized_keys' }] },
    });
    const body = { data: { huvudman } };
    expect((await ett.post(`/systemfel/${id}/IssueAnswerLink`, body)).status).toBe(403);
  });

  it('shows what is asked and nothing else, and looking confirms nothing', async () => {
    const id = await asked();
    const path = await linkTo(id);
    const { status, body, text, headers } = await api.ask('GET', path);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        from: 'Demo Verksamhet',
        title: 'Mellan två myndigheter',
        description: 'Den ena säger, den andra säger.',
        askedOn: expect.any(String),
        dueOn: expect.any(String),
        receivedOn: null,
        expiresOn: expect.any(String),
        answers: ['ACCEPTERAR', 'DELVIS', 'AVVISAR', 'FEL_MOTTAGARE', 'BEGAR_UNDERLAG'],
      },
    });
    for (const trace of [id, api.tenant, people.ett.id, huvudman, canary, 'S-20']) {
      expect(text).not.toContain(trace);
    }
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await statusOf(id)).toBe('sent');
  });

  it('confirms receipt when asked to, and shows what was reviewed only', async () => {
    const id = await asked();
    const path = await linkTo(id);
    const receipt = await post(path, { personal: { dnr: 'FK 2026/00123' } });
    expect(receipt).toMatchObject({ status: 200, body: { taken: 'RECEIPT', open: true } });
    expect(await statusOf(id)).toBe('received');
    const { events } = (await ett.get(`/systemfel/${id}/history`)).body;
    expect(events.at(-1)).toMatchObject({
      type: 'ReceiptConfirmed',
      actor: expect.stringMatching(/^huvudman:[0-9a-f-]{36}$/),
    });
    expect((await api.ask('GET', path)).body.receivedOn).toEqual(expect.any(String));
  });

  it('answers once, the same answer as often as it is sent', async () => {
    const id = await asked();
    const path = await linkTo(id);
    const headers = { 'idempotency-key': 'mine' };
    const replies = await Promise.all([1, 2, 3].map(() => post(path, answer, headers)));
    for (const { status, body } of replies) {
      expect({ status, body }).toEqual({ status: 200, body: { taken: 'ANSWER', open: false } });
    }
    expect(await statusOf(id)).toBe('answered');
    const spent = { status: 409, body: { because: [{ rule: 'linkAnswered' }] } };
    expect(await post(path, answer)).toMatchObject(spent);
    expect(await api.ask('GET', path)).toMatchObject(spent);
    const answers = await api.sql(
      `select count(*)::int as n from event where stream_id = '${id}' and type = 'HuvudmanAnswered'`,
    );
    expect(answers).toEqual([{ n: 1 }]);
  });

  it('takes one of many answers that come at once', async () => {
    const path = await linkTo(await asked());
    const replies = await Promise.all(Array.from({ length: 8 }, () => post(path, answer)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  it('is open for another answer to one who asks for more, or is asked anew', async () => {
    const id = await asked();
    const path = await linkTo(id);
    const more = { data: { answer: 'BEGAR_UNDERLAG' }, personal: { text: 'Vilket kontor?' } };
    expect((await post(path, more)).body).toEqual({ taken: 'ANSWER', open: true });
    expect((await post(path, answer)).body).toEqual({ taken: 'ANSWER', open: false });
    const next = await linkTo(id);
    expect((await api.ask('GET', next)).status).toBe(200);
    expect((await api.ask('GET', path)).status).toBe(404);
  });

  it('leads nowhere when it is revoked, unknown or of another, all alike', async () => {
    const id = await asked();
    const path = await linkTo(id);
    const [{ link }] = await api.sql(
      `select data ->> 'link' as link from event
        where stream_id = '${id}' and type = 'AnswerLinkIssued'`,
    );
    const revoked = await arbetsledare.post(`/systemfel/${id}/RevokeAnswerLink`, {
      data: { link },
    });
    expect(revoked.status).toBe(200);
    const unknown = `/api/v1/answer/${'x'.repeat(43)}`;
    const problems = [];
    for (const where of [path, unknown, '/api/v1/answer/short', `${path}x`]) {
      for (const reply of [await api.ask('GET', where), await post(where, answer)]) {
        expect(reply.status).toBe(404);
        problems.push({ ...reply.body, instance: '' });
      }
    }
    for (const problem of problems) expect(problem).toEqual(problems[0]);
  });

  it('says so when its time is over', async () => {
    const id = await asked();
    const path = await linkTo(id);
    const [{ context }] = await api.sql(`select context from stream where id = '${id}'`);
    const { links } = context;
    links[huvudman].expiresOn = '2020-01-01';
    const set = `jsonb_set(context::jsonb, '{links}', '${JSON.stringify(links)}')::json`;
    await api.sql(`update stream set context = ${set} where id = '${id}'`);
    const over = {
      status: 409,
      body: { because: [{ rule: 'linkExpired', values: { expiresOn: '2020-01-01' } }] },
    };
    expect(await api.ask('GET', path)).toMatchObject(over);
    expect(await post(path, answer)).toMatchObject(over);
  });

  it('refuses a number that leads to somebody, a foreign page and what is no answer', async () => {
    const path = await linkTo(await asked());
    const identity = { ...answer, personal: { text: 'Gäller 19121212-1212.' } };
    expect(await post(path, identity)).toMatchObject({
      status: 400,
      body: { faults: [{ path: 'personal.text', reason: 'identity_in_text' }] },
    });
    const foreign = await post(path, answer, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    for (const body of [
      { data: { answer: 'KANSKE' } },
      { data: { answer: 'DELVIS' } },
      { data: { huvudman: 'X' } },
      { personal: { text: 'Bara text.' } },
      { ...answer, personal: { ...answer.personal, dnr: 'FK 1' } },
    ]) {
      expect((await post(path, body)).status).toBe(400);
    }
  });

  it('is limited by address, and no token is in the log', async () => {
    const slow = await api.another({ RATE_PER_SECOND: 1, RATE_BURST: 3 });
    const path = await linkTo(await asked());
    const replies = [];
    for (let times = 0; times < 5; times++) {
      replies.push(await api.ask('GET', path, { of: slow.url }));
    }
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    await slow.close();
    const { text } = await api.ask('GET', '/metrics');
    expect(text).toContain('route="/api/v1/answer/:token"');
    expect(text).not.toContain(path.split('/').at(-1));
  });
});
