import { randomUUID } from 'node:crypto';
import { addDays } from '@fyr/domain';
import { dayOf } from '@fyr/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { canary, observed, requested, type Session } from './journeys.fixture.ts';

/* What an ombud's start page, board and quick entry rest on. */

let api: ApiFixture;
let ett: Session;
let tva: Session;
let tre: Session;
let arbetsledare: Session;
const today = dayOf(Date.now());
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
  tva = await api.as('tva');
  tre = await api.as('tre');
  arbetsledare = await api.as('arbetsledare');
});
afterAll(() => api?.close());

const takeOn = { data: { interestDeclared: true } };
const note = 'Hon ringde själv.';

/** In work with ombud Ett. */
async function working(): Promise<string> {
  const id = await requested(ett);
  const steps = {
    MakeDirectContact: { data: { channel: 'TELEFON', clientInPerson: true } },
    ConfirmClientWish: { data: { wish: true } },
    TakeOnUppdrag: takeOn,
    HoldFirstMeeting: {
      data: { ombud: [people.ett.id], place: 'OMBUDETS_KONTOR', singleReason: 'ENSAMT_OMBUD' },
    },
    FormulateGoal: { data: { area: 'BOENDE' }, personal: { text: 'Bo kvar.' } },
    MakeAgreement: { data: { contactBy: ['TELEFON'], documented: 'STODANTECKNINGAR' } },
  };
  for (const [name, body] of Object.entries(steps)) {
    const { status, text } = await ett.post(`/uppdrag/${id}/${name}`, body);
    if (status !== 200) throw new Error(`${name}: ${text}`);
  }
  return id;
}

const contact = (data: object = {}) => ({
  type: 'MakeContact',
  data: { with: 'KLIENT', method: 'TELEFON', outcome: 'GENOMFORD', goal: 1, minutes: 15, ...data },
  personal: { note },
});
const observation = {
  type: 'NoteObservation',
  data: { huvudman: 'FORSAKRINGSKASSAN', art: 'TILLGANGLIGHET_VANTETID' },
  personal: { text: 'Åtta veckors väntan.' },
};
const typesOf = async (id: string) => {
  const { body } = await ett.get(`/uppdrag/${id}/history`);
  return body.events.map(({ type }: { type: string }) => type);
};

describe('an uppdrag that nobody carries', () => {
  it('is taken on by an ombud of its enhet, and then is theirs alone', async () => {
    const id = await requested(ett);
    expect((await tre.post(`/uppdrag/${id}/TakeOnUppdrag`, takeOn)).status).toBe(404);
    expect((await arbetsledare.post(`/uppdrag/${id}/TakeOnUppdrag`, takeOn)).status).toBe(403);
    const { status, body } = await tva.post(`/uppdrag/${id}/TakeOnUppdrag`, takeOn);
    expect({ status, body }).toMatchObject({ status: 200, body: { recorded: ['OmbudAssigned'] } });
    const { data } = (await tva.get(`/uppdrag/${id}`)).body;
    expect(data.ombud).toEqual({ huvudansvarig: people.tva.id, medombud: [] });
    expect((await ett.get(`/uppdrag/${id}`)).status).toBe(404);
  });
});

