import { commandBody, givenByPeople } from '@fyr/contracts';
import { workflows } from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';
import { z } from 'zod';
import { ledningsgruppId, meetingId, type Reply } from '../../services/api/src/api.fixture.ts';
import {
  meetingHeld,
  observed,
  registered,
  reported,
  type Session,
} from '../../services/api/src/journeys.fixture.ts';
import { identified } from '../forget/client.ts';
import { type Body, examples, settledIn } from './examples.ts';
import { everyWordOf } from './life.ts';
import type { World } from './world.ts';

/** What stands in a text: as much as it takes. */
export type Planting = (most: number) => string;

/** What would leave nobody to look at the pages. */
const ends = /^(Leave|End|Remove|Forget|PlaceLegalHold|Dissolve|SetMemberAccount|ChangeMandate)/;

/** Every place where a person writes: `systemfel IdentifySystemfel.title`. */
export function textPlaces(): readonly string[] {
  return Object.values<Workflow>(workflows).flatMap((workflow) =>
    givenByPeople(workflow).flatMap(({ name }) =>
      textsOf(workflow, name).map(({ field }) => `${workflow.name} ${name}.${field}`),
    ),
  );
}

type Text = { readonly field: string; readonly most: number };

/** The free texts of a command: not a telephone number, an address or a code. */
function textsOf(workflow: Workflow, name: string): readonly Text[] {
  const personal = commandBody(workflow, name).shape.personal as z.ZodType | undefined;
  const bare = personal instanceof z.ZodOptional ? (personal.unwrap() as z.ZodType) : personal;
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape as Record<string, z.ZodType>).flatMap(([field, schema]) => {
    let inner = schema;
    while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) {
      inner = inner.unwrap() as z.ZodType;
    }
    if (!(inner instanceof z.ZodString) || inner.format !== null || patternsOf(inner)) return [];
    return [{ field, most: inner.maxLength ?? 200 }];
  });
}

function patternsOf(schema: z.ZodString): unknown {
  return (schema._zod.bag as { patterns?: Set<RegExp> }).patterns;
}

/** Carries streams of every type through their commands, with something planted in each text. */
export async function planted(world: World, planting: Planting) {
  const places = new Set<string>();
  const addresses: string[] = [];

  /** The same session, which puts what is planted into whatever is written by it. */
  function planter(session: Session): Session {
    const post: Session['post'] = async (path, body, headers) => {
      const [, type = '', , name = ''] = path.split('/');
      const workflow = (workflows as Readonly<Record<string, Workflow>>)[type];
      const command = name || openingOf(workflow);
      if (!workflow || command === undefined) return await session.post(path, body, headers);
      const texts = textsOf(workflow, command);
      const said = Object.fromEntries(texts.map(({ field, most }) => [field, planting(most)]));
      const { personal, ...rest } = (body ?? {}) as Body;
      const give = (all: object) =>
        session.post(path, texts.length === 0 ? body : { ...rest, personal: all }, headers);
      let reply = await give({ ...personal, ...said });
      const notPersons = takenForPersons(reply, said);
      if (notPersons.length > 0) reply = await give({ ...personal, ...said, notPersons });
      if (reply.status < 300) {
        for (const { field } of texts) places.add(`${type} ${command}.${field}`);
        if (typeof reply.body?.path === 'string') addresses.push(reply.body.path);
      }
      return reply;
    };
    return { ...session, post };
  }

  const by = Object.fromEntries(
    Object.entries(world.by).map(([role, session]) => [role, planter(session)]),
  ) as World['by'];

  // 1. What is not a client's: along the ways that take several, then by the examples in their order.
  await registered(by.arbetsledare, world.tenant, huvudman);
  await throughHuvudman(by, planter(world.tva));
  await throughMeetings(world, by);
  await throughReport(world, by);
  for (const type of ['verksamhet', 'ledningsgrupp', 'loggkontroll', 'rapport']) {
    const own = type === 'ledningsgrupp' ? undefined : world.places[type]?.own;
    for (const id of [own, ...(await opened(world, by, type))]) {
      if (id !== undefined) await tryAll(world, by, type, id);
    }
  }

  // 2. A client's whole life, at last: what clients are called may stand in no text that others read.
  const ombud = { caller: by.ombud, id: world.people.ett.id };
  const colleague = world.people.tva.id;
  const systemfel = await identified(by.ombud);
  await everyWordOf('planted', { ombud, colleague, arbetsledare: by.arbetsledare, systemfel });
  return { places, addresses };
}

