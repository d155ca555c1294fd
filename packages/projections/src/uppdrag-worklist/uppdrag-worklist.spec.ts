import { randomUUID } from 'node:crypto';
import { uppdrag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uppdragExamples as e, exampleOmbud } from '../../../domain/src/uppdrag/examples.ts';
import { uppdragLife } from '../lives.fixture.ts';
import {
  type GivenEvent,
  given,
  type ReadModels,
  readModels,
  recorded,
  rowsOf,
} from '../read-models.fixture.ts';
import { uppdragWorklist } from './projection.ts';
import { queryUppdragWorklist, type UppdragListQuery } from './query.ts';
import { queryUppdragDays } from './query-days.ts';
import { queryObservations } from './query-observations.ts';

const { ett, tva, tre } = exampleOmbud;
const requested = (on: LocalDate, data: GivenEvent['data'] = {}) =>
  given(e.UppdragRequested, on, data);
const contacted = [
  requested('2012-01-02'),
  given(e.DirectContactMade, '2012-01-03', { informationMeetingBy: '2012-01-17' }),
  given(e.ClientWishConfirmed, '2012-01-03'),
];
const working = [
  ...contacted,
  given(e.OmbudAssigned, '2012-01-05', { huvudansvarig: ett, medombud: [tva] }),
  given(e.FirstMeetingHeld, '2012-01-10'),
  given(e.GoalFormulated, '2012-01-10'),
  given(e.AgreementMade, '2012-01-12', { nextReviewOn: '2012-07-12' }),
];

