import { useLayoutEffect } from 'react';
import { type Chosen, useChoice } from './kept-choice.ts';

export type Theme = Chosen<'theme'>;
export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** As the computer is set unless the reader has chosen; the page itself carries which. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, choose] = useChoice('theme');
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, choose];
}