function openingOf(workflow: Workflow | undefined): string | undefined {
  return workflow && givenByPeople(workflow).find(({ opens }) => opens === true)?.name;
}

/** The words that were taken for somebody's name or number. */
function takenForPersons(reply: Reply, said: Readonly<Record<string, string>>): readonly string[] {
  if (reply.status !== 400) return [];
  const faults = (reply.body?.faults ?? []) as {
    path: string;
    at?: { from: number; to: number };
  }[];
  return faults.flatMap(({ path, at }) => {
    const text = said[path.replace('personal.', '')];
    return at && text ? [text.slice(at.from, at.to)] : [];
  });
}

/** Each example of the type once. */
async function tryAll(world: World, by: World['by'], type: string, id: string): Promise<void> {
  const own = examples.filter(({ workflow, opens }) => workflow.name === type && !opens);
  for (const example of own.filter(({ name }) => !ends.test(name))) {
    const { name, roles, body } = settledIn(world, example);
    const [role] = roles;
    if (role) await by[role].post(`/${type}/${id}/${name}`, body);
  }
}

const huvudman = 'AF_SODERORT';
const later = '2099-03-02';

/** Systemfel on every way to a huvudman and from there. */
async function throughHuvudman(by: World['by'], tva: Session): Promise<void> {
  const { ombud, arbetsledare, ledamot } = by;
  await ledamot.post(`/mote/${meetingId}/MoveMote`, {
    data: { plannedOn: '2027-03-04', startsAt: '10:00' },
  });
  await ledamot.post(`/mote/${meetingId}/AddAgendaItem`, { data: { kind: 'OVRIGT' } });
  await meetingHeld(ledamot);
  const give =
    (id: string, by: Session) =>
    async (name: string, data: object = {}) =>
      await by.post(`/systemfel/${id}/${name}`, { data });
  const decide = (id: string, data: object) =>
    give(id, ledamot)('DecideInLedningsgrupp', { meetingId, ...data });

  // 1. Forwarded by the ledningsgrupp, answered, remedied, closed and taken up again.
  const sent = await reported(ombud, tva);
  await decide(sent, { decision: 'VIDAREBEFORDRA', forwardTo: [{ huvudman, dueOn: later }] });
  const [onSent, wayOut] = [give(sent, arbetsledare), give(sent, ledamot)];
  await onSent('IssueAnswerLink', { huvudman });
  await onSent('ConfirmReceipt', { huvudman });
  await onSent('AnswerHuvudman', { huvudman, answer: 'ACCEPTERAR' });
  for (const act of [onSent, wayOut, give(sent, ombud)]) {
    await act('PromiseRemedy', { huvudman, dueOn: later });
    await act('CarryOutRemedy', { huvudman });
    await act('MakeFollowUp', { huvudman, effect: 'DELVIS_AVHJALPT', newEvidence: true });
    await act('CloseSystemfelUnresolved');
    await act('ReopenSystemfel');
  }

  // 2. Straight to a huvudman, asked by a link that nobody has answered yet.
  const direct = await reported(ombud, tva);
  await give(direct, ombud)('ReportDirectly', { huvudman });
  await give(direct, arbetsledare)('IssueAnswerLink', { huvudman });

  // 3. Handled here, then carried further.
  for (const up of ['EscalateToCentralLedningsgrupp', 'EscalateToLansstyrelse']) {
    const kept = await reported(ombud, tva);
    await decide(kept, { decision: 'HANTERA_SJALVA' });
    for (const act of [arbetsledare, ledamot, ombud].map((one) => give(kept, one))) {
      await act('ForwardToHuvudman', { huvudman });
      await act(up, { reason: 'ORSAK_EJ_LOKAL' });
      await act('AnswerCentralLedningsgrupp', { answer: 'DELVIS' });
    }
  }

  // 4. Nothing comes of it.
  await give(await reported(ombud, tva), ledamot)('ReturnSystemfel', {
    reason: 'OTILLRACKLIGT_UNDERLAG',
  });
  const no = { seenInSeveralUppdrag: false, seenRepeatedly: false, wouldHitOthers: false };
  const test = { ...no, causeIsStructural: false, singleCasePursued: true };
  await give(await observed(ombud), ombud)('AssessAsSingleCase', { test });
  await give(await observed(ombud), ombud)('WithdrawSystemfel');
}

