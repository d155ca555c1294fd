import type { LocalDate } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { verksamhetExamples as e, ett, tva } from '../../../domain/src/verksamhet/examples.ts';
import { economy2009 } from '../../../testing/src/fixtures/economy-2009.ts';
import { stockholm2008 } from '../../../testing/src/fixtures/stockholm-2008.ts';
import { given } from '../read-models.fixture.ts';
import { begun, employed, withOrganisation } from './organisation.fixture.ts';
import { type Asked, in2012, lines } from './statistics.fixture.ts';

const { ask, organise } = withOrganisation();
const table = async (asked: Asked) => lines(await ask(asked));

describe('the economy', () => {
  const { entries, from, to } = economy2009;
  const entered = entries.flatMap(({ account, ore, budgetOre }, index) => [
    given(e.EconomyEntered, to, { entry: index + 1, account, ore, from, to }),
    given(e.BudgetSet, to, { account, ore: budgetOre, from, to }),
  ]);
  const in2009 = { from: '2009-01-01', to: '2009-12-31' };

  it('of 2009 nets 212 723,49 kr over its eight accounts, and its budget nothing', async () => {
    await organise(...begun('2009-01-01', 'ALVSJO'), ...entered);
    const net = await ask({ measure: 'economyNet', ...in2009, by: ['account'] });
    expect(net.total).toBe(212_723.49);
    expect(lines(net)).toEqual([
      ...['35: -529200', '36: -98048', '39: 73193', '50: 655375.19'],
      ...['51: 12980.93', '52: 78983.78', '55: 11241.7', '58: 8196.89'],
    ]);
    const budget = await ask({ measure: 'budgetNet', ...in2009, by: ['account'] });
    expect(budget.total).toBe(0);
    expect(lines(budget)).toEqual([
      ...['35: -700000', '36: -100000', '39: 0', '50: 0', '51: 0', '52: 0', '55: 800000', '58: 0'],
    ]);
  });

  it('has its sign by the amount: account 39 is a cost among the incomes', async () => {
    await organise(...begun('2009-01-01', 'ALVSJO'), ...entered);
    const signs = { measure: 'economyNet', ...in2009, by: ['direction', 'account'] };
    expect((await table(signs)).filter((line) => line.includes(' 3'))).toEqual([
      ...['INTAKT 35: -529200', 'INTAKT 36: -98048', 'KOSTNAD 39: 73193'],
    ]);
  });

  it('counts an amount on the last day that it is for, so that parts of a year add up', async () => {
    await organise(...begun('2009-01-01', 'ALVSJO'), ...entered);
    const net = async (first: LocalDate, last: LocalDate) =>
      (await ask({ measure: 'economyNet', from: first, to: last })).total;
    expect(await net('2009-01-01', '2009-06-30')).toBe(0);
    expect(await net('2009-07-01', '2009-12-31')).toBe(212_723.49);
    expect(await net('2009-08-31', '2009-08-31')).toBe(212_723.49);
    expect(await table({ measure: 'economyNet', ...in2009, by: ['month'] })).toEqual([
      '2009-08: 212723.49',
    ]);
  });

  it('holds amounts that no int can', async () => {
    const ore = 12_345_678_901;
    const whole = { entry: 1, account: '50', ore, from: '2012-01-01', to: '2012-12-31' };
    await organise(...begun('2012-01-01', 'ALVSJO'), given(e.EconomyEntered, '2013-01-02', whole));
    expect((await ask({ measure: 'economyNet', ...in2012 })).total).toBe(123_456_789.01);
  });

  it('is shown as it is through the released door: it is about nobody', async () => {
    await organise(...begun('2009-01-01', 'ALVSJO'), ...entered);
    const net = { measure: 'economyNet', ...in2009, by: ['account'] };
    expect(await ask(net, 'released')).toMatchObject({ total: 212_723.49, suppressed: 0 });
  });

  it('knows the grant of each year', async () => {
    const orePerFte = stockholm2008.grantOrePerOmbudMonth * 12;
    await organise(
      ...begun('2009-01-01', 'ALVSJO'),
      given(e.GrantAmountSet, '2009-01-01', { year: 2009, orePerFte }),
    );
    const grant = async (on: LocalDate) => (await ask({ measure: 'grantAmount', on })).total;
    expect(await grant('2009-12-31')).toBe(302_400);
    expect(await grant('2010-01-01')).toBe(0);
  });
});

