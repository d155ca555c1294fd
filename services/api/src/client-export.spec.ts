import { ClientExport } from '@fyr/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { assigned, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let tva: Session;
let arbetsledare: Session;
let id: string;
let earlier: string;
beforeAll(async () => {
  api = await apiFixture();
  [ett, tva] = [await api.as('ett'), await api.as('tva')];
  arbetsledare = await api.as('arbetsledare');

  // Two uppdrag of one client, and another's.
  earlier = await requested(tva);
  await named(tva, earlier, 'zqtidigare');
  const data = { reason: 'ANNAN_KOMMUN', referralOffered: true };
  await tva.post(`/uppdrag/${earlier}/RefuseUppdrag`, { data, personal: { note: 'zqnekad' } });
  id = await assigned(ett, arbetsledare);
  await named(ett, id, 'zqegen');
  await named(ett, await requested(ett), 'zqannan');
});
afterAll(() => api?.close());

const named = (by: Session, of: string, name: string) =>
  by.post(`/uppdrag/${of}/ChangeContactDetails`, {
    personal: { name, howToReach: '<script>alert(1)</script>' },
  });
const rows = async (where = 'true') =>
  await api.sql(`select * from access_log where action = 'export' and ${where} order by position`);

describe('everything about a client', () => {
  it('is nothing once the client is forgotten, which is said', async () => {
    const gone = await requested(ett);
    await ett.post(`/uppdrag/${gone}/ForgetSubject`, { data: { subject: gone } });
    const before = (await rows()).length;
    const { status, body } = await ett.get(`/uppdrag/${gone}/export`);
    expect(status).toBe(409);
    expect(body.because).toMatchObject([{ rule: 'clientForgotten' }]);
    expect((await rows()).length).toBe(before);
  });

  it('is the same as data and as a page, of all their uppdrag and of nobody else', async () => {
    const later = await requested(tva, { earlierUppdragId: earlier });
    await named(tva, later, 'zqsenare');
    const data = await tva.get(`/uppdrag/${later}/export`);
    const page = await tva.get(`/uppdrag/${later}/export?format=html`);
    expect(data.headers.get('content-disposition')).toMatch(/U-\d{4}-\d+\.json/);
    const all = ClientExport.parse(data.body);
    expect(all.uppdrag.map((one) => one.id)).toEqual([earlier, later]);
    for (const text of ['zqtidigare', 'zqnekad', 'zqsenare', all.uppdrag[0]?.number ?? '']) {
      expect(data.text).toContain(text);
      expect(page.text).toContain(text);
    }
    for (const { text } of [data, page]) expect(text).not.toMatch(/zqegen|zqannan/);
  });

  it('is a page that runs nothing of what somebody wrote', async () => {
    const { headers, text } = await ett.get(`/uppdrag/${id}/export?format=html`);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('zqegen');
    expect(text).not.toContain('<script');
  });

  it('is in the access log before it leaves, with what it showed and why', async () => {
    const before = (await rows()).length;
    await ett.get(`/uppdrag/${id}/export`);
    const [row, ...more] = (await rows()).slice(before);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      purpose: 'UTDRAG',
      stream_id: id,
      actor: `ombud:${people.ett.id}`,
    });
    expect(row.fields).toEqual(expect.arrayContaining(['ContactDetailsChanged.name', 'accesses']));
    const again = await ett.get(`/uppdrag/${id}/export`);
    expect(again.body.accesses).toMatchObject([{ purpose: 'UTDRAG' }]);
  });

  it('names the systemfel that the case shows', async () => {
    const observed = await ett.post('/systemfel', {
      data: { huvudmanTyp: ['POLIS'], art: 'BEMOTANDE', quarter: '2026-Q1' },
      personal: { title: 'Ingen svarar i telefon' },
    });
    await ett.post(`/systemfel/${observed.body.id}/LinkEvidence`, { data: { uppdragId: id } });
    const { body } = await ett.get(`/uppdrag/${id}/export`);
    expect(body.systemfel).toMatchObject([
      { id: observed.body.id, title: 'Ingen svarar i telefon' },
    ]);
  });

  it('is for whoever reads every word of it', async () => {
    expect((await tva.get(`/uppdrag/${id}/export`)).status).toBe(404);
    expect((await arbetsledare.get(`/uppdrag/${id}/export`)).status).toBe(403);
    expect((await ett.get(`/uppdrag/${id}/export?format=pdf`)).status).toBe(400);
  });
});
