import type { Facts, LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { workingDayFrom } from '../calendar.ts';

/**
 * What a verksamhet decides about its systemfel, read from its own stream's `context.systemfel`.
 * Where it has decided nothing the value is the one given here.
 */
const Settings = z.object({
  weeksToAnswer: z.int().min(1).max(104).catch(8),
  monthsToFollowUp: z.int().min(1).max(60).catch(6),
});
type Settings = z.infer<typeof Settings>;

export function settingsOf(facts: Facts): Settings {
  return Settings.parse(facts.verksamhet?.context.systemfel ?? {});
}

/** The day to come back to it, or the next one on which somebody is at work. */
export function dueIn(on: LocalDate, time: { weeks: number } | { months: number }): LocalDate {
  return workingDayFrom(Temporal.PlainDate.from(on).add(time).toString());
}