describe('the row of an uppdrag', () => {
  const rowOf = (...events: readonly GivenEvent[]) => {
    const id = 'aaaaaaaa-0000-4000-8000-000000000001';
    return rowsOf(uppdragWorklist, recorded(uppdrag, id, events)).uppdrag.last();
  };

  it('names the soonest date that matters where it stands', () => {
    expect(rowOf(...contacted)).toMatchObject({
      next_on: '2012-01-17',
      next_name: 'informationMeeting',
    });
    expect(rowOf(...working)).toMatchObject({ next_on: '2012-07-12', next_name: 'nextReview' });
    const paused = given(e.UppdragPaused, '2012-02-01', { reviewOn: '2012-03-01' });
    expect(rowOf(...working, paused)).toMatchObject({ next_name: 'pauseReview' });
    expect(rowOf(...working, paused, given(e.UppdragResumed, '2012-02-10'))).toMatchObject({
      next_name: 'nextReview',
    });
    expect(rowOf(...working, given(e.UppdragClosed, '2012-02-01'))).toMatchObject({
      ...{ next_on: null, outcome: 'completed' },
    });
  });

  it('keeps a review that is overdue until it is made, and a consent until it is seen to', () => {
    const passed = (name: string, key?: string) =>
      given(e.DeadlinePassed, '2012-07-13', { name, key, dueOn: '2012-07-12' });
    expect(rowOf(...working, passed('nextReview'))).toMatchObject({ next_on: '2012-07-12' });
    const consent = given(e.ConsentGiven, '2012-01-12', { validUntil: '2012-06-30' });
    expect(rowOf(...working, consent)).toMatchObject({ next_name: 'consentExpiry' });
    const ran = given(e.DeadlinePassed, '2012-07-01', {
      ...{ name: 'consentExpiry', key: '1', dueOn: '2012-06-30' },
    });
    const late = { overdue_on: '2012-06-30', overdue_name: 'consentExpiry' };
    expect(rowOf(...working, consent, ran)).toMatchObject(late);

    const anew = (other: object) =>
      given(e.ConsentGiven, '2012-07-02', { consent: 2, validUntil: '2013-06-30', ...other });
    const inTime = { overdue_on: null, overdue_name: null };
    expect(rowOf(...working, consent, ran, anew({}))).toMatchObject(inTime);
    const elsewhere = anew({ with: 'POLIS' });
    expect(rowOf(...working, consent, ran, elsewhere)).toMatchObject(late);
    const withdrawn = given(e.ConsentWithdrawn, '2012-07-02', { consent: 1 });
    expect(rowOf(...working, consent, ran, withdrawn)).toMatchObject(inTime);
    const reviewed = given(e.NeedReviewed, '2012-07-02', { nextReviewOn: '2013-01-15' });
    expect(rowOf(...working, consent, ran, reviewed)).toMatchObject(inTime);
  });

  it('is overdue from the day that passed until what was due is done, put off or left', () => {
    const passed = given(e.DeadlinePassed, '2012-07-13', {
      ...{ name: 'nextReview', key: undefined, dueOn: '2012-07-12' },
    });
    const late = { overdue_on: '2012-07-12', overdue_name: 'nextReview' };
    const inTime = { overdue_on: null, overdue_name: null };
    expect(rowOf(...working)).toMatchObject(inTime);
    expect(rowOf(...working, passed)).toMatchObject(late);
    const reviewed = given(e.NeedReviewed, '2012-08-01', { nextReviewOn: '2013-01-15' });
    expect(rowOf(...working, passed, reviewed)).toMatchObject(inTime);
    expect(rowOf(...working, reviewed, passed)).toMatchObject(inTime);
    expect(rowOf(...working, passed, given(e.UppdragClosed, '2012-08-01'))).toMatchObject(inTime);
    const paused = given(e.UppdragPaused, '2012-07-20', { reviewOn: '2012-09-01' });
    expect(rowOf(...working, passed, paused)).toMatchObject({ ...late, next_name: 'nextReview' });
  });

  it('has priority only while it waits', () => {
    const queued = given(e.UppdragQueued, '2012-01-05', { priority: ['VRAKNING'] });
    expect(rowOf(...contacted, queued)).toMatchObject({ queued_on: '2012-01-05', urgent: true });
    expect(rowOf(...contacted, queued, given(e.QueueLeft, '2012-01-09'))).toMatchObject({
      ...{ queued_on: null, priority: [], urgent: false, next_on: null },
    });
  });

  it('can be made of any life', () => {
    fc.assert(
      fc.property(uppdragLife, (life) => {
        const id = 'aaaaaaaa-0000-4000-8000-000000000001';
        const events = recorded(uppdrag, id, life);
        const rows = rowsOf(uppdragWorklist, events);
        expect(rows.uppdrag.all()).toMatchObject([{ state: events.at(-1)?.state }]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the work list', () => {
  let models: ReadModels;
  let tenant: string;
  beforeAll(async () => {
    models = await readModels([uppdragWorklist]);
  });
  afterAll(() => models.close());
  beforeEach(async () => {
    tenant = await models.newTenant();
  });

  async function record(...events: readonly GivenEvent[]): Promise<string> {
    const id = randomUUID();
    await models.record(tenant, uppdrag, id, events);
    return id;
  }
  type Asked = Partial<Omit<UppdragListQuery, 'tenant'>>;
  async function list(asked: Asked = {}) {
    await models.catchUp(tenant);
    return await queryUppdragWorklist(models.database, { on: '2012-06-01', ...asked, tenant });
  }
  const ids = async (asked: Asked = {}) => (await list(asked)).rows.map(({ id }) => id);

  it('is that of an ombud: own ones, and those without an ombud in their enheter', async () => {
    const own = await record(...working);
    const free = await record(requested('2012-02-01', { enhet: 'FARSTA' }));
    const elsewhere = await record(requested('2012-02-02', { enhet: 'ALVSJO' }));
    const seenBy = { ombud: tva, enheter: ['FARSTA'] };
    expect(await ids({ seenBy })).toEqual([own, free]);
    expect(await ids({ seenBy: { ombud: tre, enheter: ['FARSTA', 'SKARPNACK'] } })).toEqual([free]);
    expect(await ids()).toEqual([own, free, elsewhere]);
    expect(await ids({ ombud: ett })).toEqual([own]);
    expect(await ids({ enhet: 'ALVSJO' })).toEqual([elsewhere]);
  });

  it('is that of who covers, on the days of the cover and no other', async () => {
    const cover = { ombud: tre, from: '2012-06-01', to: '2012-06-10' };
    const own = await record(...working, given(e.CoverGranted, '2012-05-30', cover));
    const seenBy = { ombud: tre, enheter: [] };
    expect(await ids({ seenBy, on: '2012-05-31' })).toEqual([]);
    expect(await ids({ seenBy, on: '2012-06-01' })).toEqual([own]);
    expect(await ids({ seenBy, on: '2012-06-10' })).toEqual([own]);
    expect(await ids({ seenBy, on: '2012-06-11' })).toEqual([]);
    expect((await list({ on: '2012-06-10' })).rows).toMatchObject([{ coveredBy: [tre] }]);
    expect((await list({ on: '2012-06-11' })).rows).toMatchObject([{ coveredBy: [] }]);
  });

  it('is theirs no more once the cover is ended, or another has the uppdrag', async () => {
    const cover = given(e.CoverGranted, '2012-06-01', { ombud: tre, to: '2012-06-10' });
    const grant = { ...cover, data: { ...cover.data, from: '2012-06-01' } };
    await record(...working, grant, given(e.CoverEnded, '2012-06-05'));
    const change = { huvudansvarig: tva, medombud: [] };
    await record(...working, grant, given(e.OmbudChanged, '2012-06-05', change));
    const carried = { huvudansvarig: ett, medombud: [] };
    const still = await record(...working, grant, given(e.OmbudChanged, '2012-06-05', carried));
    const seenBy = { ombud: tre, enheter: [] };
    expect(await ids({ seenBy, on: '2012-06-04' })).toHaveLength(3);
    expect(await ids({ seenBy, on: '2012-06-05' })).toEqual([still]);
  });

  it('has every day that is waited for, those that have passed first', async () => {
    const consent = given(e.ConsentGiven, '2012-01-12', { validUntil: '2012-06-30' });
    const ran = given(e.DeadlinePassed, '2012-07-01', {
      ...{ name: 'consentExpiry', key: '1', dueOn: '2012-06-30' },
    });
    const late = await record(...working, consent, ran);
    const queued = given(e.UppdragQueued, '2012-01-05', { reviewOn: '2012-06-15' });
    const free = await record(...contacted, queued);
    const seenBy = { ombud: ett, enheter: ['SKARPNACK'] };
    const days = async (asked: { to?: LocalDate; seenBy?: typeof seenBy } = {}) => {
      await models.catchUp(tenant);
      const query = { tenant, on: '2012-07-02', to: '2012-12-31', seenBy, ...asked };
      return (await queryUppdragDays(models.database, query)).days;
    };
    expect(await days()).toMatchObject([
      { id: late, on: '2012-06-30', name: 'consentExpiry', passed: true, huvudansvarig: ett },
      { id: free, on: '2012-06-15', name: 'queueReview', passed: false, huvudansvarig: null },
      { id: late, on: '2012-07-12', name: 'nextReview', passed: false },
    ]);
    expect(await days({ to: '2012-07-11' })).toHaveLength(2);
    expect(await days({ seenBy: { ombud: tre, enheter: [] } })).toEqual([]);
  });

  it('tells what was seen in the uppdrag, the latest first, and what of it is linked', async () => {
    const seen = (on: LocalDate, observation: number) =>
      given(e.ObservationNoted, on, { observation, quarter: '2012-Q1' });
    const linked = given(e.ObservationLinked, '2012-03-02', { observation: 1 });
    const unlinked = given(e.ObservationUnlinked, '2012-03-03', { observation: 1 });
    const own = await record(
      ...[...working, seen('2012-02-01', 1), seen('2012-03-01', 2), linked],
      ...[unlinked, given(e.ObservationLinked, '2012-03-04', { observation: 2 })],
    );
    await record(...working, seen('2012-02-15', 1));
    await models.catchUp(tenant);
    const query = { tenant, on: '2012-06-01', seenBy: { ombud: ett, enheter: [] } };
    const first = await queryObservations(models.database, { ...query, limit: 2 });
    expect(first.rows).toMatchObject([
      { id: own, on: '2012-03-01', observation: 2, isLinked: true },
      { on: '2012-02-15', observation: 1, isLinked: false },
    ]);
    const { next: page } = first;
    const second = await queryObservations(models.database, { ...query, page });
    expect(second).toMatchObject({ rows: [{ id: own, observation: 1, isLinked: false }] });
    const others = { ...query, seenBy: { ombud: tre, enheter: [] } };
    expect((await queryObservations(models.database, others)).rows).toEqual([]);
  });

  it('shows by state, and closed ones only when asked for', async () => {
    const open = await record(...working);
    const closed = await record(...working, given(e.UppdragClosed, '2012-03-01'));
    expect(await ids()).toEqual([open]);
    expect(await ids({ state: 'active' })).toEqual([open]);
    expect(await ids({ state: 'active.paused' })).toEqual([]);
    expect(await ids({ state: 'closed' })).toEqual([closed]);
    expect((await ids({ closed: true })).sort()).toEqual([open, closed].sort());
  });

  it('shows only what is overdue when asked for, with its name and day', async () => {
    await record(...working);
    const passed = given(e.DeadlinePassed, '2012-07-13', {
      ...{ name: 'nextReview', key: undefined, dueOn: '2012-07-12' },
    });
    const late = await record(...working, passed);
    expect((await list({ overdue: true })).rows).toMatchObject([
      { id: late, overdueOn: '2012-07-12', overdueName: 'nextReview' },
    ]);
    expect(await ids({ overdue: false })).toHaveLength(2);
  });

  it('has the soonest date first, page by page, with numbers and codes only', async () => {
    const reviews = ['2012-09-01', '2012-05-01', '2012-07-01', '2012-05-01'];
    for (const nextReviewOn of reviews) {
      await record(...working, given(e.NeedReviewed, '2012-02-01', { nextReviewOn }));
    }
    const none = await record(requested('2012-01-01'));
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, ...(first.next ? { page: first.next } : {}) });
    const third = await list({ limit: 2, ...(second.next ? { page: second.next } : {}) });
    const rows = [first, second, third].flatMap((page) => page.rows);
    expect(rows.map(({ nextOn }) => nextOn)).toEqual([
      ...['2012-05-01', '2012-05-01', '2012-07-01', '2012-09-01', null],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
    expect(third.next).toBeUndefined();
    expect(first.position).toBe(await models.catchUp(tenant));
    expect(rows.at(-1)).toEqual({
      ...{ id: none, number: 'U-2012-005', state: 'firstContact.requested', outcome: null },
      ...{
        enhet: 'SKARPNACK',
        huvudansvarig: null,
        medombud: [],
        coveredBy: [],
        requestedOn: '2012-01-01',
      },
      ...{ sinceOn: '2012-01-01', queuedOn: null, priority: [], urgent: false },
      ...{ nextOn: null, nextName: null, overdueOn: null, overdueName: null },
    });
    await expect(list({ page: 'elsewhere' })).rejects.toThrow('page mark');
  });

  it('of the queue has the urgent first, then those who have waited longest', async () => {
    const queued = (on: LocalDate, ...priority: readonly string[]) =>
      record(...contacted, given(e.UppdragQueued, on, { priority }));
    const late = await queued('2012-03-01');
    const early = await queued('2012-02-01', 'MINDERARIGA_BARN');
    const urgent = await queued('2012-04-01', 'UTEBLIVEN_FORSORJNING');
    await record(...working);
    expect(await ids({ order: 'queue' })).toEqual([urgent, early, late]);
  });
});
