import fc from 'fast-check';
import { z } from 'zod';

/** Days at the bounds of calendars, of centuries and of what computers count. */
const days = [
  ...['0000-01-01', '0001-01-01', '1582-10-15', '1900-02-28', '1969-12-31', '1970-01-01'],
  ...['2000-02-29', '2024-02-29', '2026-03-29', '2026-10-25', '2038-01-19', '9999-12-31'],
];
const ids = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Whatever somebody could send in place of a value. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 63), 0.1],
    ...['', ' ', '\0', 'a\0b', '\ud800', '\udfff\ud800', '\u202e\u2066', '\ufeff', '\u0085\u2028'],
    ...["'; drop table event; --", '{{7*7}}', '<script>', '%00', '../../etc/passwd'],
    ...['x'.repeat(5_000), '😀'.repeat(2_000), 'a\u0301'.repeat(2_000), '9'.repeat(400)],
    ...['2026-02-30', '+010000-01-01', '-000001-01-01', '2026-1-1', '99999-01-01', ...days],
    ...['1e999', 'NaN', 'Infinity', 'toString', 'constructor', 'prototype', 'hasOwnProperty'],
    ...[
      [],
      [[]],
      {},
      { constructor: {} },
      { toString: 1 },
      { length: 1e9 },
      nested(20),
      nested(31),
    ],
    ...[Array.from({ length: 2_000 }, () => 1), Array.from({ length: 300 }, () => ({})), ...ids],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}

/** What the schema takes, mostly, and oftenest at its bounds. */
export function fitting(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> {
  const of = (inner: unknown) => fitting(inner as z.ZodType, known);
  if (schema instanceof z.ZodOptional) return fc.option(of(schema.unwrap()), { nil: undefined });
  if (schema instanceof z.ZodNullable) return fc.option(of(schema.unwrap()));
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
    return fc
      .record(Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, of(one)])))
      .map((made) => JSON.parse(JSON.stringify(made)));
  }
  if (schema instanceof z.ZodArray) return fc.array(of(schema.element), { maxLength: 4 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom<unknown>(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom<unknown>(...schema.values);
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(of));
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodRecord) {
    const key = of(schema.keyType).map(String);
    return fc.dictionary(key, of(schema.valueType), { maxKeys: 3 });
  }
  if (schema instanceof z.ZodNumber) {
    const least = Math.max(schema.minValue ?? 0, Number.MIN_SAFE_INTEGER);
    const most = Math.min(schema.maxValue ?? 1e9, Number.MAX_SAFE_INTEGER);
    return fc.constantFrom(least, least + 1, Math.floor((least + most) / 2), most - 1, most);
  }
  if (schema instanceof z.ZodUUID) return fc.constantFrom(...known, ...ids);
  if (schema instanceof z.ZodISODate) return fc.constantFrom(...days, '2025-06-30', '2026-01-15');
  if (schema instanceof z.ZodString) return textOf(schema);
  return fc.jsonValue({ maxDepth: 2 });
}

function textOf(schema: z.ZodString): fc.Arbitrary<string> {
  const [pattern] = (schema._zod.bag as { patterns?: Set<RegExp> }).patterns ?? [];
  if (pattern) {
    try {
      return fc.stringMatching(pattern);
    } catch {
      return fc.string();
    }
  }
  const most = schema.maxLength ?? 100;
  return fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('å'.repeat(most), '😀'.repeat(Math.floor(most / 2)), 'x'),
  );
}

/** Of whatever kind: some of it cannot even be written. */
export function asText(what: unknown): string {
  return typeof what === 'string' ? what : JSON.stringify(what);
}

/** The value with junk in one place, a place taken out, or one put in. */
export function mutated(value: unknown, pick: number, what: unknown): unknown {
  const places = placesIn(value);
  const [path = []] = [places[pick % places.length]];
  if (pick % 7 === 0) return changed(value, path, () => undefined);
  if (pick % 11 === 0) {
    return changed(value, path, (was) =>
      typeof was === 'object' && was !== null && !Array.isArray(was)
        ? { ...was, [asText(what).slice(0, 60)]: what }
        : [was, was],
    );
  }
  return changed(value, path, () => what);
}

/** The value with the word in place of each text that it holds, one at a time. */
export function withWord(value: unknown, word: string): readonly unknown[] {
  if (typeof value === 'string') return [word];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    withWord(inner, word).map((changed) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed },
    ),
  );
}

type Path = readonly string[];

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return [path, ...below];
}

function changed(value: unknown, [key, ...rest]: Path, make: (was: unknown) => unknown): unknown {
  if (key === undefined) return make(value);
  const at = (value as Readonly<Record<string, unknown>>)[key];
  const made = changed(at, rest, make);
  return Array.isArray(value)
    ? value.with(Number(key), made)
    : { ...(value as object), [key]: made };
}
