import { randomInt, randomUUID } from 'node:crypto';
import { consume, createStream, findEpoch, publish } from '@fyr/jetstream';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { seeded } from '../../../packages/projections/src/runner/seeded.fixture.ts';
import { type Line, lineFixture } from '../../projector/src/line.fixture.ts';

let line: Line;
let tenant: string;
const random = seeded(randomInt(2 ** 31));

beforeEach(async () => {
  line = await lineFixture();
  tenant = await line.newTenant();
});
afterEach(() => line.close());

function hear(): Map<string, number[]> {
  const heard = new Map<string, number[]>();
  const stopping = new AbortController();
  const consuming = consume(line.nats, {
    signal: stopping.signal,
    onEvent: (event) => {
      heard.set(event.tenant, [...(heard.get(event.tenant) ?? []), event.position]);
    },
  });
  onTestFinished(async () => {
    stopping.abort();
    await consuming;
  });
  return heard;
}

async function published(): Promise<void> {
  await vi.waitFor(
    async () => expect((await line.cursor.read()).positions).toEqual(await line.log.heads()),
    { timeout: 15_000 },
  );
}

it('publishes each log once and in the order of its positions', async () => {
  const other = await line.newTenant();
  const heard = hear();
  line.relay();
  await vi.waitFor(async () => expect(await findEpoch(line.nats)).toBe(1));
  await vi.waitFor(async () => {
    await line.live(tenant, random, 1);
    expect(heard.size).toBe(1);
  });
  await Promise.all([line.live(tenant, random, 60), line.live(other, random, 60)]);
  await published();
  for (const [each, head] of await line.log.heads()) {
    const positions = heard.get(each) ?? [];
    const first = positions[0] ?? 1;
    await vi.waitFor(() => expect(heard.get(each)).toHaveLength(head - first + 1));
    expect(heard.get(each)).toEqual(
      Array.from({ length: head - first + 1 }, (_, index) => first + index),
    );
  }
});

it('finds by itself what nobody woke it for', async () => {
  line.relay();
  await line.append(tenant, randomUUID(), { type: 'LoanRequested' });
  await published();
});

it('keeps its cursor where it is while nothing is acknowledged', async () => {
  line.relay();
  await line.live(tenant, random, 5);
  await published();
  const before = (await line.cursor.read()).positions;
  await line.stopNats();
  await line.live(tenant, random, 5);
  line.relay();
  // A relay that had gone on would save within this time.
  await vi.waitFor(() => expect(line.logged.some(({ level }) => level === 40)).toBe(true));
  expect((await line.cursor.read()).positions).toEqual(before);
  await line.startNats();
  await published();
});

it('begins a new epoch where the stream holds what the log does not', async () => {
  await createStream(line.nats, 1);
  await line.append(tenant, randomUUID(), { type: 'LoanRequested' });
  const [event] = await line.readAll(tenant);
  if (!event) throw new Error('no event');
  await publish(line.nats, 1, [{ ...event, position: 40 }]);
  line.relay();
  await published();
  expect((await line.cursor.read()).epoch).toBe(2);
  expect(await findEpoch(line.nats)).toBe(2);
});
