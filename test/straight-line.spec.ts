import { demoPeople } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Caller, type System, startSystem } from './system.ts';

/*
 * From a phone call to a statistic: every process, Postgres and NATS, over HTTP only.
 */

let system: System;
let ombud: Caller;
let colleague: Caller;
let arbetsledare: Caller;
let ledamot: Caller;
let analytiker: Caller;

beforeAll(async () => {
  system = await startSystem(['api', 'relay', 'projector', 'timekeeper']);
  ombud = await system.as('ombud2');
  colleague = await system.as('ombud3');
  arbetsledare = await system.as('arbetsledare');
  ledamot = await system.as('ledamot');
  analytiker = await system.as('analytiker');
});
afterAll(() => system?.close());

const id = { uppdrag: '', systemfel: '', ledningsgrupp: '', mote: '' };
const huvudansvarig = demoPeople.ombud[1]?.id;
const today = new Date().toISOString().slice(0, 10);

async function give(
  caller: Caller,
  type: keyof typeof id,
  command: string,
  data: object = {},
  personal?: object,
) {
  const reply = await caller.post(`/${type}/${id[type]}/${command}`, {
    data,
    ...(personal ? { personal } : {}),
  });
  expect(reply.body, command).toMatchObject({ recorded: [expect.any(String)] });
  return reply.body;
}

