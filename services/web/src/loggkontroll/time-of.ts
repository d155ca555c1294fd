const format = new Intl.DateTimeFormat('sv-SE', {
  ...{ dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Stockholm' },
});

/** Day and time in Sweden of an instant in epoch milliseconds. */
export function timeOf(at: number): string {
  return format.format(at);
}
