import { loggkontroll, loggkontrollEvents } from '@fyr/domain';
import { due, dueColumns, dueTable, passed, soonest } from '../next-date.ts';
import { defineProjection } from '../projection.ts';
import type { Tables } from '../tables.ts';

const tables = {
  /** One row for each review. */
  loggkontroll: {
    told: 'audit',
    columns: {
      state: 'text',
      month: 'text',
      rows: 'int',
      flagged: 'int',
      sampled: 'int',
      ...dueColumns,
    },
    indexes: [['state'], ['month']],
  },
  /** Rows of the log that were assessed, with what was found last. */
  assessed: {
    told: 'audit',
    columns: { entry: 'int', deviates: 'boolean' },
  },
  due: dueTable,
} as const satisfies Tables;

/** Every review of the access log. */
export const loggkontrollWorklist = defineProjection({
  name: 'loggkontroll_worklist',
  version: 1,
  workflow: loggkontroll,
  events: loggkontrollEvents,
  tables,

  on: {
    LoggkontrollOpened: ({ data: { month, dueOn, rows: all, flagged, sampled }, state }, rows) => {
      due(rows.due, 'review', dueOn);
      rows.loggkontroll.add({
        ...{ state, month, rows: all, flagged, sampled },
        ...soonest(rows.due),
      });
    },
    EntryAssessed: ({ data: { entry, outcome } }, rows) => {
      rows.assessed.remove((row) => row.entry === entry);
      rows.assessed.add({ entry, deviates: outcome === 'AVVIKELSE' });
    },
    DeadlinePassed: ({ data }, rows) => passed(rows.due, data),
  },

  every: ({ state }, rows) => {
    if (state === 'closed') rows.due.remove(() => true);
    rows.loggkontroll.update(() => true, { state, ...soonest(rows.due) });
  },
});
