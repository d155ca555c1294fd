import type { TextKey } from '@fyr/texts';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { chosenOf } from './kept-choice.ts';
import { after, hasModifier, writtenOf } from './shortcut-keys.ts';

type Shortcut = {
  /** `n`, `?`, `Enter`, two after each other as `g i`, or `Ctrl K`. */
  readonly keys: string;
  /** What it does, as a verb phrase. */
  readonly textKey: TextKey;
  readonly run: () => void;
};

/** Those of the page in sight; of two for the same keys the later holds. */
let inForce: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

/**
 * Keys for as long as the component stands, listed in the help (`?`). They do nothing in text fields
 * and lists of choice, in an open dialog, or where the reader has switched them off (WCAG 2.1.4).
 * Without `run` there is no shortcut. What it does must be possible without it.
 */
export function useShortcut(keys: string, textKey: TextKey, run: (() => void) | undefined): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const isThere = run !== undefined;
  useEffect(() => {
    if (!isThere) return;
    return enter({ keys, textKey, run: () => latest.current?.() });
  }, [keys, textKey, isThere]);
}

/** Those that work here and now. */
export function useShortcutsHere(): readonly Shortcut[] {
  const all = useSyncExternalStore(listen, () => inForce);
  return [...new Map(all.map((one) => [one.keys, one])).values()];
}

function enter(shortcut: Shortcut): () => void {
  if (inForce.length === 0) document.addEventListener('keydown', hear);
  tell([...inForce, shortcut]);
  return () => {
    tell(inForce.filter((one) => one !== shortcut));
    if (inForce.length === 0) document.removeEventListener('keydown', hear);
  };
}

function tell(now: readonly Shortcut[]): void {
  inForce = now;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Longer between two keys, and they do not belong together. */
const pauseMaxMs = 1500;
let waiting = '';
let pressedAt = 0;

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = writtenOf(event);
  if (pressed === undefined || !mayAct(pressed, event.target)) return;
  const isLate = event.timeStamp - pressedAt > pauseMaxMs;
  const said = after(
    isLate ? '' : waiting,
    pressed,
    inForce.map(({ keys }) => keys),
  );
  waiting = said.waiting;
  pressedAt = event.timeStamp;
  const shortcut = inForce.findLast(({ keys }) => keys === said.keys);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

/** With Ctrl it is heard in a text field too: what is typed after it must not go to the browser's own search. */
function mayAct(pressed: string, target: EventTarget | null): boolean {
  if (document.querySelector('dialog:modal') !== null) return false;
  if (hasModifier(pressed)) return true;
  return chosenOf('shortcuts') === 'on' && !isWrittenIn(target);
}

function isWrittenIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(writtenInOnes);
}

const writtenInOnes = [
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range])',
  ...['textarea', 'select', '[role=combobox]', '[role=listbox]', '[role=menu]', '[role=textbox]'],
].join();
