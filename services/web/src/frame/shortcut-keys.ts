/** What a key press says, as shortcuts are written: `g`, `?`, `Enter`, `Ctrl K`. */
export type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** @returns undefined where no shortcut is written so */
export function writtenOf(press: Press): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  // By Alt and AltGr other signs are written.
  if (altKey) return undefined;
  const isLetter = /^\p{L}$/u.test(key);
  if (ctrlKey || metaKey) {
    return isLetter && !shiftKey ? `Ctrl ${key.toUpperCase()}` : undefined;
  }
  // Of other signs Shift is a part: `?` and `/` have it on a Swedish keyboard.
  if (isLetter && shiftKey) return undefined;
  return isLetter ? key.toLowerCase() : key;
}

/** Whether it is with a key that writes nothing, so that it disturbs neither text nor speech. */
export function hasModifier(keys: string): boolean {
  return keys.startsWith('Ctrl ');
}

/**
 * One press after what was pressed just before it.
 * @returns the shortcut that it completes, or the beginning of one that it leaves waiting
 */
export function after(
  waiting: string,
  pressed: string,
  known: readonly string[],
): { readonly keys?: string; readonly waiting: string } {
  for (const said of waiting === '' ? [pressed] : [`${waiting} ${pressed}`, pressed]) {
    if (known.includes(said)) return { keys: said, waiting: '' };
    if (known.some((keys) => keys.startsWith(`${said} `))) return { waiting: said };
  }
  return { waiting: '' };
}
