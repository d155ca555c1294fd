import { RapportDraft, RapportList } from '@fyr/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../api.fixture.ts';
import { canary, requested } from '../journeys.fixture.ts';
import { openRapporter, type Rapporter, wholeYear, words, year } from './rapport.fixture.ts';

let { api, by, open, give, write, told } = {} as Rapporter;
beforeAll(async () => {
  ({ api, by, open, give, write, told } = await openRapporter());
});
afterAll(() => api?.close());

describe('a report that is opened', () => {
  it('has the questions of its form and the day that it is due, and there is one of it', async () => {
    const about = { kind: 'REDOVISNING_LANSSTYRELSEN', ...wholeYear(year) };
    const { status, body } = await open(by.analytiker, about);
    expect(status).toBe(201);
    expect(body.number).toMatch(/^R-/);
    const { data, state } = await told(by.arbetsledare, body.number);
    expect(state).toBe('opened.opened');
    expect(data.dueOn).toBe(`${year + 1}-01-15`);
    expect(data.questions.map(({ question }) => question)).toContain('systemfel');

    const again = await open(by.arbetsledare, about);
    expect(again.status).toBe(409);
    expect(again.body.because[0].rule).toBe('rapportOpen');
    await give(by.analytiker, body.id, 'DiscardRapport');
    const anew = await open(by.arbetsledare, about);
    expect(anew.body).toMatchObject({ id: body.id, number: body.number });
  });

  it('is of a period and an enhet that there are, and of a form that the role reads', async () => {
    const form = { questions: [{ question: 'members', answer: 'BERAKNAS' }] };
    for (const [person, data, status] of [
      [
        'arbetsledare',
        { kind: 'VERKSAMHETSBERATTELSE', from: '2012-01-01', to: '2012-06-30' },
        400,
      ],
      [
        'arbetsledare',
        { kind: 'NAMNDRAPPORT', from: '2012-01-01', to: '2012-06-30', enhet: 'INGEN' },
        400,
      ],
      ['arbetsledare', { kind: 'NAGOT_ANNAT', ...wholeYear(year) }, 400],
      ['arbetsledare', { kind: 'EKONOMI', ...wholeYear(year), form }, 400],
      ['arbetsledare', {}, 400],
      ['ett', { kind: 'VERKSAMHETSBERATTELSE', ...wholeYear(year) }, 403],
      ['namnd', { kind: 'VERKSAMHETSBERATTELSE', ...wholeYear(year) }, 403],
    ] as const) {
      expect({ data, status: (await open(by[person], data)).status }).toEqual({ data, status });
    }
  });

  it('is written by ombud and analysts, and never with somebody in it', async () => {
    const { body } = await open(by.arbetsledare, { kind: 'VERKSAMHETSPLAN', ...wholeYear(year) });
    const { data } = await told(by.ett, body.id);
    const question = data.questions.find(({ answer }) => answer !== 'BERAKNAS')?.question ?? '';
    const named = await write(by.ett, body.id, question, 'Anna Andersson ringde varje dag.');
    expect(named.status).toBe(400);
    expect(named.body.faults[0]).toMatchObject({ reason: 'name_in_text' });
    const own = await write(by.ett, body.id, question, `${canary.split(' ')[1]} fick hjälp.`);
    expect(own.status).toBe(400);
    const copied = {
      data: { question, status: 'KLAR', copiedFrom: body.id },
      personal: { text: words },
    };
    expect((await give(by.ett, body.id, 'WriteAnswer', copied)).status).toBe(400);
    expect((await write(by.ett, body.id, 'nothing')).status).toBe(409);

    expect((await write(by.ett, body.id, question)).status).toBe(200);
    const after = await told(by.analytiker, body.id);
    expect(after.state).toBe('drafted');
    expect(after.data.questions.find((one) => one.question === question)).toMatchObject({
      status: 'KLAR',
      written: { role: 'ombud', account: people.ett.id, reviewed: false },
    });
    expect(after.personal?.answers[question]).toBe(words);
  });

  it('that is of money alone is no ombud’s', async () => {
    const { body } = await open(by.arbetsledare, { kind: 'EKONOMI', ...wholeYear(year) });
    expect((await by.ett.get(`/rapport/${body.id}`)).status).toBe(404);
    expect((await write(by.ett, body.id, 'accounts')).status).toBe(404);
  });

  it('stands in the list with how far it has come', async () => {
    const { body } = await open(by.arbetsledare, {
      ...{ kind: 'DELREDOVISNING', from: `${year - 1}-01-01`, to: `${year - 1}-08-31` },
      dueOn: `${year + 1}-10-23`,
    });
    await write(by.analytiker, body.id, 'leadership', words, 'UTKAST');
    await api.project();
    const { rows } = RapportList.parse((await by.analytiker.get('/rapport')).body);
    expect(rows.find(({ id }) => id === body.id)).toMatchObject({
      ...{ kind: 'DELREDOVISNING', state: 'drafted', done: 6, drafted: 1, missing: 1 },
      ...{ nextOn: `${year + 1}-10-23`, nextName: 'sending', edition: 0 },
    });
    expect((await by.namnd.get('/rapport')).body.rows).toEqual([]);
    const kinds = (await by.ett.get('/rapport')).body.rows.map(
      ({ kind }: { kind: string }) => kind,
    );
    expect(kinds).toContain('DELREDOVISNING');
    expect(kinds).not.toContain('EKONOMI');
  });
});

describe('a draft of it', () => {
  it('has what is written, and tells which figures are others since it was kept', async () => {
    const { body } = await open(by.arbetsledare, {
      ...{ kind: 'VERKSAMHETSBERATTELSE', ...wholeYear(year), enhet: 'SKARPNACK' },
    });
    await write(by.ett, body.id, 'leadership');
    const address = `/rapport/${body.id}/draft`;
    const first = RapportDraft.parse((await by.arbetsledare.get(address)).body);
    expect(first).toMatchObject({ door: 'exact', changes: null });
    expect(JSON.stringify(first.document)).toContain(words);
    const taken = await give(by.arbetsledare, body.id, 'TakeDraft');
    expect(taken.status).toBe(200);

    await requested(by.ett);
    await api.project();
    const { changes } = RapportDraft.parse((await by.arbetsledare.get(address)).body);
    expect(changes?.since).toMatchObject({ draft: 1, edition: null });
    const asked = changes?.questions.find(({ id }) => id === 'requested');
    const total = asked?.cells.find(({ column }) => column === 'Antal');
    expect(Number(total?.after)).toBe(Number(total?.before) + 1);
    expect(changes?.questions.map(({ id }) => id)).not.toContain('members');

    const outside = RapportDraft.parse((await by.analytiker.get(address)).body);
    expect(outside).toMatchObject({ door: 'released', changes: null });
    expect((await by.ett.get(address)).body.changes).toBeNull();
    expect((await by.arbetsledare.get(`${address}?format=pdf`)).text).toMatch(/^%PDF/);
  });

  it('of exact figures is in the access log, with its purpose', async () => {
    const { body } = await open(by.arbetsledare, { kind: 'STATSBIDRAG', ...wholeYear(year) });
    await by.arbetsledare.get(`/rapport/${body.id}/draft`);
    await by.analytiker.get(`/rapport/${body.id}/draft`);
    const rows = await api.sql(
      `select role, purpose, fields from access_log where stream_id = '${body.id}'`,
    );
    expect(rows).toMatchObject([{ role: 'arbetsledare', purpose: 'RAPPORT' }]);
    expect(rows[0]?.fields).toContain('figures.exact');
  });
});
