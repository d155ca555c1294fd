import type { AtagandeResultat, compositionOf, Organisation, Rapportvag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { Statistic } from '@fyr/projections';

/**
 * Where a report takes its facts from. Nothing of a client can be asked for here: figures come
 * through the door of the scope, and texts are those that were written to be read by others.
 */
export type Facts = {
  /** Null where the door of the report does not give that table. */
  figures(asked: Asked): Promise<Statistic | null>;
  organisation(on: LocalDate): Promise<OrganisationTold>;
  /** Null where there is no ledningsgrupp that day. */
  ledningsgrupp(on: LocalDate): Promise<LedningsgruppTold | null>;
  meetings(from: LocalDate, to: LocalDate): Promise<readonly MeetingTold[]>;
  /** Those that were known to the ledningsgrupp or a huvudman in the period, oldest first. */
  systemfel(from: LocalDate, to: LocalDate): Promise<readonly SystemfelTold[]>;
  economy(from: LocalDate, to: LocalDate): Promise<EconomyTold>;
  plan(year: number): Promise<PlanTold>;
};

export type Asked = {
  readonly measure: string;
  readonly by?: readonly string[];
  readonly filters?: Readonly<Record<string, string>>;
} & ({ readonly from: LocalDate; readonly to: LocalDate } | { readonly on: LocalDate });

/** The organisation of a day with the texts that were adopted for it. */
export type OrganisationTold = Organisation & {
  readonly name: string;
  readonly texts: {
    readonly guideline: string | null;
    readonly workMethod: string | null;
    /** In which questions the ledningsgrupp decides. */
    readonly mandate: string | null;
  };
  readonly enhetNames: Readonly<Record<string, string>>;
  /** Name and contact details of those who work there: by account. */
  readonly people: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly address?: string;
        readonly phone?: string;
        readonly mobile?: string;
        readonly email?: string;
      }
    >
  >;
};

export type LedningsgruppTold = {
  readonly members: readonly {
    readonly name: string;
    /** Codes of `Ledamotsorganisation` and `Mandat`. */
    readonly organisation: string;
    readonly mandate: string;
    readonly function: string;
  }[];
  readonly composition: ReturnType<typeof compositionOf>;
};

export type MeetingTold = {
  readonly number: string;
  readonly on: LocalDate;
  readonly state: string;
  /** Its minutes are approved. */
  readonly documented: boolean;
  /** Codes of `Dagordningsslag`, and of what was decided. */
  readonly items: readonly { readonly kind: string; readonly decision: string | null }[];
};

export type SystemfelTold = {
  readonly number: string;
  readonly title: string;
  readonly state: string;
  /** Codes of `SystemfelArt` and `SystemfelNiva`. */
  readonly art: string | null;
  readonly level: string | null;
  readonly channels: readonly Rapportvag[];
  /** Names of those it was addressed to. */
  readonly huvudman: readonly string[];
  /** Of `HuvudmanSvar`. */
  readonly answer: string | null;
  readonly remedy: string | null;
  readonly effect: string | null;
};

/** Per account as in the form of 2009: öre, income negative by its amount and not by its class. */
export type EconomyTold = {
  readonly lines: readonly {
    readonly account: string;
    readonly amount: number;
    /** Null where none was set. */
    readonly budget: number | null;
  }[];
  /** Öre for a full post in the year that the period ends in; null where it is not known. */
  readonly grantPerFte: number | null;
};

/** What the verksamhet took on for a year, and how it went. */
export type PlanTold = {
  readonly text: string | null;
  readonly commitments: readonly {
    readonly commitment: string;
    readonly workMethod: string;
    readonly howFollowedUp: string;
    /** In the order of their days. */
    readonly followUps: readonly {
      readonly on: LocalDate;
      readonly result: AtagandeResultat;
      readonly text: string | null;
    }[];
  }[];
};
