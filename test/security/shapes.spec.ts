import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ApiFixture,
  apiFixture,
  people,
  type Reply,
} from '../../services/api/src/api.fixture.ts';
import { requested } from '../../services/api/src/journeys.fixture.ts';
import { type LoginFixture, loginFixture } from '../../services/api/src/login/login.fixture.ts';
import { told } from './world.ts';

/*
 * What is not there, is there no more, or is not for whoever asks: the same answer in status, body and
 * headers, so that nobody learns which.
 */

const token = () => randomBytes(32).toString('base64url');

function expectOneShape(replies: readonly Reply[]): void {
  for (const reply of replies) expect(told(reply)).toEqual(told(replies[0] as Reply));
}

describe('nothing but that it is not for you is told', () => {
  let api: ApiFixture;
  beforeAll(async () => {
    api = await apiFixture();
  });
  afterAll(() => api?.close());

  it('of a session that never was, is ended, is too old, or has lost its role', async () => {
    const [ended, old, lost] = [await api.as('ett'), await api.as('tva'), await api.as('namnd')];
    await ended.delete('/session');
    await api.sql(`update session set begun_at = 0 where account_id = '${people.tva.id}'`);
    await api.sql(`update account set roles = '{ledamot}' where id = '${people.namnd.id}'`);
    const cookies = ['', `fyr=${token()}`, 'fyr=short', ended.cookie, old.cookie, lost.cookie];
    for (const path of ['/uppdrag', '/session', `/uppdrag/${randomUUID()}`]) {
      const ask = (cookie: string) => api.ask('GET', `/api/v1${path}`, { headers: { cookie } });
      const replies = await Promise.all(cookies.map(ask));
      expectOneShape(replies);
      expect(replies[0]?.status).toBe(path === '/session' ? 200 : 401);
    }
  });

  it('of a calendar that never was, is ended, replaced, or whose owner has another role', async () => {
    const ett = await api.as('ett');
    const begin = async (one: typeof ett): Promise<string> =>
      (await one.post('/calendar', undefined)).body?.path;
    const replaced = await begin(ett);
    const ended = await begin(ett);
    await ett.delete('/calendar');
    const paths = [replaced, ended, `/api/v1/calendar/${token()}.ics`, '/api/v1/calendar/x.ics'];
    const ledamot = await api.as('ledamot');
    const moved = await begin(ledamot);
    await api.sql(`update account set roles = '{namnd}' where id = '${people.ledamot.id}'`);
    const replies = await Promise.all([...paths, moved].map((path) => api.ask('GET', path)));
    expectOneShape(replies);
    expect(replies[0]?.status).toBe(404);
  });

  it('of an uppdrag of others, of one that is erased, and of one that never was', async () => {
    const [tva, tre] = [await api.as('tva'), await api.as('tre')];
    const [theirs, erased] = [await requested(tva), await requested(tva)];
    const forget = { data: { subject: erased } };
    const forgotten = await tva.post(`/uppdrag/${erased}/ForgetSubject`, forget);
    expect(forgotten.status, forgotten.text).toBe(200);
    const ids = [theirs, erased, randomUUID()];
    for (const rest of ['', '/history', '?fields=1']) {
      expectOneShape(await Promise.all(ids.map((id) => tre.get(`/uppdrag/${id}${rest}`))));
    }
  });
});

describe('a login that comes to nothing', () => {
  let own: LoginFixture;
  beforeAll(async () => {
    own = await loginFixture();
  });
  afterAll(() => own?.close());

  /** What whoever logs in so is told, whoever they are. */
  async function shapeOf(sub: string, query: string) {
    const went = await own.go(query);
    own.provider.answerWith(await own.provider.sign(own.provider.claims(went.nonce, { sub })));
    const { response } = await own.back(own.right(went), went.cookie);
    const { status, headers } = response;
    return told({ status, headers, body: undefined, text: await response.text() });
  }
  async function invited(account: string, ms: number): Promise<string> {
    const secret = token();
    await own.api.sql(
      `insert into invitation values ('${own.api.tenant}', '${account}', sha256('${secret}'), ${Date.now() + ms})
       on conflict (tenant, account_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    );
    return `?invitation=${secret}`;
  }

  it('tells not whether there is such an account, or was such an invitation', async () => {
    const used = await invited(people.tva.id, 60_000);
    expect((await own.enter({ sub: 'first' }, used)).trouble).toBeNull();
    const late = await invited(people.tre.id, -1);
    const shapes = [
      await shapeOf('nobody', ''),
      await shapeOf('nobody', used),
      await shapeOf('nobody', late),
      await shapeOf('nobody', `?invitation=${token()}`),
      await shapeOf('first', `?invitation=${token()}`),
    ];
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    expect(new Headers(shapes[0]?.headers as [string, string][]).get('location')).toBe(
      '/?login=unknown',
    );
  });
});
