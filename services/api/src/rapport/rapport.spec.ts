import { createHash } from 'node:crypto';
import { RapportDraft, RapportList, RapportStream } from '@fyr/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people, reactionSecret } from '../api.fixture.ts';
import { assigned, canary, reported, requested, type Session } from '../journeys.fixture.ts';

const persons = ['ett', 'tva', 'arbetsledare', 'ledamot', 'analytiker', 'namnd'] as const;
const year = new Date().getFullYear();
const wholeYear = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const words = 'Arbetsledaren finns på plats två dagar i veckan.';
const formats = ['json', 'html', 'pdf', 'pdfa', 'docx', 'xlsx'] as const;

let api: ApiFixture;
const by = {} as Record<(typeof persons)[number], Session>;
let uppdrag: string;
let systemfel: string;
beforeAll(async () => {
  api = await apiFixture({ REACTION_SECRET: reactionSecret });
  for (const person of persons) by[person] = await api.as(person);
  uppdrag = await requested(by.ett);
  await assigned(by.ett, by.arbetsledare);
  systemfel = await reported(by.ett, by.tva);
  await api.project();
});
afterAll(() => api?.close());

const open = (person: Session, data: object) => person.post('/rapport', { data });
const give = (person: Session, id: string, command: string, body: object = {}) =>
  person.post(`/rapport/${id}/${command}`, body);
const write = (person: Session, id: string, question: string, text = words, status = 'KLAR') =>
  give(person, id, 'WriteAnswer', { data: { question, status }, personal: { text } });
const told = async (person: Session, id: string) =>
  RapportStream.parse((await person.get(`/rapport/${id}`)).body);

/** Opened, with every question that is written answered by an analyst. */
async function answered(data: object): Promise<string> {
  const { body, status } = await open(by.arbetsledare, data);
  expect({ status, body }).toMatchObject({ status: 201 });
  for (const { question, answer } of (await told(by.analytiker, body.id)).data.questions) {
    if (answer === 'SKRIVS')
      expect((await write(by.analytiker, body.id, question)).status).toBe(200);
  }
  return body.id;
}

async function frozen(data: object): Promise<string> {
  const id = await answered(data);
  await api.project();
  const { status, text } = await give(by.arbetsledare, id, 'FreezeRapport');
  expect({ status, text }).toMatchObject({ status: 200 });
  return id;
}

const bytesOf = async (person: Session, id: string, format: string, query = '') => {
  const { status, text, headers } = await person.get(`/rapport/${id}/document/${format}${query}`);
  return { status, text, etag: headers.get('etag') };
};

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

