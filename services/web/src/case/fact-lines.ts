import { isTextKey, type TextKey } from '@fyr/texts';
import type { FactLine } from '@fyr/ui';
import { type Field, labelKey } from '../command/fields.ts';
import { kronor } from '../verksamhet/figures.ts';
import type { CaseType } from './case-type.ts';
import { kindOf } from './kinds.ts';

type Words = {
  readonly t: (key: TextKey) => string;
  readonly named: (key: string) => string;
  /** The name of an account or a huvudman, where the reader may know it. */
  readonly nameOf: (id: string) => string | undefined;
  readonly nameOfEnhet: (enhet: string) => string;
};

type Told = {
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly personal?: Readonly<Record<string, unknown>> | null | undefined;
};

/** What an event says, name by name, in words. Ids of machines are left out: they tell a reader nothing. */
export function factLines(type: CaseType, event: Told, words: Words): readonly FactLine[] {
  const definition = kindOf(type).told(event.type);
  if (!definition) return [];
  const told = (fields: readonly Field[] | undefined, values: Values) =>
    (fields ?? []).flatMap((field) => linesOf({ ...event, workflow: type }, field, values, words));
  const coded = told(definition.data, event.data ?? {});
  if (event.personal === null) {
    const name = words.t('screen.history.text');
    return [...coded, { name, value: words.t('screen.history.erased') }];
  }
  return [...coded, ...told(definition.personal, event.personal ?? {})];
}

type Values = Readonly<Record<string, unknown>>;

function linesOf(
  event: { readonly type: string; readonly workflow: CaseType },
  field: Field,
  values: Values,
  words: Words,
): readonly FactLine[] {
  const { name, is } = field;
  const value = values[name];
  if (untold.has(name)) return [];
  if (name === 'on' || (name === 'huvudman' && values.huvudmanTyp !== undefined)) return [];
  if (is.kind === 'group') {
    return is.fields.flatMap((part) => linesOf(event, part, (value ?? {}) as Values, words));
  }
  const deadline = `deadline.${event.workflow}.${value}`;
  const said =
    name === 'name' && isTextKey(deadline) ? words.t(deadline) : inWords(field, value, words);
  return said === undefined ? [] : [{ name: words.named(labelKey(event.type, name)), value: said }];
}

/** Keys of an agenda and of a form, which stand on the page itself. */
const untold: ReadonlySet<string> = new Set(['agenda', 'order', 'item', 'question', 'questions']);

/** A value as its field means it; undefined where there is nothing to tell. */
function inWords({ name, is }: Field, value: unknown, words: Words): string | undefined {
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
    case 'texts':
      return several(
        (value as string[]).map((one) => (name === 'enheter' ? words.nameOfEnhet(one) : one)),
      );
    case 'numbers':
      return several((value as number[]).map(String));
    case 'money':
      return kronor(value as number);
    case 'group':
    case 'list':
      return (
        [value]
          .flat()
          .map((one) => inWordsOf(is.fields, one as Values, words))
          .join('; ') || undefined
      );
    default:
      return name === 'enhet'
        ? words.nameOfEnhet(String(value))
        : (words.nameOf(String(value)) ?? String(value));
  }
}

function inWordsOf(fields: readonly Field[], values: Values, words: Words): string {
  return fields
    .flatMap((field) => {
      const said = inWords(field, values[field.name], words);
      return said === undefined ? [] : [`${words.named(labelKey('', field.name))} ${said}`];
    })
    .join(', ');
}
