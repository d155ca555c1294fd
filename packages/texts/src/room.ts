/** The languages the system speaks, the first by default. */
export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One message in each language, in ICU form. */
export type Message = Readonly<Record<Locale, string>>;

/** The messages of one part of the system, by key. */
export type Room = Readonly<Record<string, Message>>;
