import { workflows } from '@fyr/domain';
import { openDatabase, verify } from '@fyr/postgres';
import {
  compareWithFreshFold,
  measures,
  openStorage,
  projections,
  queryStatistic,
} from '@fyr/projections';
import { demoPeople } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Caller, type Reply, type System, startSystem } from '../system.ts';
import { loadYear, year } from '../year.ts';
import { identified, livedThrough } from './client.ts';
import { filesWith, tablesWith } from './scan.ts';

/*
 * A year of clients, and two more with a mark in every text. Some are forgotten; nothing is lost but
 * who they were and what was said.
 */

const marks = { ett: 'kanariefagelett', tva: 'kanariefageltva' };
/** What the year's clients are called, and what was said of them. */
const yearWords = ['Demo Klient', '070-17406', 'Jag orkar', 'Hemma hos', 'min post', 'veckan som'];

let system: System;
let arbetsledare: Caller;
const ombud = new Map<string, Caller>();
const uppdrag = { ett: '', tva: '' };
let systemfel: string;
let forgotten: readonly { readonly client: string; readonly uppdrag: readonly string[] }[];
let before: Awaited<ReturnType<typeof everythingCounted>>;

beforeAll(async () => {
  system = await startSystem(['api', 'relay', 'projector'], {}, false);
  await loadYear(system.database, system.vault);
  for (const { id, user } of demoPeople.ombud) ombud.set(id, await system.as(user));
  arbetsledare = await system.as('arbetsledare');

  const id = demoPeople.ombud[1]?.id ?? '';
  const carrier = { id, caller: ombudOf(id) };
  systemfel = await identified(carrier.caller);
  for (const name of ['ett', 'tva'] as const) {
    const parts = { ombud: carrier, arbetsledare, systemfel };
    uppdrag[name] = await livedThrough(marks[name], parts);
  }
  forgotten = [{ client: uppdrag.ett, uppdrag: [uppdrag.ett] }, ...(await ofTheYear())];
  await untilApplied();
  before = await everythingCounted();
}, 180_000);
afterAll(() => system?.close());

function ombudOf(id: string): Caller {
  const caller = ombud.get(id);
  if (!caller) throw new Error(`${id} is no ombud`);
  return caller;
}

/** A client who came back, and the one that most systemfel rest on. */
async function ofTheYear(): Promise<typeof forgotten> {
  const returned = `select data ->> 'clientId' as client from event
    where type = 'UppdragRequested' and data ->> 'earlierUppdragId' is not null
    order by position limit 1`;
  const witness = `select context ->> 'clientId' as client from stream
    where type = 'uppdrag' and id not in ($1, $2) order by json_array_length(context -> 'links') desc limit 1`;
  const found = [
    ...(await system.sql(returned)),
    ...(await system.sql(witness, [uppdrag.ett, uppdrag.tva])),
  ];
  return await Promise.all(
    [...new Set(found.map(({ client }) => client as string))].map(async (client) => {
      const rows = await system.sql(`select id from stream where context ->> 'clientId' = $1`, [
        client,
      ]);
      return { client, uppdrag: rows.map(({ id }) => id as string) };
    }),
  );
}

/** Whoever may see an uppdrag: who carries it, or anybody of its enhet where nobody does. */
async function seerOf(id: string): Promise<Caller> {
  const [row] = await system.sql('select context from stream where id = $1', [id]);
  const { huvudansvarig, enhet } = row.context;
  const colleague = demoPeople.ombud.find(({ shares }) =>
    shares.some(({ enheter }) => enheter.includes(enhet)),
  );
  return ombudOf(huvudansvarig ?? colleague?.id);
}

async function untilApplied(): Promise<void> {
  const [head] = await system.sql('select position from log_head where tenant = $1', [
    system.tenant,
  ]);
  const caller = ombudOf(demoPeople.ombud[0]?.id ?? '');
  await vi.waitFor(
    async () => {
      for (const list of [
        'uppdrag',
        'systemfel',
        'statistics/ongoingUppdrag',
        'statistics/openSystemfel',
      ]) {
        const on = list.startsWith('statistics') ? `&on=${year.endsOn}` : '';
        const { status } = await caller.get(`/${list}?after=${head.position}${on}`);
        expect(status, list).toBe(200);
      }
    },
    { timeout: 60_000 },
  );
}

/** Every measure by every one of its dimensions, over the year and up to today. */
async function everythingCounted() {
  const database = await openDatabase(system.database.url('api'));
  try {
    const figures: Record<string, unknown> = {};
    const now = Date.now();
    const to = Temporal.Now.plainDateISO('Europe/Stockholm').toString();
    for (const { id: measure, time, dimensions } of measures) {
      for (const by of [[], ...dimensions.map(({ id }) => [id])]) {
        for (const end of [year.endsOn, to]) {
          const when = time === 'day' ? { on: end } : { from: year.startsOn, to: end };
          const asked = { tenant: system.tenant, measure, by, now, ...when };
          const { rows, total } = await queryStatistic(database, asked, 'exact');
          figures[[measure, ...by, end].join(' ')] = { rows, total };
        }
      }
    }
    return figures;
  } finally {
    await database.close();
  }
}

/** Where any of the words stands in the open: in either database, or with NATS. */
async function placesWith(words: readonly string[]): Promise<readonly string[]> {
  const { adminUrl, keysUrl } = system.database;
  const places = [tablesWith(adminUrl, words), tablesWith(keysUrl, words)];
  return (await Promise.all([...places, filesWith(system.nats.storeDir, words)])).flat();
}

function pages(id: string, caller: Caller): Promise<readonly Reply[]> {
  return Promise.all([caller.get(`/uppdrag/${id}`), caller.get(`/uppdrag/${id}/history`)]);
}

