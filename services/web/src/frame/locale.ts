import type { Locale } from '@fyr/texts';
import { useChoice } from './kept-choice.ts';

/** The language of the page: Swedish until another is chosen. */
export function useLocale(): readonly [Locale, (locale: Locale) => void] {
  return useChoice('language');
}
