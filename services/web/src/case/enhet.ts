import { isTextKey } from '@fyr/texts';

/** The key of an enhet's name; where it has none, its code is shown as it stands. */
export function enhetKey(enhet: string): string {
  const key = `screen.enhet.${enhet}`;
  return isTextKey(key) ? key : enhet;
}
