import { givenByPeople } from '@fyr/contracts';
import { uppdrag, workflows } from '@fyr/domain';
import { locales, messagesIn } from '@fyr/texts';
import type { Workflow } from '../src/command/command-fields.ts';
import { type Field, fieldsOf } from '../src/command/fields.ts';
import { uppdragInCodes } from './uppdrag-in-codes.ts';

/** Messages by key, each in every language. */
export type Room = Readonly<Record<string, Readonly<Record<(typeof locales)[number], string>>>>;

/** Screens that nobody sees outside. */
const insideScreens =
  /^screen\.(closing\.|ombud\.|handover\.(areas|children|interpreter|noWay|toSystemfel)$|readers\.(?!gone$|unsaid$)|uppdrag\.(erasedName|new|emptyHelp)$)/;

/** What the API says, in answers and in what it makes of them: the page has none of these words. */
const saidByApi =
  /^(calendar|clientExport|dimension|fault|import|measure|minutes|notice|openData|question|report|rule|unit)\./;
const alsoOfPage = ['rule.accountOwn', 'rule.rolesApart'];

/** Every message of the page, apart by whether it names what is known inside only. */
export function textsByRoom(): Readonly<Record<'inside' | 'outside', Room>> {
  const byLocale = locales.map((locale) => [locale, messagesIn(locale)] as const);
  const keys = Object.keys(byLocale[0]?.[1] ?? {}).filter(
    (key) => !saidByApi.test(key) || alsoOfPage.includes(key),
  );
  const isInside = insideKeys();
  const room = (of: readonly string[]) =>
    Object.fromEntries(
      of.map((key) => [
        key,
        Object.fromEntries(byLocale.map(([locale, texts]) => [locale, texts[key] ?? ''])),
      ]),
    ) as Room;
  return {
    inside: room(keys.filter(isInside)),
    outside: room(keys.filter((key) => !isInside(key))),
  };
}

function insideKeys(): (key: string) => boolean {
  const { commands, events } = uppdragInCodes();
  const known = new Set([
    ...Object.values(commands).flatMap(({ form }) => [
      ...namesIn(form?.data),
      ...namesIn(form?.personal),
    ]),
    ...Object.values(events).flatMap(namesIn),
    ...Object.values<Workflow>(workflows)
      .filter(({ name }) => name !== 'uppdrag')
      .flatMap(namesOf),
  ]);
  const own = new Set(namesOf(uppdrag).filter((name) => !known.has(name)));
  const recorded = new Set(Object.values(commands).flatMap(({ form }) => form?.event ?? []));
  return (key) => {
    const [place = '', type = '', name = ''] = key.split('.');
    if (insideScreens.test(key)) return true;
    if (type === 'uppdrag' && place === 'command') return !(name in commands);
    if (type === 'uppdrag' && place === 'event') return !recorded.has(name);
    return key.startsWith('screen.field.') && own.has(key.split('.').at(-1) ?? '');
  };
}

function namesOf(workflow: Workflow): readonly string[] {
  const given = givenByPeople(workflow).flatMap(({ data }) => namesIn(fieldsOf(data)));
  const told = Object.values(workflow.events).flatMap(({ data, personal }) => [
    ...namesIn(fieldsOf(data)),
    ...namesIn(fieldsOf(personal)),
  ]);
  return [...given, ...told];
}

function namesIn(fields: readonly Field[] | undefined): readonly string[] {
  return (fields ?? []).flatMap(({ name, is }) => [
    name,
    ...(is.kind === 'group' || is.kind === 'list' ? namesIn(is.fields) : []),
  ]);
}
