import { codeLists } from '@fyr/domain';
import { isTextKey, type Locale, textOf } from '@fyr/texts';
import type { z } from 'zod';

type Line = { readonly name: string; readonly value: string };
type Around = { readonly locale: Locale; readonly names: ReadonlyMap<string, string> };

/** What a part of an event says, field by field in plain words; the day stands with the event. */
export function linesOf(
  event: string,
  schema: z.ZodObject | undefined,
  part: Readonly<Record<string, unknown>>,
  around: Around,
): Line[] {
  return Object.entries(part)
    .filter(([field, value]) => field !== 'on' && value !== undefined)
    .map(([field, value]) => ({
      name: labelOf(event, field, around.locale),
      value: wordsOf(event, schema?.shape[field], value, around),
    }));
}

function labelOf(event: string, field: string, locale: Locale): string {
  const keys = [`screen.field.${event}.${field}`, `screen.field.${field}`];
  const key = keys.find(isTextKey);
  return key === undefined ? field : textOf(locale, key);
}

function wordsOf(event: string, schema: unknown, value: unknown, around: Around): string {
  const { locale, names } = around;
  const { element, shape } = partsOf(schema);
  if (value === null) return textOf(locale, 'screen.form.notKnown');
  if (typeof value === 'boolean') return textOf(locale, `screen.form.${value ? 'yes' : 'no'}`);
  if (Array.isArray(value)) {
    const each = value.map((one) => wordsOf(event, element, one, around));
    return each.join(shape || typeof value[0] === 'object' ? '; ' : ', ') || '–';
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([field, inner]) => {
        const words = wordsOf(event, shape?.[field], inner, around);
        return `${labelOf(event, field, locale)}: ${words}`;
      })
      .join(', ');
  }
  const list = listOf(schema);
  if (list !== undefined) return textOf(locale, `code.${list}.${value}`);
  return names.get(String(value)) ?? String(value);
}

type Schema = {
  readonly options?: readonly string[];
  readonly element?: unknown;
  readonly shape?: Readonly<Record<string, unknown>>;
  unwrap?(): unknown;
};

function partsOf(schema: unknown): Schema {
  const found = (schema ?? {}) as Schema;
  const isWrapped = found.unwrap !== undefined && found.element === undefined;
  return isWrapped ? partsOf(found.unwrap?.()) : found;
}

/** A code list is known by its values. */
function listOf(schema: unknown): string | undefined {
  const { options } = partsOf(schema);
  return Array.isArray(options) ? listNames.get(options.join()) : undefined;
}

const listNames: ReadonlyMap<string, string> = new Map(
  Object.entries(codeLists).map(([name, values]) => [values.join(), name]),
);
