import type { Tables } from '../tables.ts';

const period = { from_on: 'date', to_on: 'date?' } as const;
const byDays = [['from_on', 'to_on']] as const;

/** What is counted of each uppdrag. `on_day` is when it happened, never when it was recorded. */
export const uppdragTables = {
  /** One row: what is asked about it in every figure, by the latest known. */
  uppdrag: {
    columns: {
      /** The person: shared by the uppdrag that follow upon each other. */
      client_id: 'uuid',
      enhet: 'text',
      channel: 'text',
      initiativ: 'text',
      kannedom: 'text',
      kon: 'text',
      birth_year: 'int?',
      /** The orsak: groups and wanted help, of the request or else of the first description. */
      profil: 'text[]',
      hjalp: 'text[]',
      requested_on: 'date',
      started_on: 'date?',
      described: 'boolean',
      /** Of the first description. */
      forsorjning_start: 'text?',
      /** Of the last one. */
      forsorjning_last: 'text?',
      hjalp_last: 'text[]',
      utforsakrad: 'boolean?',
      soker_forsorjningsstod: 'boolean?',
      npf: 'boolean?',
      minor_children: 'int?',
      adults_in_household: 'int?',
    },
    indexes: [['requested_on'], ['client_id']],
  },
  state_period: { columns: { state: 'text', ongoing: 'boolean', ...period }, indexes: byDays },
  ombud_period: {
    columns: { huvudansvarig: 'uuid', medombud: 'text[]', ...period },
    indexes: byDays,
  },
  queue_period: {
    columns: { queued_on: 'date', priority: 'text[]', ...period },
    indexes: byDays,
  },
  plan_period: { columns: { plan: 'text', ...period }, indexes: byDays },
  /** `started`, `reopened`, `refused`, `referred`, `withdrawn`. */
  milestone: {
    columns: { kind: 'text', reason: 'text?', on_day: 'date' },
    indexes: [['kind', 'on_day']],
  },
  /** Each closing, with what was known of the client then. */
  closing: {
    columns: { reason: 'text', forsorjning: 'text?', hjalp: 'text[]', on_day: 'date' },
    indexes: [['on_day']],
  },
  /** Each goal, as the closings need it. */
  goal: {
    columns: { goal: 'int', area: 'text', score_first: 'int?', score_last: 'int?' },
  },
  /** What became of each goal, at each closing. */
  goal_outcome: {
    columns: {
      goal: 'int',
      area: 'text',
      outcome: 'text',
      score_first: 'int?',
      score_last: 'int?',
      on_day: 'date',
    },
    indexes: [['on_day']],
  },
  contact: {
    columns: { counterpart: 'text', method: 'text', on_day: 'date' },
    indexes: [['on_day']],
  },
  meeting: {
    columns: { huvudman: 'text', role: 'text', on_day: 'date' },
    indexes: [['on_day']],
  },
} as const satisfies Tables;
