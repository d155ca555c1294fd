import { systemfel } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemfelExamples as e } from '../../../domain/src/systemfel/examples.ts';
import { systemfelLife } from '../lives.fixture.ts';
import { type GivenEvent, given, recorded, rowsOf } from '../read-models.fixture.ts';
import { systemfelStatistics } from './projection.ts';

const id = 'dddddddd-0000-4000-8000-000000000001';

function fold(...events: readonly GivenEvent[]) {
  return rowsOf(systemfelStatistics, recorded(systemfel, id, events));
}

const classified = [
  given(e.SystemfelObserved, '2012-01-02'),
  given(e.SystemfelIdentified, '2012-01-10'),
  given(e.AnonymityReviewed, '2012-01-11'),
];
const forwarded = [
  ...classified,
  given(e.ReportedToLedningsgrupp, '2012-01-20'),
  given(e.LedningsgruppDecided, '2012-02-01'),
  given(e.ForwardedToHuvudman, '2012-02-02'),
];

describe('a systemfel', () => {
  it('is of the kind it was identified as, and stands somewhere each day', () => {
    const rows = fold(...forwarded);
    expect(rows.systemfel.all()).toMatchObject([
      { observed_on: '2012-01-02', niva: 'LOKAL', art: 'MELLAN_STOLAR', allvarsgrad: 'HOG' },
    ]);
    expect(rows.state_period.all().map(({ from_on, state }) => [from_on, state])).toEqual([
      ['2012-01-02', 'identified.observed'],
      ['2012-01-10', 'identified.classified'],
      ['2012-01-20', 'reportedToLedningsgrupp.tabled'],
      ['2012-02-01', 'reportedToLedningsgrupp.decided'],
      ['2012-02-02', 'forwardedToHuvudman.sent'],
    ]);
    expect(rows.milestone.all()).toEqual([
      { kind: 'reported', reason: 'LEDNINGSGRUPP', on_day: '2012-01-20' },
    ]);
  });

  it('waits for the first answer of each huvudman, and no longer', () => {
    const rows = fold(
      ...forwarded,
      given(e.HuvudmanAnswered, '2012-03-01'),
      given(e.HuvudmanAnswered, '2012-04-01', { answer: 'ACCEPTERAR' }),
    );
    expect(rows.address.all()).toMatchObject([
      { sent_on: '2012-02-02', answered_on: '2012-03-01', answer: 'DELVIS', settled_on: null },
    ]);
  });

  it('waits for nobody once it is returned or ended', () => {
    for (const end of [e.SystemfelReturned, e.SystemfelClosedUnresolved]) {
      const rows = fold(...forwarded, given(end, '2012-03-01'));
      expect(rows.address.all()).toMatchObject([{ answered_on: null, settled_on: '2012-03-01' }]);
    }
  });

  it('waits from the new day where the same huvudman is written to once more', () => {
    const rows = fold(...forwarded, given(e.ForwardedToHuvudman, '2012-03-01'));
    expect(rows.address.all()).toMatchObject([
      { sent_on: '2012-02-02', settled_on: '2012-03-01' },
      { sent_on: '2012-03-01', settled_on: null },
    ]);
  });

  it('is open, or has ended once more than it was reopened', () => {
    fc.assert(
      fc.property(systemfelLife, (life) => {
        const rows = fold(...life);
        const openAt = (on: LocalDate) =>
          rows.state_period
            .all()
            .filter(({ from_on, to_on }) => from_on <= on && (to_on === null || on < to_on))
            .map(({ open }) => open);
        const upTo = (kind: string, on: LocalDate) =>
          rows.milestone.all().filter((fact) => fact.kind === kind && fact.on_day <= on).length;
        for (const on of new Set(life.map(({ data }) => String(data.on)))) {
          expect(openAt(on)).toEqual([upTo('resolved', on) === upTo('reopened', on)]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