describe('a report that is frozen', () => {
  it('waits for every answer, and for a second person where an ombud wrote', async () => {
    const about = { kind: 'ANSOKAN_STATSBIDRAG', ...wholeYear(year) };
    const { body } = await open(by.arbetsledare, about);
    const early = await give(by.arbetsledare, body.id, 'FreezeRapport');
    expect(early.status).toBe(409);
    expect(early.body.because[0].rule).toBe('isAnswered');
    expect((await give(by.analytiker, body.id, 'FreezeRapport')).status).toBe(403);
    const made = { data: { frozen: { position: 1 } } };
    expect((await give(by.arbetsledare, body.id, 'FreezeRapport', made)).status).toBe(400);
  });

  it('is the same for ever, byte for byte, whatever becomes of what it tells of', async () => {
    const id = await frozen({ kind: 'VERKSAMHETSBERATTELSE', ...wholeYear(year) });
    const { data } = await told(by.arbetsledare, id);
    const [edition] = data.editions;
    expect(edition?.documents.length).toBe(2 * formats.length);
    const before = new Map<string, string>();
    for (const format of formats) {
      const { status, text, etag } = await bytesOf(by.arbetsledare, id, format);
      expect({ format, status }).toEqual({ format, status: 200 });
      before.set(format, text);
      const kept = edition?.documents.find(
        (one) => one.format === format && one.reader === 'arbetsledare',
      );
      expect(etag).toBe(`"${kept?.sha256}"`);
    }
    const json = before.get('json') ?? '';
    const digest = createHash('sha256').update(json).digest('hex');
    expect(edition?.documents.map(({ sha256 }) => sha256)).toContain(digest);
    expect(json).toContain('Låst, utgåva 1');
    expect(json).not.toContain(canary);

    const forgotten = await by.ett.post(`/uppdrag/${uppdrag}/ForgetSubject`, {
      data: { subject: uppdrag },
    });
    expect(forgotten.status, forgotten.text).toBe(200);
    await requested(by.ett);
    await by.arbetsledare.post(`/verksamhet/${api.tenant}/RemoveEnhet`, {
      data: { enhet: 'FARSTA', to: `${year}-06-30` },
    });
    await api.rebuild();
    for (const format of formats) {
      expect((await bytesOf(by.arbetsledare, id, format)).text).toBe(before.get(format));
    }
  });

  it('tells those outside no exact figure, and nobody what is not theirs', async () => {
    const id = await frozen({
      kind: 'NAMNDRAPPORT',
      from: `${year - 1}-01-01`,
      to: `${year - 1}-06-30`,
    });
    const own = JSON.parse((await bytesOf(by.arbetsledare, id, 'json')).text);
    expect(own.door).toBe('exact');
    const outer = JSON.parse((await bytesOf(by.analytiker, id, 'json')).text);
    expect(outer.door).toBe('released');
    expect(outer.document.facts[0].value).toBe('Låst, utgåva 1');
    expect(JSON.parse((await bytesOf(by.ett, id, 'json')).text).door).toBe('released');
    const asked = JSON.parse(
      (await bytesOf(by.analytiker, id, 'json', '?reader=arbetsledare')).text,
    );
    expect(asked.door).toBe('released');
    const shown = await bytesOf(by.arbetsledare, id, 'json', '?reader=analytiker');
    expect(JSON.parse(shown.text)).toEqual(outer);
    expect((await bytesOf(by.namnd, id, 'pdf')).status).toBe(404);
    expect((await bytesOf(by.ledamot, id, 'pdf')).status).toBe(404);
    expect((await bytesOf(by.arbetsledare, id, 'csv')).status).toBe(404);
    expect((await bytesOf(by.arbetsledare, id, 'pdf', '?edition=2')).status).toBe(404);

    await give(by.arbetsledare, id, 'ApproveRapport');
    const sent = { data: { channel: 'OVERLAMNAD' }, personal: {} };
    expect((await give(by.arbetsledare, id, 'SendRapport', sent)).body.state).toBe(
      'sent.delivered',
    );
    const { status, text } = await bytesOf(by.namnd, id, 'json');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(outer);
    const { body } = await by.namnd.get(`/rapport/${id}`);
    expect(body.personal).toBeUndefined();
    expect((await by.namnd.get(`/rapport/${id}/draft`)).status).toBe(403);
    expect((await bytesOf(by.ledamot, id, 'pdf')).status).toBe(404);
    await api.project();
    const { rows } = (await by.namnd.get('/rapport?over=true')).body;
    expect(rows.map((row: { id: string }) => row.id)).toEqual([id]);

    // An edition that is not sent is not there for those it is sent to.
    await give(by.arbetsledare, id, 'AskSupplement', { personal: { text: 'Hur gick det sedan?' } });
    await give(by.arbetsledare, id, 'ReviseRapport');
    await api.project();
    expect((await give(by.arbetsledare, id, 'FreezeRapport')).status).toBe(200);
    expect(JSON.parse((await bytesOf(by.namnd, id, 'json')).text)).toEqual(outer);
    expect((await bytesOf(by.namnd, id, 'json', '?edition=2')).status).toBe(404);
  });

  it('is frozen once by one request, however often it is sent', async () => {
    const id = await answered({ kind: 'VI_SA_NI_GJORDE', ...wholeYear(year - 1) });
    await api.project();
    const key = { 'idempotency-key': 'freeze-once' };
    const freeze = () => by.arbetsledare.post(`/rapport/${id}/FreezeRapport`, {}, key);
    const first = await freeze();
    expect(first.status, first.text).toBe(200);
    expect((await freeze()).body).toEqual(first.body);
    expect((await give(by.arbetsledare, id, 'FreezeRapport')).body.recorded).toEqual([]);
    await give(by.arbetsledare, id, 'ReturnRapport', { personal: { reason: 'Fel rubrik.' } });
    expect((await freeze()).body).toEqual(first.body);
    expect((await told(by.arbetsledare, id)).data.editions.length).toBe(1);
  });

  it('holds every answer that was written before it', async () => {
    const id = await answered({
      kind: 'DELREDOVISNING',
      from: `${year - 2}-01-01`,
      to: `${year - 2}-01-31`,
    });
    await api.project();
    const freezing = give(by.arbetsledare, id, 'FreezeRapport');
    const isKept = `select 1 from document where stream_id = '${id}'`;
    await expect
      .poll(async () => (await api.sql(isKept)).length, { timeout: 30_000 })
      .toBeGreaterThan(0);
    const late = await write(by.analytiker, id, 'leadership', 'Sent skrivet.');
    const { status } = await freezing;
    // Whichever came first, the other is told so.
    expect([late.status, status]).toEqual(late.status === 200 ? [200, 412] : [409, 200]);
  });

  it('stands in a table that nobody changes, and holds no word that can be read there', async () => {
    const sql = 'update document set key_version = key_version';
    await expect(api.sql(sql)).rejects.toThrow(/append only/);
    await expect(api.sql('delete from document')).rejects.toThrow(/append only/);
    const [found] = await api.sql(
      `select count(*)::int as count from document where position('${words}'::bytea in ciphertext) > 0`,
    );
    expect(found).toEqual({ count: 0 });
  });
});

