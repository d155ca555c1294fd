import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { request, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
beforeAll(async () => {
  api = await apiFixture({ IN_FLIGHT_MAX: 64 });
  ett = await api.as('ett');
});
afterAll(() => api?.close());

const json = { 'content-type': 'application/json' };
const whole = JSON.stringify(request);

describe('bad input', () => {
  it.each([
    ['malformed JSON', whole.slice(0, -5), 'malformed_json'],
    ['nothing', '', 'malformed_json'],
    ['a key that stands twice', whole.replace('"kon":', '"kon":"MAN","kon":'), 'duplicate_key'],
    ['a prototype', whole.replace('"kon":', '"__proto__":{"x":1},"kon":'), 'reserved_key'],
    ['nesting without end', '['.repeat(100_000) + ']'.repeat(100_000), 'too_deep'],
    ['an unknown field', whole.replace('"kon":', '"diagnos":"X","kon":'), 'unrecognized_keys'],
    ['an unknown part', whole.replace('{"data"', '{"extra":1,"data"'), 'unrecognized_keys'],
    ['a constructor', whole.replace('"kon":', '"constructor":{},"kon":'), 'unrecognized_keys'],
    ['a wrong type', whole.replace('1974', '"1974"'), 'invalid_type'],
    ['a number beyond all', whole.replace('1974', '1e999'), 'invalid_type'],
    ['a number of 400 digits', whole.replace('1974', '9'.repeat(400)), 'invalid_type'],
    ['a number that is not exact', whole.replace('1974', '9007199254740993'), 'too_big'],
    ['digits of another script', whole.replace('1974', '１９７４'), 'malformed_json'],
    ['a key that only looks right', whole.replace('"data"', '"d\u0430ta"'), 'unrecognized_keys'],
    ['a value that only looks right', whole.replace('KVINNA', 'KV\u0406NNA'), 'invalid_value'],
    ['a value turned round', whole.replace('KVINNA', '\u202eANNIVK\u202c'), 'invalid_value'],
    ['a value not in its list', whole.replace('KVINNA', 'QVINNA'), 'invalid_value'],
    ['a list in the place of an object', '[]', 'invalid_type'],
    ['null', 'null', 'invalid_type'],
    ['a NUL', whole.replace('Jag vill', 'Jag\\u0000vill'), 'nul_character'],
    ['a lone surrogate', whole.replace('Jag vill', 'Jag\\ud800vill'), 'lone_surrogate'],
    ['half of a pair', whole.replace('Jag vill', 'Jag\\udc00\\ud800vill'), 'lone_surrogate'],
    ['a text too long', whole.replace('Jag vill', 'J'.repeat(5000)), 'too_big'],
  ])('%s is refused, and named', async (_, raw, reason) => {
    const { status, body } = await ett.send('POST')('/uppdrag', { raw, headers: json });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid' });
    expect(body.faults.map((fault: { reason: string }) => fault.reason)).toContain(reason);
    for (const fault of body.faults) expect(fault.text).not.toBe('');
  });

  it('a text of any script and direction is kept as it was said', async () => {
    const name = 'А\u0301nna \u202eklient\u202c \u2066ليلى\u2069 𝕯emo';
    const { body } = await ett.post('/uppdrag', {
      ...request,
      personal: { ...request.personal, name },
    });
    const page = await ett.get(`/uppdrag/${body.id}`);
    expect(page.body.personal.contact.name).toBe(name);
  });

  it('bytes that are no text are refused', async () => {
    const raw = Buffer.from([0x7b, 0xff, 0x7d]);
    const reply = await ett.send('POST')('/uppdrag', { raw, headers: json });
    expect(reply.body.faults[0].reason).toBe('malformed_json');
  });

  it('what is too large is refused, said in advance or not', async () => {
    const raw = JSON.stringify({ data: { x: 'x'.repeat(300_000) } });
    const reply = await ett.send('POST')('/uppdrag', { raw, headers: json });
    expect(reply).toMatchObject({ status: 413, body: { code: 'too_large' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    '%s is refused',
    async (type) => {
      const headers = { 'content-type': type };
      const reply = await ett.send('POST')('/uppdrag', { raw: whole, headers });
      expect(reply).toMatchObject({ status: 400, body: { faults: [{ reason: 'content_type' }] } });
    },
  );

  it.each([
    '/uppdrag/00000000-0000-4000-8000-000000000000',
    '/uppdrag/U-2026-999',
    '/uppdrag/%00',
    "/uppdrag/'or 1=1--",
    `/uppdrag/${'x'.repeat(150)}`,
    '/uppdrag/..%2f..%2fetc',
    '/huvudman/1',
    '/uppdrag/U-2026-001/history/more',
  ])('%s is unknown', async (path) => {
    const reply = await ett.get(path);
    expect(reply).toMatchObject({ status: 404, body: { code: 'unknown' } });
  });

  it('an unknown command, or one that only a process gives, is unknown', async () => {
    const id = await requested(ett);
    for (const command of ['BurnUppdrag', 'PassDeadline', 'makeDirectContact', 'toString']) {
      const reply = await ett.post(`/uppdrag/${id}/${command}`, { data: {} });
      expect(reply).toMatchObject({ status: 404, body: { code: 'unknown' } });
    }
  });

  it('an address that cannot be read is refused', async () => {
    expect(await ett.get('/uppdrag/%E0%A4%A')).toMatchObject({ status: 400 });
  });

  it.each([
    ['/uppdrag?nothing=1', 'unrecognized_keys'],
    ['/uppdrag?limit=0', 'too_small'],
    ['/uppdrag?limit=x', 'invalid_type'],
    ['/uppdrag?state=active;drop', 'invalid_format'],
    ['/uppdrag?state=active&state=closed', 'invalid_type'],
    ['/uppdrag?enhet=%00', 'invalid_format'],
    ['/uppdrag?page=AAAA', 'invalid_page'],
    [`/uppdrag?page=${markWith('\0')}`, 'invalid_page'],
    ['/statistics/contacts?on=igår', 'invalid_format'],
    ['/statistics/contacts?on=2026-01-01&by=shoeSize', 'unknown_dimension'],
    ['/statistics/contacts?on=2026-01-01&enhet=%27;drop', 'invalid_format'],
    ['/statistics/contacts?on=2026-01-01&enhet=,', 'invalid_format'],
    ['/statistics/contacts?on=2026-01-01&kon=%5BMAN%5D', 'invalid_format'],
    ['/statistics/contacts?on=2026-01-01&compare=%27;drop', 'invalid_format'],
    ['/statistics/contacts?on=2026-01-01&compare=2026-02-30', 'custom'],
    ['/statistics/contacts?on=2026-01-01&format=exe', 'invalid_value'],
    ['/statistics/contacts,contacts?on=2026-01-01', 'measure_twice'],
    ['/statistics/contacts/behind?on=2026-01-01&format=csv', 'unknown_dimension'],
  ])('%s is refused as %s', async (path, reason) => {
    const { status, body } = await ett.get(path);
    expect(status).toBe(400);
    expect(body.faults[0]).toMatchObject({ reason, text: expect.stringMatching(/\w/) });
  });

  it('a repeated evidence of an uppdrag that is not there is unknown', async () => {
    const { body } = await ett.post('/systemfel', {
      data: { huvudmanTyp: ['POLIS'], art: 'BEMOTANDE', quarter: '2026-Q1' },
      personal: { title: 'Bemötande' },
    });
    for (const uppdragId of [randomUUID(), body.id]) {
      const reply = await ett.post(`/systemfel/${body.id}/LinkEvidence`, { data: { uppdragId } });
      expect(reply).toMatchObject({ status: 404, body: { code: 'unknown' } });
    }
  });

  it('what is no HTTP is refused in the same words', async () => {
    const { port } = new URL(api.api.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.end('HELLO\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"code":"invalid"');
  });

  it('has left no error of ours, and the service as it was', async () => {
    expect((await api.ask('GET', '/metrics')).text).not.toMatch(/status="500"/);
    expect((Object.prototype as Record<string, unknown>).x).toBeUndefined();
    expect((await ett.post('/uppdrag', request)).status).toBe(201);
  });
});

/** A page mark as somebody might make one up. */
function markWith(text: string): string {
  const mark = [text, text, '00000000-0000-4000-8000-000000000000'];
  return Buffer.from(JSON.stringify(mark)).toString('base64url');
}
