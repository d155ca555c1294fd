import type { LocalDate } from '@fyr/kernel';
import type { OmbudId } from '../ids.ts';

/** A colleague in the place of those who carry an uppdrag, for some days and with all their rights. */
export type Cover = {
  readonly ombud: OmbudId;
  readonly from: LocalDate;
  /** The last day. */
  readonly to: LocalDate;
  /** Ended before its time, by somebody or by a change of ombud: no cover any more from that day on. */
  readonly endedOn: LocalDate | null;
};

function isInForce({ from, to, endedOn }: Cover, day: LocalDate): boolean {
  return from <= day && day <= to && (endedOn === null || day < endedOn);
}

/** Who covers on a day. A snapshot of old knows of no covers. */
export function coveringOn(
  { covers = [] }: { readonly covers?: readonly Cover[] },
  day: LocalDate,
): readonly OmbudId[] {
  return covers.filter((cover) => isInForce(cover, day)).map(({ ombud }) => ombud);
}

/** By somebody or by the day: it will never be in force again. */
export function isOver({ to, endedOn }: Cover, day: LocalDate): boolean {
  return endedOn !== null || to < day;
}

export function endedCover(cover: Cover, endedOn: LocalDate): Cover {
  return cover.endedOn === null ? { ...cover, endedOn } : cover;
}
