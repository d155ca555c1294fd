import { randomUUID } from 'node:crypto';
import {
  ledningsgrupp,
  loggkontroll,
  mote,
  rapport,
  systemfel,
  uppdrag,
  verksamhet,
} from '@fyr/domain';
import { type LocalDate, refold } from '@fyr/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ledningsgruppExamples as g } from '../../domain/src/ledningsgrupp/examples.ts';
import { moteExamples as m } from '../../domain/src/mote/examples.ts';
import { ett, tva, verksamhetExamples as v } from '../../domain/src/verksamhet/examples.ts';
import { ledningsgruppWorklist } from './ledningsgrupp-worklist/projection.ts';
import {
  type LedningsgruppListQuery,
  queryLedningsgruppWorklist,
} from './ledningsgrupp-worklist/query.ts';
import {
  ledningsgruppLife,
  loggkontrollLife,
  moteLife,
  rapportLife,
  systemfelLife,
  uppdragLife,
  verksamhetLife,
} from './lives.fixture.ts';
import { loggkontrollWorklist } from './loggkontroll-worklist/projection.ts';
import { moteWorklist } from './mote-worklist/projection.ts';
import { type MoteListQuery, queryMoteWorklist } from './mote-worklist/query.ts';
import type { Projection } from './projection.ts';
import { rapportWorklist } from './rapport-worklist/projection.ts';
import {
  type GivenEvent,
  given,
  type ReadModels,
  readModels,
  recorded,
  rowsOf,
} from './read-models.fixture.ts';
import { systemfelWorklist } from './systemfel-worklist/projection.ts';
import { uppdragWorklist } from './uppdrag-worklist/projection.ts';
import { verksamhetWorklist } from './verksamhet-worklist/projection.ts';
import { queryVerksamhetWorklist } from './verksamhet-worklist/query.ts';

const id = 'dddddddd-0000-4000-8000-000000000001';
const lists = [
  { workflow: uppdrag, life: uppdragLife, model: uppdragWorklist },
  { workflow: systemfel, life: systemfelLife, model: systemfelWorklist },
  { workflow: ledningsgrupp, life: ledningsgruppLife, model: ledningsgruppWorklist },
  { workflow: mote, life: moteLife, model: moteWorklist },
  { workflow: loggkontroll, life: loggkontrollLife, model: loggkontrollWorklist },
  { workflow: rapport, life: rapportLife, model: rapportWorklist },
  { workflow: verksamhet, life: verksamhetLife, model: verksamhetWorklist },
];

