import { correctionShape, type EventCatalog, kernelEvents } from '@fyr/kernel';
import { z } from 'zod';

/** Longer than this is prose, not a code. */
const codeMax = 64;

/**
 * Where an event could hold a person or prose: a string of `data` that is not a code, an id or a
 * day, and a string of `personal` without a maximum.
 */
export function freeTextIn(events: EventCatalog): readonly string[] {
  return Object.entries(events).flatMap(([type, { data, personal }]) => [
    ...walk(data, `${type}.data`, isCode),
    ...(personal ? walk(personal, `${type}.personal`, hasMaximum) : []),
  ]);
}

type Check = (schema: z.ZodType) => boolean;

/**
 * A correction holds the data of another event, and is held to that event's schema. A deadline's key
 * is a code that an event armed it with; no other passes.
 */
const checkedElsewhere: ReadonlySet<unknown> = new Set([
  correctionShape.data,
  kernelEvents.DeadlinePassed.data.shape.key,
]);

/** What a code must not be able to say, in each way of writing that a code may have. */
const people = [
  ...['Anna Ek ringde', 'Anna-Andersson'],
  ...['19800101-1234', '19800101_1234', 'P19800101_1234', '198001011234', '800101-1234'],
  ...['070-1740605', '070_1740605', '0701740605'],
];

function walk(schema: z.ZodType, path: string, fits: Check): readonly string[] {
  if (checkedElsewhere.has(schema)) return [];
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    return Object.entries(shape).flatMap(([key, inner]) => walk(inner, `${path}.${key}`, fits));
  }
  if (schema instanceof z.ZodArray) return walk(schema.element as z.ZodType, `${path}[]`, fits);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return walk(schema.unwrap() as z.ZodType, path, fits);
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((inner) => walk(inner as z.ZodType, path, fits));
  }
  if (schema instanceof z.ZodRecord) {
    return [
      ...walk(schema.keyType as z.ZodType, `${path}{}`, fits),
      ...walk(schema.valueType as z.ZodType, `${path}{}`, fits),
    ];
  }
  const harmless =
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral ||
    schema instanceof z.ZodBoolean ||
    schema instanceof z.ZodNumber ||
    schema instanceof z.ZodNull;
  return harmless || fits(schema) ? [] : [path];
}

/** A format of fixed form, or a pattern that no sentence fits. */
function isCode(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodUUID || schema instanceof z.ZodISODate) return true;
  if (!(schema instanceof z.ZodString)) return false;
  const long = ['A', '1', 'a', '-'].map((letter) => letter.repeat(codeMax + 1));
  return [...people, ...long].every((prose) => !schema.safeParse(prose).success);
}

function hasMaximum(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodUUID || schema instanceof z.ZodISODate) return true;
  return schema instanceof z.ZodString && schema.maxLength !== null;
}
