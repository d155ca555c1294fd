import { codeLists } from '@fyr/domain';
import { isTextKey } from '@fyr/texts';
import { z } from 'zod';

/** What kind of answer a field of a command takes. */
type FieldKind =
  | { readonly kind: 'code'; readonly list: string; readonly values: readonly string[] }
  | { readonly kind: 'codes'; readonly list: string; readonly values: readonly string[] }
  /** `ahead`: a day that is to come. */
  | { readonly kind: 'date'; readonly ahead: boolean }
  | { readonly kind: 'yesNo' }
  /** `parts`: whether it may have decimals. */
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly parts: boolean }
  /** Recorded in whole öre, written in kronor. `min` and `max` in öre. */
  | { readonly kind: 'money'; readonly min: number; readonly max: number }
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'id' }
  | { readonly kind: 'ids' }
  /** Several short texts, or several whole numbers: chosen where there is a register, else written. */
  | { readonly kind: 'texts' }
  | { readonly kind: 'numbers'; readonly min: number; readonly max: number }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly fields: readonly Field[] };

export type Field = {
  readonly name: string;
  readonly required: boolean;
  /** "Not known" is an answer of its own, apart from no answer. */
  readonly nullable: boolean;
  /** Of several, one at least. */
  readonly some?: boolean;
  readonly is: FieldKind;
};

/** A part of a command: its coded data, or its personal text. */
export type Part = 'data' | 'personal';

/**
 * The fields of a command's contract, in the contract's order. Undefined where some part of it has
 * no form, as with a correction, which carries another event's data.
 */
export function fieldsOf(schema: z.ZodType | undefined): readonly Field[] | undefined {
  if (!schema) return [];
  if (!known.has(schema)) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    known.set(schema, fieldsOfObject(json));
  }
  return known.get(schema);
}

/** The key of a field's name: a name means the same everywhere, unless the event says it better. */
export function labelKey(event: string, name: string): string {
  const own = `screen.field.${event}.${name}`;
  return isTextKey(own) ? own : `screen.field.${name}`;
}

const aheadNames: ReadonlySet<string> = new Set([
  'dueOn',
  'expiresOn',
  'followUpOn',
  'informationMeetingBy',
  'minutesDueOn',
  'nextMeetingBy',
  'nextReviewOn',
  'plannedOn',
  'reviewOn',
  'validUntil',
]);

const known = new WeakMap<z.ZodType, readonly Field[] | undefined>();

type Json = z.core.JSONSchema.BaseSchema;

function fieldsOfObject(schema: Json): readonly Field[] | undefined {
  const fields: Field[] = [];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const { inner, nullable } = withoutNull(property as Json);
    const is = kindOf(inner, name);
    if (!is) return undefined;
    const required = schema.required?.includes(name) ?? false;
    const some = (inner.minItems ?? 0) > 0;
    fields.push({ name, required, nullable, ...(some ? { some } : {}), is });
  }
  return fields;
}

function withoutNull(schema: Json): { inner: Json; nullable: boolean } {
  if (Array.isArray(schema.type)) {
    const type = schema.type.find((one) => one !== 'null') ?? 'null';
    return { inner: { ...schema, type }, nullable: schema.type.includes('null') };
  }
  const parts = schema.anyOf as Json[] | undefined;
  if (!parts) return { inner: schema, nullable: false };
  const values = parts.filter(({ type }) => type !== 'null');
  // Where a code or an id will do, a person writes the code.
  const inner = values.find(({ format }) => format !== 'uuid') ?? values[0] ?? schema;
  return { inner, nullable: values.length < parts.length };
}

function kindOf(schema: Json, name: string): FieldKind | undefined {
  if (schema.enum) return codeKind('code', schema.enum as string[]);
  switch (schema.type) {
    case 'boolean':
      return { kind: 'yesNo' };
    case 'integer':
    case 'number':
      return numberKind(schema, name);
    case 'string':
      if (schema.format === 'date') return { kind: 'date', ahead: aheadNames.has(name) };
      if (schema.format === 'uuid') return { kind: 'id' };
      return { kind: 'text', maxLength: schema.maxLength ?? 40 };
    case 'array':
      return listKind(schema.items as Json);
    case 'object': {
      const fields = schema.properties && fieldsOfObject(schema);
      return fields && { kind: 'group', fields };
    }
    default:
      return undefined;
  }
}

function listKind(items: Json): FieldKind | undefined {
  if (items.enum) return codeKind('codes', items.enum as string[]);
  if (items.format === 'uuid') return { kind: 'ids' };
  if (items.type === 'string') return { kind: 'texts' };
  if (items.type === 'integer') return { kind: 'numbers', ...boundsOf(items) };
  if (items.type !== 'object') return undefined;
  const fields = fieldsOfObject(items);
  return fields && { kind: 'list', fields };
}

function numberKind(schema: Json, name: string): FieldKind {
  const bounds = boundsOf(schema);
  if (isMoney(name)) return { kind: 'money', ...bounds };
  return { kind: 'number', ...bounds, parts: schema.type === 'number' };
}

/** `ore`, `feeOre`, `orePerFte`. */
function isMoney(name: string): boolean {
  return /^ore([A-Z]|$)|Ore$/.test(name);
}

function boundsOf({ minimum = 0, maximum = 999_999 }: Json): { min: number; max: number } {
  return { min: Math.max(minimum, -numberMax), max: Math.min(maximum, numberMax) };
}

/** More digits than a person writes without a slip. */
const numberMax = 999_999_999_999;

function codeKind(kind: 'code' | 'codes', values: readonly string[]): FieldKind | undefined {
  const list = listNames.get(values.join()) ?? listOfSome(values);
  return list === undefined ? undefined : { kind, list, values };
}

/** Some values of a list, where no list has these alone. */
function listOfSome(values: readonly string[]): string | undefined {
  const lists: readonly (readonly [string, readonly string[]])[] = Object.entries(codeLists);
  return lists.find(([, known]) => values.every((value) => known.includes(value)))?.[0];
}

/** A code list is known by its values, which is all that a contract says of it. */
const listNames: ReadonlyMap<string, string> = new Map(
  Object.entries(codeLists).map(([name, values]) => [values.join(), name]),
);