describe('one straight line', () => {
  it('begins with a phone call', async () => {
    const { status, body } = await ombud.post('/uppdrag', {
      data: {
        ...{ enhet: 'SKARPNACK', channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI' },
        ...{ birthYear: 1980, kon: 'KVINNA', profil: ['EJ_SAMORDNADE'], hjalp: ['BOENDE.ANSOKA'] },
      },
      personal: { name: 'Demo Klient Kaja', words: 'Jag vill ha ett hem' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ revision: 1, state: 'firstContact.requested' });
    expect(body.number).toMatch(/^U-\d{4}-001$/);
    id.uppdrag = body.number;
  });

  it('refuses to start without direct contact, and says why in plain Swedish', async () => {
    const { body } = await ombud.get(`/uppdrag/${id.uppdrag}`);
    const meeting = body.next.find(
      ({ command }: { command: string }) => command === 'HoldFirstMeeting',
    );
    expect(meeting.allowed).toBe(false);
    const data = { ombud: [huvudansvarig], place: 'OMBUDETS_KONTOR', singleReason: 'FRANVARO' };
    const refused = await ombud.post(`/uppdrag/${id.uppdrag}/HoldFirstMeeting`, { data });
    expect(refused).toMatchObject({ status: 409, body: { code: 'not_allowed' } });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body.because.length).toBeGreaterThan(0);
  });

  it('carries the uppdrag to active work', async () => {
    await give(ombud, 'uppdrag', 'MakeDirectContact', { channel: 'TELEFON', clientInPerson: true });
    await give(ombud, 'uppdrag', 'ConfirmClientWish', { wish: true });
    const carriers = { huvudansvarig, medombud: [], interestDeclared: true };
    await give(arbetsledare, 'uppdrag', 'AssignOmbud', carriers);
    const place = { place: 'OMBUDETS_KONTOR', singleReason: 'KLIENTENS_ONSKAN' };
    await give(ombud, 'uppdrag', 'HoldFirstMeeting', { ombud: [huvudansvarig], ...place });
    const goal = { area: 'BOENDE', score: 2 };
    await give(ombud, 'uppdrag', 'FormulateGoal', goal, { text: 'Ett eget hem' });
    const agreement = { contactBy: ['TELEFON'], documented: 'STODANTECKNINGAR' };
    const { state } = await give(ombud, 'uppdrag', 'MakeAgreement', agreement);
    expect(state).toBe('active.working');
  });

  it('shows the ombud all of it, and who carries the others none of it', async () => {
    const own = await ombud.get(`/uppdrag/${id.uppdrag}`);
    expect(own.body.personal.contact.name).toBe('Demo Klient Kaja');
    expect((await colleague.get(`/uppdrag/${id.uppdrag}`)).status).toBe(404);
    const led = await arbetsledare.get(`/uppdrag/${id.uppdrag}`);
    expect(led.body.state).toBe('active.working');
    expect(JSON.stringify(led.body)).not.toContain('Kaja');
  });

  it('forms a ledningsgrupp and plans its meeting', async () => {
    const formed = await arbetsledare.post('/ledningsgrupp', {
      data: { kind: 'LOKAL', from: today },
      personal: { name: 'Ledningsgruppen i Söderort' },
    });
    expect(formed.status, JSON.stringify(formed.body)).toBe(201);
    id.ledningsgrupp = formed.body.id;
    for (const { account, chair } of [
      { account: demoPeople.ledamot.id, chair: true },
      { account: demoPeople.sekreterare.id, chair: false },
    ]) {
      const seat = { mandate: 'BESLUTANDE', chair, secretary: !chair, external: false };
      const member = { account, organisation: 'KOMMUN', ...seat, from: today };
      const person = { name: 'Demo Ledamot', function: 'Avdelningschef' };
      await give(arbetsledare, 'ledningsgrupp', 'AppointMember', member, person);
    }
    const planned = await ledamot.post('/mote', {
      data: { ledningsgruppId: id.ledningsgrupp, plannedOn: today, startsAt: '13:00' },
      personal: { place: 'Skarpnäcksfältet' },
    });
    expect(planned.status, JSON.stringify(planned.body)).toBe(201);
    id.mote = planned.body.id;
  });

  it('takes a systemfel from observation to remedy, with evidence that names nobody', async () => {
    const kind = { huvudmanTyp: ['REGION_PSYKIATRI'], art: 'ARBETSMETOD' };
    const observed = await ombud.post('/systemfel', {
      data: { ...kind, quarter: '2026-Q1' },
      personal: { title: 'Missade besök leder till utskrivning' },
    });
    id.systemfel = observed.body.id;
    const answers = [
      'seenInSeveralUppdrag',
      'seenRepeatedly',
      'wouldHitOthers',
      'causeIsStructural',
    ];
    const test = Object.fromEntries([...answers, 'singleCasePursued'].map((q) => [q, true]));
    const classification = { niva: 'LOKAL', livsomrade: [], konsekvens: [], allvarsgrad: 'HOG' };
    const text = { title: 'Missade besök', description: 'Den som missar två besök skrivs ut.' };
    await give(ombud, 'systemfel', 'IdentifySystemfel', { test, ...kind, ...classification }, text);
    const { body: own } = await ombud.get(`/uppdrag/${id.uppdrag}`);
    await give(ombud, 'systemfel', 'LinkEvidence', { uppdragId: own.id, quarter: '2026-Q1' });
    await give(colleague, 'systemfel', 'ReviewAnonymity');
    await give(ombud, 'systemfel', 'ReportToLedningsgrupp', { meetingId: id.mote });
    const agenda = [{ key: `SYSTEMFEL:${observed.body.id}`, kind: 'NYTT_SYSTEMFEL' }];
    await give(ledamot, 'mote', 'CallMote', { agenda });
    const attendance = { ledningsgruppId: id.ledningsgrupp, present: [1, 2], chair: 1 };
    await give(ledamot, 'mote', 'HoldMote', { ...attendance, secretary: 2 });
    const huvudman = 'REGION_PSYKIATRI_SODERORT';
    const decision = { decision: 'VIDAREBEFORDRA', meetingId: id.mote };
    const decided = await ledamot.post(`/systemfel/${id.systemfel}/DecideInLedningsgrupp`, {
      data: { ...decision, forwardTo: [{ huvudman }] },
    });
    expect(decided.body).toMatchObject({
      recorded: ['LedningsgruppDecided', 'ForwardedToHuvudman'],
      state: 'forwardedToHuvudman.sent',
    });
    const minuted = await ledamot.get(`/mote/${id.mote}/history`);
    expect(JSON.stringify(minuted.body)).toContain('ItemDecided');
    const answer = { huvudman, answer: 'ACCEPTERAR' };
    await give(ledamot, 'systemfel', 'AnswerHuvudman', answer, { text: 'Vi skickar påminnelser.' });
    const remedied = { huvudman, followUpOn: '2099-01-31' };
    await give(ledamot, 'systemfel', 'CarryOutRemedy', remedied, { action: 'SMS-påminnelser' });
    const early = await ledamot.post(`/systemfel/${id.systemfel}/ResolveSystemfel`, { data: {} });
    expect(early.body).toMatchObject({ code: 'not_allowed' });
    const effect = { huvudman, effect: 'AVHJALPT', newEvidence: false };
    await give(ledamot, 'systemfel', 'MakeFollowUp', effect);
    const { state } = await give(ledamot, 'systemfel', 'ResolveSystemfel');
    expect(state).toBe('resolved');
    const seen = JSON.stringify((await ledamot.get(`/systemfel/${id.systemfel}/history`)).body);
    expect(seen).toContain('påminnelser');
    expect(seen).not.toContain(own.id);
    expect(seen).not.toContain(String(huvudansvarig));
  });

  it('ends in a statistic that explains itself', async () => {
    const { position } = await give(ombud, 'uppdrag', 'ReviewNeed');
    const path = `/statistics/ongoingUppdrag?on=${today}&by=kon,enhet&after=${position}`;
    const { status, body } = await ombud.get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      rows: [
        { keys: { kon: 'KVINNA', enhet: 'SKARPNACK' }, figures: { ongoingUppdrag: { value: 1 } } },
      ],
      totals: { ongoingUppdrag: { value: 1 } },
      door: 'exact',
    });
    expect(body.position).toBeGreaterThanOrEqual(position);
    expect(body.measures[0].rule.length).toBeGreaterThan(20);
    expect(body.summary).toContain(': 1');
  });

  it('shows the analyst a released table, and nothing that points at one person', async () => {
    const refused = await analytiker.get(`/statistics/ongoingUppdrag?on=${today}`);
    expect(refused.status).toBe(403);
    const { body } = await analytiker.get('/statistics/systemfel?from=2025-01-01&to=2025-12-31');
    expect(body.rows ?? body.code).toBeDefined();
    expect((await analytiker.get(`/uppdrag/${id.uppdrag}`)).status).not.toBe(200);
  });

  it('stands in a log that is whole', async () => {
    const { verify } = await import('@fyr/postgres');
    const { workflows } = await import('@fyr/domain');
    const url = system.database.url('verifier');
    expect(await verify({ url, workflows })).toEqual([]);
  });

  it('lists the uppdrag by the ombud who carries it', async () => {
    await vi.waitFor(async () => {
      const { body } = await ombud.get('/uppdrag');
      expect(body.rows).toMatchObject([{ number: id.uppdrag, card: { name: 'Demo Klient Kaja' } }]);
    });
  });
});
