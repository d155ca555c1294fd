import { ReportDraft } from '@fyr/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from '../api.fixture.ts';
import {
  assigned,
  canary,
  observed,
  reported,
  requested,
  type Session,
} from '../journeys.fixture.ts';

let api: ApiFixture;
const by = {} as Record<
  'ett' | 'tva' | 'arbetsledare' | 'ledamot' | 'analytiker' | 'namnd',
  Session
>;
const year = new Date().getFullYear();
const running = `from=${year}-01-01&to=${year}-12-31`;
const path = `/reports/VERKSAMHETSBERATTELSE?${running}`;
let systemfel: string;
beforeAll(async () => {
  api = await apiFixture();
  for (const person of ['ett', 'tva', 'arbetsledare', 'ledamot', 'analytiker', 'namnd'] as const) {
    by[person] = await api.as(person);
  }
  await requested(by.ett);
  await assigned(by.ett, by.arbetsledare);
  systemfel = await reported(by.ett, by.tva);
  await observed(by.ett);
  await api.project();
});
afterAll(() => api?.close());

const textOf = (reply: { readonly body: unknown }) => JSON.stringify(reply.body);

describe('the catalogue of reports', () => {
  it('is what the role reads, with periods and the days they are due', async () => {
    const { body } = await by.arbetsledare.get('/reports');
    const [first] = body.reports;
    expect(first).toMatchObject({ kind: 'VERKSAMHETSBERATTELSE', name: 'Verksamhetsberättelse' });
    expect(first.periods[0]).toMatchObject({ from: `${year}-01-01`, to: `${year}-12-31` });
    const due = body.reports.find((one: { kind: string }) => /LANSSTYRELSEN/.test(one.kind));
    expect(due.periods[0].dueOn).toMatch(new RegExp(`^${year + 1}-01-`));
    const kinds = async (person: keyof typeof by) =>
      (await by[person].get('/reports')).body.reports.map(({ kind }: { kind: string }) => kind);
    expect(await kinds('namnd')).not.toContain('DELREDOVISNING');
    expect(await kinds('arbetsledare')).toContain('DELREDOVISNING');
  });

  it('is for nobody whose role reads none', async () => {
    for (const role of ['administrator', 'granskare'] as const) {
      const other = await api.as(role);
      expect((await other.get('/reports')).status).toBe(403);
      expect((await other.get(path)).status).toBe(403);
    }
    expect((await by.ledamot.get(path)).status).toBe(403);
    expect((await by.namnd.get(path.replace(/[A-Z]{9,}/, 'DELREDOVISNING'))).status).toBe(403);
  });
});

describe('a draft', () => {
  it('says that it is one, and is read by its contract', async () => {
    const { status, body, headers } = await by.arbetsledare.get(path);
    expect(status).toBe(200);
    const draft = ReportDraft.parse(body);
    expect(draft).toMatchObject({ door: 'exact', enhet: null });
    expect(draft.document.title).toBe(`Verksamhetsberättelse ${year}`);
    expect(draft.document.facts[0]?.value).toMatch(/^Utkast/);
    expect(draft.questions.length).toBeGreaterThan(10);
    expect(headers.get('cache-control')).toBe('no-store');
    const english = await by.arbetsledare.get(path, { headers: { 'accept-language': 'en' } });
    expect(english.body.document.facts[0].value).toMatch(/^Draft/);
    const asked = await by.arbetsledare.get(`${path}&lang=en`);
    expect(asked.body).toEqual(english.body);
  });

  it('is exact inside the secrecy, and holds no live figure outside', async () => {
    const exact = ReportDraft.parse((await by.arbetsledare.get(path)).body);
    const tables = exact.document.blocks.flatMap((one) =>
      one.kind === 'table' ? [one.table] : [],
    );
    const requests = tables.find(({ total }) => total?.some((cell) => cell === 2));
    expect(requests, 'a table that comes to two').toBeDefined();
    for (const person of ['analytiker', 'namnd'] as const) {
      const draft = ReportDraft.parse((await by[person].get(path)).body);
      expect(draft.door).toBe('released');
      const shown = draft.document.blocks.flatMap((one) =>
        one.kind === 'table' ? [one.table] : [],
      );
      expect(shown.map(({ caption }) => caption)).not.toContain(requests?.caption);
    }
  });

  it('names a systemfel by the words that were reviewed, to those who read words', async () => {
    const { number } = (await by.ett.get(`/systemfel/${systemfel}`)).body;
    const told = textOf(await by.arbetsledare.get(path));
    expect(told).toContain(number);
    expect(told).toContain('Mellan två myndigheter');
    for (const person of ['analytiker', 'namnd'] as const) {
      const codes = textOf(await by[person].get(path));
      expect(codes).toContain(number);
      expect(codes).not.toContain('Mellan två myndigheter');
      expect(codes).toContain('Mellan två stolar');
    }
    for (const person of ['ett', 'arbetsledare', 'namnd'] as const) {
      expect(textOf(await by[person].get(path))).not.toContain('Ingen tar ansvar');
    }
  });

  it('holds no client in any form, and no account in what goes outside', async () => {
    for (const person of ['ett', 'arbetsledare', 'analytiker', 'namnd'] as const) {
      const told = textOf(await by[person].get(path));
      expect(told).not.toContain(canary);
      const page = await by[person].get(`${path}&format=html`);
      expect(page.text).not.toContain(canary);
    }
    const outside = textOf(await by.namnd.get(path));
    for (const { id } of Object.values(people)) expect(outside).not.toContain(id);
  });

  it('of a member whose name it shows is in the access log', async () => {
    const shown = () =>
      api.sql(
        `select fields from access_log where actor = 'arbetsledare:${people.arbetsledare.id}'
         and action = 'read' and 'MemberAppointed.name' = any(fields)`,
      );
    const before = (await shown()).length;
    await by.arbetsledare.get(`${path}&format=docx`);
    expect((await shown()).length).toBe(before + 1);
    await by.analytiker.get(path);
    expect(
      await api.sql(`select 1 from access_log where actor = 'analytiker:${people.analytiker.id}'`),
    ).toEqual([]);
  });

  it('is right before anything began, and of one enhet', async () => {
    const early = await by.arbetsledare.get(
      '/reports/VERKSAMHETSBERATTELSE?from=2013-01-01&to=2013-12-31',
    );
    expect(early.status).toBe(200);
    const one = await by.arbetsledare.get(`${path}&enhet=SKARPNACK`);
    expect(one.body.document.title).toBe(`Verksamhetsberättelse ${year}, SKARPNACK`);
  });

  it('of a verksamhet where nothing has happened says so', async () => {
    const there = await api.as('central');
    const { status, body } = await there.get(path);
    expect(status).toBe(200);
    expect(ReportDraft.parse(body).questions.length).toBeGreaterThan(10);
  });
});

