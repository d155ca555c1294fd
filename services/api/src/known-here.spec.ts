import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let arbetsledare: Session;
let id: string;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
  arbetsledare = await api.as('arbetsledare');
  id = await requested(ett);
  const contact = { channel: 'TELEFON', clientInPerson: true };
  await ett.post(`/uppdrag/${id}/MakeDirectContact`, { data: contact });
});
afterAll(() => api?.close());

const nobody = randomUUID();
const boss = people.arbetsledare.id;
const carriers = { medombud: [], interestDeclared: true };

describe('whom a command names as ombud', () => {
  it.each<[string, object, readonly string[]]>([
    ['HoldFirstMeeting', { ombud: [nobody, boss], place: 'HEMMA' }, ['ombud.0', 'ombud.1']],
    ['AssessTargetGroup', { assessedBy: [people.ett.id, nobody] }, ['assessedBy.1']],
  ])('is one of the verksamhet: %s', async (command, data, places) => {
    const reply = await ett.post(`/uppdrag/${id}/${command}`, { data });
    expect(reply.status).toBe(400);
    expect(reply.body.faults).toEqual(
      places.map((place) => ({
        path: `data.${place}`,
        reason: 'unknown_ombud',
        text: 'Det finns inget sådant ombud i verksamheten.',
      })),
    );
  });

  it.each([nobody, boss])('carries an uppdrag only if employed: %s', async (huvudansvarig) => {
    const reply = await arbetsledare.post(`/uppdrag/${id}/AssignOmbud`, {
      data: { ...carriers, huvudansvarig },
    });
    expect(reply).toMatchObject({ status: 409, body: { because: [{ rule: 'ombudNotEmployed' }] } });
  });

  it('may be any ombud there is', async () => {
    const data = { ...carriers, huvudansvarig: people.ett.id, medombud: [people.tre.id] };
    const reply = await arbetsledare.post(`/uppdrag/${id}/AssignOmbud`, { data });
    expect(reply).toMatchObject({ status: 200, body: { recorded: ['OmbudAssigned'] } });
  });
});

describe('the enhet of a request', () => {
  it('is one of the verksamhet', async () => {
    const codes = { channel: 'BREV', initiativ: 'VARD', kannedom: 'PSYKIATRI', kon: 'MAN' };
    const data = { enhet: 'NOWHERE', ...codes, profil: [], hjalp: [] };
    const reply = await ett.post('/uppdrag', { data, personal: { name: 'Demo Klient' } });
    expect(reply).toMatchObject({
      status: 409,
      body: { because: [{ rule: 'enhetNotThere' }] },
    });
  });
});
