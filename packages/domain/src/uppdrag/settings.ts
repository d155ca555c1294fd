import type { Facts, LocalDate } from '@fyr/kernel';
import { addDays, workingDayFrom } from '../calendar.ts';
import type { GuidelineRef } from '../ids.ts';
import { guidelineOn, organisationIn, settingsIn } from '../verksamhet/context.ts';
import type { Settings } from '../verksamhet/settings.ts';

/** What is cited where the verksamhet has adopted no priority guideline. */
const STANDARD: GuidelineRef = 'STANDARD-1';

/** What the verksamhet has decided about its uppdrag, as it holds on a day. */
export function settingsOf({ verksamhet }: Facts, on: LocalDate): Settings['uppdrag'] {
  return settingsIn(verksamhet?.context, on).uppdrag;
}

/** The priority guideline in force. */
export function guidelineOf({ verksamhet }: Facts, on: LocalDate): GuidelineRef {
  return guidelineOn(organisationIn(verksamhet?.context), on) ?? STANDARD;
}

/** The day to come back to it: so many days on, or the next day somebody is at work. */
export function dueIn(on: LocalDate, count: number): LocalDate {
  return workingDayFrom(addDays(on, count));
}
