import type { EnhetKod, HuvudmanTyp } from '@fyr/domain';
import type { Unit } from '../tellings/telling.ts';
import type { Fault } from './systemfel-faults.ts';

/** A verksamhet as it is before its year begins: who shares what, and how much there is to do. */
export type Place = {
  readonly name: string;
  /** As it stands in the codes of its own. */
  readonly code: string;
  readonly units: readonly Unit[];
  /** Inhabitants. */
  readonly population: Readonly<Record<string, number>>;
  /** What they have agreed on, in årsanställningar. */
  readonly agreed: readonly { readonly enheter: readonly EnhetKod[]; readonly fte: number }[];
  readonly coordinates: EnhetKod;
  readonly coLocated: readonly EnhetKod[];
  readonly premises: string;
  /** What the names of its huvudmän end with. */
  readonly area: string;
  /** What its six managers in the ledningsgrupp stand for, its chair first. */
  readonly managers: readonly [string, string, string, string, string, string];
  readonly requests: number;
  /** Clients that the former operation hands over in the first weeks. */
  readonly handedOver: number;
  /** Days from one piece of work for a client to the next: at least, at most. */
  readonly pace: readonly [number, number];
  readonly faults: readonly Fault[];
};

/** A verksamhet writes to one of each kind. */
export function huvudmanOf({ code }: Place, type: HuvudmanTyp): string {
  return `${type}_${code}`;
}

export function enheterOf({ units }: Place): readonly EnhetKod[] {
  return units.map(({ enhet }) => enhet);
}

/** How much larger or smaller than Söderort's five ombud. */
export function sizeOf({ agreed }: Place): number {
  return agreed.reduce((sum, { fte }) => sum + fte, 0) / 5;
}
