import { beforeAll, describe, expect, it } from 'vitest';
import {
  blekinge2002,
  contract2009,
  economy2009,
  jarfalla2017,
  stockholm2008,
  stockholm2012,
  sydvast2009,
  verksamhetsplan2009,
} from '../fixtures/index.ts';
import { soderort2011 } from '../fixtures/soderort-2011.ts';
import { asked } from './asked.fixture.ts';
import { tellHagerstenLiljeholmen } from './hagersten-liljeholmen.ts';
import { tellBlekinge, tellJarfalla, tellParasoll, tellUppsala } from './kommuner.ts';
import { tellStockholm2008, tellStockholm2012 } from './stockholm.ts';

type Asked = Awaited<ReturnType<typeof asked>>;

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
const sydvast = [...sydvast2009.enheter].sort();
const six = Object.keys(soderort2011.enheter).sort();

describe('Hägersten-Liljeholmen from 2002', () => {
  let history: Asked;
  beforeAll(async () => {
    history = await asked(tellHagerstenLiljeholmen());
  });
  const enheterOn = (day: string) =>
    history
      .on(day)
      .enheter.map(({ enhet }) => enhet)
      .sort();
  const utforareOn = (day: string) => history.text(history.on(day).form?.revision).utforare;

  it('is not there the day before it begins', () => {
    expect(history.on(dayBefore(sydvast2009.from))).toMatchObject({ exists: false, enheter: [] });
    expect(history.on(sydvast2009.from)).toMatchObject({ exists: true, fte: 3 });
  });

  it('begins as its own with the psychiatric clinic, and goes on without it', () => {
    const { to } = sydvast2009.clinic;
    for (const day of [sydvast2009.from, '2004-06-30', to]) {
      expect(history.on(day).form).toMatchObject({
        driftsform: 'EGEN_REGI',
        medhuvudman: ['REGION_PSYKIATRI'],
      });
    }
    expect(history.on(dayAfter(to)).form?.driftsform).toBe('EGEN_REGI');
    expect(history.on(dayAfter(to)).form?.medhuvudman ?? []).toEqual([]);
    expect(enheterOn(dayAfter(to))).toEqual(sydvast);
  });

  it('has two on parental leave as 2009 begins, and three back in the summer', () => {
    const away = (day: string) =>
      history.on(day).ombud.filter(({ absences }) => absences.length > 0);
    expect(away('2009-01-01')).toHaveLength(2);
    expect(away('2009-03-01')).toHaveLength(1);
    expect(away('2009-05-01')).toHaveLength(0);
    expect(history.on('2009-05-01').ombud).toHaveLength(sydvast2009.ombud);
  });

  it('goes out on contract the first of September 2009, which was planned before', () => {
    const { from } = contract2009;
    const before = history.on(dayBefore(from));
    expect(before).toMatchObject({ form: { driftsform: 'EGEN_REGI' }, fte: 3, agreements: [] });
    const first = history.on(from);
    expect(first.form?.driftsform).toBe('ENTREPRENAD');
    expect(first.fte).toBe(4.5);
    expect(first.ombud).toHaveLength(5);
    expect(utforareOn(from)).toBe(contract2009.utforare);
    expect(utforareOn(dayBefore(from))).toBeUndefined();
    const [agreement] = first.agreements;
    expect(agreement).toMatchObject({ optionMonths: [12, 12], to: contract2009.to });
    expect(agreement?.procurement?.participants).toHaveLength(contract2009.participants.length);
    expect(history.text(agreement?.revision)).toMatchObject({ name: contract2009.name });
  });

  it('is not prolonged, and shared again in Söderort the day after', () => {
    const { from } = soderort2011;
    expect(dayAfter(contract2009.to)).toBe(from);
    const last = history.on(contract2009.to);
    expect(last).toMatchObject({
      ...{ form: { driftsform: 'ENTREPRENAD' }, fte: 4.5 },
      ...{ coordinator: 'HAGERSTEN_LILJEHOLMEN', agreements: [{ ended: true }] },
    });
    expect(enheterOn(contract2009.to)).toEqual(sydvast);

    const first = history.on(from);
    expect(first).toMatchObject({
      ...{ form: { driftsform: 'EGEN_REGI' }, fte: soderort2011.fte },
      ...{ coordinator: 'SKARPNACK', agreements: [] },
    });
    expect(enheterOn(from)).toEqual(six);
    const shareOf = (enhet: string) =>
      first.shares.find(({ enheter }) => enheter.includes(enhet))?.fte;
    expect(['ALVSJO', 'SKARPNACK', 'FARSTA'].map(shareOf)).toEqual([1.5, 2.5, 1]);
    expect(first.enheter.filter(({ coLocated }) => coLocated).map(({ enhet }) => enhet)).toEqual([
      'FARSTA',
    ]);
  });

  it('has another five from that day, one of them Farsta’s own', () => {
    const { from } = soderort2011;
    const idsOn = (day: string) => history.on(day).ombud.map(({ ombud }) => ombud);
    expect(idsOn(from)).toHaveLength(5);
    expect(idsOn(from).some((id) => idsOn(dayBefore(from)).includes(id))).toBe(false);
    const exclusive = history.on(from).ombud.filter(({ shares }) => shares[0]?.exclusive);
    expect(exclusive.map(({ fte }) => fte)).toEqual([1, 1, 1]);
    expect(exclusive.at(-1)?.shares[0]?.enheter).toEqual(['FARSTA']);
  });

  it('costs what the papers say, in öre', () => {
    const { economy, budget, grants } = history.register;
    const of2009 = economy.filter(({ from }) => from === economy2009.from);
    expect(of2009.reduce((sum, { ore }) => sum + ore, 0)).toBe(economy2009.netOre);
    expect(budget.reduce((sum, { ore }) => sum + ore, 0)).toBe(economy2009.netBudgetOre);
    expect(grants).toEqual([{ year: 2009, orePerFte: 30_240_000 }]);
  });

  it('has a plan for 2009 of two commitments', () => {
    const { plans, commitments } = history.register;
    expect(plans.map(({ year }) => year)).toEqual([verksamhetsplan2009.year]);
    expect(commitments.map(({ revision }) => history.text(revision))).toEqual(
      verksamhetsplan2009.commitments,
    );
  });
});

