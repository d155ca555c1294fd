import { useCallback, useSyncExternalStore } from 'react';

/** All that is kept in the browser: how the page itself is to be, one word of a few. Nobody's own. */
const choices = {
  language: ['sv', 'en'],
  theme: ['system', 'light', 'dark'],
  shortcuts: ['on', 'off'],
  help: ['shown', 'seen'],
} as const;

type Choices = typeof choices;
type About = keyof Choices;
export type Chosen<A extends About> = Choices[A][number];

const listeners = new Set<() => void>();

export function chosenOf<A extends About>(about: A): Chosen<A> {
  const of: readonly Chosen<A>[] = choices[about];
  const kept = localStorage.getItem(placeOf(about));
  return of.find((one) => one === kept) ?? (of[0] as Chosen<A>);
}

function choose<A extends About>(about: A, chosen: Chosen<A>): void {
  localStorage.setItem(placeOf(about), chosen);
  for (const listener of listeners) listener();
}

/** What was chosen, the first unless something was; and a way to choose. Other windows follow. */
export function useChoice<A extends About>(
  about: A,
): readonly [Chosen<A>, (chosen: Chosen<A>) => void] {
  const chosen = useSyncExternalStore(listen, () => chosenOf(about));
  return [chosen, useCallback((one) => choose(about, one), [about])];
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function placeOf(about: About): string {
  return `fyr-${about}`;
}
