import type { Tables } from '../tables.ts';

/** From a day (inclusive) to a day (exclusive); may have no length where it was called off. */
const period = { from_on: 'date', to_on: 'date?' } as const;
const byDays = [['from_on', 'to_on']] as const;
/** Of an account: the first and the last day that an amount is for. */
const booked = { account: 'text', ore: 'bigint', from_on: 'date', to_on: 'date' } as const;

/** What is counted of a verksamhet. Posts are in hundredths: 150 is one and a half. */
export const verksamhetTables = {
  /** One row. */
  verksamhet: {
    told: 'released',
    columns: { kind: 'text', ...period },
  },

  /** What was decided, in the order recorded, as the verksamhet's own context has it. */
  enhet: {
    told: 'released',
    columns: { enhet: 'text', ...period },
  },
  ombud_spell: { columns: { ombud: 'uuid', ...period } },
  /** Each says all there is of an ombud's working time from a day. */
  fte_set: { columns: { ombud: 'uuid', from_on: 'date' } },
  fte_share: {
    columns: { fte_set: 'int', enheter: 'text[]', fte: 'int', exclusive: 'boolean' },
  },
  share_set: { columns: { enheter: 'text[]', fte: 'int', ...period } },

  /**
   * What follows from it for each day: an ombud's time for an enhet is `fte` divided by `parts`,
   * the number of enheter of the share that were there.
   */
  staffing: {
    columns: {
      ombud: 'uuid',
      enhet: 'text',
      fte: 'int',
      parts: 'int',
      exclusive: 'boolean',
      ...period,
    },
    indexes: byDays,
  },
  /** The posts that enheter have agreed to share, divided in the same way. */
  agreed: {
    told: 'released',
    columns: { enhet: 'text', fte: 'int', parts: 'int', ...period },
    indexes: byDays,
  },
  vacancy: {
    told: 'released',
    columns: { vacancy: 'int', enheter: 'text[]', fte: 'int', ...period },
    indexes: byDays,
  },
  /** `extent`: of the ombud's working time, per cent. */
  absence: {
    columns: { absence: 'int', ombud: 'uuid', slag: 'text', extent: 'int', ...period },
    indexes: byDays,
  },
  intake_stop: {
    told: 'released',
    columns: { stop: 'int', enheter: 'text[]', ...period },
    indexes: byDays,
  },
  population: {
    told: 'released',
    columns: { enhet: 'text', year: 'int', persons: 'int' },
  },

  /** `slag`: of a training; null for supervision. */
  training: {
    told: 'released',
    columns: { slag: 'text?', minutes: 'int', ombud: 'text[]', on_day: 'date' },
    indexes: [['on_day']],
  },
  evaluation: {
    told: 'released',
    columns: { by: 'text', on_day: 'date' },
    indexes: [['on_day']],
  },
  information: {
    told: 'released',
    columns: { mottagare: 'text', persons: 'int?', minutes: 'int?', on_day: 'date' },
    indexes: [['on_day']],
  },
  outreach: {
    told: 'released',
    columns: {
      plats: 'text',
      enhet: 'text?',
      persons: 'int?',
      minutes: 'int?',
      on_day: 'date',
    },
    indexes: [['on_day']],
  },
  consultation: {
    columns: { topic: 'text', enhet: 'text?', minutes: 'int', on_day: 'date' },
    indexes: [['on_day']],
  },

  /** Incomes negative, whatever the account. */
  economy: {
    told: 'released',
    columns: { entry: 'int', ...booked },
    indexes: [['to_on']],
  },
  budget: {
    told: 'released',
    columns: booked,
    indexes: [['to_on']],
  },
  /** Öre a year for a full post. */
  grant_amount: {
    told: 'released',
    columns: { year: 'int', ore: 'bigint' },
  },
} as const satisfies Tables;
