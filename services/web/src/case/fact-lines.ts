import type { TextKey } from '@fyr/texts';
import type { FactLine } from '@fyr/ui';
import { type Field, fieldsOf, labelKey } from '../command/fields.ts';
import { type CaseType, workflowOf } from './case-type.ts';

type Words = {
  readonly t: (key: TextKey) => string;
  readonly named: (key: string) => string;
  /** The name of an account, where the reader may know it. */
  readonly nameOf: (account: string) => string | undefined;
};

type Told = {
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly personal?: Readonly<Record<string, unknown>> | null | undefined;
};

/** What an event says, name by name, in words. Ids of machines are left out: they tell a reader nothing. */
export function factLines(type: CaseType, event: Told, words: Words): readonly FactLine[] {
  const definition = workflowOf(type).events[event.type];
  if (!definition) return [];
  const coded = linesOf(event.type, fieldsOf(definition.data), event.data ?? {}, words);
  if (event.personal === null) {
    const name = words.t('screen.history.text');
    return [...coded, { name, value: words.t('screen.history.erased') }];
  }
  const written = linesOf(event.type, fieldsOf(definition.personal), event.personal ?? {}, words);
  return [...coded, ...written];
}

function linesOf(
  event: string,
  fields: readonly Field[] | undefined,
  values: Readonly<Record<string, unknown>>,
  words: Words,
): readonly FactLine[] {
  return (fields ?? []).flatMap((field) => {
    if (field.name === 'on') return [];
    const value = inWords(field, values[field.name], words);
    return value === undefined ? [] : [{ name: words.named(labelKey(event, field.name)), value }];
  });
}

/** A value as its field means it; undefined where there is nothing to tell. */
export function inWords({ is }: Field, value: unknown, words: Words): string | undefined {
  if (value === undefined || value === null) return undefined;
  const several = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined).join(', ') || undefined;
  switch (is.kind) {
    case 'code':
      return words.named(`code.${is.list}.${value}`);
    case 'codes':
      return several((value as string[]).map((one) => words.named(`code.${is.list}.${one}`)));
    case 'yesNo':
      return words.t(value ? 'screen.form.yes' : 'screen.form.no');
    case 'id':
      return words.nameOf(String(value));
    case 'ids':
      return several((value as string[]).map(words.nameOf));
    case 'group':
      return inWordsOf(is.fields, value, words);
    case 'list':
      return (value as unknown[]).map((one) => inWordsOf(is.fields, one, words)).join('; ');
    default:
      return String(value);
  }
}

function inWordsOf(fields: readonly Field[], value: unknown, words: Words): string {
  const values = value as Readonly<Record<string, unknown>>;
  return fields
    .flatMap((field) => {
      const said = inWords(field, values[field.name], words);
      return said === undefined ? [] : [`${words.named(labelKey('', field.name))} ${said}`];
    })
    .join(', ');
}
