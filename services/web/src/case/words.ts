import { useLanguage } from '@fyr/ui';
import { useSession } from '../api/session.ts';
import { enhetKey } from './enhet.ts';

/** The words that a case is told in. */
export function useWords() {
  const { t, named } = useLanguage();
  const { ombud } = useSession();
  return {
    t,
    named,
    /** A colleague's name; undefined where the reader knows of none. */
    nameOf: (account: string | null | undefined) =>
      ombud.find((one) => one.account === account)?.name,
    nameOfEnhet: (enhet: string) => named(enhetKey(enhet)),
    codes: (list: string, values: readonly (string | null | undefined)[] = []) =>
      values
        .filter((value) => value !== undefined && value !== null)
        .map((value) => named(`code.${list}.${value}`))
        .join(', '),
  };
}
export type Words = ReturnType<typeof useWords>;
