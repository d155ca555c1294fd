import { addTexts, type Locale } from '@fyr/texts';
import { useCallback } from 'react';
import { chosenOf, useChoice } from './kept-choice.ts';

/** The language of the page: Swedish until another is chosen, whose words are fetched first. */
export function useLocale(): readonly [Locale, (locale: Locale) => void] {
  const [locale, choose] = useChoice('language');
  const chooseKnown = useCallback(
    (chosen: Locale) => void wordsOf(chosen).then(() => choose(chosen)),
    [choose],
  );
  return [locale, chooseKnown];
}

/** Until it is there, nothing is to be said. */
export function wordsOfChosen(): Promise<void> {
  return wordsOf(chosenOf('language'));
}

async function wordsOf(locale: Locale): Promise<void> {
  if (locale === 'en') addTexts((await import('virtual:english-texts')).englishTexts);
}