describe('a contact and what it led to', () => {
  it('is recorded as one whole, and once', async () => {
    const id = await working();
    const body = {
      commands: [contact(), { type: 'ReachGoal', data: { goal: 1 } }, observation],
    };
    const key = { 'idempotency-key': randomUUID() };
    const first = await ett.post(`/uppdrag/${id}/noted`, body, key);
    const recorded = ['ContactMade', 'GoalReached', 'ObservationNoted'];
    expect(first).toMatchObject({ status: 200, body: { recorded } });
    expect((await ett.post(`/uppdrag/${id}/noted`, body, key)).body).toEqual(first.body);
    expect((await typesOf(id)).slice(-3)).toEqual(recorded);
    const { personal } = (await ett.get(`/uppdrag/${id}`)).body;
    expect(personal.observations[1].text).toBe(observation.personal.text);
    // By the revision that the contact has, it is put right.
    const revision = first.body.revision - 2;
    expect(personal.notes[revision]).toBe(note);
    const data = { revision, data: { ...contact().data, minutes: 25 } };
    expect((await ett.post(`/uppdrag/${id}/CorrectFacts`, { data })).status).toBe(200);
  });

  it('is not recorded at all where one part is refused, which is said', async () => {
    const id = await working();
    const before = await typesOf(id);
    const refused = await ett.post(`/uppdrag/${id}/noted`, {
      commands: [contact(), { type: 'ReachGoal', data: { goal: 7 } }, observation],
    });
    expect(refused).toMatchObject({ status: 409, body: { because: [{ rule: 'goalUnknown' }] } });
    const misfit = await ett.post(`/uppdrag/${id}/noted`, {
      commands: [contact(), { ...observation, personal: { text: '' } }],
    });
    expect(misfit.status).toBe(400);
    expect(misfit.body.faults[0].path).toBe('commands.1.personal.text');
    expect(await typesOf(id)).toEqual(before);
  });

  it('is of the uppdrag’s own ombud, and holds no other command', async () => {
    const id = await working();
    const body = { commands: [contact()] };
    expect((await tva.post(`/uppdrag/${id}/noted`, body)).status).toBe(404);
    expect((await arbetsledare.post(`/uppdrag/${id}/noted`, body)).status).toBe(403);
    const closing = { commands: [{ type: 'CloseUppdrag', data: { reason: 'KLART' } }] };
    expect((await ett.post(`/uppdrag/${id}/noted`, closing)).status).toBe(400);
    expect((await ett.post(`/uppdrag/${id}/noted`, { commands: [] })).status).toBe(400);
  });
});

describe('the days of an ombud', () => {
  it('are those of their own uppdrag, each with what its client is called', async () => {
    const id = await working();
    await api.project();
    const daysOf = async (by: Session, to = addDays(today, 400)) => {
      const { body } = await by.get(`/calendar/days?to=${to}`);
      return body.days.filter((day: { id: string }) => day.id === id);
    };
    expect(await daysOf(ett)).toMatchObject([
      { name: 'nextReview', passed: false, huvudansvarig: people.ett.id, card: { name: canary } },
    ]);
    expect(await daysOf(ett, today)).toEqual([]);
    expect(await daysOf(tva)).toEqual([]);
    const [told] = await daysOf(arbetsledare);
    expect(told).toMatchObject({ name: 'nextReview' });
    expect(told).not.toHaveProperty('card');
  });
});

describe('the observations of an ombud', () => {
  it('are told in their own words with the systemfel they are part of, and logged as read', async () => {
    const id = await working();
    const noted = await ett.post(`/uppdrag/${id}/noted`, { commands: [observation, observation] });
    expect(noted.status).toBe(200);
    const systemfelId = await observed(ett);
    const link = { data: { observation: 2 }, personal: { systemfelId } };
    expect((await ett.post(`/uppdrag/${id}/LinkObservation`, link)).status).toBe(200);
    await api.project();
    const { body } = await ett.get('/observations');
    const own = body.rows.filter((row: { id: string }) => row.id === id);
    const { text } = observation.personal;
    expect(own).toMatchObject([
      {
        ...{ observation: 2, on: today, text, card: { name: canary } },
        systemfel: [{ number: expect.stringMatching(/^S-/), state: 'identified.observed' }],
      },
      { observation: 1, text, systemfel: [] },
    ]);
    const [logged] = await api.sql(
      'select action, purpose, fields from access_log order by position desc limit 1',
    );
    expect(logged).toMatchObject({ action: 'list', purpose: 'LISTA' });
    expect(logged.fields.toSorted()).toEqual([
      ...['ObservationLinked.systemfelId', 'ObservationNoted.text', 'card.name', 'card.phone'],
    ]);
    const { rows } = (await tva.get('/observations')).body;
    expect(rows.filter((row: { id: string }) => row.id === id)).toEqual([]);
    expect((await arbetsledare.get('/observations')).status).toBe(403);
  });
});
