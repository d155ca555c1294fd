import { Quarter } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

const id = z.string().regex(/^[a-zA-Z][a-zA-Z_]{0,39}$/);
const position = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

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
      /** Through the exact door it opens to the uppdrag behind it. */
      ofUppdrag: z.boolean(),
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

/** Besides these, each dimension may be given one value: `?enhet=SKARPNACK`. */
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
});

/** One value of a dimension, as a filter. */
export const StatisticFilters = z.record(id, z.string().regex(/^[\w.\-ÅÄÖåäö ]{1,80}$/));

/** `skyddad`: too few to show, or one that would give away another. Null: there is none to count. */
const Figure = z.union([z.number(), z.literal('skyddad')]).nullable();

export const StatisticTable = z.object({
  measure: z.string(),
  name: z.string(),
  unit: z.string(),
  /** The counting rule, in words. */
  rule: z.string(),
  door: z.enum(['exact', 'released']),
  period: z.object({ from: LocalDate, to: LocalDate, on: LocalDate.nullable() }),
  dimensions: z.array(z.object({ id: z.string(), name: z.string() })),
  rows: z.array(z.object({ keys: z.record(z.string(), z.string()), value: Figure })),
  /** Of the cases: where a case stands in several cells, those come to more. */
  total: Figure,
  /** Of the log, as far as it was counted. */
  position: z.int(),
  /** Epoch milliseconds; through the released door when it went out. */
  computedAt: z.int(),
  suppressed: z.int(),
});

/** What stands behind a figure: the uppdrag that the caller may open, and how many others. */
export const UppdragBehind = z.object({
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
