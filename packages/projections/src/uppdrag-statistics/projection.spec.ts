import { uppdrag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uppdragExamples as e, exampleOmbud } from '../../../domain/src/uppdrag/examples.ts';
import { uppdragLife } from '../lives.fixture.ts';
import { type GivenEvent, given, recorded, rowsOf } from '../read-models.fixture.ts';
import { uppdragStatistics } from './projection.ts';

const id = 'aaaaaaaa-0000-4000-8000-000000000001';
const { ett, tre } = exampleOmbud;

function fold(...events: readonly GivenEvent[]) {
  return rowsOf(uppdragStatistics, recorded(uppdrag, id, events));
}

const contacted = [
  given(e.UppdragRequested, '2012-01-02'),
  given(e.DirectContactMade, '2012-01-03'),
  given(e.ClientWishConfirmed, '2012-01-03'),
];
const started = [
  ...contacted,
  given(e.OmbudAssigned, '2012-01-05'),
  given(e.FirstMeetingHeld, '2012-01-10'),
];
const working = [
  ...started,
  given(e.GoalFormulated, '2012-01-12', { score: 2 }),
  given(e.AgreementMade, '2012-01-12'),
];

type Span = { readonly from_on: LocalDate; readonly to_on: LocalDate | null };
const spans = <R extends Span>(rows: readonly R[]) =>
  rows.map(({ from_on, to_on, ...rest }) => [from_on, to_on, ...Object.values(rest)]);
const at = <R extends Span>(rows: readonly R[], on: LocalDate) =>
  rows.filter((row) => row.from_on <= on && (row.to_on === null || on < row.to_on));

