import type { Fact, Facts, LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { addDays, workingDayFrom } from '../calendar.ts';
import { EnhetKod, GuidelineRef, OmbudId } from '../ids.ts';

const days = (usual: number) => z.int().min(1).max(3650).catch(usual);

/**
 * What a verksamhet decides about its uppdrag, read from its own stream's `context.uppdrag`. Where it
 * has decided nothing the value is the one given here.
 */
const Settings = z.object({
  daysToReopen: days(90),
  daysToReview: days(180),
  daysToPauseReview: days(30),
  daysToQueueReview: days(30),
  daysToInformationMeeting: days(14),
  daysOfConsent: days(365),
  queueGuideline: GuidelineRef.catch('STANDARD-1'),
  /** Ombud who work only with one enhet. */
  exclusiveTo: z.record(OmbudId, EnhetKod).catch({}),
});
type Settings = z.infer<typeof Settings>;

export function settingsOf(facts: Facts): Settings {
  const { verksamhet }: { verksamhet?: Fact | undefined } = facts;
  return Settings.parse(verksamhet?.context.uppdrag ?? {});
}

/** The day to come back to it: so many days on, or the next day somebody is at work. */
export function dueIn(on: LocalDate, count: number): LocalDate {
  return workingDayFrom(addDays(on, count));
}
