import { settingsIn } from '@fyr/domain';
import { Rejection } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { uppdragExamples as e } from '../../../domain/src/uppdrag/examples.ts';
import { contract2009 } from '../../../testing/src/fixtures/contract-2009.ts';
import { drift2009, ordinary2009 } from '../../../testing/src/fixtures/drift-2009.ts';
import { given } from '../read-models.fixture.ts';
import { queryDriftGauge } from './drift-gauge.ts';
import type { Door } from './query.ts';
import { closed, now, started, withStatistics } from './statistics.fixture.ts';

const { tenant, models, record, release } = withStatistics();
const years = { from: '2009-Q3', to: '2011-Q2' };
/** Where the verksamhet has set no other. */
const usual = settingsIn(undefined, '2011-06-30').verksamhet.driftLimitPercent;
type Caseload = typeof drift2009.caseload | typeof ordinary2009.caseload;

async function live(caseload: Caseload): Promise<void> {
  for (const { clients, from, sign, ...rest } of caseload) {
    const described = given(e.ClientDescribed, from, {
      utforsakrad: sign === 'UTFORSAKRAD',
      sokerForsorjningsstod: sign === 'SOKER_FORSORJNINGSSTOD',
      npf: sign === 'NPF',
    });
    for (let client = 0; client < clients; client += 1) {
      await record(...started(from), described, ...('to' in rest ? [closed(rest.to)] : []));
    }
  }
}

async function gauge(asked: { limit?: number; from?: string; to?: string } = {}, door?: Door) {
  await models().catchUp(tenant());
  const query = { limit: usual, ...years, ...asked, tenant: tenant(), now };
  return await queryDriftGauge(models().database, query, door ?? 'exact');
}

describe('the drift gauge', () => {
  it('crosses its limit in the contract years, quarter by quarter as counted by hand', async () => {
    await live(drift2009.caseload);
    const { limit, readings, position } = await gauge();
    expect(limit).toBe(50);
    expect(Object.fromEntries(readings.map(({ quarter, share }) => [quarter, share]))).toEqual(
      drift2009.shares,
    );
    expect(readings.filter(({ warns }) => warns).map(({ quarter }) => quarter)).toEqual([
      ...['2010-Q1', '2010-Q2', '2010-Q3', '2010-Q4', '2011-Q1', '2011-Q2'],
    ]);
    const last = readings.at(-1);
    expect(last).toMatchObject({ on: '2011-06-30', utforsakrad: 46, sokerForsorjningsstod: 21 });
    const outside = Number(last?.utforsakrad) + Number(last?.sokerForsorjningsstod);
    const { utforsakradeEllerSokerForsorjningsstod } = contract2009.clients;
    expect(outside).toBe(Math.round(100 * utforsakradeEllerSokerForsorjningsstod));
    expect(position).toBe(await models().catchUp(tenant()));
  });

  it('does not where the work stays with its target group', async () => {
    await live(ordinary2009.caseload);
    const { readings } = await gauge();
    expect(readings.map(({ share }) => share)).toEqual([13, 18, 22, 22, 22, 22, 22, 22]);
    expect(readings.every(({ warns }) => warns === false)).toBe(true);
    expect((await gauge({ limit: 20 })).readings.map(({ warns }) => warns)).toEqual([
      ...[false, false, true, true, true, true, true, true],
    ]);
  });

  it('says nothing where there is nothing to count, or too few to show', async () => {
    await live(ordinary2009.caseload.slice(0, 2) as never);
    const first = { to: '2009-Q3' };
    const unknown = [{ share: null, warns: null }];
    expect((await gauge(first, 'released')).readings).toMatchObject(unknown);
    await release();
    const few = [{ share: 'skyddad', warns: null }];
    expect((await gauge(first, 'released')).readings).toMatchObject(few);
    expect((await gauge({ from: '2008-Q4', to: '2008-Q4' })).readings).toMatchObject([
      { share: null, warns: null },
    ]);
  });

  it('reads quarters, in their order and not without end', async () => {
    const faults = async (from: string, to: string) => {
      const answer = await gauge({ from, to }).catch((error: unknown) => error);
      return answer instanceof Rejection ? answer.faults.map(({ reason }) => reason) : answer;
    };
    expect(await faults('2009', '2011-Q2')).toContain('invalid_quarter');
    expect(await faults('2010-Q2', '2010-Q1')).toEqual(['from_after_to']);
    expect(await faults('2000-Q1', '2010-Q1')).toEqual(['too_many']);
    const last = (await gauge({ from: '2013-Q1', to: '2013-Q1' })).readings;
    expect(last).toMatchObject([{ quarter: '2013-Q1', on: '2013-02-01' }]);
  });
});