describe('the states of an uppdrag', () => {
  it('follow upon each other without a gap, a day belonging to the last of its states', () => {
    const rows = fold(...working, given(e.UppdragPaused, '2012-02-01'));
    expect(spans(rows.state_period.all())).toEqual([
      ['2012-01-02', '2012-01-03', 'firstContact.requested', false],
      ['2012-01-03', '2012-01-10', 'firstContact.contacted', false],
      ['2012-01-10', '2012-01-12', 'jointMapping', true],
      ['2012-01-12', '2012-02-01', 'active.working', true],
      ['2012-02-01', null, 'active.paused', true],
    ]);
  });

  it('leave no trace of an uppdrag that was started and closed the same day but its facts', () => {
    const rows = fold(...started, given(e.UppdragClosed, '2012-01-10', { goals: [] }));
    expect(at(rows.state_period.all(), '2012-01-10')).toMatchObject([{ ongoing: false }]);
    expect(rows.milestone.all()).toMatchObject([{ kind: 'started', on_day: '2012-01-10' }]);
    expect(rows.closing.all()).toMatchObject([{ on_day: '2012-01-10' }]);
  });

  it('go on as if nothing had been when it is reopened the day it was closed', () => {
    const rows = fold(
      ...working,
      given(e.UppdragClosed, '2012-03-01'),
      given(e.UppdragReopened, '2012-03-01'),
    );
    expect(at(rows.state_period.all(), '2012-03-01')).toMatchObject([{ ongoing: true }]);
    expect(rows.milestone.all().map(({ kind }) => kind)).toEqual(['started', 'reopened']);
    expect(rows.closing.all()).toHaveLength(1);
  });

  it('balance: ongoing later is ongoing before, and started and reopened, less closed', () => {
    fc.assert(
      fc.property(uppdragLife, (life) => {
        const rows = fold(...life);
        const periods = rows.state_period.all();
        const days = [...new Set(life.map(({ data }) => String(data.on)))].sort();
        const ongoing = (on: LocalDate) => at(periods, on).filter((row) => row.ongoing).length;
        const upTo = (facts: readonly { readonly on_day: LocalDate }[], on: LocalDate) =>
          facts.filter(({ on_day }) => on_day <= on).length;
        for (const on of days) {
          const begun = rows.milestone
            .all()
            .filter(({ kind }) => kind === 'started' || kind === 'reopened');
          expect(ongoing(on)).toBe(upTo(begun, on) - upTo(rows.closing.all(), on));
          expect(at(periods, on)).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('no figure changes by who covers', () => {
  const isCover = ({ type }: GivenEvent) => type === 'CoverGranted' || type === 'CoverEnded';
  const told = (life: readonly GivenEvent[]) =>
    Object.entries(fold(...life)).map(([table, rows]) => [table, rows.all()]);
  fc.assert(
    fc.property(uppdragLife, (life) => {
      expect(told(life)).toEqual(told(life.filter((event) => !isCover(event))));
    }),
    { numRuns: 200 },
  );
});

describe('the ombud of an uppdrag', () => {
  it('is the one said last about a day, also when it was said late', () => {
    const rows = fold(
      ...working,
      given(e.OmbudChanged, '2012-03-01', { huvudansvarig: ett, medombud: [] }),
      given(e.OmbudChanged, '2012-02-01', { huvudansvarig: tre, medombud: [] }),
    );
    expect(rows.ombud_period.all()).toMatchObject([
      { from_on: '2012-01-05', to_on: '2012-02-01', huvudansvarig: ett },
      { from_on: '2012-02-01', to_on: null, huvudansvarig: tre },
    ]);
  });
});

describe('the queue', () => {
  it('keeps the day someone came to it when the priority changes', () => {
    const rows = fold(
      ...contacted,
      given(e.UppdragQueued, '2012-01-05', { priority: ['VRAKNING'] }),
      given(e.QueuePriorityChanged, '2012-02-01', { priority: ['MINDERARIGA_BARN'] }),
      given(e.QueueLeft, '2012-03-01'),
    );
    expect(rows.queue_period.all()).toEqual([
      {
        from_on: '2012-01-05',
        to_on: '2012-02-01',
        queued_on: '2012-01-05',
        priority: ['VRAKNING'],
      },
      {
        from_on: '2012-02-01',
        to_on: '2012-03-01',
        queued_on: '2012-01-05',
        priority: ['MINDERARIGA_BARN'],
      },
    ]);
  });

  it('is left by everything that leads out of it', () => {
    const rows = fold(
      ...contacted,
      given(e.UppdragQueued, '2012-01-05'),
      given(e.UppdragRefused, '2012-02-01'),
    );
    expect(rows.queue_period.all()).toMatchObject([{ to_on: '2012-02-01' }]);
  });
});

describe('what is known of the client', () => {
  const called = given(e.UppdragRequested, '2012-01-02', {
    ...{ initiativ: 'ANHORIG', profil: [], hjalp: [], birthYear: undefined },
  });

  it('gives the orsak of a request that someone else made, once', () => {
    const rows = fold(
      called,
      ...contacted.slice(1),
      given(e.ClientDescribed, '2012-01-20', {
        profil: ['UTAN_KONTAKT'],
        hjalp: ['BOENDE.ANSOKA'],
      }),
      given(e.ClientDescribed, '2012-02-20', { profil: [], hjalp: ['STUDIER.ANSOKA'] }),
    );
    expect(rows.uppdrag.all()).toMatchObject([
      { profil: ['UTAN_KONTAKT'], hjalp: ['BOENDE.ANSOKA'], hjalp_last: ['STUDIER.ANSOKA'] },
    ]);
  });

  it('leaves the orsak of a request that the client made', () => {
    const rows = fold(
      ...contacted,
      given(e.ClientDescribed, '2012-01-20', { profil: [], hjalp: [] }),
    );
    expect(rows.uppdrag.all()).toMatchObject([
      { profil: ['EJ_SAMORDNADE'], hjalp: ['BOENDE.ANSOKA'] },
    ]);
  });

  it('is first the income at the start, and last before each closing that at the close', () => {
    const described = (on: LocalDate, forsorjning: string) =>
      given(e.ClientDescribed, on, { forsorjning, birthYear: null });
    const rows = fold(
      ...working,
      described('2012-01-20', 'FORSORJNINGSSTOD'),
      described('2012-02-20', 'SJUKPENNING'),
      given(e.UppdragClosed, '2012-03-01'),
      given(e.UppdragReopened, '2012-03-10'),
      described('2012-04-01', 'LON'),
      given(e.UppdragClosed, '2012-05-01'),
    );
    expect(rows.uppdrag.all()).toMatchObject([
      { forsorjning_start: 'FORSORJNINGSSTOD', birth_year: 1974 },
    ]);
    expect(rows.closing.all().map(({ forsorjning }) => forsorjning)).toEqual([
      'SJUKPENNING',
      'LON',
    ]);
  });
});

describe('a goal', () => {
  it('is counted at the closing, with the first and the last mark the client gave it', () => {
    const rows = fold(
      ...working,
      given(e.GoalRevised, '2012-02-01', { score: 5 }),
      given(e.UppdragClosed, '2012-03-01', { goals: [{ goal: 1, outcome: 'DELVIS_UPPNATT' }] }),
    );
    expect(rows.goal_outcome.all()).toEqual([
      {
        ...{ goal: 1, area: 'BOENDE', outcome: 'DELVIS_UPPNATT' },
        ...{ score_first: 2, score_last: 5, on_day: '2012-03-01' },
      },
    ]);
  });
});

describe('a corrected fact', () => {
  const corrected = (revision: number, event: GivenEvent) => ({
    type: 'FactsCorrected',
    data: { on: '2012-06-01', revision, version: 1, data: event.data },
  });

  it('moves what was counted to its right day and enhet', () => {
    const rows = fold(
      ...started,
      corrected(1, given(e.UppdragRequested, '2012-01-02', { enhet: 'FARSTA' })),
      corrected(5, given(e.FirstMeetingHeld, '2012-01-08')),
    );
    expect(rows.uppdrag.all()).toMatchObject([{ enhet: 'FARSTA', started_on: '2012-01-08' }]);
    expect(rows.milestone.all()).toMatchObject([{ kind: 'started', on_day: '2012-01-08' }]);
    expect(at(rows.state_period.all(), '2012-01-09')).toMatchObject([{ ongoing: true }]);
  });
});
