import type { Facts, LocalDate } from '@fyr/kernel';
import { workingDayFrom } from '../calendar.ts';
import { settingsIn } from '../verksamhet/context.ts';
import type { Settings } from '../verksamhet/settings.ts';

/** What the verksamhet has decided about its systemfel, as it holds on a day. */
export function settingsOf({ verksamhet }: Facts, on: LocalDate): Settings['systemfel'] {
  return settingsIn(verksamhet?.context, on).systemfel;
}

/** The day to come back to it, or the next one on which somebody is at work. */
export function dueIn(on: LocalDate, time: { weeks: number } | { months: number }): LocalDate {
  return workingDayFrom(Temporal.PlainDate.from(on).add(time).toString());
}
