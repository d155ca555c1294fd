import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let granskare: Session;
beforeAll(async () => {
  api = await apiFixture({ VOLUME_EVERY_MS: 50 });
  [ett, granskare] = [await api.as('ett'), await api.as('granskare')];
});
afterAll(() => api?.close());

const limit = 10;
const told = async () => (await granskare.get('/notices')).body.notices;
const gauge = async () => {
  const { text } = await api.ask('GET', '/metrics');
  return /^fyr_read_volume_accounts (\d+)$/m.exec(text)?.[1];
};

describe('an account that is shown many persons in a short time', () => {
  it('is told of to those who review the log, once, and counted while it lasts', async () => {
    const administrator = await api.as('administrator');
    const settings = { data: { from: '2020-01-01', loggkontroll: { alarmSubjects: limit } } };
    const path = `/verksamhet/${api.tenant}/ChangeSettings`;
    expect((await administrator.post(path, settings)).body.recorded).toHaveLength(1);

    const ids: string[] = [];
    for (let n = 0; n <= limit; n++) ids.push(await requested(ett));
    for (const id of ids.slice(1)) await ett.get(`/uppdrag/${id}`);
    await ett.get(`/uppdrag/${ids[1]}`);
    expect(await gauge()).toBe('0');
    expect(await told()).toEqual([]);

    await ett.get(`/uppdrag/${ids[0]}`);
    await vi.waitFor(async () => expect(await gauge()).toBe('1'));
    const [{ n }] = await api.sql(
      `select count(*)::int as n from notice where kind = 'LASNING_STOR_VOLYM'
          and stream_id = '${people.ett.id}'`,
    );
    expect(n).toBe(1);
    expect(await told()).toMatchObject([{ kind: 'LASNING_STOR_VOLYM', about: { open: false } }]);
  });
});