describe('before anybody is forgotten', () => {
  it('the client’s own ombud reads every word, and nobody else does', async () => {
    const [page, history] = await pages(uppdrag.ett, await seerOf(uppdrag.ett));
    expect(page?.body.personal).toMatchObject({
      contact: { name: `Demo Klient ${marks.ett}`, email: `${marks.ett}@example.org` },
      words: `Hjälp mig ${marks.ett}`,
      goals: { 1: `Ett hem ${marks.ett}` },
    });
    expect(JSON.stringify(history?.body).split(marks.ett).length).toBeGreaterThan(12);
    for (const reply of await pages(uppdrag.ett, arbetsledare)) {
      expect(reply.status).toBe(200);
      expect(JSON.stringify(reply.body)).not.toContain(marks.ett);
    }
  });

  it('no word of a client stands in the open', async () => {
    expect(await placesWith([...Object.values(marks), ...yearWords])).toEqual([]);
  });

  it('by a scan that finds what is there: in a table, in bytes, and with NATS', async () => {
    const places = await placesWith(['SKARPNACK']);
    expect(places).toContain('public.event');
    expect(places.some((place) => place.startsWith(system.nats.storeDir))).toBe(true);
    await system.sql(
      `create table planted as select convert_to('en ${marks.ett}', 'utf8') as bytes`,
    );
    expect(await placesWith([marks.ett])).toEqual(['public.planted']);
    await system.sql('drop table planted');
  });
});

describe('when clients are forgotten', () => {
  beforeAll(async () => {
    for (const {
      client,
      uppdrag: [first = ''],
    } of forgotten) {
      const caller = await seerOf(first);
      const reply = await caller.post(`/uppdrag/${first}/ForgetSubject`, {
        data: { subject: client },
      });
      expect(reply.body).toMatchObject({ recorded: ['SubjectForgotten'] });
    }
    await untilApplied();
  });

  it('every figure stands', async () => {
    const after = await everythingCounted();
    expect(after).toEqual(before);
    const counted = Object.values(before).filter(
      (figure) => Number((figure as { total: number }).total) > 0,
    );
    expect(counted.length).toBeGreaterThan(100);
  });

  it('the log is whole, chain and states, and every read model is what it comes to', async () => {
    const { database, vault } = system;
    expect(await verify({ url: database.url('verifier'), workflows, vault })).toEqual([]);
    const storage = await openStorage(database.url('projector'));
    for (const projection of projections) {
      expect(await compareWithFreshFold(storage, projection), projection.name).toEqual([]);
    }
    await storage.close();
  });

  it('their pages render, all codes in place and every text erased', async () => {
    expect(forgotten.map((each) => each.uppdrag.length).toSorted()).toEqual([1, 1, 2]);
    for (const id of forgotten.flatMap((each) => each.uppdrag)) {
      const [page, history] = await pages(id, await seerOf(id));
      expect(page).toMatchObject({ status: 200, body: { data: { forgotten: true } } });
      expect(page?.body.personal.contact.name).toBeNull();
      expect(textsIn(page?.body.personal)).toEqual([]);
      expect(history?.status).toBe(200);
      const { events } = history?.body ?? {};
      expect(events.at(0)).toMatchObject({ type: 'UppdragRequested', personal: null });
      expect(events.at(-1)).toMatchObject({ type: 'SubjectForgotten' });
      expect(events.flatMap((event: { personal?: unknown }) => textsIn(event.personal))).toEqual(
        [],
      );
    }
  });

  it('the work list shows them without a card, and the others with theirs', async () => {
    const caller = await seerOf(uppdrag.ett);
    const { status, body } = await caller.get('/uppdrag?closed=true&limit=200');
    expect(status).toBe(200);
    const cards = new Map(
      body.rows.map(({ id, card }: { id: string; card: unknown }) => [id, card]),
    );
    expect(cards.get(uppdrag.ett)).toBeNull();
    expect(cards.get(uppdrag.tva)).toMatchObject({ name: `Demo Klient ${marks.tva}` });
    expect([...cards.values()].filter(Boolean).length).toBeGreaterThan(10);
  });

  it('their evidence still counts, each client once', async () => {
    const caller = await seerOf(uppdrag.tva);
    const { body } = await caller.get(`/systemfel/${systemfel}`);
    expect(body.data.evidence.clients).toBe(2);
    const list = await caller.get('/systemfel?resolved=true&limit=200');
    expect(list.body.rows.find(({ id }: { id: string }) => id === systemfel).clients).toBe(2);
  });

  it('nothing more is written of them', async () => {
    const caller = await seerOf(uppdrag.ett);
    const personal = { text: 'Mer' };
    const reply = await caller.post(`/uppdrag/${uppdrag.ett}/FormulateGoal`, {
      ...{ data: { area: 'BOENDE' }, personal },
    });
    expect(reply).toMatchObject({ status: 409, body: { because: [{ rule: 'clientForgotten' }] } });
  });

  it('their keys are gone, the others’ are not, and no word stands in the open', async () => {
    const keys = new pg.Client({ connectionString: system.database.keysUrl });
    await keys.connect();
    const { rows } = await keys.query(
      `select subject_id as client, count(wrapped)::int as left from subject_key
        where subject_kind = 'client' and tenant = $1 group by 1`,
      [system.tenant],
    );
    await keys.end();
    const gone = rows.filter(({ left }) => left === 0).map(({ client }) => client);
    expect(gone.toSorted()).toEqual(forgotten.map(({ client }) => client).toSorted());
    expect(await placesWith([...Object.values(marks), ...yearWords])).toEqual([]);
  });
});

/** Every text below a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
