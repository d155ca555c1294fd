import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactionSecret } from '../api.fixture.ts';
import { canary, requested } from '../journeys.fixture.ts';
import { openRapporter, type Rapporter, wholeYear, words, year } from './rapport.fixture.ts';

const formats = ['json', 'html', 'pdf', 'pdfa', 'docx', 'xlsx'] as const;

let { api, by, uppdrag, systemfel, open, give, write, told, answered, frozen, bytesOf } =
  {} as Rapporter;
beforeAll(async () => {
  ({ api, by, uppdrag, systemfel, open, give, write, told, answered, frozen, bytesOf } =
    await openRapporter());
});
afterAll(() => api?.close());

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

  it('waits for what is not counted, and for what could not be', async () => {
    const id = await answered({ kind: 'EKONOMI', ...wholeYear(year - 1) });
    const freeze = () => give(by.arbetsledare, id, 'FreezeRapport');
    const behind = await freeze();
    expect(behind).toMatchObject({ status: 409, body: { because: [{ rule: 'countingBehind' }] } });
    await api.project();
    const [{ schema }] = (await api.sql(
      `select table_schema as schema from information_schema.tables
        where table_name = 'parked' and table_schema ~ '^verksamhet_statistics_v[0-9]+$'`,
    )) as [{ schema: string }];
    await api.sql(`insert into ${schema}.parked (tenant, stream_id, position, error)
      values ('${api.tenant}', '${api.tenant}', 1, 'VerksamhetStarted: a fault')`);
    expect(await freeze()).toMatchObject({
      status: 409,
      body: { because: [{ rule: 'countingParked', values: { models: 'verksamhet_statistics' } }] },
    });
    await api.sql(`delete from ${schema}.parked`);
    expect((await freeze()).status).toBe(200);
  });

  it('is of an enhet for the nämnd that answers for it', async () => {
    const id = await frozen({
      ...{ kind: 'NAMNDRAPPORT', enhet: 'FARSTA' },
      ...{ from: `${year - 2}-01-01`, to: `${year - 2}-06-30` },
    });
    await give(by.arbetsledare, id, 'ApproveRapport');
    const send = { data: { channel: 'OVERLAMNAD' }, personal: {} };
    expect((await give(by.arbetsledare, id, 'SendRapport', send)).status).toBe(200);
    await api.project();
    const of = (namnd: string | null) =>
      api.sql(`update account set namnd = ${namnd === null ? 'null' : `'${namnd}'`}
        where tenant = '${api.tenant}' and roles = '{namnd}'`);
    const seen = async () => {
      const { rows } = (await by.namnd.get('/rapport?over=true')).body;
      const about = `from=${year - 2}-01-01&to=${year - 2}-06-30&enhet=FARSTA`;
      return {
        listed: rows.some((row: { id: string }) => row.id === id),
        read: (await by.namnd.get(`/rapport/${id}`)).status,
        told: (await bytesOf(by.namnd, id, 'pdf')).status,
        drafted: (await by.namnd.get(`/reports/NAMNDRAPPORT?${about}`)).status,
      };
    };
    const none = { listed: false, read: 404, told: 404, drafted: 400 };
    // Two share the verksamhet: one that is not said to read for either reads for none.
    expect(await seen()).toEqual(none);
    await of('SKARPNACK');
    expect(await seen()).toEqual(none);
    await of('FARSTA');
    expect(await seen()).toEqual({ listed: true, read: 200, told: 200, drafted: 200 });
    await of(null);
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
      questions: [{ id: 'leadership', text: { before: words } }],
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
