import type { LocalDate } from '@fyr/kernel';
import type { Inbjudningssvar, Ledamotsorganisation } from '../codes/index.ts';
import { type Invitation, type Member, membersOn } from './context.ts';

/** Förordning (2013:522) om statsbidrag till kommuner som bedriver verksamhet med personligt ombud. */
export const COMPOSITION_SOURCE = 'SFS 2013:522, 5 §';

/** "Representatives of" these shall be in the group. */
const requiredOrganisations = [
  'KOMMUN',
  'REGION_PRIMARVARD',
  'REGION_PSYKIATRI',
  'ARBETSFORMEDLINGEN',
  'FORSAKRINGSKASSAN',
] as const satisfies readonly Ledamotsorganisation[];

/** These "shall be offered" to take part. */
const offeredOrganisations = [
  'PATIENTORGANISATION',
  'BRUKARORGANISATION',
  'ANHORIGORGANISATION',
] as const satisfies readonly Ledamotsorganisation[];

export type Representation = {
  readonly organisation: Ledamotsorganisation;
  /** Deciding or advising members; who is only called in represents nobody. */
  readonly members: number;
  /** The last invitation up to the day, and what came of it by now; null where there is none. */
  readonly invitedOn: LocalDate | null;
  readonly answer: Inbjudningssvar | null;
};

export type Composition = {
  readonly on: LocalDate;
  readonly source: string;
  readonly required: readonly Representation[];
  readonly offered: readonly Representation[];
  /** Required and not represented, whether invited or not. */
  readonly missing: readonly Ledamotsorganisation[];
  /** Neither represented nor ever invited, though they are to be offered a seat. */
  readonly notOffered: readonly Ledamotsorganisation[];
  readonly isComplete: boolean;
};

/** What a ledningsgrupp lacks on a day, held against 5 § of the ordinance. */
export function compositionOf(
  members: readonly Member[],
  invitations: readonly Invitation[],
  day: LocalDate,
): Composition {
  const seated = membersOn({ members }, day).filter(({ mandate }) => mandate !== 'ADJUNGERAD');
  const representationOf = (organisation: Ledamotsorganisation): Representation => {
    const invited = invitations.findLast(
      (sent) => sent.organisation === organisation && sent.on <= day,
    );
    return {
      organisation,
      members: seated.filter((member) => member.organisation === organisation).length,
      invitedOn: invited?.on ?? null,
      answer: invited?.answer ?? null,
    };
  };
  const required = requiredOrganisations.map(representationOf);
  const offered = offeredOrganisations.map(representationOf);
  const isAway = ({ members: count }: Representation) => count === 0;
  const missing = required.filter(isAway).map(({ organisation }) => organisation);
  const notOffered = offered
    .filter((one) => isAway(one) && one.invitedOn === null)
    .map(({ organisation }) => organisation);
  return {
    ...{ on: day, source: COMPOSITION_SOURCE, required, offered, missing, notOffered },
    isComplete: missing.length === 0 && notOffered.length === 0,
  };
}
