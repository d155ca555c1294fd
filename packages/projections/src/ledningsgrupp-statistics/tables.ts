import type { Tables } from '../tables.ts';

const period = { from_on: 'date', to_on: 'date?' } as const;
const byDays = [['from_on', 'to_on']] as const;

/** What is counted of a ledningsgrupp: numbers of members, never who they are. */
export const ledningsgruppTables = {
  /** One row. Until `to_on` (exclusive), or to this day. */
  ledningsgrupp: {
    told: 'released',
    columns: { kind: 'text', ...period },
  },

  /** What was decided, in the order recorded, as the group's own context has it. */
  member: {
    columns: { member: 'int', organisation: 'text', external: 'boolean', ...period },
  },
  mandate: {
    columns: {
      member: 'int',
      mandate: 'text',
      chair: 'boolean',
      secretary: 'boolean',
      from_on: 'date',
    },
  },
  /** What is offered. `answer`: the last one. */
  invitation: {
    told: 'released',
    columns: {
      invitation: 'int',
      organisation: 'text',
      on_day: 'date',
      answer: 'text?',
      answered_on: 'date?',
    },
    indexes: [['on_day']],
  },

  /** What follows from it for each day: who sits there, with what right. */
  seat: {
    told: 'released',
    columns: {
      member: 'int',
      organisation: 'text',
      external: 'boolean',
      mandate: 'text',
      chair: 'boolean',
      secretary: 'boolean',
      ...period,
    },
    indexes: byDays,
  },
  /** What 5 § SFS 2013:522 asks for and is not there: `SAKNAS`, or `EJ_ERBJUDEN`. */
  missing: {
    told: 'released',
    columns: { organisation: 'text', lack: 'text', ...period },
    indexes: byDays,
  },
  meeting: {
    told: 'released',
    columns: { meeting_id: 'uuid', on_day: 'date' },
    indexes: [['on_day']],
  },
} as const satisfies Tables;
