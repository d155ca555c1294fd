import { randomUUID } from 'node:crypto';
import { type Role, workflows } from '@fyr/domain';
import { createTenant, openEventStore } from '@fyr/postgres';
import { startLedningsgrupp, startVerksamhet } from '@fyr/testing';
import {
  type ApiFixture,
  apiFixture,
  ledningsgruppId,
  meetingId,
  type Person,
  people,
  type Reply,
} from '../../services/api/src/api.fixture.ts';
import {
  assigned,
  observed,
  reported,
  requested,
  type Session,
} from '../../services/api/src/journeys.fixture.ts';
import type { Standing } from './matrix.ts';

/** Whoever stands for a role here. The ombud is Ett; Två shares the enhet, Tre works elsewhere. */
const personOf: Readonly<Record<Role, Person>> = {
  ombud: 'ett',
  arbetsledare: 'arbetsledare',
  ledamot: 'ledamot',
  analytiker: 'analytiker',
  administrator: 'administrator',
  granskare: 'granskare',
  namnd: 'namnd',
};
export const roles = Object.keys(personOf) as readonly Role[];
export type Place = Readonly<Partial<Record<Standing, string>>>;
export type World = Awaited<ReturnType<typeof openWorld>>;

/**
 * Two verksamheter on one API, with streams of every type in both; and for each type which is the
 * ombud's own, which another's, which lies in an enhet of others, which in the other verksamhet, and
 * one that is nowhere.
 */
export async function openWorld(config: Parameters<typeof apiFixture>[0] = {}) {
  const api = await apiFixture(config);
  const by = {} as Record<Role, Session>;
  for (const role of roles) by[role] = await api.as(personOf[role]);
  const [tva, tre] = [await api.as('tva'), await api.as('tre')];
  const away = await elsewhere(api);
  const absent = () => randomUUID();

  const places: Readonly<Record<string, Place>> = {
    uppdrag: {
      own: await assigned(by.ombud, by.arbetsledare),
      other: await assignedTo(tva, by.arbetsledare, people.tva.id),
      elsewhere: await requested(tre, { enhet: 'FARSTA' }),
      foreign: await requested(away.ombud),
      absent: absent(),
    },
    systemfel: {
      own: await observed(by.ombud),
      other: await reported(tva, by.ombud),
      foreign: await observed(away.ombud),
      absent: absent(),
    },
    verksamhet: { own: api.tenant, foreign: away.tenant, absent: absent() },
    ledningsgrupp: { own: ledningsgruppId, foreign: away.ledningsgrupp, absent: absent() },
    mote: { own: meetingId, foreign: away.mote, absent: absent() },
    loggkontroll: {
      own: await reviewed(by.granskare),
      foreign: await reviewed(away.granskare),
      absent: absent(),
    },
    rapport: {
      own: await frozen(api, by.arbetsledare, 'VERKSAMHETSPLAN'),
      other: await sent(by.arbetsledare, await frozen(api, by.arbetsledare, 'VI_SA_NI_GJORDE')),
      foreign: await opened(away.arbetsledare, 'VERKSAMHETSPLAN'),
      absent: absent(),
    },
  };
  for (const type of Object.keys(workflows)) {
    if (!places[type]) throw new Error(`nobody has said whose a ${type} is`);
  }
  await api.project();
  return { ...api, by, tva, tre, away, places, people };
}

/** What a reply tells: all of it but when it was given and the name of the request. */
export function told({ status, headers, text }: Reply) {
  const kept = [...headers].filter(([name]) => name !== 'date');
  return { status, headers: kept, text: text.replace(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:') };
}

/** Does all of it, a bounded number at once. */
export async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all].reverse();
  const lane = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: 12 }, lane));
}

/** A review of a month that is over. */
async function reviewed(granskare: Session): Promise<string> {
  const { body } = await granskare.post('/loggkontroll', { data: { month: '2024-01' } });
  return body.id;
}

async function opened(by: Session, kind: string): Promise<string> {
  const data = { kind, from: '2025-01-01', to: '2025-12-31' };
  const { body } = await by.post('/rapport', { data });
  return body.id;
}

/** A report of which an edition stands, and which is written on again. */
async function frozen(
  { project }: Pick<ApiFixture, 'project'>,
  by: Session,
  kind: string,
): Promise<string> {
  const id = await opened(by, kind);
  const { body } = await by.get(`/rapport/${id}`);
  for (const { question, status } of body.data.questions) {
    if (status === 'KLAR') continue;
    await by.post(`/rapport/${id}/WriteAnswer`, {
      data: { question, status: 'KLAR' },
      personal: { text: 'Som planerat.' },
    });
  }
  await project();
  const { status, text } = await by.post(`/rapport/${id}/FreezeRapport`, {});
  if (status !== 200) throw new Error(`FreezeRapport answers ${status}: ${text}`);
  return id;
}

async function sent(by: Session, id: string): Promise<string> {
  await by.post(`/rapport/${id}/ApproveRapport`, {});
  const { status } = await by.post(`/rapport/${id}/SendRapport`, {
    data: { channel: 'E_POST' },
    personal: {},
  });
  if (status !== 200) throw new Error(`SendRapport answers ${status}`);
  // Asked for more, it stands among those that somebody is at work on.
  await by.post(`/rapport/${id}/AskSupplement`, { personal: { text: 'Hur gick det sedan?' } });
  return id;
}

async function assignedTo(by: Session, arbetsledare: Session, ombud: string): Promise<string> {
  const id = await requested(by);
  await by.post(`/uppdrag/${id}/MakeDirectContact`, {
    data: { channel: 'TELEFON', clientInPerson: true },
  });
  const carriers = { huvudansvarig: ombud, medombud: [], interestDeclared: true };
  const { status } = await arbetsledare.post(`/uppdrag/${id}/AssignOmbud`, { data: carriers });
  if (status !== 200) throw new Error(`AssignOmbud answers ${status}`);
  return id;
}

/** The other verksamhet, whose ombud works in an enhet of the same name. */
async function elsewhere({ database, vault, as }: ApiFixture) {
  const [tenant, ledningsgrupp, mote, id] = Array.from({ length: 4 }, () => randomUUID());
  if (!tenant || !ledningsgrupp || !mote || !id) throw new Error('no ids');
  const accounts = [
    { id, roles: ['ombud'], name: 'Demo Borta', demoUser: 'borta' },
    { id: randomUUID(), roles: ['granskare'], name: 'Demo Borta', demoUser: 'bortagranskare' },
    { id: randomUUID(), roles: ['arbetsledare'], name: 'Demo Borta', demoUser: 'bortaledare' },
  ];
  await createTenant({ url: database.adminUrl, vault, tenant, accounts });
  const { secret } = database;
  const store = await openEventStore({ url: database.url('api'), secret, vault });
  await startVerksamhet(store, {
    ...{ tenant, name: 'Demo Borta Verksamhet' },
    ombud: [{ id, name: 'Demo Borta', enheter: ['SKARPNACK'] }],
  });
  await startLedningsgrupp(store, {
    ...{ tenant, id: ledningsgrupp, members: [{ account: id, name: 'Demo Borta' }] },
    meeting: { id: mote, plannedOn: '2027-03-04' },
  });
  await store.close();
  return {
    tenant,
    ledningsgrupp,
    mote,
    account: id,
    ombud: await as('borta' as Person),
    granskare: await as('bortagranskare' as Person),
    arbetsledare: await as('bortaledare' as Person),
  };
}
