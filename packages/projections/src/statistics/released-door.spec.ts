import { Rejection } from '@fyr/kernel';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { exampleOmbud } from '../../../domain/src/uppdrag/examples.ts';
import { chanceOf } from '../release/lives.fixture.ts';
import { measures } from './catalogue.ts';
import {
  type Asked,
  closed,
  in2012,
  lines,
  requested,
  started,
  withStatistics,
} from './statistics.fixture.ts';

const { ett } = exampleOmbud;
const seed = Number(process.env.RELEASE_SEED ?? Math.floor(Math.random() * 1e9));
/** Asked at random, many of them more than once. */
const queries = Number(process.env.RELEASE_QUERIES ?? 400);
const starts = ['2012-01-01', '2012-02-01', '2012-04-01', '2012-07-01', '2012-10-01'];
const days = [...starts, '2012-03-31', '2012-06-30', '2012-09-30', '2012-12-31'];
const { record, release, ask, tenant, models } = withStatistics();
const quarters2012 = ['2012-03-31', '2012-06-30', '2012-09-30', '2012-12-31'];
const firstHalf = { from: '2012-01-01', to: '2012-06-30' };

describe('the released door', { timeout: 30_000 + queries * 50 }, () => {
  const refused = async (asked: Asked) => {
    const answer = await ask(asked, 'released').catch((error: unknown) => error);
    if (!(answer instanceof Rejection)) throw new Error('it was not refused');
    expect(answer.code).toBe('forbidden');
    return answer.because[0];
  };
  const rule = async (asked: Asked) => (await refused(asked))?.rule;
  const started2012 = { measure: 'startedUppdrag', ...in2012 };
  const requested2012 = { measure: 'requestedUppdrag', ...in2012 };

  async function requests(counts: Readonly<Record<string, number>>, on: string): Promise<void> {
    for (const [kon, count] of Object.entries(counts)) {
      for (let one = 0; one < count; one += 1) await record(requested(on, { kon }));
    }
  }

  it('has fixed tables, whole periods that are over, and nothing by ombud or day', async () => {
    expect(await rule({ ...started2012, by: ['ombud'] })).toBe('releasedNotByOmbud');
    expect(await rule({ ...started2012, filters: { ombud: ett } })).toBe('releasedNotByOmbud');
    expect(await rule({ measure: 'ongoingUppdrag', on: '2012-12-31' })).toBe('releasedNoDay');
    expect(await rule({ ...started2012, from: '2012-02-01' })).toBe('releasedWholePeriod');
    const thisYear = { from: '2013-01-01', to: '2013-12-31' };
    expect(await rule({ ...started2012, ...thisYear })).toBe('releasedPeriodOver');
    const three = { by: ['enhet', 'kon', 'alder'], filters: { initiativ: 'KLIENT' } };
    expect(await rule({ ...started2012, ...three })).toBe('releasedTwoDimensions');
    expect(await rule({ ...started2012, by: ['kon', 'drift'] })).toBe('releasedNotTogether');
    expect(await rule({ measure: 'queueDaysMax', ...in2012 })).toBe('releasedNotInCatalogue');
    const quarter = { from: '2012-01-01', to: '2012-03-31' };
    expect(await rule({ ...started2012, ...quarter, by: ['kon'] })).toBe('releasedWithHalf');
    expect(await rule({ ...started2012, ...firstHalf, by: ['alder'] })).toBe('releasedWithYear');
  });

  it('opens when a quarter is released, and says before when that will be', async () => {
    await requests({ KVINNA: 12 }, '2012-02-01');
    expect(await refused(requested2012)).toEqual({
      rule: 'releasedNotYet',
      values: { to: '2012-12-31', on: '2013-01-21' },
    });
    expect(await release()).toEqual(quarters2012);
    expect(await release()).toEqual([]);
    expect((await ask(requested2012, 'released')).total).toBe('skyddad');
    expect((await ask({ ...requested2012, ...firstHalf }, 'released')).total).toBe('skyddad');
    const first = { from: '2012-01-01', to: '2012-03-31' };
    expect((await ask({ ...requested2012, ...first }, 'released')).total).toBe(12);
    const before = { from: '2011-01-01', to: '2011-12-31' };
    expect(await rule({ ...requested2012, ...before })).toBe('releasedNotYet');
  });

  it('shows the small ones and their complements as one mark, and is silent where all are', async () => {
    await requests({ KVINNA: 12, MAN: 6, ANNAT: 1 }, '2012-02-01');
    await requests({ KVINNA: 14, MAN: 7 }, '2012-05-02');
    await release();
    const byKon = { ...requested2012, ...firstHalf, by: ['kon'] };
    const table = await ask(byKon, 'released');
    expect(table).toMatchObject({ total: 40, suppressed: 2 });
    expect(lines(table)).toContain('ANNAT: skyddad');
    expect(lines(table).filter((line) => /KVINNA: 26|MAN: 13/.test(line))).toHaveLength(1);
    const slice = { ...requested2012, ...firstHalf, filters: { kon: 'ANNAT' } };
    expect(await ask(slice, 'released')).toMatchObject({ total: 'skyddad', suppressed: 1 });
    const second = { from: '2012-07-01', to: '2012-12-31' };
    expect(await rule({ ...byKon, ...second })).toBe('releasedCoarser');
  });

  it('never changes what is out, whatever is told later', async () => {
    await requests({ KVINNA: 12, MAN: 9 }, '2012-02-01');
    await release();
    const asked = { ...requested2012, ...firstHalf };
    const before = await ask(asked, 'released');
    await requests({ MAN: 5 }, '2012-02-01');
    await release();
    expect(await ask(asked, 'released')).toEqual(before);
    expect((await ask(asked)).total).toBe(26);
    const statements = ['update release set position = 0', 'delete from released_table'];
    for (const statement of statements) {
      const change = models().releasing.inTenant(tenant(), (tx) => sql.raw(statement).execute(tx));
      await expect(change).rejects.toThrow('42501');
    }
  });

  it('waits with a quarter until all of the log is counted', async () => {
    await requests({ KVINNA: 12 }, '2012-02-01');
    expect(await release(undefined, 1_000_000)).toEqual([]);
    expect(await release()).toEqual(quarters2012);
  });

  it('lets one of two that release the same quarter be the first', async () => {
    await requests({ KVINNA: 12 }, '2012-02-01');
    const both = await Promise.all([release(), release()]);
    expect(both.flat().sort()).toEqual(quarters2012);
  });

  it('protects what one ombud stands for, small or not', async () => {
    for (let one = 0; one < 24; one += 1) {
      const on = one < 12 ? '2012-02-01' : '2012-05-02';
      await record(...started(on, { enhet: one % 2 === 0 ? 'FARSTA' : 'ALVSJO' }));
    }
    await release();
    expect((await ask({ ...started2012, ...firstHalf }, 'released')).total).toBe(24);
    expect(await rule({ ...started2012, ...firstHalf, by: ['enhet'] })).toBe('releasedCoarser');
  });

  it('answers alike in whichever order the dimensions are named', async () => {
    const cells = ['KVINNA ALVSJO', 'MAN ALVSJO', 'MAN FARSTA', 'KVINNA FARSTA'];
    for (const on of ['2012-02-01', '2012-05-02', '2012-08-01', '2012-11-01']) {
      for (const cell of cells.flatMap((each) => Array.from({ length: 7 }, () => each))) {
        const [kon, enhet] = cell.split(' ');
        await record(requested(on, { kon, enhet }));
      }
    }
    await release();
    const half = await ask({ ...requested2012, ...firstHalf, by: ['enhet'] }, 'released');
    expect(lines(half)).toEqual(['ALVSJO: 28', 'FARSTA: 28']);
    const one = await ask({ ...requested2012, by: ['kon', 'enhet'] }, 'released');
    const other = await ask({ ...requested2012, by: ['enhet', 'kon'] }, 'released');
    const turned = lines(other).map((line) => line.replace(/(\w+) (\w+):/, '$2 $1:'));
    expect([...turned].sort()).toEqual([...lines(one)].sort());
    expect(one.total).toBe(112);
    await askAround();
  });

  /** Whatever is asked, and however often: what is out, or the rule by which it is not. */
  async function askAround(): Promise<void> {
    const chance = chanceOf(seed);
    const pick = <T>(some: readonly T[]): T => some[Math.floor(chance() * some.length)] as T;
    const told = new Map<string, unknown>();
    for (let count = 0; count < queries; count += 1) {
      const { id, dimensions, released } = pick(measures.filter(({ open }) => !open));
      const by = dimensions.filter(() => chance() < 1.5 / dimensions.length).map((one) => one.id);
      const [from, to] = [pick(days), pick(days)].sort();
      const asked = { measure: id, from: from ?? '', to: to ?? '', by };
      const answer = await ask(asked, 'released').then(
        ({ rows, total }) => ({ rows: rows.map(({ value }) => value).sort(), total }),
        ({ because }: Rejection) => because,
      );
      if ('rows' in answer) {
        const known = released.map((table) => [...table.dimensions].sort().join());
        expect(known, `seed ${seed}`).toContain([...asked.by].sort().join());
      }
      const name = JSON.stringify([id, from, to, [...asked.by].sort()]);
      expect(answer, `seed ${seed}: ${name}`).toEqual(told.get(name) ?? answer);
      told.set(name, answer);
    }
  }

  it('protects a table by one dimension where nearly all is one ombud’s', async () => {
    for (let one = 0; one < 20; one += 1) {
      const reason = one < 10 ? 'UPPDRAG_SLUTFORT' : 'KLIENTEN_AVSLUTAR';
      await record(...started('2012-02-01'), closed('2012-10-01', reason));
    }
    await release();
    const byReason = { measure: 'closedUppdrag', ...in2012, by: ['reason'] };
    expect(await rule(byReason)).toBe('releasedCoarser');
  });
});
