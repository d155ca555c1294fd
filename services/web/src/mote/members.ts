import { useLanguage } from '@fyr/ui';
import { useCase } from '../api/cases.ts';
import type { Ledningsgrupp } from '../ledningsgrupp/page.tsx';

/** The members of the ledningsgrupp that a meeting is of, each by number and name. */
export function useMembers(ledningsgruppId: string | null) {
  const { t, named } = useLanguage();
  const found = useCase('ledningsgrupp', ledningsgruppId ?? '', ledningsgruppId !== null);
  const group = found.data as Ledningsgrupp | undefined;
  const members = group?.data.members ?? [];
  return {
    members,
    group,
    /** The member's name; where the reader may not know it, whom the member is from. */
    nameOf(member: number): string {
      const name = group?.personal?.members[member]?.name;
      if (name) return name;
      const organisation = members.find((one) => one.member === member)?.organisation;
      return organisation
        ? named(`code.Ledamotsorganisation.${organisation}`)
        : t('screen.mote.member', { member });
    },
  };
}
