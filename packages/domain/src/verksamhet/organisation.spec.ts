import { fold, history, type LocalDate, type StreamEvent } from '@fyr/kernel';
import type { GivenEvent } from '@fyr/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import { enheterOf, enheterOn, ombudOn, type VerksamhetContext } from './context.ts';
import { verksamhetExamples as e, ett, ledare, tva } from './examples.ts';
import { arbetsledare, as, employed, registerAfter, started } from './histories.fixture.ts';
import { verksamhet } from './index.ts';
import { organisationOn } from './organisation.ts';

const first = '2011-09-01';
const last = addDays(first, 400);
const Day = fc.nat(400).map((days) => addDays(first, days));
const ENHETER = ['SKARPNACK', 'FARSTA', 'ALVSJO'];
const OMBUD = [ett, tva, ledare];

type Period = { readonly from: LocalDate; readonly to: LocalDate | null };
const contains = ({ from, to }: Period, day: LocalDate) =>
  from <= day && (to === null || day <= to);

/** Periods of one thing, in order, with a day or more between them; the last may be open. */
const Periods = fc
  .tuple(fc.uniqueArray(Day, { maxLength: 6 }), fc.boolean())
  .map(([days, open]): readonly Period[] => {
    const cuts = days.toSorted();
    return cuts.flatMap((from, index): readonly Period[] => {
      if (index % 2 === 1) return [];
      const to = cuts[index + 1];
      return to === undefined ? (open ? [{ from, to: null }] : []) : [{ from, to }];
    });
  });
const PerKey = (keys: readonly string[]) =>
  fc
    .tuple(...keys.map(() => Periods))
    .map((all) => new Map(keys.map((key, n) => [key, all[n] ?? []])));

/** Few enough that two things often begin on one. */
const CoarseDay = fc.nat(8).map((days) => addDays(first, days * 50));
/** A thing that takes another's place from a day on, for good or for a time. */
const Series = <T>(value: fc.Arbitrary<T>) =>
  fc.array(
    fc
      .record({ value, from: CoarseDay, length: fc.option(fc.nat(60)) })
      .map(({ length, ...entry }) => ({
        ...entry,
        to: length === null ? null : addDays(entry.from, length),
      })),
    { maxLength: 6 },
  );
/** The rule in words: of those that hold that day the one that began last, the later recorded of two. */
function holding<T>(series: readonly (Period & { readonly value: T })[], day: LocalDate): T | null {
  const held = series.map((entry, index) => ({ ...entry, index }));
  const [found] = held
    .filter((entry) => contains(entry, day))
    .sort((a, b) => (a.from === b.from ? b.index - a.index : a.from < b.from ? 1 : -1));
  return found?.value ?? null;
}

const History = fc.record({
  enheter: PerKey(ENHETER),
  ombud: PerKey(OMBUD),
  huvudman: PerKey(['AF', 'FK']),
  arbetsledare: PerKey([ledare]),
  absences: fc.array(fc.record({ from: Day, to: fc.option(Day) }), { maxLength: 6 }),
  shares: Series(fc.constantFrom(0, 0.5, 1, 2.5)),
  forms: Series(fc.constantFrom('ENTREPRENAD', 'BRUKARSTYRD')),
  regimes: Series(fc.constantFrom('FRIVILLIG', 'DOKUMENTERAD')),
  guidelines: Series(fc.constantFrom('KAS-2006-01', 'KAS-2012-01')),
  reopen: Series(fc.integer({ min: 1, max: 400 })),
  /** Which events were first written down with another day, and put right later. */
  wrong: fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }),
  day: fc.integer({ min: -20, max: 440 }).map((days) => addDays(first, days)),
});
type Given = typeof History extends fc.Arbitrary<infer H> ? H : never;

const isEmpty = ({ from, to }: { from: LocalDate; to: LocalDate | null }) =>
  to !== null && to < from;
const until = (to: LocalDate | null) => (to === null ? {} : { to });

function eventsOf(given: Given): readonly GivenEvent[] {
  const spells = (
    all: ReadonlyMap<string, readonly Period[]>,
    begun: GivenEvent,
    ended: GivenEvent,
    key: string,
  ) =>
    [...all].flatMap(([id, periods]) =>
      periods.flatMap(({ from, to }) => [
        as(begun, { [key]: id, from }),
        ...(to === null ? [] : [as(ended, { [key]: id, to })]),
      ]),
    );
  return [
    as(e.VerksamhetStarted, { from: '2002-02-01' }),
    ...spells(given.enheter, e.EnhetAdded, e.EnhetRemoved, 'enhet'),
    ...spells(given.ombud, e.OmbudEmployed, e.OmbudLeft, 'ombud'),
    ...spells(given.huvudman, e.HuvudmanRegistered, e.HuvudmanRemoved, 'huvudman'),
    ...spells(given.arbetsledare, e.ArbetsledareNamed, e.ArbetsledareLeft, 'account'),
    ...given.absences
      .filter((absence) => !isEmpty(absence))
      .map(({ from, to }, n) => bare(e.AbsenceBegan, { absence: n + 1, from, ...until(to) })),
    ...given.shares.map(({ value, from, to }) =>
      bare(e.ShareSet, { enheter: ENHETER, fte: value, from, ...until(to) }),
    ),
    ...given.forms.map(({ value, from }) =>
      as(e.OperatingFormChanged, { driftsform: value, from }),
    ),
    ...given.regimes.map(({ value, from, to }) =>
      bare(e.DocumentationRegimeSet, { regime: value, from, ...until(to) }),
    ),
    ...given.guidelines.map(({ value, from }) =>
      as(e.GuidelineAdopted, { guideline: value, from, reviewOn: last }),
    ),
    ...given.reopen.map(({ value, from }) =>
      as(e.SettingsChanged, { from, uppdrag: { daysToReopen: value } }),
    ),
  ];
}