describe('Stockholm', () => {
  it('has 22 ombud in nine verksamheter in 2008, Östermalm with one', async () => {
    const nine = await Promise.all(tellStockholm2008().map(asked));
    const there = nine.map((each) => each.on('2008-06-30'));
    expect(there.reduce((sum, { ombud }) => sum + ombud.length, 0)).toBe(stockholm2008.sum);
    expect(there.reduce((sum, { fte }) => sum + fte, 0)).toBe(stockholm2008.sum);
    expect(there.map(({ form }) => form?.driftsform)).toEqual([
      ...['ENTREPRENAD', 'ENTREPRENAD', 'EGEN_REGI', 'EGEN_REGI', 'EGEN_REGI', 'EGEN_REGI'],
      ...['EGEN_REGI', 'EGEN_REGI', 'EGEN_REGI'],
    ]);
    expect(there[0]?.enheter).toMatchObject([{ slag: 'EJ_OMRADE' }]);
  });

  it('plans four verksamheter and one for hemlösa before the first of September 2011', async () => {
    const five = await Promise.all(tellStockholm2012().map(asked));
    const { from, operations, sum } = stockholm2012;
    for (const each of five) expect(each.on(dayBefore(from)).exists).toBe(false);
    for (const day of [from, '2012-11-30', '2013-06-30']) {
      const there = five.map((each) => each.on(day));
      expect(there.every(({ exists }) => exists)).toBe(true);
      expect(there.reduce((total, { fte }) => total + fte, 0)).toBe(sum);
      expect(there.map(({ ombud }) => ombud.length)).toEqual([5, 3, 2, 1, 0]);
      expect(there.map(({ coordinator }) => coordinator)).toEqual([
        ...operations.map(({ coordinates }) => coordinates),
        null,
      ]);
    }
  });

  it('tells Norrmalm apart over four years: its partners, its provider and its coordinator', async () => {
    const before = await Promise.all(tellStockholm2008().map(asked));
    const after = await Promise.all(tellStockholm2012().map(asked));
    const [then] = before.filter((each) =>
      each.on('2008-06-30').enheter.some(({ enhet }) => enhet === 'NORRMALM'),
    );
    const [now] = after.filter((each) =>
      each.on('2012-11-30').enheter.some(({ enhet }) => enhet === 'NORRMALM'),
    );
    const partners = (each: Asked | undefined, day: string) =>
      each
        ?.on(day)
        .enheter.map(({ enhet }) => enhet)
        .sort();
    expect(partners(then, '2008-06-30')).toEqual(['BROMMA', 'KUNGSHOLMEN', 'NORRMALM']);
    expect(partners(now, '2012-11-30')).toEqual([
      ...['KUNGSHOLMEN', 'NORRMALM', 'OSTERMALM', 'SODERMALM'],
    ]);
    expect(then?.text(then.on('2008-06-30').form?.revision).utforare).toBe('Fountain House');
    expect(now?.text(now.on('2012-11-30').form?.revision).utforare).toBeUndefined();
    expect(now?.on('2012-11-30').coordinator).toBe('OSTERMALM');
  });
});

describe('other kommuner', () => {
  it('Järfälla goes from one ombud to two at a New Year, decided the autumn before', async () => {
    const { on } = await asked(tellJarfalla());
    const [, second] = jarfalla2017.ombud;
    expect(on(dayBefore(second.from))).toMatchObject({ fte: 1, ombud: [{ fte: 1 }] });
    expect(on(second.from)).toMatchObject({ fte: 2, ombud: [{ fte: 1 }, { fte: 1 }] });
    expect(on(second.from).enheter).toMatchObject([{ slag: 'KOMMUN', scb: '0123' }]);
  });

  it('Parasoll runs five kommuner’s as a brukarstyrd one', async () => {
    const { on, text } = await asked(tellParasoll());
    const there = on('2018-06-30');
    expect(there.form?.driftsform).toBe('BRUKARSTYRD');
    expect(text(there.form?.revision).utforare).toBe('Parasoll');
    expect(there.enheter).toHaveLength(5);
  });

  it('Blekinge goes from two to four through its kommunalförbund', async () => {
    const { on } = await asked(tellBlekinge());
    const [first, second] = blekinge2002.ombud;
    expect(on(dayBefore(first.from)).exists).toBe(false);
    expect(on(dayBefore(second.from))).toMatchObject({ fte: 2 });
    expect(on(second.from)).toMatchObject({ fte: 4, form: { driftsform: 'KOMMUNALFORBUND' } });
    expect(on(second.from).ombud).toHaveLength(4);
  });

  it('Uppsala advises without an uppdrag while its intake is stopped', async () => {
    const { register } = await asked(tellUppsala());
    expect(register.consultative).toHaveLength(3);
    expect(register.consultative.every(({ on }) => on >= '2017-04-01' && on <= '2017-05-31')).toBe(
      true,
    );
  });
});
