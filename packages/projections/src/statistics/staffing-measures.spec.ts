import { randomInt } from 'node:crypto';
import { addDays } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verksamhetExamples as e, ett, tva } from '../../../domain/src/verksamhet/examples.ts';
import { soderort2011 } from '../../../testing/src/fixtures/soderort-2011.ts';
import { type GivenEvent, given } from '../read-models.fixture.ts';
import { begun, employed, withOrganisation } from './organisation.fixture.ts';
import { type Asked, in2012, lines } from './statistics.fixture.ts';

const { models, ask, organise } = withOrganisation();
const table = async (asked: Asked) => lines(await ask(asked));
const start = '2012-01-01';
const both = ['FARSTA', 'SKARPNACK'];
const absent = (ombud: string, absence: number, from: LocalDate, data: GivenEvent['data']) =>
  given(e.AbsenceBegan, from, { ombud, absence, from, to: undefined, ...data });

describe('posts', () => {
  it('of Söderort are 5.0, agreed and filled, split evenly over each group of stadsdelar', async () => {
    const { from, enheter, agreed, ombud } = soderort2011;
    await organise(
      ...begun(from, ...Object.keys(enheter)),
      ...agreed.map(({ enheter: among, fte }) =>
        given(e.ShareSet, from, { enheter: among, fte, from }),
      ),
      ...ombud.flatMap(({ shares }, index) =>
        employed(`eeeeeeee-0000-4000-8000-00000000010${index}`, from, ...shares),
      ),
    );
    const on = '2011-12-31';
    const byEnhet = {
      ALVSJO: 0.5,
      ENSKEDE_ARSTA_VANTOR: 1.25,
      FARSTA: 1,
      HAGERSTEN_LILJEHOLMEN: 0.5,
      SKARHOLMEN: 0.5,
      SKARPNACK: 1.25,
    };
    const expected = Object.entries(byEnhet).map(([enhet, fte]) => `${enhet}: ${fte}`);
    for (const measure of ['agreedFte', 'staffedFte']) {
      expect(await table({ measure, on, by: ['enhet'] })).toEqual(expected);
      expect((await ask({ measure, on })).total).toBe(5);
    }
    expect((await ask({ measure: 'staffedOmbud', on })).total).toBe(5);
    expect((await ask({ measure: 'staffedFte', on: '2011-08-31' })).total).toBe(0);
  });

  it('are counted in months by their days, also where they change in the middle of one', async () => {
    await organise(
      ...begun(start, ...both),
      ...employed(ett, start, { enheter: both, fte: 1 }),
      given(e.OmbudFteSet, '2012-02-01', {
        ...{ ombud: ett, from: '2012-02-16' },
        shares: [{ enheter: ['FARSTA'], fte: 0.5, exclusive: true }],
      }),
      given(e.OmbudLeft, '2012-03-01', { ombud: ett, to: '2012-03-31' }),
      given(e.VacancyOpened, '2012-03-01', {
        ...{ vacancy: 1, enheter: both, fte: 1, from: '2012-04-01' },
      }),
      given(e.VacancyFilled, '2012-03-01', { vacancy: 1, to: '2012-04-15' }),
    );
    // February has 29 days: 15 of a whole post shared by two, 14 of a half in Farsta.
    const months = { measure: 'staffedFteMonths', ...in2012, by: ['month', 'enhet'] };
    expect(await table(months)).toEqual([
      ...['2012-01 FARSTA: 0.5', '2012-01 SKARPNACK: 0.5'],
      ...['2012-02 FARSTA: 0.5', '2012-02 SKARPNACK: 0.26', '2012-03 FARSTA: 0.5'],
    ]);
    expect((await ask({ measure: 'staffedFteMonths', ...in2012 })).total).toBe(2.26);
    const half = { measure: 'staffedFteMonths', from: '2012-01-10', to: '2012-01-10' };
    expect((await ask(half)).total).toBe(0.03);
    expect(await table({ measure: 'vacantFteMonths', ...in2012, by: ['month', 'enhet'] })).toEqual([
      ...['2012-04 FARSTA: 0.25', '2012-04 SKARPNACK: 0.25'],
    ]);
  });

  it('may be agreed for days to come', async () => {
    await organise(
      ...begun(start, 'FARSTA'),
      given(e.ShareSet, start, { enheter: ['FARSTA'], fte: 1, from: start, to: undefined }),
      given(e.ShareSet, start, { enheter: ['FARSTA'], fte: 2, from: '2012-07-01', to: undefined }),
    );
    const agreed = async (on: LocalDate) => (await ask({ measure: 'agreedFte', on })).total;
    expect(await agreed('2012-06-30')).toBe(1);
    expect(await agreed('2012-07-01')).toBe(2);
  });
});