describe('what is done besides the uppdrag', () => {
  it('is counted in hours, occasions and persons, by what it was', async () => {
    const start = '2012-01-01';
    await organise(
      ...begun(start, 'FARSTA'),
      ...employed(ett, start, { enheter: ['FARSTA'], fte: 1 }),
      given(e.TrainingHeld, '2012-02-01', { slag: 'KONFERENS', hours: 7.5, ombud: [ett, tva] }),
      given(e.TrainingHeld, '2012-03-01', { slag: 'MISSBRUK', hours: 3, ombud: [ett] }),
      given(e.SupervisionHeld, '2012-03-02', { hours: 1.25, ombud: [ett, tva] }),
      given(e.EvaluationMade, '2012-03-03', { by: 'BRUKARORGANISATION' }),
      given(e.InformationGiven, '2012-03-04', {
        ...{ mottagare: 'SOCIALTJANST', persons: 12, hours: 1.5 },
      }),
      given(e.InformationGiven, '2012-03-05', { mottagare: 'SOCIALTJANST', persons: undefined }),
      given(e.OutreachMade, '2012-03-06', { plats: 'TRAFFPUNKT', enhet: 'FARSTA', persons: 4 }),
      given(e.ConsultativeSupportGiven, '2012-03-07', { topic: 'BOENDE', minutes: 45 }),
      given(e.ConsultativeSupportGiven, '2012-03-08', { topic: 'BOENDE', minutes: 30 }),
      given(e.PopulationSet, '2012-03-09', { enhet: 'FARSTA', year: 2010, persons: 52_000 }),
      given(e.PopulationSet, '2012-03-09', { enhet: 'FARSTA', year: 2013, persons: 54_000 }),
    );
    const of = (measure: string, ...by: readonly string[]) => table({ measure, ...in2012, by });
    expect(await of('trainingHours', 'training')).toEqual(['KONFERENS: 7.5', 'MISSBRUK: 3']);
    expect(await of('trainingHours', 'ombud')).toEqual([`${ett}: 10.5`, `${tva}: 7.5`]);
    expect((await ask({ measure: 'trainingHours', ...in2012 })).total).toBe(10.5);
    expect((await ask({ measure: 'supervisionHours', ...in2012 })).total).toBe(1.25);
    expect(await of('evaluations', 'evaluatedBy')).toEqual(['BRUKARORGANISATION: 1']);
    expect(await of('informationEfforts', 'mottagare')).toEqual(['SOCIALTJANST: 2']);
    expect((await ask({ measure: 'informedPersons', ...in2012 })).total).toBe(12);
    expect(await of('informationHours', 'mottagare')).toEqual(['SOCIALTJANST: 1.5']);
    expect((await ask({ measure: 'outreachHours', ...in2012 })).total).toBe(2);
    expect(await of('outreachEfforts', 'plats', 'enhet')).toEqual(['TRAFFPUNKT FARSTA: 1']);
    expect((await ask({ measure: 'reachedPersons', ...in2012 })).total).toBe(4);
    expect(await of('consultations', 'topic')).toEqual(['BOENDE: 2']);
    expect(await of('consultationHours', 'topic')).toEqual(['BOENDE: 1.25']);
    expect(await table({ measure: 'population', on: '2012-12-31', by: ['enhet'] })).toEqual([
      'FARSTA: 52000',
    ]);
    expect((await ask({ measure: 'population', on: '2013-01-31' })).total).toBe(54_000);
    const advice = { measure: 'consultations', ...in2012, by: ['topic'] };
    await expect(ask(advice, 'released')).rejects.toThrow('releasedNotInCatalogue');
  });
});
