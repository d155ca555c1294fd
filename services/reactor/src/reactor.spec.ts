import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { letters, openDatabase, openLog, reactions } from '@fyr/postgres';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  assigned,
  canary,
  escalated,
  formed,
  left,
  member,
  observed,
  passed,
  planned,
  requested,
  shared,
  started,
} from './events.fixture.ts';
import { type Name, type ReactorFixture, reactorFixture } from './reactor.fixture.ts';
import { runReactor } from './reactor.ts';

let line: ReactorFixture;
let tenant: string;
let ids: Record<Name, string>;
const patience = { timeout: 20_000, interval: 20 };

beforeAll(async () => {
  line = await reactorFixture();
});
afterAll(() => line?.close());
beforeEach(async () => {
  ({ tenant, ids } = await line.newTenant());
});

/** A reactor for the length of a test. */
function reactor(more: Record<string, string> = {}) {
  const child = line.start(more);
  onTestFinished(async () => void (await line.stop(child, 'SIGKILL')));
  return child;
}

const reacted = async (position: number, of = tenant) =>
  await vi.waitFor(
    async () => expect(await line.reached(of)).toBeGreaterThanOrEqual(position),
    patience,
  );
const told = async (of = tenant) =>
  (await line.notices(of)).map(({ kind, account, role }) => [kind, nameOf(account), role]);
const nameOf = (account: string) =>
  Object.entries(ids).find(([, known]) => known === account)?.[0] ?? account;
const mailed = async (of = tenant) =>
  await vi.waitFor(async () => {
    const due = (await line.notices(of)).filter(({ mail_due }) => mail_due);
    expect(due).toEqual([]);
  }, patience);
const lettersTo = (name: Name) =>
  line.post.received.filter(({ to }) => to === `${name}.${tenant}@demo.example`);

describe('what is recorded', () => {
  it('before the first reactor tells nobody, and what comes after tells those concerned', async () => {
    const history = await line.append(tenant, 'uppdrag', randomUUID(), assigned(ids.bo));
    reactor();
    await reacted(history);
    expect(await told()).toEqual([]);

    const uppdrag = randomUUID();
    await line.append(tenant, 'verksamhet', tenant, started, ...shared(ids.bo, 'SKARPNACK'));
    await line.append(tenant, 'uppdrag', uppdrag, requested(), passed('queueReview'));
    const last = await line.append(tenant, 'uppdrag', uppdrag, assigned(ids.anna));
    await reacted(last);
    expect(await told()).toEqual([
      ['UPPDRAG_FRIST', 'bo', 'ombud'],
      ['UPPDRAG_TILLDELAT', 'anna', 'ombud'],
    ]);

    // A verksamhet that begins later is told of from its beginning.
    const later = await line.newTenant();
    const first = await line.append(later.tenant, 'uppdrag', randomUUID(), assigned(later.ids.cai));
    await reacted(first, later.tenant);
    expect(await line.notices(later.tenant)).toMatchObject([{ account: later.ids.cai }]);
  });

  it('asks for a handover of each open uppdrag, and knows who sits in a ledningsgrupp', async () => {
    await line.begun();
    reactor();
    const [one, two, closed, others, group, mote] = Array.from({ length: 6 }, () => randomUUID());
    if (!one || !two || !closed || !others || !group || !mote) throw new Error('no ids');
    await line.append(tenant, 'uppdrag', one, requested(), assigned(ids.anna));
    await line.append(tenant, 'uppdrag', two, requested(), assigned(ids.bo, ids.anna));
    const over = { type: 'UppdragRefused', state: 'closed', data: {} };
    await line.append(tenant, 'uppdrag', closed, requested(), assigned(ids.anna), {
      ...over,
      data: { reason: 'EJ_MALGRUPP', referralOffered: false },
    });
    await line.append(tenant, 'uppdrag', others, requested(), assigned(ids.bo));
    await line.append(tenant, 'verksamhet', tenant, left(ids.anna));
    const outside = member(2, ids.bo, { secretary: true, external: true });
    const leaders = [formed, member(1, ids.stig, { chair: true }), outside];
    await line.append(tenant, 'ledningsgrupp', group, ...leaders);
    const called = { type: 'MoteCalled', data: { agenda: [] } };
    await line.append(tenant, 'mote', mote, planned(group), called);
    const last = await line.append(tenant, 'systemfel', randomUUID(), observed, passed('answer'));
    await reacted(last);

    const rows = (await line.notices(tenant)).filter(({ kind }) => kind !== 'UPPDRAG_TILLDELAT');
    const handovers = rows.filter(({ kind }) => kind === 'OVERLAMNING_BEHOVS');
    expect(handovers.map(({ stream }) => stream).sort()).toEqual([one, two].sort());
    expect(rows.map(({ kind, account, role }) => [kind, nameOf(account), role]).sort()).toEqual([
      ['MOTE_KALLELSE', 'bo', 'ombud'],
      ['MOTE_KALLELSE', 'stig', 'ledamot'],
      ['OMBUD_SLUTAR', 'lena', 'arbetsledare'],
      ['OVERLAMNING_BEHOVS', 'lena', 'arbetsledare'],
      ['OVERLAMNING_BEHOVS', 'lena', 'arbetsledare'],
      ['SYSTEMFEL_FRIST', 'lena', 'arbetsledare'],
      ['SYSTEMFEL_FRIST', 'stig', 'ledamot'],
    ]);
  });

  it('and cannot be read is parked and said aloud, and keeps nothing else waiting', async () => {
    await line.begun();
    const child = reactor();
    const broken = { type: 'OmbudAssigned', data: { huvudansvarig: 7 } };
    const poison = await line.append(tenant, 'uppdrag', randomUUID(), broken);
    const last = await line.append(tenant, 'uppdrag', randomUUID(), assigned(ids.anna));
    await reacted(last);
    expect(await told()).toEqual([['UPPDRAG_TILLDELAT', 'anna', 'ombud']]);
    const parked = () =>
      line.sql('select position::int from reaction_parked where tenant = $1 order by 1', [tenant]);
    expect(await parked()).toEqual([{ position: poison }]);
    const said = line
      .output()
      .split('\n')
      .filter((one) => one.includes('it is parked'));
    expect(said.map((one) => JSON.parse(one))).toMatchObject([{ level: 50, position: poison }]);

    // What newer code can read is done at the next start, and what was done already is not again.
    await line.stop(child, 'SIGTERM');
    const rows = 'insert into reaction_parked (tenant, position, error) values ($1, $2, $3)';
    await line.sql(rows, [tenant, last, 'an older code could not read it']);
    reactor();
    await vi.waitFor(async () => expect(await parked()).toEqual([{ position: poison }]), patience);
    expect(await told()).toHaveLength(1);
  });
});

