import { useLanguage } from '@fyr/ui';
import { useSession } from '../api/session.ts';
import { useOrganisation } from '../verksamhet/organisation.ts';

/** The words that a case is told in. */
export function useWords() {
  const { t, named } = useLanguage();
  const { ombud, enhetNames } = useSession();
  const organisation = useOrganisation();
  return {
    t,
    named,
    /** A colleague's name; undefined where the reader knows of none. */
    nameOf: (account: string | null | undefined) =>
      ombud.find((one) => one.account === account)?.name ?? organisation.ombud.get(account ?? ''),
    /** What the verksamhet calls it; its code where the reader knows no name. */
    nameOfEnhet: (enhet: string) => enhetNames[enhet] ?? enhet,
    nameOfHuvudman: (huvudman: string) => organisation.huvudman.get(huvudman),
    organisation,
    codes: (list: string, values: readonly (string | null | undefined)[] = []) =>
      values
        .filter((value) => value !== undefined && value !== null)
        .map((value) => named(`code.${list}.${value}`))
        .join(', '),
  };
}
export type Words = ReturnType<typeof useWords>;
