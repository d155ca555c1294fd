import { randomUUID } from 'node:crypto';
import { mote, OWN, type SystemfelContext, systemfel } from '@fyr/domain';
import { type LocalDate, refold } from '@fyr/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moteExamples as m } from '../../../domain/src/mote/examples.ts';
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
import { agenda, CENTRAL } from './projection.ts';
import { type AgendaQuery, queryAgenda } from './query.ts';

const id = 'dddddddd-0000-4000-8000-000000000001';
const [first, second] = [1, 2].map((n) => `cccccccc-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
];
const af = 'AF_SODERORT';
const fk = { huvudman: 'FK_EXEMPEL', huvudmanTyp: 'FORSAKRINGSKASSAN' };
const classified = [
  given(e.SystemfelObserved, '2012-01-02'),
  given(e.SystemfelIdentified, '2012-01-03'),
  given(e.AnonymityReviewed, '2012-01-04'),
];
const tabled = (meetingId: string, on = '2012-01-10') => [
  ...classified,
  given(e.ReportedToLedningsgrupp, on, { meetingId }),
];
const decided = [...tabled(first), given(e.LedningsgruppDecided, '2012-02-01')];
const sent = [...decided, given(e.ForwardedToHuvudman, '2012-02-01', { dueOn: '2012-03-28' })];
const answered = [...sent, given(e.HuvudmanAnswered, '2012-03-01')];
const promised = [...answered, given(e.RemedyPromised, '2012-03-02', { dueOn: '2012-05-01' })];
const remedied = [
  ...promised,
  given(e.RemedyCarriedOut, '2012-04-01', { followUpOn: '2012-10-01' }),
];

describe('the part of each huvudman', () => {
  const partsOf = (...events: readonly GivenEvent[]) =>
    rowsOf(agenda, recorded(systemfel, id, events)).part.all();

  it('has its days, until they are done', () => {
    expect(partsOf(...promised)).toMatchObject([
      {
        ...{ huvudman: af, status: 'remedying', sent_on: '2012-02-01' },
        ...{ answer_due_on: '2012-03-28', answered_on: '2012-03-01', answer: 'DELVIS' },
        ...{ promised_on: '2012-03-02', remedy_due_on: '2012-05-01', remedied_on: null },
      },
    ]);
    expect(partsOf(...remedied)).toMatchObject([
      { remedied_on: '2012-04-01', follow_up_due_on: '2012-10-01', followed_up_on: null },
    ]);
    const again = given(e.ForwardedToHuvudman, '2012-06-01', { dueOn: '2012-07-27' });
    expect(partsOf(...remedied, again)).toMatchObject([
      { status: 'sent', sent_on: '2012-06-01', answered_on: null, follow_up_due_on: null },
    ]);
  });

  it('is over when the systemfel goes back: only the central ledningsgrupp may still answer', () => {
    const up = given(e.EscalatedToCentralLedningsgrupp, '2012-02-10');
    const back = given(e.SystemfelReturned, '2012-03-05');
    expect(partsOf(...answered, up, back)).toMatchObject([{ huvudman: CENTRAL, status: 'sent' }]);
    const again = [given(e.SystemfelClosedUnresolved, '2012-03-05'), e.SystemfelReopened];
    expect(partsOf(...answered, ...again.map((one) => given(one, '2012-03-06')))).toEqual([]);
  });

  it('stands where the machine says, in any life', () => {
    fc.assert(
      fc.property(systemfelLife, (life) => {
        const events = recorded(systemfel, id, life);
        const { context } = refold(systemfel, events).state;
        const { huvudman, own, meetingId, awaitsCentral } = context as SystemfelContext;
        const rows = rowsOf(agenda, events);
        expect(rows.systemfel.all()).toMatchObject([
          { state: events.at(-1)?.state, meeting_id: meetingId },
        ]);
        const known = Object.entries({ ...huvudman, ...(own ? { [OWN]: own } : {}) });
        const parts = rows.part.all().filter((part) => part.huvudman !== CENTRAL);
        expect(
          Object.fromEntries(parts.map((part) => [part.huvudman, [part.status, part.remedied_on]])),
        ).toEqual(
          Object.fromEntries(known.map(([name, at]) => [name, [at.status, at.remediedOn]])),
        );
        const central = rows.part.all().find((part) => part.huvudman === CENTRAL);
        expect(central?.status === 'sent').toBe(awaitsCentral);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the candidates of an agenda', () => {
  let models: ReadModels;
  let tenant: string;
  beforeAll(async () => {
    models = await readModels([agenda]);
  });
  afterAll(() => models.close());
  beforeEach(async () => {
    tenant = await models.newTenant();
  });

  async function record(...events: readonly GivenEvent[]): Promise<string> {
    const stream = randomUUID();
    await models.record(tenant, systemfel, stream, events);
    return stream;
  }
  async function found(on: LocalDate, asked: Partial<AgendaQuery> = {}) {
    await models.catchUp(tenant);
    const query = { tenant, meetingId: second, on, since: '2012-02-01', ...asked };
    return (await queryAgenda(models.database, query)).candidates;
  }
  const kinds = async (on: LocalDate, asked?: Partial<AgendaQuery>) =>
    (await found(on, asked)).map(({ kind, systemfelId }) => `${kind} ${systemfelId}`);

  it('are what was reported to it, and what a meeting that is over left behind', async () => {
    const late = await record(...tabled(second, '2012-01-20'));
    const early = await record(...tabled(second));
    const left = await record(...tabled(first, '2012-01-30'));
    await record(...classified);
    await record(...decided);
    await record(...tabled(second), given(e.SystemfelWithdrawn, '2012-01-12'));
    expect(await kinds('2012-03-01')).toEqual(
      [early, late, left].map((each) => `NYTT_SYSTEMFEL ${each}`),
    );
    expect((await found('2012-03-01'))[0]).toMatchObject({
      ...{ key: `SYSTEMFEL:${early}`, number: 'S-2012-002', on: '2012-01-10' },
      ...{ huvudman: null, dueOn: null, answer: null },
    });
    // One that another meeting, still to come, has before it is that meeting's; until that is over.
    const other = randomUUID();
    await models.record(tenant, mote, other, [given(m.MotePlanned, '2012-01-10')]);
    const theirs = await record(...tabled(other));
    expect(await kinds('2012-03-01')).not.toContain(`NYTT_SYSTEMFEL ${theirs}`);
    expect(await kinds('2012-03-01', { meetingId: other })).toContain(`NYTT_SYSTEMFEL ${theirs}`);
    await models.record(tenant, mote, other, [given(m.MoteCancelled, '2012-01-20')]);
    expect(await kinds('2012-03-01')).toContain(`NYTT_SYSTEMFEL ${theirs}`);
    const moved = given(e.SystemfelTabled, '2012-02-02', { meetingId: second });
    const put = await record(...tabled(first), moved);
    expect(await kinds('2012-03-01')).toContain(`NYTT_SYSTEMFEL ${put}`);
  });

  it('are answers that came since the last meeting, and those that are late', async () => {
    const came = await record(...answered);
    const two = await record(
      ...sent,
      given(e.ForwardedToHuvudman, '2012-02-01', { ...fk, dueOn: '2012-03-28' }),
      given(e.HuvudmanAnswered, '2012-03-01'),
    );
    await record(...sent, given(e.HuvudmanReleased, '2012-02-20'));
    await record(...answered, given(e.HuvudmanReleased, '2012-03-02'));
    const of = (kind: string, ...ids: readonly string[]) => ids.map((one) => `${kind} ${one}`);
    expect(await kinds('2012-03-28')).toEqual(of('SVAR_INKOMMET', came, two));
    expect(await kinds('2012-03-29')).toEqual([
      ...of('SVAR_INKOMMET', came, two),
      ...of('SVAR_FORSENAT', two),
    ]);
    expect(await kinds('2012-03-29', { since: '2012-03-01' })).toHaveLength(3);
    const [lateOne] = await found('2012-03-29', { since: '2012-03-02' });
    expect(lateOne).toEqual({
      ...{ key: `SVAR:${two}:${fk.huvudman}`, kind: 'SVAR_FORSENAT', systemfelId: two },
      ...{ number: 'S-2012-002', ...fk, on: '2012-02-01', dueOn: '2012-03-28', answer: null },
    });
    expect(await kinds('2012-03-28', { since: undefined })).toHaveLength(2);
  });

  it('are remedies when promised and when due, and follow-ups when due', async () => {
    const one = await record(...promised);
    const later = { since: '2012-04-02' };
    expect(await kinds('2012-04-02', { since: '2012-03-02' })).toEqual([`ATGARD_UTLOVAD ${one}`]);
    expect(await kinds('2012-04-30', later)).toEqual([]);
    expect(await found('2012-05-01', later)).toMatchObject([
      { key: `ATGARD:${one}:${af}`, on: '2012-03-02', dueOn: '2012-05-01' },
    ]);
    await models.record(tenant, systemfel, one, [
      given(e.RemedyCarriedOut, '2012-05-02', { followUpOn: '2012-11-02' }),
    ]);
    expect(await kinds('2012-11-01', later)).toEqual([]);
    expect(await found('2012-11-02', later)).toMatchObject([
      { key: `UPPFOLJNING:${one}:${af}`, kind: 'UPPFOLJNING', dueOn: '2012-11-02' },
    ]);
    await models.record(tenant, systemfel, one, [given(e.FollowUpMade, '2012-11-05')]);
    expect(await kinds('2012-12-01', later)).toEqual([]);
  });

  it('are what the verksamhet promised itself, and what the central ledningsgrupp said', async () => {
    const own = await record(
      ...tabled(first),
      given(e.LedningsgruppDecided, '2012-02-01', { decision: 'HANTERA_SJALVA' }),
      given(e.RemedyPromised, '2012-02-02', { huvudman: undefined, dueOn: '2012-03-01' }),
    );
    const up = await record(
      ...decided,
      given(e.EscalatedToCentralLedningsgrupp, '2012-02-01'),
      given(e.CentralLedningsgruppAnswered, '2012-02-15'),
    );
    expect((await found('2012-03-01')).map(({ key }) => key)).toEqual([
      `SVAR:${up}:${CENTRAL}`,
      `ATGARD:${own}:${OWN}`,
    ]);
    expect(await models.differences()).toEqual([]);
  });
});