describe('leave and sickness', () => {
  it('are the part of the working time that they are of, where it would have been worked', async () => {
    await organise(
      ...begun(start, ...both),
      ...employed(ett, start, { enheter: both, fte: 1 }),
      ...employed(tva, start, { enheter: ['FARSTA'], fte: 0.8 }),
      absent(ett, 1, '2012-04-01', { slag: 'FORALDRALEDIGHET', extent: 50, to: '2012-05-31' }),
      absent(tva, 2, '2012-04-16', { slag: 'SJUKFRANVARO', extent: 100 }),
      given(e.AbsenceEnded, '2012-05-10', { absence: 2, to: '2012-04-30' }),
      absent(tva, 3, '2012-06-01', { slag: 'TJANSTLEDIGHET', extent: 100, to: '2012-06-30' }),
    );
    const by = ['month', 'enhet'];
    expect(await table({ measure: 'leaveFteMonths', ...in2012, by })).toEqual([
      ...['2012-04 FARSTA: 0.25', '2012-04 SKARPNACK: 0.25'],
      ...['2012-05 FARSTA: 0.25', '2012-05 SKARPNACK: 0.25', '2012-06 FARSTA: 0.8'],
    ]);
    expect(await table({ measure: 'sicknessFteMonths', ...in2012, by })).toEqual([
      '2012-04 FARSTA: 0.4',
    ]);
    expect(await table({ measure: 'leaveFteMonths', ...in2012, by: ['slag'] })).toEqual([
      ...['FORALDRALEDIGHET: 1', 'TJANSTLEDIGHET: 0.8'],
    ]);
    expect(await table({ measure: 'sicknessFteMonths', ...in2012, by: ['ombud'] })).toEqual([
      `${tva}: 0.4`,
    ]);
  });

  it('come out as when each day is counted by itself', async () => {
    const seed = randomInt(2 ** 31);
    const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(start, days));
    const spells = fc.record({
      set: fc.array(fc.record({ from: day, hundredths: fc.integer({ min: 1, max: 100 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      leaves: fc.array(
        fc.record({ from: day, days: fc.nat(60), extent: fc.integer({ min: 1, max: 100 }) }),
        { maxLength: 3 },
      ),
      left: day,
    });
    const [{ set, leaves, left } = { set: [], leaves: [], left: start }] = fc.sample(spells, {
      seed,
      numRuns: 1,
    });
    await organise(
      ...begun(start, 'FARSTA'),
      given(e.OmbudEmployed, start, { ombud: ett, from: start }),
      ...set.map(({ from, hundredths }) =>
        given(e.OmbudFteSet, start, {
          ...{ ombud: ett, from },
          shares: [{ enheter: ['FARSTA'], fte: hundredths / 100, exclusive: false }],
        }),
      ),
      ...leaves.map(({ from, days, extent }, index) =>
        absent(ett, index + 1, from, { slag: 'ANNAN', extent, to: addDays(from, days) }),
      ),
      given(e.OmbudLeft, start, { ombud: ett, to: left }),
    );
    let staffed = 0;
    let away = 0;
    for (let at = start; at <= left; at = addDays(at, 1)) {
      const since = set
        .filter(({ from }) => from <= at)
        .reduce<(typeof set)[number] | undefined>(
          (last, one) => (last && last.from > one.from ? last : one),
          undefined,
        );
      const part = (since?.hundredths ?? 0) / 100 / Temporal.PlainDate.from(at).daysInMonth;
      staffed += part;
      for (const { from, days, extent } of leaves) {
        if (from <= at && at <= addDays(from, days)) away += (part * extent) / 100;
      }
    }
    const total = async (measure: string) => Number((await ask({ measure, ...in2012 })).total);
    expect(await total('staffedFteMonths'), `seed ${seed}`).toBeCloseTo(staffed, 1.9);
    expect(await total('leaveFteMonths'), `seed ${seed}`).toBeCloseTo(away, 1.9);
    expect(await models().differences(), `seed ${seed}`).toEqual([]);
  });

  it('of few are protected through the released door, and never told apart by ombud or month', async () => {
    await organise(
      ...begun(start, 'FARSTA'),
      ...employed(ett, start, { enheter: ['FARSTA'], fte: 1 }),
      absent(ett, 1, '2012-04-01', { slag: 'SJUKFRANVARO', extent: 100, to: '2012-05-31' }),
    );
    const released = async (measure: string, by: readonly string[] = []) =>
      await ask({ measure, ...in2012, by }, 'released');
    for (const measure of ['sicknessFteMonths', 'leaveFteMonths', 'staffedFteMonths']) {
      await expect(released(measure)).rejects.toThrow('releasedNotInCatalogue');
      await expect(released(measure, ['month'])).rejects.toThrow('releasedNotByMonth');
      await expect(released(measure, ['ombud'])).rejects.toThrow('releasedNotByOmbud');
    }
    expect((await released('vacantFteMonths', ['enhet'])).total).toBe(0);
    await expect(released('vacantFteMonths', ['month'])).rejects.toThrow('releasedNotByMonth');
  });
});

describe('the intake', () => {
  it('is stopped so many times and days, a day once however many enheter it is', async () => {
    const stop = (number: number, from: LocalDate, enheter: readonly string[]) =>
      given(e.IntakeStopped, from, { stop: number, enheter, from });
    await organise(
      ...begun(start, ...both),
      stop(1, '2012-04-01', ['FARSTA']),
      stop(2, '2012-04-21', both),
      given(e.IntakeResumed, '2012-06-01', { stop: 1, to: '2012-04-30' }),
      given(e.IntakeResumed, '2012-06-01', { stop: 2, to: '2012-05-10' }),
      stop(3, '2013-01-15', ['FARSTA']),
    );
    const of = (measure: string, ...by: readonly string[]) => table({ measure, ...in2012, by });
    expect((await ask({ measure: 'intakeStops', ...in2012 })).total).toBe(2);
    expect(await of('intakeStops', 'enhet')).toEqual(['FARSTA: 2', 'SKARPNACK: 1']);
    expect((await ask({ measure: 'intakeStopDays', ...in2012 })).total).toBe(40);
    expect(await of('intakeStopDays', 'month')).toEqual(['2012-04: 30', '2012-05: 10']);
    expect(await of('intakeStopDays', 'enhet')).toEqual(['FARSTA: 40', 'SKARPNACK: 20']);
    const later = { from: '2013-01-01', to: '2013-01-31' };
    expect((await ask({ measure: 'intakeStopDays', ...later })).total).toBe(17);
    expect(
      (await ask({ measure: 'intakeStops', from: '2012-05-11', to: '2012-12-31' })).total,
    ).toBe(0);
  });
});
