import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflows } from '@fyr/domain';
import { dayOf, endOfDay, execute, type RecordedEvent } from '@fyr/kernel';
import {
  createTenant,
  openEventStore,
  openHead,
  openTimers,
  openVault,
  type PostgresEventStore,
} from '@fyr/postgres';
import { type TestDatabase, testDatabase } from '@fyr/postgres/testing';
import { demoPeople } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { passDue } from './timekeeper.ts';

const tenant = crypto.randomUUID();
const [ombud] = demoPeople.ombud;
const stack = new AsyncDisposableStack();
const running = new Set<ChildProcess>();
let database: TestDatabase;
let store: PostgresEventStore;
let secretFile: string;

beforeAll(async () => {
  database = await testDatabase();
  stack.defer(() => database.drop());
  const folder = await mkdtemp(join(tmpdir(), 'fyr-timekeeper-'));
  stack.defer(() => rm(folder, { recursive: true }));
  secretFile = join(folder, 'secret');
  await writeFile(secretFile, database.secret);
  const vault = await openVault({ url: database.vaultUrl, custody: database.custody });
  stack.defer(() => vault.close());
  await createTenant({ url: database.adminUrl, vault, tenant, accounts: [] });
  store = await openEventStore({ url: database.url('api'), vault, secret: database.secret });
  stack.defer(() => store.close());
});

afterAll(async () => {
  await Promise.all([...running].map((child) => stop(child, 'SIGKILL')));
  await stack.disposeAsync();
});

/** The timekeeper itself, as it runs; with CLOCK_AHEAD_MS its clock jumps so far ahead and back. */
function timekeeper(more: Readonly<Record<string, string>> = {}): ChildProcess {
  const clock = ['--import', join(import.meta.dirname, 'clock-that-jumps.fixture.ts')];
  const jumping = 'CLOCK_AHEAD_MS' in more ? clock : [];
  const child = spawn(process.execPath, [...jumping, join(import.meta.dirname, 'main.ts')], {
    env: {
      ...more,
      DATABASE_URL: database.url('timekeeper'),
      NATS_URL: inject('natsUrls').timekeeper,
      SECRET_FILE: secretFile,
      TIMEKEEPER_IDLE_MS: '20',
    },
    stdio: 'inherit',
  });
  running.add(child);
  return child;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  return (await once(child, 'exit'))[0];
}

async function give(
  type: keyof typeof workflows,
  id: string,
  role: string,
  on: string,
  command: { type: string; data?: object; personal?: object },
): Promise<void> {
  const data = { on, ...command.data };
  await execute(
    workflows[type],
    store,
    id,
    { ...command, data },
    {
      tenant,
      actor: `${role}:${role === 'ombud' ? ombud?.id : demoPeople.arbetsledare.id}`,
      at: Date.now(),
      key: crypto.randomUUID(),
    },
  );
}

/** An uppdrag in work since early 2012, to be reviewed on a day. */
async function activeUppdrag(nextReviewOn: string): Promise<string> {
  const id = crypto.randomUUID();
  const by = (role: string, on: string, type: string, data = {}, personal?: object) =>
    give('uppdrag', id, role, on, { type, data, ...(personal ? { personal } : {}) });
  const person = { name: 'Demo Klient' };
  const codes = { channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'WEBB', kon: 'KVINNA' };
  const request = { enhet: 'SKARPNACK', ...codes, profil: [], hjalp: [] };
  const carriers = { huvudansvarig: ombud?.id, medombud: [], interestDeclared: true };
  await by('ombud', '2012-01-02', 'RequestUppdrag', request, person);
  await by('ombud', '2012-01-03', 'MakeDirectContact', {
    channel: 'TELEFON',
    clientInPerson: true,
  });
  await by('ombud', '2012-01-03', 'ConfirmClientWish', { wish: true });
  await by('arbetsledare', '2012-01-04', 'AssignOmbud', carriers);
  const meeting = { ombud: [ombud?.id], place: 'OMBUDETS_KONTOR', singleReason: 'ENSAMT_OMBUD' };
  await by('ombud', '2012-01-10', 'HoldFirstMeeting', meeting);
  await by('ombud', '2012-01-12', 'FormulateGoal', { area: 'BOENDE' }, { text: 'Ett eget hem' });
  const agreement = { contactBy: ['TELEFON'], documented: 'ENDAST_KODER', nextReviewOn };
  await by('ombud', '2012-01-20', 'MakeAgreement', agreement);
  return id;
}

async function passings(id: string): Promise<readonly RecordedEvent[]> {
  const events = await store.readStream(tenant, id);
  return events.filter(({ type }) => type === 'DeadlinePassed');
}

