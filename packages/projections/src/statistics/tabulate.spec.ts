import { describe, expect, it } from 'vitest';
import { nearestReleased } from '../release/nearest.ts';
import { measures } from './catalogue.ts';
import { queryStatistics, type Statistic } from './query.ts';
import {
  type Asked,
  closed,
  in2012,
  now,
  requested,
  withStatistics,
  working,
} from './statistics.fixture.ts';
import { tabulate } from './tabulate.ts';

const { tenant, models, record, release, ask } = withStatistics();

const in2011 = { from: '2011-01-01', to: '2011-12-31' };
const askAll = async (queries: readonly Asked[], door: 'exact' | 'released' = 'exact') => {
  await models().catchUp(tenant());
  const all = queries.map((query) => ({ ...query, tenant: tenant(), now }));
  return await queryStatistics(models().database, all, door);
};

async function twoYears(): Promise<void> {
  await record(...working('2011-03-01', { kon: 'MAN' }));
  await record(...working('2011-05-01', { kon: 'KVINNA' }), closed('2012-03-01'));
  await record(...working('2012-02-01', { kon: 'KVINNA', enhet: 'FARSTA' }));
  await record(requested('2012-04-01', { kon: 'KVINNA' }));
  await record(requested('2012-04-01', { kon: 'ANNAT' }));
}

describe('several figures at once', () => {
  it('are each what they are alone, whatever they are counted from', async () => {
    await twoYears();
    for (const [index, { id, dimensions }] of measures.entries()) {
      const [by] = dimensions.filter(({ exactOnly }) => !exactOnly).map((one) => one.id);
      const other = measures.find(
        (one, place) => place > index && one.dimensions.some((dimension) => dimension.id === by),
      );
      if (by === undefined || !other || index % 4 > 0) continue;
      const asked = [id, other.id].map((measure) => ({ measure, ...in2012, by: [by] }));
      const together = await askAll(asked);
      const alone: Statistic[] = [];
      for (const one of asked) alone.push(await ask(one));
      expect(together, `${id} and ${other.id}`).toEqual(alone);
    }
  });

  it('lie beside one another in the order of the catalogue, and lack nothing', async () => {
    await twoYears();
    const by = ['kon'];
    const both = await askAll([
      { measure: 'requestedUppdrag', ...in2012, by },
      { measure: 'closedUppdrag', ...in2012, by },
      { measure: 'uppdragDaysMedian', ...in2012, by },
    ]);
    const line = ({ keys, figures }: ReturnType<typeof tabulate>['rows'][number]) =>
      [keys.kon, ...Object.values(figures).map(({ value }) => value)].join(' ');
    expect(tabulate(both).rows.map(line)).toEqual(['KVINNA 2 1 305', 'ANNAT 1 0 ']);
  });

  it('of any of several values are as many as of each together', async () => {
    await twoYears();
    const measure = 'requestedUppdrag';
    const total = async (kon: string | readonly string[]) =>
      Number((await ask({ measure, ...in2012, filters: { kon } })).total);
    expect(await total(['KVINNA', 'ANNAT'])).toBe((await total('KVINNA')) + (await total('ANNAT')));
    const profil = ['EJ_SAMORDNADE', 'UPPGIFT_SAKNAS'];
    const all = await ask({ measure, ...in2012, filters: { profil } });
    expect(all.total).toBe((await ask({ measure, ...in2012 })).total);
  });
});

describe('a comparison', () => {
  it('comes to the same in its rows as in its totals, and turned around to the opposite', async () => {
    await twoYears();
    for (const measure of ['requestedUppdrag', 'startedUppdrag', 'ongoingUppdrag']) {
      const times = [in2012, in2011].map((time) => ({ measure, ...time, by: ['kon', 'enhet'] }));
      const [is, was] = (await askAll(times)) as [Statistic, Statistic];
      const { rows, totals } = tabulate([is], [was]);
      const differences = rows.map(({ figures }) => figures[measure]?.difference ?? Number.NaN);
      const sum = differences.reduce((all, one) => all + one, 0);
      expect(sum, measure).toBe(totals[measure]?.difference);
      expect(sum).toBe(Number(is.total) - Number(was.total));
      const back = tabulate([was], [is]);
      expect(back.totals[measure]?.difference).toBe(-sum || 0);
      expect(back.rows.map(({ keys }) => keys)).toEqual(rows.map(({ keys }) => keys));
    }
  });

  it('says nothing of what is protected, nor how many times more than nothing', () => {
    const told = (value: Statistic['total'], unit: Statistic['unit'] = 'uppdrag'): Statistic => ({
      ...{ measure: 'requestedUppdrag', unit, rule: '', dimensions: [], rows: [], absent: null },
      ...{
        period: { ...in2012, on: null },
        total: value,
        position: 1,
        computedAt: 1,
        suppressed: 0,
      },
    });
    const change = (is: Statistic, was: Statistic) => tabulate([is], [was]).totals.requestedUppdrag;
    expect(change(told(4), told('skyddad'))).toMatchObject({ difference: null, percent: null });
    expect(change(told('skyddad'), told(4))).toMatchObject({ difference: null, percent: null });
    expect(change(told(4), told(null))).toMatchObject({ difference: null, percent: null });
    expect(change(told(4), told(0))).toMatchObject({ difference: 4, percent: null });
    expect(change(told(4), told(3))).toMatchObject({ difference: 1, percent: 33.3 });
    expect(change(told(0.3), told(0.1))).toMatchObject({ difference: 0.2, percent: 200 });
    expect(change(told(-5), told(-10))).toMatchObject({ difference: 5, percent: 50 });
    expect(change(told(30, 'percent'), told(20, 'percent'))).toMatchObject({
      ...{ difference: 10, percent: null },
    });
  });
});

describe('what is nearest of what is released', () => {
  const nearest = (by: readonly string[], time: { from?: string; to?: string }, measure?: string) =>
    nearestReleased(models().database, tenant(), measure ?? 'requestedUppdrag', {
      ...{ by, from: time.from, to: time.to },
    });

  it('has the dimensions asked for, then as few others and days apart as there are', async () => {
    expect(await nearest(['kon'], in2012)).toBeUndefined();
    for (let one = 0; one < 12; one += 1) await record(requested('2012-02-01'));
    await release();
    const half = { from: '2012-01-01', to: '2012-06-30' };
    expect(await nearest(['kon', 'ombud'], half)).toEqual({ by: ['kon'], ...half });
    expect(await nearest([], { from: '2012-03-01', to: '2012-03-31' })).toEqual({
      ...{ by: [], from: '2012-01-01', to: '2012-03-31' },
    });
    expect(await nearest(['kon'], { from: '2012-01-01', to: '2012-05-31' })).toEqual({
      ...{ by: ['kon'], ...half },
    });
    expect(await nearest([], in2012, 'queueDaysMax')).toBeUndefined();
  });

  it('is given when it is asked for, whatever was asked before', async () => {
    for (let one = 0; one < 12; one += 1) await record(...working('2012-02-01'));
    await release();
    for (const { id: measure, dimensions } of measures.filter((one) => one.released.length > 0)) {
      for (const { id } of dimensions.slice(0, 3)) {
        const choice = await nearest([id], { from: '2012-02-01', to: '2012-02-28' }, measure);
        if (!choice) continue;
        const answer = await ask({ measure, ...choice }, 'released');
        expect(
          answer.rows.some(({ value }) => value !== 'skyddad'),
          measure,
        ).toBe(true);
      }
    }
  });
});
