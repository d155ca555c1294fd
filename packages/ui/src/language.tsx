import { type Locale, type TextKey, type TextValues, text, textOf } from '@fyr/texts';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';

type Language = {
  readonly locale: Locale;
  /** The sentence of a key in the language chosen. */
  readonly t: (key: TextKey, values?: TextValues) => string;
  /** The same for a key put together at run time. */
  readonly named: (key: string, values?: TextValues) => string;
  readonly choose: (locale: Locale) => void;
};

const LanguageContext = createContext<Language | undefined>(undefined);

/** Gives every component below the language; the page itself is told too, for screen readers. */
export function LanguageProvider(props: {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
  readonly children: ReactNode;
}) {
  const { locale, choose, children } = props;
  // Before any effect below: what is asked of the API is asked in this language.
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const language = useMemo<Language>(
    () => ({
      locale,
      choose,
      t: (key, values) => text(locale, key, values),
      named: (key, values) => textOf(locale, key, values),
    }),
    [locale, choose],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('a component stands outside LanguageProvider');
  return language;
}
