import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verksamhet } from '@fyr/domain';
import { dayOf, execute } from '@fyr/kernel';
import { openEventStore } from '@fyr/postgres';
import { demoCentralTenant, demoPeople, startLedningsgrupp } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Caller, type System, startSystem } from './system.ts';

/*
 * From what somebody does to what somebody else is told, over HTTP and by letter: every process, and
 * from one verksamhet to another and back.
 */

const patience = { timeout: 20_000, interval: 50 };
const ledningsgruppId = crypto.randomUUID();
const meetingId = crypto.randomUUID();
let system: System;
let folder: string;
let ombud: Caller;
let colleague: Caller;
let arbetsledare: Caller;
let central: Caller;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-told-'));
  const mail = { MAIL_DIR: folder, MAIL_FROM: 'fyr@fyr.example', MAIL_QUIET_MS: '1' };
  system = await startSystem(['api', 'relay', 'projector', 'reactor'], mail);
  await beginGroups();
  // What was recorded before the first reactor tells nobody.
  await vi.waitFor(async () => {
    expect(await system.sql('select from reaction_start')).toHaveLength(1);
  }, patience);
  ombud = await system.as('ombud2');
  colleague = await system.as('ombud3');
  arbetsledare = await system.as('arbetsledare');
  central = await system.as('centralt1');
});
afterAll(async () => {
  await system?.close();
  await rm(folder, { recursive: true, force: true });
});

async function beginGroups(): Promise<void> {
  const { database, vault } = system;
  const url = database.url('api');
  const store = await openEventStore({ url, vault, secret: database.secret });
  const at = Date.now();
  const data = { kind: 'CENTRAL', driftsform: 'EGEN_REGI', from: dayOf(at), on: dayOf(at) };
  const command = { type: 'StartVerksamhet', data, personal: { name: 'Demo Central' } };
  const cause = { tenant: demoCentralTenant, actor: 'cli', at, key: 'central' };
  await execute(verksamhet, store, demoCentralTenant, command, cause);
  await startLedningsgrupp(store, {
    ...{ tenant: system.tenant, id: ledningsgruppId },
    members: [demoPeople.arbetsledare, demoPeople.sekreterare].map(({ id: account }) => ({
      account,
    })),
    meeting: { id: meetingId, plannedOn: dayOf(at) },
  });
  await store.close();
}

const send = async (caller: Caller, path: string, data: object = {}, personal?: object) => {
  const reply = await caller.post(path, { data, ...(personal ? { personal } : {}) });
  expect({ path, ...reply.body }).toMatchObject({
    recorded: expect.arrayContaining([expect.any(String)]),
  });
  return reply.body;
};
const noticesOf = async (caller: Caller) => (await caller.get('/notices')).body.notices;
const told = async (caller: Caller, kind: string) =>
  await vi.waitFor(async () => {
    const found = (await noticesOf(caller)).find(
      (notice: { kind: string }) => notice.kind === kind,
    );
    expect(found).toBeDefined();
    return found;
  }, patience);

describe('somebody else is told', () => {
  it('of an uppdrag that is theirs, on a page that says which and by a letter that does not', async () => {
    const { id, number } = await send(
      ombud,
      '/uppdrag',
      {
        ...{ enhet: 'SKARPNACK', channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI' },
        ...{ birthYear: 1980, kon: 'KVINNA', profil: [], hjalp: ['BOENDE.ANSOKA'] },
      },
      { name: 'Demo Klient Kaja' },
    );
    await send(ombud, `/uppdrag/${id}/MakeDirectContact`, {
      channel: 'TELEFON',
      clientInPerson: true,
    });
    await send(ombud, `/uppdrag/${id}/ConfirmClientWish`, { wish: true });
    const huvudansvarig = demoPeople.ombud[1]?.id;
    const { position } = await send(arbetsledare, `/uppdrag/${id}/AssignOmbud`, {
      ...{ huvudansvarig, medombud: [], interestDeclared: true },
    });
    const { body } = await ombud.get(`/notices?unread=true&after=${position}`);
    expect(body.notices).toMatchObject([
      {
        ...{ kind: 'UPPDRAG_TILLDELAT', text: `Du är ombud i uppdraget ${number}.` },
        about: { type: 'uppdrag', id, number, open: true },
      },
    ]);
    expect(await noticesOf(colleague)).toEqual([]);

    const files = await vi.waitFor(async () => {
      const letters = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
      expect(letters).toHaveLength(1);
      return letters;
    }, patience);
    const letter = await readFile(join(folder, files[0] ?? ''), 'utf8');
    expect(letter).toContain('To: ombud2@fyr.example');
    expect(letter).not.toMatch(new RegExp(`${number}|${id}|Kaja|uppdrag`, 'i'));
  });

  it('in a central verksamhet of what was escalated, and back where it began of the answer', async () => {
    const kind = { huvudmanTyp: ['REGION_PSYKIATRI'], art: 'ARBETSMETOD' };
    const title = 'Missade besök';
    const { id } = await send(ombud, '/systemfel', { ...kind, quarter: '2026-Q1' }, { title });
    const answers = ['seenInSeveralUppdrag', 'seenRepeatedly', 'wouldHitOthers'];
    const all = [...answers, 'causeIsStructural', 'singleCasePursued'];
    const test = Object.fromEntries(all.map((question) => [question, true]));
    const more = { niva: 'LOKAL', livsomrade: [], konsekvens: [], allvarsgrad: 'HOG' };
    const text = { title, description: 'Den som missar två besök skrivs ut.' };
    await send(ombud, `/systemfel/${id}/IdentifySystemfel`, { test, ...kind, ...more }, text);
    await send(colleague, `/systemfel/${id}/ReviewAnonymity`);
    const [registered] = await system.sql(
      `select data ->> 'huvudman' as huvudman from event
        where type = 'HuvudmanRegistered' and data ->> 'huvudmanTyp' = 'REGION_PSYKIATRI'`,
    );
    const { huvudman } = registered;
    await send(ombud, `/systemfel/${id}/ReportDirectly`, { huvudman });
    await send(ombud, `/systemfel/${id}/ReportToLedningsgrupp`, { meetingId });
    await send(arbetsledare, `/mote/${meetingId}/CallMote`, { agenda: [] });
    const attendance = { ledningsgruppId, present: [1, 2], chair: 1, secretary: 2 };
    await send(arbetsledare, `/mote/${meetingId}/HoldMote`, attendance);
    const decision = { meetingId, decision: 'HANTERA_SJALVA' };
    await send(arbetsledare, `/systemfel/${id}/DecideInLedningsgrupp`, decision);
    const escalation = `/systemfel/${id}/EscalateToCentralLedningsgrupp`;
    await send(arbetsledare, escalation, { reason: 'ORSAK_EJ_LOKAL' });

    const notice = await told(central, 'ESKALERING_MOTTAGEN');
    const there = (await central.get(`/systemfel/${notice.about.id}`)).body;
    expect(there.personal).toMatchObject(text);
    expect(JSON.stringify(there)).not.toContain(id);
    await send(
      central,
      `/systemfel/${notice.about.id}/AnswerOrigin`,
      { answer: 'ACCEPTERAR' },
      {
        text: 'Vi tar upp det med regionen.',
      },
    );
    for (const caller of [ombud, colleague]) {
      expect(await told(caller, 'SYSTEMFEL_BESVARAT')).toMatchObject({ about: { id } });
    }
    expect(await system.sql('select from reaction_call')).toEqual([]);
  });
});
