import { mote, moteEvents } from '@fyr/domain';
import { due, dueColumns, dueTable, passed, soonest } from '../next-date.ts';
import { defineProjection } from '../projection.ts';
import type { RowsOf, Tables } from '../tables.ts';

const tables = {
  /** One row for each möte. */
  mote: {
    told: 'released',
    columns: {
      state: 'text',
      ledningsgrupp: 'uuid',
      planned_on: 'date',
      starts_at: 'text',
      ends_at: 'text?',
      held_on: 'date?',
      papers: 'int',
      /** Texts that wait for somebody other than their author to look at them. */
      to_review: 'int',
      decisions: 'int',
      ...dueColumns,
    },
    indexes: [['state'], ['planned_on'], ['ledningsgrupp']],
  },
  due: dueTable,
} as const satisfies Tables;

/** Every möte, to come and held. */
export const moteWorklist = defineProjection({
  name: 'mote_worklist',
  version: 2,
  workflow: mote,
  events: moteEvents,
  tables,

  on: {
    MotePlanned: ({ data: { ledningsgruppId, plannedOn, startsAt, endsAt }, state }, rows) => {
      rows.mote.add({
        ...{ state, ledningsgrupp: ledningsgruppId, planned_on: plannedOn },
        ...{ starts_at: startsAt, ends_at: endsAt ?? null, held_on: null },
        ...{ papers: 0, to_review: 0, decisions: 0, ...soonest(rows.due) },
      });
    },
    MoteMoved: ({ data: { plannedOn, startsAt, endsAt } }, rows) =>
      rows.mote.update(() => true, {
        ...{ planned_on: plannedOn, starts_at: startsAt, ends_at: endsAt ?? null },
      }),
    MoteHeld: ({ data: { on } }, rows) => rows.mote.update(() => true, { held_on: on }),
    AgendaItemAdded: ({ data: { awaitsReview } }, rows) => toReview(rows, awaitsReview ? 1 : 0),
    AgendaItemReviewed: (_, rows) => toReview(rows, -1),
    PaperAttached: ({ data: { awaitsReview } }, rows) => {
      const { papers = 0 } = rows.mote.last() ?? {};
      rows.mote.update(() => true, { papers: papers + 1 });
      toReview(rows, awaitsReview ? 1 : 0);
    },
    PaperReviewed: (_, rows) => toReview(rows, -1),
    ItemDecided: (_, rows) => decided(rows),
    QuestionDecided: (_, rows) => decided(rows),
    MoteClosed: ({ data: { minutesDueOn } }, rows) => due(rows.due, 'minutes', minutesDueOn),
    DeadlinePassed: ({ data }, rows) => passed(rows.due, data),
  },

  every: ({ state }, rows) => {
    if (state === 'minutesApproved') rows.due.remove(() => true);
    // What nobody looked at in time the group never reads.
    if (state === 'minutesApproved' || state === 'cancelled') {
      rows.mote.update(() => true, { to_review: 0 });
    }
    rows.mote.update(() => true, { state, ...soonest(rows.due) });
  },
});

function toReview(rows: RowsOf<typeof tables>, change: number): void {
  const { to_review = 0 } = rows.mote.last() ?? {};
  rows.mote.update(() => true, { to_review: to_review + change });
}

function decided(rows: RowsOf<typeof tables>): void {
  const { decisions = 0 } = rows.mote.last() ?? {};
  rows.mote.update(() => true, { decisions: decisions + 1 });
}
