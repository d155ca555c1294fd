import type { UppdragDays, UppdragList } from '@fyr/contracts';
import type { z } from 'zod';
import { dayAfter } from '../../frame/today.ts';
import { commandFor } from './command-for.ts';

export type Day = z.output<typeof UppdragDays>['days'][number];
export type ListedUppdrag = z.output<typeof UppdragList>['rows'][number];

/** One thing on an ombud's start page. */
export type DayRow = {
  readonly key: string;
  readonly number: string;
  /** Null is a name that is erased. */
  readonly name: string | null | undefined;
  /** The key of the words that say what it is. */
  readonly what: string;
  readonly on: string;
  /** What to do first; undefined where it is read before anything is done. */
  readonly command: string | undefined;
};

/** As far ahead as one plans a week and the next. */
const bookedDays = 14;

/** The days of an ombud's uppdrag by what they ask for: late, today, and soon to come. */
export function dayRows(days: readonly Day[], today: string) {
  const rows = days.map((day) => ({ day, row: rowOf(day) }));
  const of = (wanted: (day: Day) => boolean) =>
    rows.filter(({ day }) => wanted(day)).map(({ row }) => row);
  const isLate = ({ passed, on }: Day) => passed || on < today;
  return {
    late: of(isLate),
    today: of((day) => !isLate(day) && day.on === today),
    soon: of((day) => day.on > today && day.on <= dayAfter(today, bookedDays)),
  };
}

function rowOf({ id, number, card, name, on, huvudansvarig }: Day): DayRow {
  return {
    key: `${id} ${name} ${on}`,
    ...{ number, name: nameOf(card), on },
    what: `deadline.uppdrag.${name}`,
    command: huvudansvarig === null ? 'TakeOnUppdrag' : commandFor(name),
  };
}

/** Somebody has asked and nobody has called them yet: no day says so, and it waits all the same. */
export function waitingForContact(listed: readonly ListedUppdrag[]): readonly DayRow[] {
  return listed
    .filter(({ state }) => state === 'firstContact.requested')
    .toSorted((a, b) => a.requestedOn.localeCompare(b.requestedOn))
    .map(({ id, number, card, requestedOn, huvudansvarig }) => ({
      key: `${id} requested`,
      ...{ number, name: nameOf(card), on: requestedOn },
      what: huvudansvarig === null ? 'screen.ombud.noneYet' : 'screen.ombud.notSpokenYet',
      command: huvudansvarig === null ? 'TakeOnUppdrag' : 'MakeDirectContact',
    }));
}

export function nameOf(card: ListedUppdrag['card']): string | null | undefined {
  return card === null ? null : card?.name;
}