/** Meetings held and written up, and one that is called off. */
async function throughMeetings(world: World, by: World['by']): Promise<void> {
  const give =
    (id: string) =>
    async (name: string, data: object = {}) =>
      await by.ledamot.post(`/mote/${id}/${name}`, { data });
  const held = give(meetingId);
  await held('AttachPaper');
  await held('NoteItem', { item: 'TILLAGD:1' });
  await held('DecideQuestion', { item: 'TILLAGD:1' });
  await held('CloseMote');
  await held('NameAdjusters', { adjusters: [1] });
  await held('DraftMinutes');

  const data = { ledningsgruppId, plannedOn: '2027-06-01', startsAt: '13:00' };
  for (const what of ['CancelMote', 'MoveMote']) {
    const { body } = await by.ledamot.post('/mote', { data });
    await give(body.id)(
      what,
      what === 'MoveMote' ? { plannedOn: '2027-06-02', startsAt: '13:00' } : {},
    );
  }
  const group = { data: { kind: 'LOKAL', from: '2020-01-01' } };
  const { body } = await by.arbetsledare.post('/ledningsgrupp', group);
  await by.arbetsledare.post(`/ledningsgrupp/${body.id}/DissolveLedningsgrupp`, {
    data: { to: '2026-01-31' },
  });
  const enhet = { enhet: 'NYASTE', slag: 'STADSDEL', scb: '0180', from: '2020-01-01' };
  await by.arbetsledare.post(`/verksamhet/${world.tenant}/AddEnhet`, {
    data: { ...enhet, controller: 'NAMND', controllerCode: 'SDN_NYASTE' },
  });
  const employed = { data: { account: world.people.arbetsledare.id, from: '2020-01-01' } };
  await by.arbetsledare.post(`/verksamhet/${world.tenant}/NameArbetsledare`, employed);
}

/** A report that is taken back, sent after all, and asked more of. */
async function throughReport({ places, project }: World, by: World['by']): Promise<void> {
  const give = async (name: string, data: object = {}) =>
    await by.arbetsledare.post(`/rapport/${places.rapport?.own}/${name}`, { data });
  await give('ReturnRapport');
  await project();
  await give('FreezeRapport');
  await give('ApproveRapport');
  await give('SendRapport', { channel: 'E_POST' });
  await give('AskSupplement');
}

/** Some more of the type, where people open it. */
async function opened(world: World, by: World['by'], type: string): Promise<readonly string[]> {
  const opening = examples.filter(({ workflow, opens }) => workflow.name === type && opens);
  const ids: string[] = [];
  for (const { roles, body } of opening.map((one) => settledIn(world, one))) {
    const [role] = roles;
    const reply = role && (await by[role].post(`/${type}`, body));
    if (reply?.status === 201) ids.push(reply.body.id);
  }
  return ids;
}
