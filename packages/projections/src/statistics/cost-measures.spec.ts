import { randomUUID } from 'node:crypto';
import { uppdrag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { exampleOmbud } from '../../../domain/src/uppdrag/examples.ts';
import { verksamhetExamples as e } from '../../../domain/src/verksamhet/examples.ts';
import { given } from '../read-models.fixture.ts';
import { begun, employed, withOrganisation } from './organisation.fixture.ts';
import { type Asked, closed, in2012, lines, started } from './statistics.fixture.ts';

const { models, ask, organise, tenant } = withOrganisation();
const table = async (asked: Asked) => lines(await ask(asked));
const start = '2012-01-01';
const both = ['FARSTA', 'SKARPNACK'];
const lives = (enhet: string, persons: number, year = 2011) =>
  given(e.PopulationSet, start, { enhet, year, persons });
const booked = (account: string, ore: number, to: LocalDate, entry = 1) =>
  given(e.EconomyEntered, to, { entry, account, ore, from: to, to });

async function working(enhet: string, on: LocalDate, closedOn?: LocalDate): Promise<void> {
  const id = randomUUID();
  const events = started(on, { enhet, clientId: id });
  await models().record(tenant(), uppdrag, id, [
    ...events,
    ...(closedOn === undefined ? [] : [closed(closedOn)]),
  ]);
}

describe('what an enhet pays', () => {
  const of = (measure: string, ...by: readonly string[]) => table({ measure, ...in2012, by });

  it('is its part of the net cost by people, and never off by one öre', async () => {
    await organise(
      ...begun(start, 'FARSTA', 'SKARPNACK', 'ALVSJO'),
      ...['FARSTA', 'SKARPNACK', 'ALVSJO'].map((enhet) => lives(enhet, 1000)),
      booked('50', 10_001, '2012-03-31'),
    );
    expect(await of('costByEnhet', 'enhet')).toEqual([
      'ALVSJO: 33.33',
      'FARSTA: 33.34',
      'SKARPNACK: 33.34',
    ]);
    expect((await ask({ measure: 'costByEnhet', ...in2012 })).total).toBe(100.01);
    await organise(booked('35', -20_002, '2012-04-30', 2));
    expect(await of('costByEnhet', 'enhet')).toEqual([
      'ALVSJO: -33.33',
      'FARSTA: -33.34',
      'SKARPNACK: -33.34',
    ]);
  });

  it('is not split where an enhet’s people are not known', async () => {
    await organise(
      ...begun(start, ...both),
      lives('FARSTA', 1000),
      booked('50', 500, '2012-03-31'),
    );
    expect(await of('costByEnhet', 'enhet')).toEqual(['UPPGIFT_SAKNAS: 5']);
    await organise(lives('SKARPNACK', 0), lives('FARSTA', 0));
    expect(await of('costByEnhet', 'enhet')).toEqual(['UPPGIFT_SAKNAS: 5']);
  });

  it('comes to so much for each uppdrag of the year, and to nothing known without a cost', async () => {
    await organise(...begun(start, ...both), lives('FARSTA', 3000), lives('SKARPNACK', 1000));
    await working('FARSTA', '2012-02-01', '2012-03-01');
    await working('FARSTA', '2012-02-02');
    await working('SKARPNACK', '2012-02-03');
    expect((await ask({ measure: 'costPerUppdrag', ...in2012 })).total).toBeNull();
    await organise(booked('50', 100_000, '2012-03-31'));
    expect(await of('costPerUppdrag', 'enhet')).toEqual(['FARSTA: 375', 'SKARPNACK: 250']);
    expect((await ask({ measure: 'costPerUppdrag', ...in2012 })).total).toBe(333.33);
    const before = { measure: 'costPerUppdrag', from: '2011-01-01', to: '2011-12-31' };
    expect((await ask(before)).total).toBeNull();
  });

  it('is paid by the grant in so many per cent', async () => {
    await organise(
      ...begun(start, 'FARSTA'),
      booked('35', -75_000, '2012-03-31'),
      booked('39', 20_000, '2012-03-31', 2),
      booked('36', -5_000, '2012-03-31', 3),
      booked('50', 80_000, '2012-04-30', 4),
    );
    expect((await ask({ measure: 'grantShare', ...in2012 })).total).toBe(75);
    expect(await of('grantShare', 'month')).toEqual(['2012-03: 375', '2012-04: 0']);
    const incomes = { measure: 'grantShare', from: '2013-01-01', to: '2013-01-31' };
    expect((await ask(incomes)).total).toBeNull();
  });
});

describe('the caseload', () => {
  it('is uppdrag by posts, of the enhet and of the ombud who leads them', async () => {
    const { ett, tre } = exampleOmbud;
    await organise(
      ...begun(start, ...both),
      ...employed(ett, start, { enheter: both, fte: 1 }),
      ...employed(tre, start, { enheter: ['SKARPNACK'], fte: 0.5 }),
    );
    const on = '2012-06-30';
    const caseload = (...by: readonly string[]) => table({ measure: 'caseloadPerFte', on, by });
    expect((await ask({ measure: 'caseloadPerFte', on })).total).toBe(0);
    await working('FARSTA', '2012-02-01');
    await working('FARSTA', '2012-02-01');
    await working('SKARPNACK', '2012-02-01');
    expect(await caseload('enhet')).toEqual(['FARSTA: 4', 'SKARPNACK: 1']);
    expect(await caseload('ombud')).toEqual([`${ett}: 3`, `${tre}: 0`]);
    expect((await ask({ measure: 'caseloadPerFte', on })).total).toBe(2);
    const before = { measure: 'caseloadPerFte', on: '2011-12-31' };
    expect((await ask(before)).total).toBeNull();
  });
});