describe('each notice once, whoever is killed', () => {
  beforeEach(() => line.begun());

  it('under load, in the middle of a transaction, by several at once', async () => {
    let going = true;
    let expected = 0;
    const load = (async () => {
      while (going) {
        await line.append(tenant, 'uppdrag', randomUUID(), requested(), assigned(ids.anna, ids.bo));
        expected += 2;
      }
    })();
    const inTheMiddle: boolean[] = [];
    let reactors = [line.start(), line.start()];
    for (let round = 0; round < 4; round++) {
      const before = (await line.notices(tenant)).length;
      await vi.waitFor(
        async () => expect((await line.notices(tenant)).length).toBeGreaterThan(before),
        patience,
      );
      inTheMiddle.push(await holdCheckpoint(() => reactors.map((one) => one.kill('SIGKILL'))));
      await Promise.all(reactors.map((one) => line.stop(one, 'SIGKILL')));
      reactors = [line.start(), line.start()];
    }
    going = false;
    await load;
    await vi.waitFor(
      async () => expect(await line.notices(tenant)).toHaveLength(expected),
      patience,
    );
    const keys = (await line.notices(tenant)).map((row) => `${row.position} ${row.account}`);
    expect(new Set(keys).size).toBe(expected);
    expect(inTheMiddle).toContain(true);
    await mailed();
    for (const name of ['anna', 'bo'] as const) expect(lettersTo(name).length).toBeGreaterThan(0);
    await Promise.all(reactors.map((one) => line.stop(one, 'SIGTERM')));
  }, 120_000);

  it('by two that both believe they lead', async () => {
    const stopping = new AbortController();
    const everybody = {
      tryLead: async () => ({ lost: new Promise<void>(() => {}), release: async () => {} }),
    };
    const database = await openDatabase(line.database.url('reactor'), { max: 8 });
    const log = await openLog(line.database.url('reactor'));
    const url = line.api.url;
    const both = [1, 2].map(() =>
      runReactor({
        ...{ database: everybody, reactions: reactions(database), letters: letters(database) },
        ...{ log, nats: line.nats, api: { url, secret: '' }, clock: Date, idleMs: 20 },
        ...{ logger: pino({ level: 'silent' }), signal: stopping.signal },
      }),
    );
    const count = 60;
    let last = 0;
    for (let each = 0; each < count; each++) {
      last = await line.append(tenant, 'uppdrag', randomUUID(), assigned(ids.anna));
    }
    await reacted(last);
    stopping.abort();
    await Promise.all(both);
    await Promise.all([database.close(), log.close()]);
    expect(await line.notices(tenant)).toHaveLength(count);
  });

  it('with its connections cut, NATS away and its stream wiped', async () => {
    reactor();
    const more = async (count: number) => {
      for (let each = 0; each < count; each++) {
        await line.append(tenant, 'uppdrag', randomUUID(), assigned(ids.anna));
      }
    };
    await more(10);
    await line.cutConnections();
    await more(10);
    await line.restartNats(true);
    await more(10);
    await line.restartNats(false);
    await more(10);
    await vi.waitFor(async () => expect(await line.notices(tenant)).toHaveLength(40), patience);
  }, 60_000);

  /** Does `then` while a reactor waits for the checkpoint with its notices in hand. */
  async function holdCheckpoint(then: () => void): Promise<boolean> {
    const holder = await openDatabase(line.database.url('reactor'), { max: 1 });
    try {
      return await holder.across(async (tx) => {
        await tx
          .selectFrom('reaction_checkpoint')
          .select('tenant')
          .where('tenant', '=', tenant)
          .forUpdate()
          .execute();
        let waiting = false;
        for (const until = Date.now() + 5_000; !waiting && Date.now() < until; await sleep(5)) {
          const rows = await line.sql(
            `select from pg_stat_activity where wait_event_type = 'Lock'
              and query like 'update "reaction_checkpoint"%' and datname = current_database()`,
          );
          waiting = rows.length > 0;
        }
        then();
        return waiting;
      });
    } finally {
      await holder.close();
    }
  }
});

