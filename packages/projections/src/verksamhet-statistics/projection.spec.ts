import { addDays, organisationOn, registerOf, verksamhet } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verksamhetExamples as e, ett, tva } from '../../../domain/src/verksamhet/examples.ts';
import { type GivenEvent, given, recorded, rowsOf } from '../read-models.fixture.ts';
import { verksamhetStatistics } from './projection.ts';

const id = 'dddddddd-0000-4000-8000-000000000001';
const on = '2011-08-01';
const enheter = ['FARSTA', 'SKARPNACK', 'ALVSJO'];
const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2011-09-01', days));
const group = fc.subarray(enheter, { minLength: 1 });
const ombud = fc.constantFrom(ett, tva);
const fte = fc.integer({ min: 0, max: 200 }).map((hundredths) => hundredths / 100);
const share = fc.record({ enheter: group, fte, exclusive: fc.boolean() });

const change: fc.Arbitrary<GivenEvent> = fc.oneof(
  fc
    .record({ enhet: fc.constantFrom(...enheter), from: day })
    .map((data) => given(e.EnhetAdded, on, data)),
  fc
    .record({ enhet: fc.constantFrom(...enheter), to: day })
    .map((data) => given(e.EnhetRemoved, on, data)),
  fc
    .record({ enheter: group, fte, from: day, to: fc.option(day, { nil: undefined }) })
    .map((data) => given(e.ShareSet, on, data)),
  fc.record({ ombud, from: day }).map((data) => given(e.OmbudEmployed, on, data)),
  fc.record({ ombud, to: day }).map((data) => given(e.OmbudLeft, on, data)),
  fc
    .record({ ombud, from: day, shares: fc.array(share, { maxLength: 2 }) })
    .map((data) => given(e.OmbudFteSet, on, data)),
);

/** Organisations that begin with something in them, change, and may come to an end. */
const histories = fc
  .record({ changes: fc.array(change, { maxLength: 25 }), end: fc.option(day) })
  .map(({ changes, end }) => [
    given(e.VerksamhetStarted, on, { from: '2011-09-05' }),
    ...enheter.map((enhet) => given(e.EnhetAdded, on, { enhet, from: '2011-09-01' })),
    ...changes,
    ...(end === null ? [] : [given(e.VerksamhetEnded, on, { to: end })]),
  ]);

describe('the organisation in rows', () => {
  it('is on every day what the verksamhet itself says it is', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const events = recorded(verksamhet, id, history);
        const rows = rowsOf(verksamhetStatistics, events);
        const register = registerOf(events as unknown as Parameters<typeof registerOf>[0]);
        for (let at = '2011-08-30'; at < '2012-04-01'; at = addDays(at, 1)) {
          const organisation = organisationOn(register, at);
          // Nobody is employed twice at a time: what the rules refuse counts once.
          const employed = [...new Map(organisation.ombud.map((one) => [one.ombud, one])).values()];
          const staffed = employed.flatMap((one) =>
            one.shares.flatMap(({ enheter: among, fte: posts }) =>
              among.map((enhet) => [one.ombud, enhet, Math.round(posts * 100), among.length]),
            ),
          );
          const standing = ({ from_on, to_on }: { from_on: LocalDate; to_on: LocalDate | null }) =>
            from_on <= at && (to_on === null || at < to_on);
          const counted = rows.staffing
            .all()
            .filter(standing)
            .map((row) => [row.ombud, row.enhet, row.fte, row.parts]);
          expect(counted.map(String).sort(), at).toEqual(staffed.map(String).sort());
          const agreed = organisation.shares.flatMap(({ enheter: among, fte: posts }) =>
            among.map((enhet) => [enhet, Math.round(posts * 100), among.length]),
          );
          const shared = rows.agreed
            .all()
            .filter(standing)
            .map((row) => [row.enhet, row.fte, row.parts]);
          expect(shared.map(String).sort(), at).toEqual(agreed.map(String).sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes the last word on an account, a year and an absence', () => {
    const budget = { account: '55', from: '2009-01-01', to: '2009-08-31' };
    const rows = rowsOf(
      verksamhetStatistics,
      recorded(verksamhet, id, [
        given(e.VerksamhetStarted, on),
        given(e.BudgetSet, on, { ...budget, ore: 1 }),
        given(e.BudgetSet, on, { ...budget, ore: 2 }),
        given(e.BudgetSet, on, { ...budget, to: '2009-12-31', ore: 3 }),
        given(e.GrantAmountSet, on, { year: 2011, orePerFte: 1 }),
        given(e.GrantAmountSet, on, { year: 2011, orePerFte: 30_240_000 }),
        given(e.PopulationSet, on, { enhet: 'FARSTA', year: 2011, persons: 1 }),
        given(e.PopulationSet, on, { enhet: 'FARSTA', year: 2011, persons: 2 }),
        given(e.AbsenceBegan, on, { absence: 1, from: '2011-10-01', to: '2012-03-30' }),
        given(e.AbsenceEnded, on, { absence: 1, to: '2011-12-31' }),
        given(e.VacancyOpened, on, { vacancy: 1, from: '2011-10-01' }),
        given(e.VerksamhetEnded, on, { to: '2011-12-31' }),
      ]),
    );
    expect(rows.budget.all().map(({ ore }) => ore)).toEqual([2, 3]);
    expect(rows.grant_amount.all()).toEqual([{ year: 2011, ore: 30_240_000 }]);
    expect(rows.population.all()).toEqual([{ enhet: 'FARSTA', year: 2011, persons: 2 }]);
    expect(rows.absence.all()).toMatchObject([{ from_on: '2011-10-01', to_on: '2012-01-01' }]);
    expect(rows.vacancy.all()).toMatchObject([{ from_on: '2011-10-01', to_on: '2012-01-01' }]);
  });
});
