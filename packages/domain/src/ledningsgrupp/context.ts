import { type KernelContext, kernelContext, type LocalDate } from '@fyr/kernel';
import type {
  Inbjudningssvar,
  Ledamotsorganisation,
  Mandat,
  VerksamhetTyp,
} from '../codes/index.ts';

/** With what right a member sits there from a day on, until the next. */
type MandateFrom = {
  readonly mandate: Mandat;
  readonly chair: boolean;
  readonly secretary: boolean;
  readonly from: LocalDate;
};

export type Member = {
  readonly member: number;
  readonly person: string;
  readonly account: string | null;
  readonly organisation: Ledamotsorganisation;
  readonly external: boolean;
  readonly from: LocalDate;
  /** The last day; null: until further notice. */
  readonly to: LocalDate | null;
  /** In the order recorded. */
  readonly mandates: readonly MandateFrom[];
};

export type Invitation = {
  readonly invitation: number;
  readonly organisation: Ledamotsorganisation;
  readonly on: LocalDate;
  readonly answer: Inbjudningssvar | null;
};

/** What guards, `decide` and a möte's `decide` read, and no more. */
export type LedningsgruppContext = KernelContext & {
  readonly kind: VerksamhetTyp | null;
  readonly from: LocalDate | null;
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
  /** The latest one held. */
  readonly lastMeetingOn: LocalDate | null;
};

export const ledningsgruppContext: LedningsgruppContext = {
  ...kernelContext,
  kind: null,
  from: null,
  members: [],
  invitations: [],
  lastMeetingOn: null,
};

/** A member as one sits there on a day. */
export type Seated = Omit<Member, 'mandates'> & Omit<MandateFrom, 'from'>;

/** Who sits in the group on a day, of the past or planned ahead, each with the mandate of that day. */
export function membersOn(
  { members }: { readonly members: readonly Member[] },
  day: LocalDate,
): readonly Seated[] {
  return members.flatMap(({ mandates, ...member }) => {
    const mandate = mandateOn(mandates, day);
    const sits = member.from <= day && (member.to === null || day <= member.to);
    if (!sits || mandate === undefined) return [];
    const { from: _, ...right } = mandate;
    return [{ ...member, ...right }];
  });
}

/** The one that began last; of those of one day, the one recorded last. */
function mandateOn(mandates: readonly MandateFrom[], day: LocalDate): MandateFrom | undefined {
  return mandates
    .filter(({ from }) => from <= day)
    .reduce<MandateFrom | undefined>(
      (found, each) => (found === undefined || each.from >= found.from ? each : found),
      undefined,
    );
}
