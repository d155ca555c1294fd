import { randomUUID } from 'node:crypto';
import type { Append, EventStore, StreamAppend, Subject } from '@fyr/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

export type StoreUnderTest = {
  readonly store: EventStore;
  /** Makes a tenant ready for its first event. */
  createTenant(tenant: string): Promise<void>;
  /** Destroys a subject's key. */
  forget(tenant: string, subject: Subject): Promise<void>;
  close(): Promise<void>;
};

const at = Date.parse('2026-03-04T12:00:00Z');

/** An append of one event to one stream, changed as the test needs it. */
export function exampleAppend(
  tenant: string,
  own: Partial<StreamAppend> = {},
  rest: Partial<Append> = {},
): Append {
  const stream: StreamAppend = {
    id: randomUUID(),
    type: 'errand',
    letter: 'E',
    expectedRevision: 0,
    events: [exampleEvent()],
    machineVersion: 1,
    path: 'open.waiting',
    since: '2026-03-04',
    context: { deadlines: {}, steps: 1 },
    timers: [],
    ...own,
  };
  return {
    tenant,
    actor: 'clerk:1',
    at,
    command: { key: randomUUID(), content: { id: stream.id, step: 1 } },
    streams: [stream],
    ...rest,
  };
}

export function exampleEvent(type = 'StepTaken'): StreamAppend['events'][number] {
  return { type, version: 1, data: { on: '2026-03-04', code: 'A' }, state: 'open.waiting' };
}

