import type { Tables } from '../tables.ts';

/** What is counted of each systemfel. `on_day` is when it happened, never when it was recorded. */
export const systemfelTables = {
  /** One row, by the latest known. */
  systemfel: {
    columns: {
      observed_on: 'date',
      niva: 'text?',
      art: 'text',
      huvudman_typ: 'text[]',
      livsomrade: 'text[]',
      konsekvens: 'text[]',
      allvarsgrad: 'text?',
    },
    indexes: [['observed_on']],
  },
  state_period: {
    columns: { state: 'text', open: 'boolean', from_on: 'date', to_on: 'date?' },
    indexes: [['from_on', 'to_on']],
  },
  /** `reported` with its way, `resolved` with its outcome, `reopened`. */
  milestone: {
    columns: { kind: 'text', reason: 'text?', on_day: 'date' },
    indexes: [['kind', 'on_day']],
  },
  /** Each time a huvudman is addressed, until the first answer or until none is waited for. */
  address: {
    columns: {
      huvudman: 'text',
      huvudman_typ: 'text',
      sent_on: 'date',
      due_on: 'date',
      answered_on: 'date?',
      answer: 'text?',
      /** Since when no answer is waited for though none came. */
      settled_on: 'date?',
    },
    indexes: [['sent_on'], ['answered_on']],
  },
} as const satisfies Tables;
