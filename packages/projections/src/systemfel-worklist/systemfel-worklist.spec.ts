import { randomUUID } from 'node:crypto';
import { systemfel } from '@fyr/domain';
import { type KernelContext, type LocalDate, refold } from '@fyr/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemfelExamples as e } from '../../../domain/src/systemfel/examples.ts';
import { systemfelLife } from '../lives.fixture.ts';
import {
  type GivenEvent,
  given,
  type ReadModels,
  readModels,
  recorded,
  rowsOf,
} from '../read-models.fixture.ts';
import { systemfelWorklist } from './projection.ts';
import { querySystemfelWorklist, type SystemfelListQuery } from './query.ts';

const observed = (on: LocalDate) => [given(e.SystemfelObserved, on)];
const classified = (on: LocalDate) => [
  ...observed(on),
  given(e.SystemfelIdentified, on),
  given(e.AnonymityReviewed, on),
];
const forwarded = (on: LocalDate, dueOn = '2012-06-30') => [
  ...classified('2012-01-02'),
  given(e.ReportedDirectly, on, { dueOn }),
];
const remedied = [
  ...forwarded('2012-02-01'),
  given(e.RemedyCarriedOut, '2012-03-01', { followUpOn: '2012-09-01' }),
];

describe('the row of a systemfel', () => {
  const id = 'dddddddd-0000-4000-8000-000000000001';
  const rowOf = (...events: readonly GivenEvent[]) => {
    return rowsOf(systemfelWorklist, recorded(systemfel, id, events)).systemfel.last();
  };

  it('names what is waited for, and since when', () => {
    expect(rowOf(...forwarded('2012-02-01'))).toMatchObject({
      ...{ waiting_since: '2012-02-01', next_on: '2012-06-30', next_name: 'answer' },
    });
    const answered = given(e.HuvudmanAnswered, '2012-03-01');
    expect(rowOf(...forwarded('2012-02-01'), answered)).toMatchObject({
      ...{ waiting_since: null, next_on: null },
    });
    expect(rowOf(...remedied, answered)).toMatchObject({ next_name: 'followUp' });
    expect(rowOf(...remedied, given(e.SystemfelReturned, '2012-04-01'))).toMatchObject({
      ...{ waiting_since: null, next_on: null },
    });
  });

  it('says of what kind those are that are waited for, each once', () => {
    const fk = { huvudman: 'FK_EXEMPEL', huvudmanTyp: 'FORSAKRINGSKASSAN' };
    const both = [...forwarded('2012-02-01'), given(e.ReportedDirectly, '2012-02-02', fk)];
    const { huvudmanTyp } = e.ReportedDirectly.data;
    expect(rowOf(...both)).toMatchObject({ awaited_typ: [huvudmanTyp, fk.huvudmanTyp] });
    const answer = given(e.HuvudmanAnswered, '2012-03-01');
    expect(rowOf(...both, answer)).toMatchObject({ awaited_typ: [fk.huvudmanTyp] });
  });

  it('says what came of it since it was reported, until it is a draft again', () => {
    const nothing = {
      ...{ reported_on: null, answer: null, answered_on: null, promised_on: null },
      ...{ remedy_due_on: null, remedied_on: null, effect: null, followed_up_on: null },
    };
    expect(rowOf(...classified('2012-01-02'))).toMatchObject(nothing);
    const life = [
      ...forwarded('2012-02-01'),
      given(e.ReportedToLedningsgrupp, '2012-02-05'),
      given(e.HuvudmanAnswered, '2012-03-01', { answer: 'DELVIS' }),
      given(e.RemedyPromised, '2012-03-02', { dueOn: '2012-05-02' }),
      given(e.RemedyCarriedOut, '2012-05-01', { followUpOn: '2012-09-01' }),
      given(e.FollowUpMade, '2012-09-02', { effect: 'OFORANDRAT' }),
    ];
    expect(rowOf(...life)).toMatchObject({
      ...{ reported_on: '2012-02-01', answer: 'DELVIS', answered_on: '2012-03-01' },
      ...{ promised_on: '2012-03-02', remedy_due_on: '2012-05-02', remedied_on: '2012-05-01' },
      ...{ effect: 'OFORANDRAT', followed_up_on: '2012-09-02' },
    });
    expect(rowOf(...life, given(e.SystemfelReturned, '2012-10-01'))).toMatchObject(nothing);
  });

  it('is overdue with each huvudman until that one has done what was due', () => {
    const fk = { huvudman: 'FK_EXEMPEL', huvudmanTyp: 'FORSAKRINGSKASSAN' };
    const both = [
      ...forwarded('2012-02-01', '2012-03-28'),
      given(e.ReportedDirectly, '2012-02-01', { ...fk, dueOn: '2012-03-28' }),
    ];
    const passed = (name: string, key: string, dueOn: string) =>
      given(e.DeadlinePassed, '2012-03-29', { name, key, dueOn });
    const answer = { overdue_on: '2012-03-28', overdue_name: 'answer' };
    const inTime = { overdue_on: null, overdue_name: null };
    const late = [...both, passed('answer', fk.huvudman, '2012-03-28')];
    expect(rowOf(...both)).toMatchObject(inTime);
    expect(rowOf(...late)).toMatchObject(answer);
    expect(rowOf(...late, given(e.HuvudmanAnswered, '2012-04-01'))).toMatchObject(answer);
    for (const done of [e.HuvudmanAnswered, e.HuvudmanReleased]) {
      expect(rowOf(...late, given(done, '2012-04-01', { huvudman: fk.huvudman }))).toMatchObject(
        inTime,
      );
    }
    const again = given(e.ForwardedToHuvudman, '2012-04-01', { ...fk, dueOn: '2012-06-01' });
    expect(rowOf(...late, again)).toMatchObject(inTime);
  });

  it('is overdue with the verksamhet too, where that is to remedy it itself', () => {
    const promised = [
      ...classified('2012-01-02'),
      given(e.ReportedToLedningsgrupp, '2012-01-10'),
      given(e.LedningsgruppDecided, '2012-02-01', { decision: 'HANTERA_SJALVA' }),
      given(e.RemedyPromised, '2012-02-02', { huvudman: undefined, dueOn: '2012-03-01' }),
    ];
    const { deadlines } = refold(systemfel, recorded(systemfel, id, promised)).state
      .context as KernelContext;
    const late = Object.entries(deadlines).map(([deadline, dueOn]) => {
      const [name, key] = deadline.split(':');
      return given(e.DeadlinePassed, '2012-03-02', { name, key, dueOn });
    });
    expect(rowOf(...promised, ...late)).toMatchObject({
      ...{ overdue_on: '2012-03-01', overdue_name: 'remedy' },
    });
    const remedy = given(e.RemedyCarriedOut, '2012-03-05', {
      huvudman: undefined,
      followUpOn: '2012-09-05',
    });
    expect(rowOf(...promised, ...late, remedy)).toMatchObject({
      ...{ overdue_on: null, next_name: 'followUp' },
    });
  });

  it('counts clients, however often each was seen', () => {
    const seen = (client: string) => given(e.EvidenceLinked, '2012-02-01', { client });
    const [one, other] = ['c1'.repeat(32), 'c2'.repeat(32)];
    const life = [...classified('2012-01-02'), seen(one), seen(one), seen(other)];
    expect(rowOf(...life)).toMatchObject({ clients: 2 });
    const unlinked = given(e.EvidenceUnlinked, '2012-03-01', { client: one });
    expect(rowOf(...life, unlinked)).toMatchObject({ clients: 1 });
  });

  it('can be made of any life', () => {
    fc.assert(
      fc.property(systemfelLife, (life) => {
        const events = recorded(systemfel, id, life);
        const rows = rowsOf(systemfelWorklist, events);
        const state = events.at(-1)?.state ?? '';
        expect(rows.systemfel.all()).toMatchObject([{ state }]);
        expect(rows.systemfel.last()?.outcome === null).toBe(!state.startsWith('resolved'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the register of systemfel', () => {
  let models: ReadModels;
  let tenant: string;
  beforeAll(async () => {
    models = await readModels([systemfelWorklist]);
  });
  afterAll(() => models.close());
  beforeEach(async () => {
    tenant = await models.newTenant();
  });

  async function record(...events: readonly GivenEvent[]): Promise<string> {
    const id = randomUUID();
    await models.record(tenant, systemfel, id, events);
    return id;
  }
  async function list(asked: Omit<SystemfelListQuery, 'tenant'> = {}) {
    await models.catchUp(tenant);
    return await querySystemfelWorklist(models.database, { ...asked, tenant });
  }
  const ids = async (asked: Omit<SystemfelListQuery, 'tenant'> = {}) =>
    (await list(asked)).rows.map(({ id }) => id);

  it('shows by state and huvudman, the resolved only when asked for', async () => {
    const seen = await record(given(e.SystemfelObserved, '2012-01-01', { huvudmanTyp: ['POLIS'] }));
    const sent = await record(...forwarded('2012-02-01'));
    const over = await record(...observed('2012-01-03'), given(e.SystemfelWithdrawn, '2012-01-04'));
    expect(await ids()).toEqual([sent, seen]);
    expect(await ids({ huvudman: 'POLIS' })).toEqual([seen]);
    expect(await ids({ state: 'forwardedToHuvudman' })).toEqual([sent]);
    expect(await ids({ state: 'identified.observed' })).toEqual([seen]);
    expect(await ids({ resolved: true })).toEqual([sent, seen, over]);
    expect(await ids({ state: 'resolved' })).toEqual([over]);
  });

  it('shows what is of a kind, and seen since a day', async () => {
    const old = await record(given(e.SystemfelObserved, '2012-01-01', { art: 'BEMOTANDE' }));
    const recent = await record(given(e.SystemfelObserved, '2012-05-01', { art: 'BEMOTANDE' }));
    await record(given(e.SystemfelObserved, '2012-05-01', { art: 'SAMVERKAN' }));
    expect((await ids({ art: 'BEMOTANDE' })).toSorted()).toEqual([old, recent].toSorted());
    expect(await ids({ art: 'BEMOTANDE', observedFrom: '2012-05-01' })).toEqual([recent]);
  });

  it('is for some only what was reported: no draft, and none that ended as one', async () => {
    await record(...observed('2012-01-01'));
    await record(...observed('2012-01-03'), given(e.SystemfelWithdrawn, '2012-01-04'));
    const sent = await record(...forwarded('2012-02-01'));
    const back = await record(...forwarded('2012-03-01'), given(e.SystemfelMerged, '2012-03-02'));
    const rejected = await record(
      ...classified('2012-01-05'),
      given(e.ReportedToLedningsgrupp, '2012-04-01'),
      given(e.LedningsgruppDecided, '2012-04-02', { decision: 'AVVISA' }),
      given(e.SystemfelRejected, '2012-04-02'),
    );
    const all = await ids({ reportedOnly: true, resolved: true });
    expect(all.toSorted()).toEqual([sent, back, rejected].toSorted());
    expect(await ids({ reportedOnly: true })).toEqual([sent]);
  });

  it('shows only what is overdue when asked for, with its name and day', async () => {
    await record(...forwarded('2012-02-01', '2012-03-28'));
    const { huvudman } = e.ReportedDirectly.data as { huvudman: string };
    const passed = { name: 'answer', key: huvudman, dueOn: '2012-03-28' };
    const late = await record(
      ...forwarded('2012-02-01', '2012-03-28'),
      given(e.DeadlinePassed, '2012-03-29', passed),
    );
    expect((await list({ overdue: true })).rows).toMatchObject([
      { id: late, overdueOn: '2012-03-28', overdueName: 'answer' },
    ]);
  });

  it('has the soonest date first, or the longest wait, page by page', async () => {
    const late = await record(...forwarded('2012-02-01', '2012-09-30'));
    const soon = await record(...forwarded('2012-03-01', '2012-04-30'));
    const calm = await record(...observed('2012-01-01'));
    expect(await ids()).toEqual([soon, late, calm]);
    expect(await ids({ order: 'waiting' })).toEqual([late, soon]);
    const first = await list({ limit: 2 });
    expect(first.rows.map(({ number }) => number)).toEqual(['S-2012-002', 'S-2012-001']);
    expect(await ids({ limit: 2, page: first.next })).toEqual([calm]);
  });
});