describe('the timekeeper', () => {
  it('signs how far the log has come', async () => {
    await activeUppdrag('2095-01-31');
    const folder = await mkdtemp(join(tmpdir(), 'fyr-heads-'));
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const keyFile = join(folder, 'key.pem');
    await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const child = timekeeper({ HEADS_FOLDER: folder, HEADS_KEY_FILE: keyFile });
    const signed = await vi.waitFor(async () => {
      const [file] = (await readdir(join(folder, tenant))).filter((name) => name.endsWith('.json'));
      return openHead(await readFile(join(folder, tenant, file ?? ''), 'utf8'), publicKey);
    }, 20_000);
    await stop(child, 'SIGTERM');
    expect(signed).toMatchObject({ tenant, access: null });
    expect(signed.log.position).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
  });

  it('records the passing of a next review, a pause review, an answer and a follow-up', async () => {
    const reviewed = await activeUppdrag('2012-02-20');
    const paused = await activeUppdrag('2112-02-20');
    const pause = { reason: 'SLUTENVARD', reviewOn: '2012-02-15' };
    await give('uppdrag', paused, 'ombud', '2012-02-01', { type: 'PauseUppdrag', data: pause });
    const systemfel = await reportedSystemfel();

    const child = timekeeper();
    await vi.waitFor(async () => {
      expect((await passings(reviewed)).map(({ data }) => data.name)).toEqual(['nextReview']);
      expect((await passings(paused)).map(({ data }) => data.name)).toEqual(['pauseReview']);
      expect((await passings(systemfel)).map(({ data }) => data.name).sort()).toEqual([
        ...['answer', 'followUp'],
      ]);
    }, 20_000);
    expect(await stop(child, 'SIGTERM')).toBe(0);
    const [passed] = await passings(reviewed);
    expect(passed).toMatchObject({ actor: 'timekeeper', data: { dueOn: '2012-02-20' } });
  });

  it('neither loses nor doubles one, whoever is killed in the middle', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => activeUppdrag('2012-03-01')));
    const count = async () => {
      const found = await Promise.all(ids.map(passings));
      expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(1);
      return found.filter(({ length }) => length === 1).length;
    };
    const first = timekeeper();
    const second = timekeeper();
    await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), 20_000);
    await stop(first, 'SIGKILL');
    await vi.waitFor(async () => expect(await count()).toBe(ids.length), 20_000);
    await stop(second, 'SIGKILL');

    const late = await activeUppdrag('2012-03-01');
    const third = timekeeper();
    await vi.waitFor(async () => expect(await passings(late)).toHaveLength(1), 20_000);
    expect(await count()).toBe(ids.length);
    expect(await stop(third, 'SIGTERM')).toBe(0);
  });

  it('neither loses nor doubles one when the clock jumps ahead and back, or it is started anew', async () => {
    const day = (days: number) => dayOf(Date.now() + days * 86_400_000);
    const [near, far] = [await activeUppdrag(day(100)), await activeUppdrag(day(300))];
    const first = timekeeper({ CLOCK_AHEAD_MS: String(200 * 86_400_000) });
    const seen = async (id: string) => (await passings(id)).length;

    // Each jump is answered by a deadline that is due by the clock as it then stands.
    const due = async () => {
      const id = await activeUppdrag('2012-03-02');
      await vi.waitFor(async () => expect(await seen(id)).toBe(1), 20_000);
    };
    await due();
    expect([await seen(near), await seen(far)]).toEqual([0, 0]);
    first.kill('SIGUSR2');
    await vi.waitFor(async () => expect(await seen(near)).toBe(1), 20_000);
    first.kill('SIGUSR2');
    await due();
    await stop(first, 'SIGKILL');
    const second = timekeeper();
    await due();
    await stop(second, 'SIGTERM');
    expect([await seen(near), await seen(far)]).toEqual([1, 0]);

    const timers = await openTimers(database.url('timekeeper'));
    const clock = { now: () => endOfDay(day(300)) };
    await passDue({
      ...{ timers, store, workflows },
      clock,
      onStuck: (_, error) => expect.fail(String(error)),
    });
    await timers.close();
    expect([await seen(near), await seen(far)]).toEqual([1, 1]);
  });

  it('passes a deadline on its new day when the fact it rests on is corrected', async () => {
    const id = await activeUppdrag('2012-02-20');
    const agreement = (await store.readStream(tenant, id)).find(
      ({ type }) => type === 'AgreementMade',
    );
    const { on: _, ...data } = { ...agreement?.data };
    const corrected = {
      revision: agreement?.revision,
      data: { ...data, nextReviewOn: '2012-04-02' },
    };
    await give('uppdrag', id, 'ombud', '2012-02-01', { type: 'CorrectFacts', data: corrected });

    const child = timekeeper();
    await vi.waitFor(async () => {
      const passed = (await passings(id)).map((event) => event.data.dueOn);
      expect(passed).toEqual(['2012-04-02']);
    }, 20_000);
    await stop(child, 'SIGTERM');
  });

  it('goes by the clock it is given, and no deadline keeps another waiting', async () => {
    const id = await activeUppdrag('2090-01-31');
    const timers = await openTimers(database.url('timekeeper'));
    const stuck: unknown[] = [];
    const at = (now: number) =>
      passDue({
        ...{ timers, store, workflows },
        clock: { now: () => now },
        onStuck: (_, error) => stuck.push(error),
      });
    expect(await at(endOfDay('2090-01-31') - 1)).toBe(0);
    expect(await at(endOfDay('2090-01-31'))).toBe(1);
    expect(await at(endOfDay('2090-01-31'))).toBe(0);
    expect(await passings(id)).toHaveLength(1);
    expect(stuck).toEqual([]);
    await timers.close();
  });

  it('leaves a history that must be run again to those who may read who did what', async () => {
    const id = await activeUppdrag('2089-01-31');
    const url = database.url('timekeeper');
    await using own = new AsyncDisposableStack();
    const timers = await openTimers(url);
    own.defer(() => timers.close());
    const blind = await openEventStore({ url, secret: database.secret });
    own.defer(() => blind.close());
    const stuck: unknown[] = [];
    const uppdrag = { ...workflows.uppdrag, version: workflows.uppdrag.version + 1 };
    const look = () =>
      passDue({
        ...{ timers, workflows: { ...workflows, uppdrag }, store: blind },
        clock: { now: () => endOfDay('2089-01-31') },
        onStuck: ({ streamId }, error) => stuck.push([streamId, String(error)]),
      });

    expect(await look()).toBe(0);
    expect(stuck).toEqual([[id, expect.stringContaining('may not read who did what')]]);
    expect(await passings(id)).toEqual([]);

    const command = { type: 'ReviewNeed', data: { on: '2012-02-01' } };
    const cause = { tenant, actor: `ombud:${ombud?.id}`, at: Date.now(), key: crypto.randomUUID() };
    await execute(uppdrag, store, id, command, cause);
    expect(await look()).toBe(1);
    expect(await passings(id)).toHaveLength(1);
  });
});