/** What every event store holds to, whatever it is made of. */
export function eventStoreContract(makeStore: () => Promise<StoreUnderTest>): void {
  describe('the event store contract', () => {
    let made: StoreUnderTest;
    beforeAll(async () => {
      made = await makeStore();
    });
    afterAll(async () => await made.close());

    async function newTenant() {
      const tenant = randomUUID();
      await made.createTenant(tenant);
      return tenant;
    }
    async function recorded(append: Append) {
      const appended = await made.store.append(append);
      expect(appended).toMatchObject({ status: 'recorded' });
      if (appended.status !== 'recorded') throw new Error('not recorded');
      return appended.outcome;
    }

    test('an opening is recorded, numbered and loaded as it was written', async () => {
      const tenant = await newTenant();
      const append = exampleAppend(tenant);
      const id = append.streams[0]?.id as string;
      expect(await recorded(append)).toEqual({
        id,
        number: 'E-2026-001',
        revision: 1,
        position: 1,
        state: 'open.waiting',
        recorded: ['StepTaken'],
      });
      const { rows, repeated } = await made.store.load({ tenant, ids: [id, randomUUID()] });
      expect(repeated).toBeUndefined();
      expect([...rows]).toEqual([
        [
          id,
          {
            id,
            type: 'errand',
            number: 'E-2026-001',
            revision: 1,
            machineVersion: 1,
            path: 'open.waiting',
            since: '2026-03-04',
            context: { deadlines: {}, steps: 1 },
          },
        ],
      ]);
    });

    test('events come back in order, as they were written', async () => {
      const tenant = await newTenant();
      const first = exampleAppend(tenant, { events: [exampleEvent('A'), exampleEvent('B')] });
      const id = first.streams[0]?.id as string;
      await recorded(first);
      await recorded(exampleAppend(tenant));
      await recorded(
        exampleAppend(tenant, { id, expectedRevision: 2, events: [exampleEvent('C')] }),
      );
      const events = await made.store.readStream(tenant, id);
      expect(events.map(({ position, revision, type }) => [position, revision, type])).toEqual([
        [1, 1, 'A'],
        [2, 2, 'B'],
        [4, 3, 'C'],
      ]);
      expect(events[0]).toEqual({
        tenant,
        position: 1,
        streamId: id,
        streamType: 'errand',
        revision: 1,
        type: 'A',
        version: 1,
        data: { on: '2026-03-04', code: 'A' },
        state: 'open.waiting',
        actor: 'clerk:1',
        at,
      });
      const known = await made.store.readStream(tenant, id, { toPosition: 2 });
      expect(known.map(({ type }) => type)).toEqual(['A', 'B']);
    });

    test('a stream that has moved is a conflict, and nothing of the append stays', async () => {
      const tenant = await newTenant();
      const opening = exampleAppend(tenant);
      const id = opening.streams[0]?.id as string;
      await recorded(opening);
      const other = exampleAppend(tenant).streams[0] as StreamAppend;
      const late = exampleAppend(tenant, { id });
      const streams = [other, ...late.streams];
      expect(await made.store.append({ ...late, streams })).toEqual({ status: 'conflict' });
      const { rows, repeated } = await made.store.load({
        tenant,
        ids: [other.id],
        command: late.command,
      });
      expect([rows.size, repeated]).toEqual([0, undefined]);
    });

    test('a part without events holds a fact, or fails the whole', async () => {
      const tenant = await newTenant();
      const fact = exampleAppend(tenant);
      const held = { ...(fact.streams[0] as StreamAppend), events: [], expectedRevision: 1 };
      await recorded(fact);
      const first = exampleAppend(tenant);
      await recorded({ ...first, streams: [...first.streams, held] });
      const { id } = held;
      await recorded(exampleAppend(tenant, { id, expectedRevision: 1 }));
      const second = exampleAppend(tenant);
      const appended = await made.store.append({ ...second, streams: [...second.streams, held] });
      expect(appended).toEqual({ status: 'conflict' });
      const row = (await made.store.load({ tenant, ids: [id] })).rows.get(id);
      expect(row?.revision).toBe(2);
    });

    test('one append writes several streams at once', async () => {
      const tenant = await newTenant();
      const one = exampleAppend(tenant);
      const other = exampleAppend(tenant, { type: 'fault', letter: 'F' });
      const outcome = await recorded({ ...one, streams: [...one.streams, ...other.streams] });
      expect(outcome).toMatchObject({ number: 'E-2026-001', position: 2, revision: 1 });
      const id = other.streams[0]?.id as string;
      const row = (await made.store.load({ tenant, ids: [id] })).rows.get(id);
      expect(row).toMatchObject({ number: 'F-2026-001', revision: 1 });
    });

    test('one append writes very many streams, numbered as they stand in it', async () => {
      const tenant = await newTenant();
      const events = Array.from({ length: 4 }, (_, n) => {
        const id = randomUUID();
        const text = { name: `Demo Klient ${n}`, note: 'x'.repeat(100) };
        return { ...exampleEvent(), personal: { subject: { kind: 'client', id } as const, text } };
      });
      const streams = Array.from(
        { length: 1_500 },
        () => exampleAppend(tenant, { events }).streams[0] as StreamAppend,
      );
      expect(await recorded(exampleAppend(tenant, {}, { streams }))).toMatchObject({
        position: 6_000,
        number: 'E-2026-001',
      });
      const ids = streams.map(({ id }) => id);
      const { rows } = await made.store.load({ tenant, ids });
      const numbers = ids.map((id) => rows.get(id)?.number);
      expect(numbers.slice(0, 2)).toEqual(['E-2026-001', 'E-2026-002']);
      expect([numbers.at(-1), new Set(numbers).size]).toEqual(['E-2026-1500', 1_500]);
      const last = await made.store.readStream(tenant, ids.at(-1) ?? '', { open: ['client'] });
      expect(last.at(-1)).toMatchObject({ position: 6_000, personal: { name: 'Demo Klient 3' } });
    });

    test('a repeated key gives the first outcome again, on append and on load', async () => {
      const tenant = await newTenant();
      const append = exampleAppend(tenant);
      const outcome = await recorded(append);
      const repeated = { status: 'repeated', outcome };
      expect(await made.store.append(append)).toEqual(repeated);
      const loaded = await made.store.load({ tenant, ids: [], command: append.command });
      expect(loaded.repeated).toEqual(repeated);
      expect(await made.store.readStream(tenant, outcome.id)).toHaveLength(1);
    });

    test('a key used for another command is refused', async () => {
      const tenant = await newTenant();
      const append = exampleAppend(tenant);
      await recorded(append);
      const command = { key: append.command.key, content: { other: true } };
      const other = exampleAppend(tenant, {}, { command });
      expect(await made.store.append(other)).toEqual({ status: 'key_reused' });
      const loaded = await made.store.load({ tenant, ids: [], command });
      expect(loaded.repeated).toEqual({ status: 'key_reused' });
    });

    test('a key is one of its tenant', async () => {
      const append = exampleAppend(await newTenant());
      await recorded(append);
      await recorded({ ...append, tenant: await newTenant() });
    });

    test('a refused command keeps its key and records nothing', async () => {
      const tenant = await newTenant();
      const { command } = exampleAppend(tenant);
      const refused = exampleAppend(tenant, {}, { command, streams: [], rejected: 'not_allowed' });
      const repeated = { status: 'repeated', outcome: { code: 'not_allowed' } };
      expect(await made.store.append(refused)).toEqual(repeated);
      const loaded = await made.store.load({ tenant, ids: [], command });
      expect(loaded.repeated).toEqual(repeated);
      expect((await recorded(exampleAppend(tenant))).position).toBe(1);
    });

    test('what was so already records its key, no event, and the position of the last', async () => {
      const tenant = await newTenant();
      const opening = exampleAppend(tenant);
      const id = opening.streams[0]?.id as string;
      await recorded(opening);
      const again = exampleAppend(tenant, { id, expectedRevision: 1, events: [] });
      expect(await recorded(again)).toMatchObject({ position: 1, revision: 1, recorded: [] });
      expect(await made.store.append(again)).toMatchObject({ status: 'repeated' });
    });

    test('of many racing for one revision, one wins', async () => {
      const tenant = await newTenant();
      const opening = exampleAppend(tenant);
      const id = opening.streams[0]?.id as string;
      await recorded(opening);
      const racing = Array.from({ length: 200 }, () =>
        made.store.append(exampleAppend(tenant, { id, expectedRevision: 1 })),
      );
      const statuses = (await Promise.all(racing)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 'recorded')).toHaveLength(1);
      expect(statuses.filter((status) => status === 'conflict')).toHaveLength(199);
    });

    test('a key repeated while the first is in flight is recorded once', async () => {
      const tenant = await newTenant();
      const append = exampleAppend(tenant);
      const twenty = Array.from({ length: 20 }, () => made.store.append(append));
      const outcomes = await Promise.all(twenty);
      expect(outcomes.filter(({ status }) => status === 'recorded')).toHaveLength(1);
      expect(outcomes.filter(({ status }) => status === 'repeated')).toHaveLength(19);
      const told = outcomes.map((appended) => 'outcome' in appended && appended.outcome);
      expect(new Set(told.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    });

    test('numbers count openings within the Swedish year and the type', async () => {
      const tenant = await newTenant();
      const opened = async (when: string, own: Partial<StreamAppend> = {}) => {
        const { number } = await recorded(exampleAppend(tenant, own, { at: Date.parse(when) }));
        return number;
      };
      expect(await opened('2026-12-31T22:59:59Z')).toBe('E-2026-001');
      expect(await opened('2026-12-31T23:00:00Z')).toBe('E-2027-001');
      expect(await opened('2026-12-31T22:00:00Z')).toBe('E-2026-002');
      expect(await opened('2027-01-01T12:00:00Z', { type: 'fault', letter: 'F' })).toBe(
        'F-2027-001',
      );
    });

    test('openings at the same time are numbered in the order of their positions', async () => {
      const tenant = await newTenant();
      const opening = (n: number) =>
        recorded(exampleAppend(tenant, n % 3 ? {} : { type: 'fault', letter: 'F' }));
      const outcomes = await Promise.all(Array.from({ length: 60 }, (_, n) => opening(n)));
      outcomes.sort((a, b) => a.position - b.position);
      for (const letter of ['E', 'F']) {
        const numbers = outcomes.map(({ number }) => number).filter((one) => one[0] === letter);
        expect(numbers).toEqual([...numbers].sort());
      }
    });

    test('appends that are refused leave their neighbours as they are, wherever they stand', async () => {
      const tenant = await newTenant();
      const opening = exampleAppend(tenant);
      const { id } = await recorded(opening);
      const used = exampleAppend(tenant, {}, { command: opening.command });
      const appends = [
        exampleAppend(tenant, { id }),
        exampleAppend(tenant, { expectedRevision: 7 }),
        exampleAppend(tenant, { events: [exampleEvent('A')] }),
        used,
        exampleAppend(tenant, { expectedRevision: 1 }),
        exampleAppend(tenant, { events: [exampleEvent('C')] }),
      ];
      const all = await Promise.all(appends.map((append) => made.store.append(append)));
      expect(all).toMatchObject([
        { status: 'conflict' },
        { status: 'conflict' },
        { status: 'recorded', outcome: { number: 'E-2026-002', position: 2 } },
        { status: 'repeated' },
        { status: 'conflict' },
        { status: 'recorded', outcome: { number: 'E-2026-003', position: 3 } },
      ]);
      const ids = appends.map(({ streams }) => streams[0]?.id as string);
      const types = await Promise.all(
        ids.map(async (each) => {
          const events = await made.store.readStream(tenant, each);
          return events.map(({ type, position }) => `${type}${position}`);
        }),
      );
      expect(types).toEqual([['StepTaken1'], [], ['A2'], [], [], ['C3']]);
      const { rows } = await made.store.load({ tenant, ids });
      expect(ids.map((each) => rows.get(each)?.revision ?? 0)).toEqual([1, 0, 1, 0, 0, 1]);
    });

    test('personal text is given to those who ask for its kind, and to nobody when its key is gone', async () => {
      const tenant = await newTenant();
      const subject = { kind: 'client', id: randomUUID() } as const;
      const text = { name: 'Demo Klient Ett', note: 'å, ä och ö' };
      const append = exampleAppend(tenant, {
        events: [{ ...exampleEvent(), personal: { subject, text } }],
      });
      const { id } = await recorded(append);
      const personal = async (...open: ('client' | 'stream')[]) =>
        (await made.store.readStream(tenant, id, { open }))[0]?.personal;
      expect(await personal('client')).toEqual(text);
      expect(await personal('stream')).toBeUndefined();
      expect(await personal()).toBeUndefined();
      await made.forget(tenant, subject);
      expect(await personal('client')).toBeNull();
    });

    test('a tenant sees nothing of another', async () => {
      const [tenant, other] = [await newTenant(), await newTenant()];
      const { id } = await recorded(exampleAppend(tenant));
      expect((await made.store.load({ tenant: other, ids: [id] })).rows.size).toBe(0);
      expect(await made.store.readStream(other, id)).toEqual([]);
    });
  });
}
