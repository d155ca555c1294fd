import { systemfel, systemfelEvents } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { standsFrom } from '../period-rows.ts';
import { defineProjection } from '../projection.ts';
import type { RowsOf } from '../tables.ts';
import { systemfelTables } from './tables.ts';

type Rows = RowsOf<typeof systemfelTables>;

/** What every figure about systemfel is counted from. */
export const systemfelStatistics = defineProjection({
  name: 'systemfel_statistics',
  version: 1,
  workflow: systemfel,
  events: systemfelEvents,
  tables: systemfelTables,

  on: {
    SystemfelObserved: ({ data }, rows) => {
      rows.systemfel.add({
        observed_on: data.on,
        niva: null,
        art: data.art,
        huvudman_typ: unique(data.huvudmanTyp),
        livsomrade: [],
        konsekvens: [],
        allvarsgrad: null,
      });
    },
    SystemfelIdentified: ({ data }, rows) => {
      rows.systemfel.update(() => true, {
        niva: data.niva,
        art: data.art,
        huvudman_typ: unique(data.huvudmanTyp),
        livsomrade: unique(data.livsomrade),
        konsekvens: unique(data.konsekvens),
        allvarsgrad: data.allvarsgrad,
      });
    },

    ReportedToLedningsgrupp: ({ data: { on } }, rows) =>
      milestone(rows, 'reported', on, 'LEDNINGSGRUPP'),
    ReportedInVerksamhetsberattelse: ({ data: { on } }, rows) =>
      milestone(rows, 'reported', on, 'VERKSAMHETSBERATTELSE'),
    ReportedDirectly: ({ data }, rows) => {
      milestone(rows, 'reported', data.on, 'DIREKT');
      addressed(rows, data);
    },
    ForwardedToHuvudman: ({ data }, rows) => addressed(rows, data),
    HuvudmanAnswered: ({ data: { on, huvudman, answer } }, rows) => {
      rows.address.update((row) => row.huvudman === huvudman && isWaiting(row), {
        answered_on: on,
        answer,
      });
    },
    HuvudmanReleased: ({ data: { on, huvudman } }, rows) => {
      rows.address.update((row) => row.huvudman === huvudman && isWaiting(row), {
        settled_on: on,
      });
    },
    SystemfelReturned: ({ data: { on } }, rows) => {
      rows.address.update(isWaiting, { settled_on: on });
    },

    AssessedAsSingleCase: ({ data: { on } }, rows) => ended(rows, on, 'singleCase'),
    SystemfelMerged: ({ data: { on } }, rows) => ended(rows, on, 'merged'),
    SystemfelWithdrawn: ({ data: { on } }, rows) => ended(rows, on, 'withdrawn'),
    SystemfelRejected: ({ data: { on } }, rows) => ended(rows, on, 'rejected'),
    SystemfelResolved: ({ data: { on } }, rows) => ended(rows, on, 'remedied'),
    SystemfelClosedUnresolved: ({ data: { on } }, rows) => ended(rows, on, 'unremedied'),
    SystemfelReopened: ({ data: { on } }, rows) => milestone(rows, 'reopened', on),
  },

  every: ({ data: { on }, state }, rows) => {
    if (rows.state_period.all().find(({ to_on }) => to_on === null)?.state === state) return;
    standsFrom(rows.state_period, on, { state, open: !state.startsWith('resolved') });
  },
});

function milestone(rows: Rows, kind: string, on_day: LocalDate, reason: string | null = null) {
  rows.milestone.add({ kind, reason, on_day });
}

type Addressed = { huvudman: string; huvudmanTyp: string; on: LocalDate; dueOn: LocalDate };

/** Asked again, a huvudman is waited for from the new day. */
function addressed(rows: Rows, { huvudman, huvudmanTyp, on, dueOn }: Addressed): void {
  rows.address.update((row) => row.huvudman === huvudman && isWaiting(row), { settled_on: on });
  rows.address.add({
    huvudman,
    huvudman_typ: huvudmanTyp,
    sent_on: on,
    due_on: dueOn,
    answered_on: null,
    answer: null,
    settled_on: null,
  });
}

function ended(rows: Rows, on: LocalDate, outcome: string): void {
  milestone(rows, 'resolved', on, outcome);
  rows.address.update(isWaiting, { settled_on: on });
}

function isWaiting(row: { answered_on: LocalDate | null; settled_on: LocalDate | null }): boolean {
  return row.answered_on === null && row.settled_on === null;
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
