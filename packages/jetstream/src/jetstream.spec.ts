import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type LocalNats, startNats } from '../../../infra/local/nats.ts';
import {
  type Applied,
  announceEpoch,
  connectNats,
  consume,
  createStream,
  findEpoch,
  findLoss,
  type Nats,
  type Noticed,
  type PublishedEvent,
  publish,
} from './index.ts';

let dir: string;
let server: LocalNats;
let nats: Nats;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fyr-jetstream-'));
  server = await startNats({ dir });
  nats = connectNats(server.url, 'spec');
  await nats.connection();
});

afterAll(async () => {
  await nats.close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

const tenant = randomUUID();

function eventAt(position: number): PublishedEvent {
  return {
    tenant,
    position,
    streamId: '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11',
    streamType: 'loan',
    revision: position,
    type: 'LoanRequested',
    version: 2,
    data: { on: '2020-01-01', part: position },
    state: 'open.waiting',
    at: 1_577_836_800_000 + position,
  };
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => eventAt(from + index));

function listenFrom(from: Nats) {
  const heard: PublishedEvent[] = [];
  const stop = new AbortController();
  let attached = 0;
  const ended = consume(from, {
    signal: stop.signal,
    onEvent: (event) => heard.push(event),
    onAttached: () => attached++,
  });
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  return { heard, attached: () => attached };
}

describe('the stream of events', () => {
  it('carries coded data and place, in the order published', async () => {
    await createStream(nats, 1);
    const { heard, attached } = listenFrom(nats);
    await vi.waitFor(() => expect(attached()).toBe(1));
    const events = range(1, 300);
    expect(await publish(nats, 1, events)).toMatchObject({
      stored: 300,
      last: { messageId: `${tenant}:300` },
    });
    await vi.waitFor(() => expect(heard).toEqual(events));
  });

  it('takes an event once', async () => {
    await createStream(nats, 2);
    const first = await publish(nats, 2, range(1, 5));
    expect(await publish(nats, 2, range(1, 5))).toEqual(first);
  });

  it('refuses a relay that slept through a change of epoch', async () => {
    await createStream(nats, 4);
    const { stored, error } = await publish(nats, 3, range(1, 5));
    expect({ stored, error: String(error) }).toEqual({
      stored: 0,
      error: expect.stringContaining('expected stream'),
    });
    expect(await findEpoch(nats)).toBe(4);
  });

  it('is followed into its next epoch', async () => {
    await createStream(nats, 5);
    const { heard, attached } = listenFrom(nats);
    await vi.waitFor(() => expect(attached()).toBe(1));
    await createStream(nats, 6);
    announceEpoch(nats, 6);
    await vi.waitFor(() => expect(attached()).toBe(2));
    await publish(nats, 6, range(1, 5));
    await vi.waitFor(() => expect(heard).toEqual(range(1, 5)));
  });
});

describe('what was acknowledged', () => {
  it('is read back, and its loss is seen though the server goes on acknowledging', async () => {
    const own = await mkdtemp(join(tmpdir(), 'fyr-jetstream-'));
    const other = await startNats({ dir: own });
    const link = connectNats(other.url, 'spec');
    onTestFinished(async () => {
      await link.close();
      await other.stop();
      await rm(own, { recursive: true, force: true });
    });
    await link.connection();
    await createStream(link, 1);
    const { last } = await publish(link, 1, range(1, 100));
    expect(await findLoss(link, 1, last)).toBeUndefined();

    for (const entry of await readdir(other.storeDir)) {
      await rm(join(other.storeDir, entry), { recursive: true, force: true });
    }
    // While the server has the message in memory, nothing is lost yet.
    await vi.waitFor(async () => expect(await findLoss(link, 1, last)).toContain('missing'), {
      interval: 8_000,
      timeout: 25_000,
    });

    await createStream(link, 2);
    const again = await publish(link, 2, range(1, 100));
    expect(again.stored).toBe(100);
    expect(await findLoss(link, 2, again.last)).toBeUndefined();
  });

  it('is missed when the stream ends before it, holds another, or is gone', async () => {
    await createStream(nats, 7);
    const { last } = await publish(nats, 7, range(1, 3));
    expect(await findLoss(nats, 7, { sequence: 4, messageId: `${tenant}:4` })).toContain(
      'ends at 3',
    );
    expect(await findLoss(nats, 7, { sequence: 3, messageId: `${tenant}:9` })).toContain('not');
    await createStream(nats, 8);
    expect(await findLoss(nats, 7, last)).toContain('not found');
    expect(await findLoss(nats, 8, undefined)).toBeUndefined();
  });
});

describe('a signal', () => {
  it('is heard by who listens, and none of it is stored', async () => {
    await createStream(nats, 9);
    const woken: string[] = [];
    const applied: Applied[] = [];
    onTestFinished(nats.onWake((name) => woken.push(name)));
    onTestFinished(nats.onApplied((message) => applied.push(message)));
    const noticed: Noticed[] = [];
    onTestFinished(nats.onNoticed((message) => noticed.push(message)));
    const said = { tenant, position: 7, streams: [{ type: 'loan', id: randomUUID() }] };
    const told = { tenant, accounts: [randomUUID()] };
    await vi.waitFor(() => {
      nats.wake(tenant);
      nats.announceApplied(said);
      nats.announceNoticed(told);
      expect(noticed[0]).toEqual(told);
      expect(woken[0]).toBe(tenant);
      expect(applied[0]).toEqual(said);
    });
    expect(await findLoss(nats, 9, { sequence: 1, messageId: '' })).toContain('ends at 0');
  });

  it('is dropped while NATS is away, and no caller notices', async () => {
    const nowhere = connectNats('nats://127.0.0.1:1', 'spec');
    nowhere.wake(tenant);
    expect(await publish(nowhere, 1, range(1, 2))).toMatchObject({ stored: 0 });
    await nowhere.close();
  });
});

it('reconnects for ever', async () => {
  const own = await mkdtemp(join(tmpdir(), 'fyr-jetstream-'));
  let other = await startNats({ dir: own });
  const link = connectNats(other.url, 'spec');
  onTestFinished(async () => {
    await link.close();
    await other.stop();
    await rm(own, { recursive: true, force: true });
  });
  await link.connection();
  await createStream(link, 1);
  const { heard } = listenFrom(link);
  await other.stop();
  await vi.waitFor(() => expect(link.whileUp()).toBeUndefined());
  link.wake(tenant);
  other = await startNats({ dir: own, port: other.port });
  await vi.waitFor(() => expect(link.whileUp()).toBeDefined(), 10_000);
  await vi.waitFor(async () => {
    await publish(link, 1, [eventAt(heard.length + Date.now())]);
    expect(heard.length).toBeGreaterThan(0);
  }, 15_000);
});
