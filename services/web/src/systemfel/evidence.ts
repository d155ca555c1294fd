import type { TextKey, TextValues } from '@fyr/texts';

/** How many clients stand behind a systemfel. A few are told of as few: a number could tell who. */
export function evidenceInWords(
  clients: number | null,
  t: (key: TextKey, values?: TextValues) => string,
): string {
  if (clients === null) return t('screen.systemfel.few');
  return t('screen.systemfel.clients', { count: clients });
}