describe('the files of a draft', () => {
  const forms = {
    html: [/^<!doctype html>/, /^text\/html; charset=utf-8$/, /^inline; /],
    pdf: [/^%PDF-1/, /^application\/pdf$/, /^attachment; .*\.pdf/],
    pdfa: [/^%PDF-1/, /^application\/pdf$/, /^attachment; .*-arkiv\.pdf/],
    docx: [/^PK/, /wordprocessingml\.document$/, /^attachment; .*\.docx/],
    xlsx: [/^PK/, /spreadsheetml\.sheet$/, /^attachment; .*\.xlsx/],
  } as const;

  it.each(Object.entries(forms))('come as %s by their own name', async (format, expected) => {
    const [magic, type, disposition] = expected;
    const { status, text, headers } = await by.arbetsledare.get(`${path}&format=${format}`);
    expect(status).toBe(200);
    expect(text.slice(0, 20)).toMatch(magic);
    expect(headers.get('content-type')).toMatch(type);
    expect(headers.get('content-disposition')).toMatch(disposition);
    expect(headers.get('content-disposition')).toContain(
      `filename*=UTF-8''Verksamhetsber%C3%A4ttelse%20${year}`,
    );
    expect(headers.get('content-disposition')).toContain(`filename="Verksamhetsberattelse ${year}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('are, as pages, shown and never run', async () => {
    const { headers, text } = await by.arbetsledare.get(`${path}&format=html`);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(text).not.toContain('<script');
  });
});

describe('every form', () => {
  it.each(['arbetsledare', 'ledamot', 'namnd'] as const)('is drafted for %s', async (person) => {
    const { reports } = (await by[person].get('/reports')).body;
    expect(reports.length).toBeGreaterThan(0);
    for (const { kind, periods } of reports) {
      const [{ from, to }] = periods;
      const address = `/reports/${kind}?from=${from}&to=${to}`;
      const { status, body, text } = await by[person].get(address);
      expect({ kind, status }, text).toEqual({ kind, status: 200 });
      expect(ReportDraft.parse(body).kind).toBe(kind);
      expect(text).not.toContain(canary);
      // Its rules are those of the standard, such as that no level of heading is left out.
      const file = await by[person].get(`${address}&format=pdf`);
      expect({ kind, status: file.status }).toEqual({ kind, status: 200 });
    }
  });
});

describe('what is no report', () => {
  it.each([
    ['reports/NAGOT_ANNAT', running, 404],
    ['reports/verksamhetsberattelse', running, 404],
    ['reports/VERKSAMHETSBERATTELSE', '', 400],
    ['reports/DELREDOVISNING', `from=${year - 1}-01-01&to=${year - 1}-06-29`, 400],
    ['reports/VERKSAMHETSBERATTELSE', `${running}&format=csv`, 400],
    ['reports/VERKSAMHETSBERATTELSE', `${running}&enhet=NOWHERE`, 400],
    ['reports/VERKSAMHETSBERATTELSE', `${running}&door=exact`, 400],
    ['reports/VERKSAMHETSBERATTELSE', `from=${year}-01-01&to=${year}-06-30`, 400],
    ['reports/VERKSAMHETSBERATTELSE', `from=${year}-12-31&to=${year}-01-01`, 400],
    ['reports/VERKSAMHETSBERATTELSE', `from=${year + 1}-01-01&to=${year + 1}-12-31`, 400],
  ])('is refused: %s?%s', async (address, query, status) => {
    const reply = await by.arbetsledare.get(`/${address}?${query}`);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toMatch(/problem\+json/);
  });
});
