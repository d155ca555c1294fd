import type { ViewEvent } from '@fyr/kernel';
import type { GivenEvent } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { hiddenFrom, type Role, readingOfType, withhold } from '../access/index.ts';
import { verksamhetExamples as e, ett, ledare } from './examples.ts';
import { as, employed } from './histories.fixture.ts';
import { verksamhet } from './index.ts';
import { nameOn } from './name.ts';

const life: readonly GivenEvent[] = [
  ...employed,
  e.OmbudContactChanged,
  e.ArbetsledareNamed,
  e.AgreementSigned,
  e.ProcurementAwarded,
  e.AbsenceBegan,
  e.GuidelineAdopted,
  e.GrantAmountSet,
  e.EconomyEntered,
  as(e.FactsCorrected, { revision: 12, data: { ...e.EconomyEntered.data, ore: 7_319_301 } }),
  as(e.FactsCorrected, { revision: 9, data: { ...e.AbsenceBegan.data, slag: 'SJUKFRANVARO' } }),
  e.BudgetSet,
  e.CommitmentMade,
  e.CommitmentFollowedUp,
  e.HuvudmanRegistered,
  e.HuvudmanChanged,
  as(e.OmbudLeft, { to: '2012-05-31' }),
];

const recorded = life.map((event, index) => ({
  ...event,
  ...{ actor: 'arbetsledare:1', revision: index + 1 },
})) as unknown as readonly ViewEvent[];

/** What the role is told: its events, and what they make. */
function toldTo(role: Role): string {
  const reading = readingOfType(role, 'verksamhet');
  if (reading === null) throw new Error(`${role} reads no verksamhet`);
  const events = withhold(reading, recorded, hiddenFrom(role, 'verksamhet'));
  return JSON.stringify({ events, ...verksamhet.view(events) });
}

describe('the name of a verksamhet', () => {
  const named = (type: string, from: string, personal?: object | null) =>
    ({ type, data: { on: '2012-01-01', from }, personal }) as unknown as ViewEvent;
  const began = named('VerksamhetStarted', '2012-01-01', { name: 'Demo Ett' });
  const handedOver = named('OperatingFormChanged', '2013-01-01', { utforare: 'Demo Stiftelse' });
  const renamed = named('OperatingFormChanged', '2014-01-01', { name: 'Demo Två' });
  const events = [began, renamed, handedOver];

  it.each([
    ['2011-12-31', 'Demo Ett'],
    ['2012-01-01', 'Demo Ett'],
    ['2013-12-31', 'Demo Ett'],
    ['2014-01-01', 'Demo Två'],
  ])('is on %s %s', (day, name) => {
    expect(nameOn(events, day)).toBe(name);
  });

  it('is nothing to those who read no text, and erased where it is', () => {
    expect(nameOn([named('VerksamhetStarted', '2012-01-01')], '2012-01-01')).toBeUndefined();
    expect(nameOn([named('VerksamhetStarted', '2012-01-01', null)], '2012-01-01')).toBeNull();
  });
});

describe('the picture of a verksamhet', () => {
  const { data, personal } = verksamhet.view(recorded);

  it('is all of it, past and planned, with what is waited for', () => {
    expect(data).toMatchObject({
      kind: 'LOKAL',
      agreements: [{ agreement: 1, procurement: { decisionRef: 'SOTN-2008/0271' } }],
      ombud: [{ ombud: ett, to: '2012-05-31', reason: 'ANNAN_TJANST' }],
      absences: [{ ombud: ett, extent: 50 }],
      commitments: [{ commitment: 1, followUps: [{ result: 'DELVIS' }] }],
      economy: [{ account: '39', ore: 7_319_300 }],
      deadlines: { guidelineReview: '2012-09-03', 'agreementEnds:1': '2013-03-04' },
    });
  });

  it('has its words by the event that they came with, and people by who they are', () => {
    expect(personal).toMatchObject({
      name: 'Personligt ombud Söderort',
      texts: { 2: { name: 'Skarpnäck' }, 10: e.GuidelineAdopted.personal },
      contacts: { [ett]: { mobile: '070-000 00 01' }, [ledare]: { name: 'Demo Arbetsledare' } },
    });
    const { huvudman } = data as { huvudman: readonly { revision: number }[] };
    expect(life[(huvudman[0]?.revision ?? 0) - 1]?.type).toBe('HuvudmanChanged');
  });

  it('shows that words are erased', () => {
    const erased = recorded.map((event) => (event.personal ? { ...event, personal: null } : event));
    const view = verksamhet.view(erased);
    expect(view.personal).toMatchObject({
      name: null,
      texts: { 2: null },
      contacts: { [ett]: null },
    });
    expect(view.data).toEqual(data);
  });

  it('is called what it was called last', () => {
    const renamed = { ...e.OperatingFormChanged, personal: { name: 'Personligt ombud Syd' } };
    const view = verksamhet.view([
      ...recorded,
      { ...renamed, actor: 'arbetsledare:1', revision: 99 } as unknown as ViewEvent,
    ]);
    expect(view.personal.name).toBe('Personligt ombud Syd');
  });
});

describe('of a verksamhet', () => {
  const economy = ['"ore"', 'orePerFte', 'feeOre'];
  const ofEmployment = ['FORALDRALEDIGHET', 'SJUKFRANVARO', 'ANNAN_TJANST'];
  const reach = ['08-000 00 01', '070-000 00 01', 'ett@example.test', 'Exempelgatan 1'];
  const words = ['Demo Ombud Ett', 'Först den som står utan kontakter'];
  const all = [...economy, ...ofEmployment, ...reach, ...words];

  it.each<[Role, readonly string[]]>([
    ['arbetsledare', all],
    ['ombud', [...reach, ...words]],
    ['ledamot', words],
    ['analytiker', economy],
    ['administrator', []],
  ])('%s is told %j and no more', (role, expected) => {
    const told = toldTo(role);
    expect(all.filter((word) => told.includes(word))).toEqual(expected);
  });

  it('others are told nothing', () => {
    expect(readingOfType('namnd', 'verksamhet')).toBeNull();
    expect(readingOfType('granskare', 'verksamhet')).toBeNull();
  });

  it('everybody who reads it is told that somebody is away', () => {
    expect(toldTo('administrator')).toContain('AbsenceBegan');
  });
});
