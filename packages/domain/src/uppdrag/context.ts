import { type KernelContext, kernelContext, type LocalDate } from '@fyr/kernel';
import type {
  DokumentationsBeslut,
  InitiativTagare,
  Samtyckespart,
  UppdragUtfall,
} from '../codes/index.ts';
import type { ClientId, EnhetKod, OmbudId } from '../ids.ts';
import type { Cover } from './cover.ts';

export type GoalStatus = 'open' | 'reached' | 'abandoned';

export type Consent = {
  readonly with: Samtyckespart;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Withdrawn, or over with the uppdrag. Not valid from that day on. */
  readonly endedOn: LocalDate | null;
};

/** What a guard, `decide` or the access rules read. Nothing personal. */
export type UppdragContext = KernelContext & {
  readonly clientId: ClientId;
  readonly enhet: EnhetKod;
  readonly initiativ: InitiativTagare | null;
  readonly birthYear: number | null;
  /** The client's own word that they want an ombud; null until asked. */
  readonly wish: boolean | null;
  readonly huvudansvarig: OmbudId | null;
  readonly medombud: readonly OmbudId[];
  /** Everybody who ever was one of the two. */
  readonly carriedBy: readonly OmbudId[];
  /** Cover n stands at n - 1; so do goals and consents. */
  readonly covers: readonly Cover[];
  readonly goals: readonly GoalStatus[];
  readonly consents: readonly Consent[];
  /** How many; they are numbered from 1. */
  readonly observations: number;
  /** Numbers of observations linked to a systemfel, once for each. */
  readonly links: readonly number[];
  readonly agreed: boolean;
  readonly outcome: UppdragUtfall | null;
  readonly closedOn: LocalDate | null;
  /** What is to become of the documentation; null until the uppdrag is closed. */
  readonly documentation: DokumentationsBeslut | null;
  readonly destroyed: boolean;
};

export const uppdragContext: UppdragContext = {
  ...kernelContext,
  clientId: '',
  enhet: '',
  initiativ: null,
  birthYear: null,
  wish: null,
  huvudansvarig: null,
  medombud: [],
  carriedBy: [],
  covers: [],
  goals: [],
  consents: [],
  observations: 0,
  links: [],
  agreed: false,
  outcome: null,
  closedOn: null,
  documentation: null,
  destroyed: false,
};

/** What tells of health is written down once the client has asked, or has said that they want it. */
export function mayHoldHealthData({
  initiativ,
  wish,
}: Pick<UppdragContext, 'initiativ' | 'wish'>): boolean {
  return initiativ === 'KLIENT' || wish === true;
}

/** Whether the client lets the ombud speak with this party on this day. */
export function consentsTo({ consents }: UppdragContext, party: string, on: LocalDate): boolean {
  return consents.some(
    (consent) =>
      consent.with === party &&
      consent.from <= on &&
      on <= consent.until &&
      (consent.endedOn === null || on < consent.endedOn),
  );
}
