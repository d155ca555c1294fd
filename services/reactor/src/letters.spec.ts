import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoticeKind } from '@fyr/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { assigned, canary, observed, requested } from './events.fixture.ts';
import { type Name, type ReactorFixture, reactorFixture } from './reactor.fixture.ts';

let line: ReactorFixture;
let tenant: string;
let ids: Record<Name, string>;
const patience = { timeout: 20_000, interval: 20 };

beforeAll(async () => {
  line = await reactorFixture();
  await line.begun();
});
afterAll(() => line?.close());
beforeEach(async () => {
  ({ tenant, ids } = await line.newTenant());
  line.post.refuse(() => false);
  line.post.hold(false);
});

function reactor(more: Record<string, string | undefined> = {}) {
  const child = line.start(more);
  onTestFinished(async () => void (await line.stop(child, 'SIGKILL')));
  return child;
}
const give = (to: Name) =>
  line.append(tenant, 'uppdrag', randomUUID(), requested(), assigned(ids[to]));
const addressOf = (name: Name) => `${name}.${tenant}@demo.example`;
const lettersTo = (name: Name) => line.post.received.filter(({ to }) => to === addressOf(name));
const arrived = async (name: Name, count: number) =>
  await vi.waitFor(() => expect(lettersTo(name)).toHaveLength(count), patience);
const due = async () => (await line.notices(tenant)).filter(({ mail_due }) => mail_due).length;
const told = async (count: number) =>
  await vi.waitFor(async () => expect(await line.notices(tenant)).toHaveLength(count), patience);

