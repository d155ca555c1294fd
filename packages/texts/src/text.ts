import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import { type Locale, locales, type Message } from './room.ts';
import { rooms } from './rooms.ts';

type KeysOf<R> = R extends unknown ? keyof R & string : never;
/** Every key there is: a misspelt one does not compile. */
export type TextKey = KeysOf<(typeof rooms)[number]>;
export type TextValues = Readonly<Record<string, string | number>>;

/** Messages of a room, or what they are called in one language. */
export type Part = Readonly<Record<string, Partial<Message>>>;

const messages = new Map<string, Message>(rooms.flatMap((room) => Object.entries(room)));

const intls: Record<Locale, IntlShape<string>> = { sv: intlOf('sv'), en: intlOf('en') };

/** Takes in what a page was not given at first: messages of a room that its reader has come into. */
export function addTexts(part: Part): void {
  for (const [key, message] of Object.entries(part)) {
    messages.set(key, { ...messages.get(key), ...message } as Message);
  }
  for (const locale of locales) intls[locale] = intlOf(locale);
}

/** The sentence in a language. A value that is missing leaves its name in braces. */
export function text(locale: Locale, key: TextKey, values?: TextValues): string {
  return intls[locale].formatMessage({ id: key }, values);
}

/** Whether a key put together at run time (`code.Kon.MAN`) has its sentence. */
export function isTextKey(key: string): key is TextKey {
  return messages.has(key);
}

/** As `text`, for a key put together at run time. One without a sentence is shown as it is. */
export function textOf(locale: Locale, key: string, values?: TextValues): string {
  return isTextKey(key) ? text(locale, key, values) : key;
}

/** Every message in a language, for libraries that format themselves. */
export function messagesIn(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...messages].map(([key, message]) => [key, message[locale] ?? message[locales[0]]]),
  );
}

/** The language to answer in, by a list of wishes such as `navigator.languages`. */
export function localeOf(wishes: readonly string[]): Locale {
  const wished = wishes.map((wish) => wish.slice(0, 2).toLowerCase());
  return locales.find((locale) => locale === wished.find((wish) => isLocale(wish))) ?? locales[0];
}

function isLocale(wish: string): boolean {
  return locales.some((locale) => locale === wish);
}

function intlOf(locale: Locale): IntlShape<string> {
  return createIntl(
    // A fault in a message is the spec's to find; a reader gets the message as it stands.
    { locale, messages: messagesIn(locale), onError: () => {} },
    createIntlCache(),
  );
}
