import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type UppdragContext, uppdrag } from '@fyr/domain';
import { type Command, execute } from '@fyr/kernel';
import {
  type Database,
  openDatabase,
  openEventStore,
  type PostgresEventStore,
  rotateTenantKey,
} from '@fyr/postgres';
import { readWhole } from '@fyr/postgres/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { forgettingBy } from './forgetting.ts';
import { canary, reported, requested, type Session } from './journeys.fixture.ts';
import { openLog } from './log.ts';
import { forgottenSweeper } from './sweep-forgotten.ts';

let api: ApiFixture;
let ett: Session;
let arbetsledare: Session;
let store: PostgresEventStore;
let database: Database;

beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
  arbetsledare = await api.as('arbetsledare');
  const url = api.database.url('api');
  store = await openEventStore({ url, vault: api.vault, secret: api.database.secret });
  database = await openDatabase(url);
});
afterAll(async () => {
  await store?.close();
  await database?.close();
  await api?.close();
});

const cause = () => ({
  ...{ tenant: api.tenant, actor: `ombud:${people.ett.id}`, at: Date.now() },
  key: crypto.randomUUID(),
});

/** Ended, so that the client may come again. */
async function ended(): Promise<string> {
  const id = await requested(ett);
  const data = { reason: 'ANNAN_KOMMUN', referralOffered: true };
  await ett.post(`/uppdrag/${id}/RefuseUppdrag`, { data });
  return id;
}

/** It is recorded that the client be forgotten, and the key stands yet. */
async function marked(id: string): Promise<Command> {
  const command = { type: 'ForgetSubject', data: { subject: id, alsoIn: [id] } };
  await execute(uppdrag, store, id, command, cause());
  return command;
}

const destroy = (id: string, command: Command) => {
  const hands = { store, database, vault: api.vault };
  return forgettingBy(hands).destroyForgotten(uppdrag, id, command, cause());
};

async function nameIn(id: string): Promise<string | null> {
  const [event] = await readWhole(api.database, api.vault, api.tenant, id);
  return (event?.personal?.name as string | undefined) ?? null;
}

async function isMarked(id: string, client: string): Promise<boolean> {
  const { rows } = await store.load({ tenant: api.tenant, ids: [id] });
  const context = rows.get(id)?.context as UppdragContext | undefined;
  return context?.forgotten.includes(client) ?? false;
}

/** An uppdrag that the look at the log came too early for. */
async function cameBetween(id: string): Promise<{ later: string; command: Command }> {
  const later = await requested(ett, { earlierUppdragId: id });
  return { later, command: await marked(id) };
}

describe('an uppdrag that came while its client was forgotten', () => {
  it('is forgotten with the others', async () => {
    const id = await ended();
    const { later, command } = await cameBetween(id);
    expect(await isMarked(later, id)).toBe(false);
    await destroy(id, command);
    expect(await isMarked(later, id)).toBe(true);
    expect([await nameIn(id), await nameIn(later)]).toEqual([null, null]);
  });

  it('keeps the key where it is under a legal hold', async () => {
    const id = await ended();
    const { later, command } = await cameBetween(id);
    await arbetsledare.post(`/uppdrag/${later}/PlaceLegalHold`, { data: { subject: id } });
    await expect(destroy(id, command)).rejects.toThrow(
      expect.objectContaining({ because: [expect.objectContaining({ rule: 'noLegalHold' })] }),
    );
    expect([await nameIn(id), await nameIn(later)]).toEqual([canary, canary]);
  });
});

describe('who was to be forgotten when the one who asked was cut off', () => {
  const sweep = () =>
    forgottenSweeper(
      { database, store, vault: api.vault },
      { clock: Date, log: openLog('silent') },
    )();

  it('is forgotten by the sweeper, unless a hold came meanwhile', async () => {
    const [id, kept] = [await ended(), await ended()];
    await marked(id);
    const { later } = await cameBetween(kept);
    await arbetsledare.post(`/uppdrag/${later}/PlaceLegalHold`, { data: { subject: kept } });
    await sweep();
    expect([await nameIn(id), await nameIn(later)]).toEqual([null, canary]);

    await arbetsledare.post(`/uppdrag/${later}/LiftLegalHold`, { data: { subject: kept } });
    await sweep();
    expect(await nameIn(later)).toBeNull();
  });
});

describe('a functionary who is forgotten', () => {
  it('is forgotten in the organisation and in every group', async () => {
    const person = people.ledamot.id;
    const name = 'Demo Ledamot Glömd';
    const formed = await arbetsledare.post('/ledningsgrupp', {
      data: { kind: 'LOKAL', from: '2012-01-01' },
      personal: { name: 'Ledningsgrupp' },
    });
    const group = formed.body.id;
    const member = {
      ...{ person, organisation: 'KOMMUN', mandate: 'BESLUTANDE', external: false },
      ...{ chair: false, secretary: false, from: '2012-01-01' },
    };
    const appointed = await arbetsledare.post(`/ledningsgrupp/${group}/AppointMember`, {
      data: member,
      personal: { name, function: 'Avdelningschef' },
    });
    expect(appointed.status).toBe(200);
    expect((await arbetsledare.get(`/ledningsgrupp/${group}`)).text).toContain(name);

    const ledamot = await api.as('ledamot');
    const accounts = async () =>
      (await api.sql(`select id from account where id in ('${person}', '${people.ett.id}')`))
        .length;
    expect(await accounts()).toBe(2);
    const forgetting = { data: { subject: person } };
    const forgotten = await arbetsledare.post(`/ledningsgrupp/${group}/ForgetSubject`, forgetting);
    expect(forgotten.status).toBe(200);
    expect((await arbetsledare.get(`/ledningsgrupp/${group}`)).text).not.toContain(name);
    expect((await arbetsledare.get(`/ledningsgrupp/${group}/history`)).text).not.toContain(name);

    // With the name and the address of the account every way in is gone, and nobody else's.
    expect(await accounts()).toBe(1);
    expect((await ledamot.get('/systemfel')).status).toBe(401);
  });
});

describe('a client who is forgotten', () => {
  it('is evidence of nothing more, even while the key is at hand', async () => {
    const systemfel = await reported(ett, await api.as('tva'));
    const id = await ended();
    await marked(id);
    for (const command of ['LinkEvidence', 'UnlinkEvidence']) {
      const reply = await ett.post(`/systemfel/${systemfel}/${command}`, {
        data: { uppdragId: id },
      });
      expect(reply).toMatchObject({
        status: 409,
        body: { because: [{ rule: 'clientForgotten', text: expect.stringContaining('raderade') }] },
      });
    }
    expect(await nameIn(id)).toBe(canary);
  });

  it('is waited for until the tenant’s key is rotated, which the metrics tell', async () => {
    const waited = async () => {
      const { text } = await api.ask('GET', '/metrics');
      return Number(/^fyr_key_rotation_due_seconds (.+)$/m.exec(text)?.[1]);
    };
    const id = await ended();
    await ett.post(`/uppdrag/${id}/ForgetSubject`, { data: { subject: id } });
    expect(await waited()).toBeGreaterThan(0);
    const { keysUrl, custody, secret } = api.database;
    const copyTo = await mkdtemp(join(tmpdir(), 'fyr-copies-'));
    const rotating = { keysUrl, custody, secret, tenant: api.tenant, by: 'Demo', copyTo };
    await rotateTenantKey(rotating).finally(() => rm(copyTo, { recursive: true }));
    expect(await waited()).toBe(0);
  });
});