describe('a report that is sent', () => {
  it('reports the systemfel that it tells of', async () => {
    const [row] = await api.sql(
      "select id from stream where type = 'rapport' and state = 'frozen' and context->>'kind' = 'VERKSAMHETSBERATTELSE'",
    );
    const id = String(row?.id);
    await give(by.arbetsledare, id, 'ApproveRapport');
    const sent = await give(by.arbetsledare, id, 'SendRapport', {
      data: { channel: 'E_TJANST' },
      personal: { reference: '701-1234-2026' },
    });
    expect(sent.body.state).toBe('sent.awaiting');
    const told = { name: 'rapport-sent', tenant: api.tenant, position: sent.body.position };
    const react = () =>
      api.ask('POST', '/internal/v1/reactions', {
        body: told,
        headers: { authorization: `Bearer ${reactionSecret}` },
      });
    expect((await react()).body).toEqual({ outcome: 'DELIVERED', delivered: 1 });
    expect((await react()).body.outcome).toBe('DELIVERED');
    const { events } = (await by.ett.get(`/systemfel/${systemfel}/history`)).body;
    const reports = events.filter(
      ({ type }: { type: string }) => type === 'ReportedInVerksamhetsberattelse',
    );
    expect(reports).toMatchObject([{ data: { reportId: id } }]);
  });

  it('may be asked for more, which a new edition gives, and is accepted', async () => {
    const id = await frozen({
      ...{ kind: 'DELREDOVISNING', from: `${year - 1}-01-01`, to: `${year - 1}-03-31` },
    });
    const first = await bytesOf(by.arbetsledare, id, 'pdf');
    await give(by.arbetsledare, id, 'ApproveRapport');
    const send = { data: { channel: 'BREV' }, personal: {} };
    expect((await give(by.arbetsledare, id, 'SendRapport', send)).body.state).toBe('sent.awaiting');
    const asked = await give(by.arbetsledare, id, 'AskSupplement', {
      data: { dueOn: `${year + 1}-02-01` },
      personal: { text: 'Hur många timmar handledning har ombuden haft?' },
    });
    expect(asked.body.state).toBe('sent.supplementAsked');
    await give(by.arbetsledare, id, 'ReviseRapport');
    await write(by.analytiker, id, 'leadership', 'Handledning ges en gång i månaden.');
    await api.project();
    const { changes } = (await by.arbetsledare.get(`/rapport/${id}/draft`)).body;
    expect(changes).toMatchObject({
      since: { edition: 1 },
      questions: [{ id: 'leadership', text: true }],
    });
    await give(by.arbetsledare, id, 'FreezeRapport');
    await give(by.arbetsledare, id, 'ApproveRapport');
    await give(by.arbetsledare, id, 'SendRapport', send);
    const accepted = await give(by.arbetsledare, id, 'AcceptRapport', {
      data: { decision: 'DNR-2026/0147' },
    });
    expect(accepted.body.state).toBe('sent.accepted');
    const again = await bytesOf(by.arbetsledare, id, 'pdf', '?edition=1');
    expect(again.text).toBe(first.text);
    expect((await bytesOf(by.arbetsledare, id, 'pdf')).etag).not.toBe(first.etag);
  });

  it('begins the next one of its kind with its words, as drafts', async () => {
    const { body } = await open(by.analytiker, {
      ...{ kind: 'DELREDOVISNING', from: `${year - 1}-04-01`, to: `${year - 1}-05-31` },
    });
    const { data, personal } = await told(by.analytiker, body.id);
    const found = data.questions.find(({ question }) => question === 'leadership');
    expect(found).toMatchObject({ status: 'UTKAST', written: { reviewed: true } });
    expect(found?.written?.copiedFrom).not.toBeNull();
    expect(personal?.answers.leadership).toBe('Handledning ges en gång i månaden.');
  });
});
