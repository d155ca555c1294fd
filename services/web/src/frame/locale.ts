import { type Locale, locales } from '@fyr/texts';
import { useCallback, useState } from 'react';

const stored = 'fyr-language';

/** The language of the page: Swedish until another is chosen. It is all that is kept in the browser. */
export function useLocale(): readonly [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState<Locale>(
    () => locales.find((one) => one === localStorage.getItem(stored)) ?? locales[0],
  );
  const choose = useCallback((chosen: Locale) => {
    localStorage.setItem(stored, chosen);
    setLocale(chosen);
  }, []);
  return [locale, choose];
}