describe('a letter', () => {
  it('says that there is something, never what', async () => {
    reactor();
    const uppdrag = randomUUID();
    await line.append(tenant, 'uppdrag', uppdrag, requested('FARSTA'), assigned(ids.anna));
    const decided = {
      type: 'LedningsgruppDecided',
      data: { decision: 'AVVISA', meetingId: randomUUID(), paragraph: 3 },
    };
    await line.append(tenant, 'systemfel', randomUUID(), observed, decided);
    await told(4);
    await vi.waitFor(async () => expect(await due()).toBe(0), patience);
    await arrived('bo', 1);
    const numbers = (await line.sql('select number from stream where tenant = $1', [tenant])).map(
      ({ number }) => number,
    );
    expect(numbers).toHaveLength(2);
    const never = [
      ...[canary, ...numbers, uppdrag, ...Object.values(ids), ...NoticeKind.options],
      ...['FARSTA', 'AVVISA', 'systemfel', 'uppdrag', 'Demo ', 'Klient', 'nodemailer', 'http://'],
    ];
    for (const { to, text } of line.post.received) {
      const words = decoded(text);
      const headers = headersOf(text);
      expect(words).toContain('Det finns något nytt för dig att läsa i Fyr.');
      expect(words).toContain('https://fyr.example');
      for (const word of never) {
        // The address itself is in the envelope's line and nowhere else.
        const rest = `${headers.replaceAll(to, '')}\n${words}`;
        expect(rest.toLowerCase()).not.toContain(word.toLowerCase());
      }
      expect(Object.keys(named(headers)).sort()).toEqual(
        [
          ...['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'auto-submitted'],
          ...['x-auto-response-suppress', 'content-type', 'content-transfer-encoding'],
        ].sort(),
      );
      expect(named(headers)).toMatchObject({ 'auto-submitted': 'auto-generated', to });
    }
    // Every letter is the same but for whom it is to, and when.
    expect(new Set(line.post.received.map(({ text }) => decoded(text))).size).toBe(1);
  });

  it('goes again when the reactor was killed before it could write down that it went', async () => {
    line.post.hold(true);
    const child = reactor();
    await give('anna');
    await vi.waitFor(() => expect(line.post.held()).toBe(1), patience);
    expect(await due()).toBe(1);
    await line.stop(child, 'SIGKILL');
    line.post.hold(false);
    reactor();
    await arrived('anna', 1);
    await vi.waitFor(async () => expect(await due()).toBe(0), patience);
  });

  it('waits while the mail server is away, and notices do not wait for it', async () => {
    reactor({ SMTP_URL: 'smtp://127.0.0.1:1' });
    await give('anna');
    await give('bo');
    await told(2);
    await vi.waitFor(() => expect(line.output()).toContain('mail server is away'), patience);
    expect(await due()).toBe(2);
    expect(lettersTo('anna')).toEqual([]);
  });

  it('that one mailbox refuses keeps no other waiting, and no address stands in the log', async () => {
    line.post.refuse((to) => to === addressOf('anna'));
    reactor();
    await give('anna');
    await give('bo');
    await arrived('bo', 1);
    await vi.waitFor(async () => {
      const rows = await line.sql('select failures from mail_turn where account = $1', [ids.anna]);
      expect(rows).toEqual([{ failures: 1 }]);
    }, patience);
    await vi.waitFor(async () => expect(await due()).toBe(1), patience);
    expect(line.output()).toContain('a letter was not taken');
    expect(line.output()).not.toContain('demo.example');
    line.post.refuse(() => false);
    await line.sql('update mail_turn set next_at = 0');
    await arrived('anna', 1);
  });

  it('stands for all that came, and none follows within the quiet time', async () => {
    const child = reactor({ MAIL_QUIET_MS: '3600000' });
    await give('anna');
    await arrived('anna', 1);
    await give('anna');
    await give('anna');
    await give('bo');
    await arrived('bo', 1);
    expect(lettersTo('anna')).toHaveLength(1);
    await vi.waitFor(async () => expect(await due()).toBe(2), patience);
    await line.stop(child, 'SIGTERM');
    await line.sql('update mail_turn set next_at = 0');
    reactor();
    await arrived('anna', 2);
    await vi.waitFor(async () => expect(await due()).toBe(0), patience);
  });

  it('does not go to who wants none, has no address, or has read it by then', async () => {
    await line.sql('update account set mail = false where id = $1', [ids.anna]);
    await line.sql('update account set email = null where id = $1', [ids.bo]);
    const child = reactor({ SMTP_URL: 'smtp://127.0.0.1:1' });
    for (const name of ['anna', 'bo', 'cai', 'cai'] as const) await give(name);
    await told(4);
    await line.stop(child, 'SIGTERM');
    await line.sql('update notice set read_at = 1 where account = $1', [ids.cai]);
    reactor();
    await line.append(tenant, 'verksamhet', tenant, {
      type: 'DeadlinePassed',
      data: { name: 'redovisning', dueOn: '2026-01-15' },
    });
    await arrived('lena', 1);
    for (const name of ['anna', 'bo', 'cai'] as const) expect(lettersTo(name)).toEqual([]);
  });

  it('is a file where there is no mail server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fyr-mail-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    reactor({ SMTP_URL: undefined, MAIL_DIR: join(folder, 'mail'), MAIL_LOCALE: 'en' });
    await give('anna');
    await told(1);
    await vi.waitFor(async () => expect(await due()).toBe(0), patience);
    const files = await readdir(join(folder, 'mail'));
    for (const file of files) expect(file).toMatch(/^\d{4}-\d\d-\d\dT[\d.]+Z-[0-9a-f]{8}\.eml$/);
    const texts = await Promise.all(
      files.map((file) => readFile(join(folder, 'mail', file), 'utf8')),
    );
    const [text = ''] = texts.filter((each) => each.includes(`To: ${addressOf('anna')}`));
    expect(decoded(text)).toContain('There is something new for you to read in Fyr.');
  });
});

function headersOf(text: string): string {
  return text.replaceAll('\r\n', '\n').split('\n\n')[0] ?? '';
}

function named(headers: string): Record<string, string> {
  const unfolded = headers.replaceAll(/\n\s+/g, ' ').split('\n');
  return Object.fromEntries(
    unfolded.map((header) => {
      const [name = '', ...value] = header.split(': ');
      return [name.toLowerCase(), value.join(': ')];
    }),
  );
}

/** The words of a letter, whichever way they were encoded, with its subject. */
function decoded(text: string): string {
  const [, ...body] = text.replaceAll('\r\n', '\n').split('\n\n');
  const { 'content-transfer-encoding': encoding, subject = '' } = named(headersOf(text));
  const words = body.join('\n\n');
  const bytes = encoding === 'base64' ? Buffer.from(words, 'base64') : fromQuotedPrintable(words);
  const title = subject.replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, quoted: string) =>
    fromQuotedPrintable(quoted.replaceAll('_', ' ')).toString(),
  );
  return `${title}\n${bytes.toString()}`;
}

function fromQuotedPrintable(text: string): Buffer {
  const joined = text.replaceAll('=\n', '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