/** Without the day that the example ends on. */
function bare(event: GivenEvent, data: object): GivenEvent {
  const { to: _, ...rest } = event.data;
  return { ...event, data: { ...rest, ...data } };
}

/** Some of it was first written down with a wrong day. */
function corrected(
  events: readonly GivenEvent[],
  wrong: readonly boolean[],
): readonly GivenEvent[] {
  const isWrong = ({ data }: GivenEvent, index: number) => 'from' in data && wrong[index] === true;
  const written = events.map((event, index) =>
    isWrong(event, index) ? bare(event, { from: '2010-01-01' }) : event,
  );
  const corrections = events.flatMap((event, index) =>
    isWrong(event, index) ? [as(e.FactsCorrected, { revision: index + 1, data: event.data })] : [],
  );
  return [...written, ...corrections];
}

function contextAfter(events: readonly GivenEvent[]): VerksamhetContext {
  const recorded = events.map((event, index) => ({
    ...event,
    ...{ version: 1, revision: index + 1, actor: arbetsledare },
  }));
  const read = history(verksamhet.events, recorded) as readonly StreamEvent[];
  return fold(verksamhet, read).state.context as VerksamhetContext;
}

const keysOn = (all: ReadonlyMap<string, readonly Period[]>, day: LocalDate) =>
  [...all].filter(([, periods]) => periods.some((p) => contains(p, day))).map(([key]) => key);

