let position: number | undefined;

/** Remembers the last thing written here, so that the lists read next have it (`?after=`). */
export function rememberWritten(at: number): void {
  position = Math.max(position ?? 0, at);
}

export function lastWritten(): number | undefined {
  return position;
}

/** Another account may belong to another log. */
export function forgetWritten(): void {
  position = undefined;
}