/** A systemfel sent to one huvudman that never answers, and remedied at another but not followed up. */
async function reportedSystemfel(): Promise<string> {
  const id = crypto.randomUUID();
  const by = (role: string, on: string, type: string, data = {}, personal?: object) =>
    give('systemfel', id, role, on, { type, data, ...(personal ? { personal } : {}) });
  const kind = { huvudmanTyp: ['HYRESVARD', 'KRONOFOGDEN'], art: 'ARBETSMETOD' };
  const test = {
    ...{ seenInSeveralUppdrag: true, seenRepeatedly: true, wouldHitOthers: true },
    ...{ causeIsStructural: true, singleCasePursued: true },
  };
  const text = { title: 'En rutin', description: 'Den stänger människor ute.' };
  const more = { niva: 'LOKAL', livsomrade: [], konsekvens: [], allvarsgrad: 'MEDEL', test };
  await by(
    'ombud',
    '2012-01-02',
    'ObserveSystemfel',
    { ...kind, quarter: '2012-Q1' },
    { title: text.title },
  );
  await by('ombud', '2012-01-03', 'IdentifySystemfel', { ...kind, ...more }, text);
  await by('arbetsledare', '2012-01-04', 'ReviewAnonymity');
  const receiver = { receiver: 'Enhetschefen' };
  for (const huvudmanTyp of kind.huvudmanTyp) {
    const address = { huvudman: `${huvudmanTyp}_1`, huvudmanTyp, dueOn: '2012-03-01' };
    await by('ombud', '2012-01-05', 'ReportDirectly', address, receiver);
  }
  const huvudman = 'HYRESVARD_1';
  const answer = { huvudman, answer: 'ACCEPTERAR' };
  await by('ledamot', '2012-02-01', 'AnswerHuvudman', answer, { text: 'Vi ändrar.' });
  const remedy = { huvudman, dueOn: '2012-02-20' };
  await by('ledamot', '2012-02-02', 'PromiseRemedy', remedy, { owner: 'Chefen', action: 'Ändrar' });
  const done = { huvudman, followUpOn: '2012-03-10' };
  await by('ledamot', '2012-02-10', 'CarryOutRemedy', done, { action: 'Ändrat' });
  return id;
}