describe.each(lists)('the row of a $workflow.name', ({ workflow, life, model }) => {
  it('stands where the machine says and waits for the days that it waits for, in any life', () => {
    fc.assert(
      fc.property(life, (given) => {
        const events = recorded(workflow, id, given);
        const rows = rowsOf(model as unknown as Projection, events);
        const { context } = refold(workflow, events).state;
        const { deadlines } = context as { deadlines: Readonly<Record<string, LocalDate>> };
        expect(rows[workflow.name]?.all()).toMatchObject([{ state: events.at(-1)?.state }]);
        const waiting = (rows.due?.all() ?? []).filter((row) => !row.passed);
        expect(
          Object.fromEntries(
            waiting.map(({ name, key, due_on }) => [key === '' ? name : `${name}:${key}`, due_on]),
          ),
        ).toEqual(deadlines);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the lists of the organisation', () => {
  let models: ReadModels;
  let tenant: string;
  beforeAll(async () => {
    models = await readModels([ledningsgruppWorklist, moteWorklist, verksamhetWorklist]);
  });
  afterAll(() => models.close());
  beforeEach(async () => {
    tenant = await models.newTenant();
  });

  it('show each ledningsgrupp with who sits there and when it is to meet', async () => {
    const record = async (...events: readonly GivenEvent[]) => {
      const stream = randomUUID();
      await models.record(tenant, ledningsgrupp, stream, events);
      return stream;
    };
    const list = async (asked: Partial<LedningsgruppListQuery> = {}) => {
      await models.catchUp(tenant);
      const query = { tenant, on: '2012-03-01', ...asked };
      return (await queryLedningsgruppWorklist(models.database, query)).rows;
    };
    const start = '2012-01-10';
    const formed = (nextMeetingBy: LocalDate) =>
      given(g.LedningsgruppFormed, start, { from: start, nextMeetingBy });
    const seat = (member: number, data: GivenEvent['data']) =>
      given(g.MemberAppointed, start, { member, from: start, to: undefined, ...data });
    const late = await record(
      ...[formed('2012-02-01'), seat(1, {}), seat(2, { to: '2012-02-29' })],
      ...[seat(3, { from: '2012-03-02' }), seat(4, {})],
      given(g.MemberLeft, '2012-02-20', { member: 4, to: '2012-03-01' }),
      given(g.DeadlinePassed, '2012-02-02', { name: 'nextMeeting', dueOn: '2012-02-01' }),
    );
    const met = await record(
      ...[formed('2012-04-19'), seat(1, {})],
      given(g.MeetingHeld, '2012-02-15', { nextMeetingBy: '2012-05-25' }),
    );
    const gone = await record(formed('2012-04-19'), given(g.LedningsgruppDissolved, '2012-02-01'));
    expect(await list()).toMatchObject([
      { id: late, members: 2, meetings: 0, overdueOn: '2012-02-01', overdueName: 'nextMeeting' },
      { id: met, members: 1, meetings: 1, lastMeetingOn: '2012-02-15', nextOn: '2012-05-25' },
    ]);
    expect((await list({ on: '2012-02-29' }))[0]).toMatchObject({ members: 3 });
    expect((await list({ overdue: true })).map((row) => row.id)).toEqual([late]);
    expect((await list({ dissolved: true })).map((row) => row.id)).toEqual([late, met, gone]);
  });

  it('show meetings to come in their order, and with those that are over the last first', async () => {
    const [group, other] = [randomUUID(), randomUUID()];
    const planned = (plannedOn: LocalDate, ledningsgruppId = group) =>
      given(m.MotePlanned, '2012-01-10', { ledningsgruppId, plannedOn });
    const record = async (...events: readonly GivenEvent[]) => {
      const stream = randomUUID();
      await models.record(tenant, mote, stream, events);
      return stream;
    };
    const page = async (asked: Omit<MoteListQuery, 'tenant'> = {}) => {
      await models.catchUp(tenant);
      return await queryMoteWorklist(models.database, { tenant, ...asked });
    };
    const ids = async (asked?: Omit<MoteListQuery, 'tenant'>) =>
      (await page(asked)).rows.map((row) => row.id);
    const later = await record(planned('2012-06-01'));
    const held = await record(
      ...[planned('2012-03-01'), given(m.MoteCalled, '2012-02-01')],
      ...[given(m.PaperAttached, '2012-02-02'), given(m.MoteHeld, '2012-03-02')],
      ...[given(m.ItemDecided, '2012-03-02'), given(m.QuestionDecided, '2012-03-02')],
      given(m.MoteClosed, '2012-03-02', { minutesDueOn: '2012-04-01' }),
      given(m.DeadlinePassed, '2012-04-02', { name: 'minutes', dueOn: '2012-04-01' }),
    );
    expect((await page({ state: 'held' })).rows).toMatchObject([{ toReview: 1 }]);
    const off = await record(planned('2012-05-01'), given(m.MoteCancelled, '2012-02-01'));
    const others = await record(planned('2012-07-01', randomUUID()));
    expect(await ids()).toEqual([held, later, others]);
    expect(await ids({ ledningsgrupp: group })).toEqual([held, later]);
    expect(await ids({ state: 'held' })).toEqual([held]);
    expect(await ids({ overdue: true })).toEqual([held]);
    expect((await page({ state: 'held' })).rows).toMatchObject([
      {
        ...{ plannedOn: '2012-03-01', heldOn: '2012-03-02', startsAt: '13:00', papers: 1 },
        ...{ decisions: 2, overdueOn: '2012-04-01', overdueName: 'minutes' },
      },
    ]);
    const first = await page({ over: true, limit: 3 });
    expect(first.rows.map((row) => row.id)).toEqual([others, later, off]);
    expect(await ids({ over: true, page: first.next })).toEqual([held]);

    const looked = await record(
      ...[planned('2012-08-01', other), given(m.AgendaItemAdded, '2012-02-02')],
      ...[given(m.PaperAttached, '2012-02-02'), given(m.PaperReviewed, '2012-02-03')],
    );
    expect((await page({ ledningsgrupp: other })).rows).toMatchObject([
      { id: looked, papers: 1, toReview: 1 },
    ]);
    await models.record(tenant, mote, looked, [given(m.MoteCancelled, '2012-02-04')]);
    expect((await page({ ledningsgrupp: other, over: true })).rows).toMatchObject([
      { toReview: 0 },
    ]);
  });

  it('show the verksamhet as it is on a day, and what is to be done by when', async () => {
    const start = '2011-09-01';
    await models.record(tenant, verksamhet, tenant, [
      given(v.VerksamhetStarted, start, { from: start }),
      given(v.EnhetAdded, start, { enhet: 'FARSTA', from: start }),
      given(v.EnhetAdded, start, { enhet: 'ALVSJO', from: '2012-01-01' }),
      given(v.OmbudEmployed, start, { ombud: ett, from: start }),
      given(v.OmbudEmployed, start, { ombud: tva, from: start }),
      given(v.OmbudLeft, start, { ombud: tva, to: '2011-12-31' }),
      given(v.OperatingFormChanged, start, { driftsform: 'ENTREPRENAD', from: '2012-01-01' }),
      given(v.DeadlinePassed, '2012-01-16', { name: 'redovisning', dueOn: '2012-01-15' }),
    ]);
    await models.catchUp(tenant);
    const list = async (on: LocalDate) =>
      (await queryVerksamhetWorklist(models.database, { tenant, on })).rows;
    expect(await list('2011-12-31')).toMatchObject([
      { id: tenant, driftsform: 'EGEN_REGI', enheter: 1, ombud: 2, nextOn: '2012-03-01' },
    ]);
    expect(await list('2012-01-01')).toMatchObject([
      { driftsform: 'ENTREPRENAD', enheter: 2, ombud: 1, nextName: 'ansokan', overdueOn: null },
    ]);
    expect(await models.differences()).toEqual([]);
  });
});
