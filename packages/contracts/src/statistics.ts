import { Quarter } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { Chart } from './chart.ts';

const id = z.string().regex(/^[a-zA-Z][a-zA-Z_]{0,39}$/);
const position = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** What may be opened behind a figure. */
const OpensTo = z.enum(['uppdrag', 'systemfel', 'mote']);
const opensTo = OpensTo.nullable();

/** Every figure there is, with the dimensions it may be asked by. */
export const MeasureCatalogue = z.object({
  /** Through the released door: the last day of what is out, and what comes next. */
  released: z
    .object({
      to: LocalDate.nullable(),
      next: z.object({ from: LocalDate, to: LocalDate, on: LocalDate }),
    })
    .optional(),
  measures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** The counting rule, in words. */
      rule: z.string(),
      unit: z.string(),
      /** How the caller may ask for it. */
      door: z.enum(['exact', 'released']),
      /** What happens in a period, or what stands at a day. */
      time: z.enum(['period', 'day']),
      /** The type of what it opens to for the caller; null where it does not. */
      opensTo,
      dimensions: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          values: z.array(z.object({ code: z.string(), name: z.string() })).optional(),
          /** A case may stand in several cells. */
          many: z.boolean(),
          exactOnly: z.boolean(),
        }),
      ),
      /** Through the released door: its tables, and with which periods they go out. */
      tables: z
        .array(
          z.object({ dimensions: z.array(z.string()), from: z.enum(['quarter', 'half', 'year']) }),
        )
        .optional(),
    }),
  ),
});

/**
 * `csv`: as Swedish spreadsheets read it. `csv-machine`: RFC 4180 with codes; `csvw`: what its columns
 * are (W3C metadata for tabular data). `svg`: as a chart.
 */
export const StatisticFormat = z.enum(['json', 'csv', 'csv-machine', 'csvw', 'xlsx', 'svg']);
export type StatisticFormat = z.infer<typeof StatisticFormat>;

export const statisticMediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  'csv-machine': 'text/csv',
  csvw: 'application/csvm+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
} as const satisfies Record<StatisticFormat, string>;

/** One measure, or several with a comma between, that are asked by the same dimensions. */
export const StatisticMeasures = z
  .string()
  .regex(/^[a-zA-Z]{1,40}(,[a-zA-Z]{1,40}){0,7}$/)
  .transform((ids) => ids.split(','));

/** Besides these, each dimension may be given its values, comma between: `?enhet=SKARPNACK`. */
export const StatisticQuery = z.looseObject({
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  /** Any day of the past. */
  on: LocalDate.optional(),
  /** Dimensions, comma between. */
  by: z
    .string()
    .regex(/^[a-zA-Z_]+(,[a-zA-Z_]+)*$/)
    .max(200)
    .optional(),
  after: position.optional(),
  /** As it was known when the log had come there. Inside the secrecy only. */
  position: position.optional(),
});

export const StatisticTableQuery = StatisticQuery.extend({
  /** Another day, or another period as ISO 8601 has it: `2024-01-01/2024-12-31`. */
  compare: z
    .string()
    .regex(/^[\d-]{10}(\/[\d-]{10})?$/)
    .refine((days) => days.split('/').every((day) => LocalDate.safeParse(day).success))
    .optional(),
  format: StatisticFormat.optional(),
  /** What it is written in; else what `Accept-Language` asks for. */
  lang: z.enum(['sv', 'en']).optional(),
});

/** Values of a dimension, as a filter. */
export const StatisticFilters = z.record(
  id,
  z
    .string()
    .regex(/^[\w.\-ÅÄÖåäö ]{1,80}(,[\w.\-ÅÄÖåäö ]{1,80}){0,49}$/)
    .transform((values) => values.split(',')),
);

/** `skyddad`: too few to show, or one that would give away another. Null: there is none to count. */
const Figure = z.union([z.number(), z.literal('skyddad')]).nullable();

/** What a measure comes to in a row, or in all. The last three only where a comparison is asked for. */
const Figured = z.object({
  value: Figure,
  /** What it came to on the other day or in the other period. */
  compared: Figure.optional(),
  /** How much more than that; of shares in percentage points. Null where either is no number. */
  difference: z.number().nullable().optional(),
  /** How much more in per cent. Null also where there was none before, and of shares. */
  percent: z.number().nullable().optional(),
});

const When = z.object({
  from: LocalDate,
  to: LocalDate,
  /** Of measures of what stands at a day: that day. */
  on: LocalDate.nullable(),
  /** As it is said: `2025`, `31 december 2025`. */
  name: z.string(),
});

const Counted = {
  /** Of the log, as far as it was counted; of several the least. */
  position: z.int(),
  /** Epoch milliseconds; through the released door when it went out. Of several the first. */
  computedAt: z.int(),
};

const Named = z.object({ id: z.string(), name: z.string() });

export const StatisticTable = z.object({
  title: z.string(),
  /** What there is to see, in one sentence; of what is shown, and of nothing else. */
  summary: z.string(),
  door: z.enum(['exact', 'released']),
  /** In the order they were asked for. */
  measures: z.array(
    Named.extend({
      unit: z.string(),
      unitName: z.string(),
      /** To show it with. */
      decimals: z.int(),
      /** The counting rule, in words. */
      rule: z.string(),
      /** The type of what it opens to for the caller; null where it does not. */
      opensTo,
      /** It is about the organisation and no person: through either door as it is. */
      open: z.boolean(),
    }),
  ),
  period: When,
  compared: When.extend(Counted).nullable(),
  dimensions: z.array(Named),
  filters: z.array(
    Named.extend({ values: z.array(z.object({ code: z.string(), name: z.string() })) }),
  ),
  rows: z.array(
    z.object({
      /** Codes, by the id of the dimension. */
      keys: z.record(z.string(), z.string()),
      /** What they are called. */
      names: z.record(z.string(), z.string()),
      /** By the id of the measure. */
      figures: z.record(z.string(), Figured),
    }),
  ),
  /** Of the cases: where a case stands in several cells, those come to more. */
  totals: z.record(z.string(), Figured),
  /** Null where nothing is protected. */
  suppressed: z
    .object({
      /** How many figures are. */
      count: z.int(),
      /** The least count that is shown. */
      smallestShown: z.int(),
      why: z.string(),
    })
    .nullable(),
  ...Counted,
  /** Null where one chart cannot show it: measures of several units, or too many rows. */
  chart: Chart.nullable(),
});

/** What stands behind a figure: the uppdrag that the caller may open, and how many others. */
export const RowsBehind = z.object({
  type: OpensTo,
  rows: z.array(z.object({ id: z.uuid(), number: z.string() })),
  others: z.int(),
  /** Of the log, as far as it was counted. */
  position: z.int(),
});

export const DriftQuery = z.strictObject({
  from: Quarter,
  /** The last one, inclusive. */
  to: Quarter,
  after: position.optional(),
});

/** Whether the work drifts away from the target group, quarter by quarter, in per cent. */
export const DriftGauge = z.object({
  /** From which it warns, as the verksamhet has set it. */
  limit: z.int(),
  /** The counting rule, in words. */
  rule: z.string(),
  door: z.enum(['exact', 'released']),
  readings: z.array(
    z.object({
      quarter: Quarter,
      /** Its last day, or today. */
      on: LocalDate,
      /** With any of the signs. */
      share: Figure,
      utforsakrad: Figure,
      sokerForsorjningsstod: Figure,
      npf: Figure,
      /** Null where the share is protected or there is nothing to count. */
      warns: z.boolean().nullable(),
    }),
  ),
  position: z.int(),
});
