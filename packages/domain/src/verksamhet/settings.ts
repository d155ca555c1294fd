import type { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

/** What the verksamhet may set: the usual value, and the least and the most it may be. */
const settable = {
  uppdrag: {
    /** After closing an uppdrag may be opened again; later it is a new one. */
    daysToReopen: { usual: 90, min: 1, max: 3650 },
    daysToReview: { usual: 180, min: 1, max: 3650 },
    daysToPauseReview: { usual: 30, min: 1, max: 3650 },
    daysToQueueReview: { usual: 30, min: 1, max: 3650 },
    daysToInformationMeeting: { usual: 14, min: 1, max: 365 },
    daysOfConsent: { usual: 365, min: 1, max: 3650 },
    /** After closing, until the documentation is handed over or destroyed. */
    daysToDocumentation: { usual: 30, min: 1, max: 366 },
    /** For so long it is kept where it must be. */
    yearsOfDocumentation: { usual: 5, min: 1, max: 100 },
    /** A colleague covers for no longer at a time. No source gives a limit: we propose a month. */
    daysOfCoverMax: { usual: 31, min: 1, max: 92 },
  },
  systemfel: {
    weeksToAnswer: { usual: 8, min: 1, max: 104 },
    monthsToFollowUp: { usual: 6, min: 1, max: 60 },
    /** A link by which a huvudman's contact answers. */
    daysOfAnswerLink: { usual: 60, min: 1, max: 365 },
  },
  ledningsgrupp: {
    meetingsPerYear: { usual: 4, min: 4, max: 24 },
    daysBetweenMeetings: { usual: 100, min: 7, max: 366 },
    /** From a meeting to its approved minutes. */
    daysToMinutes: { usual: 30, min: 1, max: 366 },
  },
  loggkontroll: {
    /** Rows drawn at random of each month, beside those that a rule flags. */
    sampleSize: { usual: 30, min: 5, max: 200 },
    /** Hours of the day: what is read before and after is looked at. */
    dayBegins: { usual: 6, min: 0, max: 12 },
    dayEnds: { usual: 20, min: 13, max: 24 },
    /** To open more than so many uppdrag in a day is looked at. */
    subjectsPerDay: { usual: 40, min: 5, max: 1000 },
    /** To be shown more clients than so many in ten minutes is told of at once. */
    alarmSubjects: { usual: 60, min: 10, max: 10_000 },
    daysToReview: { usual: 30, min: 1, max: 92 },
  },
  verksamhet: {
    monthsToGuidelineReview: { usual: 12, min: 1, max: 60 },
    /** So long before an agreement ends somebody must think of what comes after it. */
    daysBeforeAgreementEnds: { usual: 180, min: 0, max: 730 },
    /**
     * The drift gauge warns from such a share. No source gives a limit: half of the work is what we
     * propose, for the contract years of fixture B came to two thirds.
     */
    driftLimitPercent: { usual: 50, min: 1, max: 100 },
    /** From a quarter's end until its tables are released: so long is waited for what is told late. */
    daysToRelease: { usual: 21, min: 1, max: 90 },
    /** Counts below this are protected outside. It may be raised; below five is for no verksamhet to say. */
    smallestShown: { usual: 5, min: 5, max: 20 },
  },
} as const;

type Settable = typeof settable;
export type Settings = {
  readonly [Part in keyof Settable]: { readonly [Name in keyof Settable[Part]]: number };
};
type Chosen = {
  readonly [Part in keyof Settings]?: {
    readonly [Name in keyof Settings[Part]]?: number | undefined;
  };
};
export type DatedSettings = Chosen & { readonly from: LocalDate };

/** Each part with those of its settings that are to change. */
export const settingsShape = mapValues(settable, (part) =>
  z
    .strictObject(mapValues(part, ({ min, max }) => z.int().min(min).max(max).optional()))
    .optional(),
) as unknown as {
  readonly [Part in keyof Settable]: z.ZodOptional<
    z.ZodObject<
      { readonly [Name in keyof Settable[Part]]: z.ZodOptional<z.ZodInt> },
      z.core.$strict
    >
  >;
};

const usualSettings = mapValues(settable, (part) =>
  mapValues(part, ({ usual }) => usual),
) as unknown as Settings;

/** Every setting in force on a day: the last one decided for each, else the usual one. */
export function settingsOn(decided: readonly DatedSettings[], on: LocalDate): Settings {
  const inOrder = decided
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return mapValues(usualSettings, (usual, part) =>
    Object.assign({}, usual, ...inOrder.map((chosen) => chosen[part])),
  ) as Settings;
}

function mapValues<T extends object, Result>(
  values: T,
  change: (value: T[keyof T], key: keyof T) => Result,
): { [K in keyof T]: Result } {
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    change(value as T[keyof T], key as keyof T),
  ]);
  return Object.fromEntries(entries) as { [K in keyof T]: Result };
}