describe('a call between verksamheter', () => {
  beforeEach(() => line.begun());

  const escalate = async (of: string) => {
    const systemfel = randomUUID();
    await line.append(of, 'systemfel', systemfel, observed);
    return { systemfel, position: await line.append(of, 'systemfel', systemfel, escalated) };
  };
  const calls = async () => await line.sql('select tenant, failures from reaction_call');
  const asked = () => line.api.asked.map(({ body }) => body);

  it('goes out with the event’s identity alone, and again until it is done', async () => {
    line.api.answers(() => ({ status: 503, body: {} }));
    const child = reactor();
    const { position } = await escalate(tenant);
    await vi.waitFor(async () => expect(await calls()).toMatchObject([{ failures: 1 }]), patience);
    await line.stop(child, 'SIGKILL');
    line.api.answers(() => ({ status: 200, body: { outcome: 'DELIVERED', delivered: 1 } }));
    reactor();
    await vi.waitFor(async () => expect(await calls()).toEqual([]), patience);
    const [first, second] = line.api.asked;
    expect(first).toEqual({
      body: { name: 'escalation', tenant, position },
      authorization: expect.stringMatching(/^Bearer .{16}/),
    });
    expect(second).toEqual(first);
    expect(await told()).toEqual([]);
  });

  it('that cannot be delivered is told to the arbetsledare once, and holds up nobody', async () => {
    const other = await line.newTenant();
    line.api.answers(() => {
      const last = asked().at(-1) as { tenant: string };
      const outcome = last.tenant === tenant ? 'NO_CENTRAL' : 'DELIVERED';
      return { status: 200, body: { outcome, delivered: 0 } };
    });
    const child = reactor();
    await escalate(tenant);
    await vi.waitFor(async () => {
      expect(await told()).toEqual([['ESKALERING_EJ_FRAMME', 'lena', 'arbetsledare']]);
    }, patience);
    const { position } = await escalate(other.tenant);
    await vi.waitFor(() => {
      expect(asked()).toContainEqual({ name: 'escalation', tenant: other.tenant, position });
    }, patience);
    await vi.waitFor(
      async () => expect(await calls()).toEqual([{ tenant, failures: 1 }]),
      patience,
    );

    // Tried again, it says nothing twice, and is done when somebody has named the central one.
    await line.stop(child, 'SIGTERM');
    await line.sql('update reaction_call set due_at = 0');
    const again = reactor();
    await vi.waitFor(async () => expect(await calls()).toMatchObject([{ failures: 2 }]), patience);
    expect(await told()).toHaveLength(1);
    await line.stop(again, 'SIGTERM');
    await line.sql('update reaction_call set due_at = 0');
    line.api.answers(() => ({ status: 200, body: { outcome: 'DELIVERED', delivered: 1 } }));
    reactor();
    await vi.waitFor(async () => expect(await calls()).toEqual([]), patience);
  });
});

it('says nothing of anybody, in letters, logs or rows of its own', async () => {
  await line.begun();
  reactor();
  const position = await line.append(
    tenant,
    'uppdrag',
    randomUUID(),
    requested(),
    assigned(ids.anna),
  );
  await reacted(position);
  await mailed();
  const rows = await line.sql(
    `select row_to_json(notice)::text as row from notice
      union all select row_to_json(reaction_parked)::text from reaction_parked`,
  );
  const everything = [line.output(), ...rows.map(({ row }) => row)].join('\n');
  expect(everything).not.toMatch(new RegExp(`${canary}|Demo |demo\\.example`));
});