describe('the organisation on any day', () => {
  it('is all that began and has not ended, by the filter that says so in words', () => {
    fc.assert(
      fc.property(History, (given) => {
        const { day } = given;
        const events = corrected(eventsOf(given), given.wrong);
        const organisation = organisationOn(registerAfter(events), day);
        const enheter = keysOn(given.enheter, day);
        expect(organisation.enheter.map(({ enhet }) => enhet)).toEqual(enheter);
        expect(organisation.ombud.map(({ ombud }) => ombud)).toEqual(keysOn(given.ombud, day));
        const huvudman = organisation.huvudman.map((entry) => entry.huvudman);
        expect(huvudman).toEqual(keysOn(given.huvudman, day));
        const accounts = organisation.arbetsledare.map(({ account }) => account);
        expect(accounts).toEqual(keysOn(given.arbetsledare, day));

        const absent = given.absences.filter((a) => !isEmpty(a) && contains(a, day)).length;
        const isThere = keysOn(given.ombud, day).includes(ett);
        const told = organisation.ombud.flatMap(({ absences }) => absences);
        expect(told).toHaveLength(isThere ? absent : 0);

        const share = holding(given.shares, day) ?? 0;
        expect(organisation.fte).toBe(enheter.length === 0 ? 0 : share);
        expect(organisation.shares.flatMap((shared) => shared.enheter)).toEqual(
          share === 0 ? [] : ENHETER.filter((enhet) => enheter.includes(enhet)),
        );
        const open = <T>(series: readonly (Period & { readonly value: T })[]) =>
          holding(
            series.map((entry) => ({ ...entry, to: null })),
            day,
          );
        expect(organisation.form?.driftsform).toBe(open(given.forms) ?? 'EGEN_REGI');
        expect(organisation.guideline?.guideline ?? null).toBe(open(given.guidelines));
        expect(organisation.regime?.regime ?? null).toBe(holding(given.regimes, day));
        expect(organisation.settings.uppdrag.daysToReopen).toBe(open(given.reopen) ?? 90);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same to those who decide by the snapshot', () => {
    fc.assert(
      fc.property(History, (given) => {
        const events = corrected(eventsOf(given), given.wrong);
        const context = contextAfter(events);
        const organisation = organisationOn(registerAfter(events), given.day);
        expect(ombudOn(context, given.day)).toEqual(organisation.ombud.map(({ ombud }) => ombud));
        expect(enheterOn(context, given.day)).toEqual(
          organisation.enheter.map(({ enhet }) => enhet),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('the organisation', () => {
  const on = (day: LocalDate, events: readonly GivenEvent[]) =>
    organisationOn(registerAfter(events), day);

  it('is nothing before the verksamhet began and after it ended', () => {
    const ended = [...employed, e.HuvudmanRegistered, as(e.VerksamhetEnded, { to: '2013-12-31' })];
    expect(on('2013-12-31', ended)).toMatchObject({ exists: true, ombud: [{ ombud: ett }] });
    for (const day of ['2011-08-31', '2014-01-01']) {
      expect(on(day, ended)).toMatchObject({
        ...{ exists: false, form: null, enheter: [], ombud: [], huvudman: [], fte: 0 },
      });
    }
  });

  it('is planned ahead as well', () => {
    const planned = [
      ...employed,
      as(e.OperatingFormChanged, { from: '2030-01-01' }),
      as(e.EnhetAdded, { enhet: 'ALVSJO', from: '2030-01-01' }),
      as(e.EnhetRemoved, { enhet: 'SKARPNACK', to: '2029-12-31' }),
    ];
    expect(on('2029-12-31', planned)).toMatchObject({
      form: { driftsform: 'EGEN_REGI' },
      enheter: [{ enhet: 'SKARPNACK' }, { enhet: 'FARSTA' }],
    });
    expect(on('2030-01-01', planned)).toMatchObject({
      form: { driftsform: 'ENTREPRENAD', medhuvudman: ['REGION_PSYKIATRI'] },
      enheter: [{ enhet: 'FARSTA' }, { enhet: 'ALVSJO' }],
    });
  });

  it('has each enhet with its controller, co-location and the last known population', () => {
    const events = [
      ...employed,
      e.ControllerChanged,
      e.CoLocationSet,
      e.PopulationSet,
      as(e.PopulationSet, { year: 2012, persons: 43_500 }),
      as(e.PopulationSet, { year: 2012, persons: 43_600 }),
    ];
    expect(on('2011-12-31', events).enheter[0]).toMatchObject({
      ...{ coLocated: true, controller: { controllerCode: 'SDN_SKARPNACK' } },
      population: { year: 2011, persons: 43_000 },
    });
    expect(on('2014-01-01', events).enheter[0]).toMatchObject({
      controller: { controller: 'UTFORARE', controllerCode: 'STIFTELSEN_EXEMPEL' },
      population: { year: 2012, persons: 43_600 },
    });
    expect(on('2014-01-01', events).enheter[1]).toMatchObject({
      ...{ coLocated: false, controller: { controllerCode: 'SDN_FARSTA' }, population: null },
    });
  });

  it('is coordinated by an enhet that is there', () => {
    const events = [...employed, e.CoordinatorNamed, as(e.EnhetRemoved, { to: '2012-12-31' })];
    expect(on('2012-12-31', events).coordinator).toBe('SKARPNACK');
    expect(on('2013-01-01', events).coordinator).toBeNull();
    const forATime = [
      ...employed,
      e.CoordinatorNamed,
      as(e.CoordinatorNamed, { enhet: 'FARSTA', from: '2012-02-01', to: '2012-02-29' }),
    ];
    const coordinators = ['2012-01-31', '2012-02-29', '2012-03-01'].map(
      (day) => on(day, forATime).coordinator,
    );
    expect(coordinators).toEqual(['SKARPNACK', 'FARSTA', 'SKARPNACK']);
  });

  it('has agreements as long as they were extended or ended', () => {
    const signed = [...started, e.AgreementSigned, e.ProcurementAwarded];
    expect(on('2013-08-31', signed).agreements).toMatchObject([
      { agreement: 1, procurement: { participants: [{ namnd: 'SDN_SKARPNACK' }] } },
    ]);
    expect(on('2013-09-01', signed).agreements).toEqual([]);
    const extended = [...signed, e.AgreementExtended];
    expect(on('2014-08-31', extended).agreements).toHaveLength(1);
    const ended = [...extended, as(e.AgreementEnded, { to: '2012-06-30' })];
    expect(on('2012-07-01', ended).agreements).toEqual([]);
  });

  it('splits the time of an ombud by the employment that it was set in', () => {
    const events = [
      ...employed,
      e.OmbudFteSet,
      as(e.OmbudLeft, { to: '2012-05-31' }),
      as(e.OmbudEmployed, { from: '2013-01-01' }),
    ];
    expect(on('2012-05-31', events).ombud).toMatchObject([{ ombud: ett, fte: 1 }]);
    expect(on('2012-06-01', events).ombud).toEqual([]);
    expect(on('2013-01-01', events).ombud).toMatchObject([{ ombud: ett, fte: 0, shares: [] }]);
    const context = contextAfter(events);
    expect(enheterOf(context, ett, '2012-05-31')).toEqual(['SKARPNACK']);
    expect(enheterOf(context, ett, '2013-01-01')).toEqual([]);
  });

  it('is without the one who was called off', () => {
    const events = [...employed, as(e.OmbudLeft, { to: '2011-08-31' })];
    expect(on('2011-08-31', events).ombud).toEqual([]);
    expect(on('2011-09-01', events).ombud).toEqual([]);
  });

  it('adds up parts of posts', () => {
    const parts = ['SKARPNACK', 'FARSTA'].map((enhet) =>
      as(e.ShareSet, { enheter: [enhet], fte: enhet === 'FARSTA' ? 0.1 : 0.2 }),
    );
    expect(on('2012-01-01', [...employed, ...parts]).fte).toBe(0.3);
  });
});
