import { z } from 'zod';

/** Every day in the system is a day here; every instant is epoch milliseconds. */
export const TIME_ZONE = 'Europe/Stockholm';

/** A calendar day, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date().refine((on) => on >= '1900-01-01' && on <= '2200-12-31', {
  error: 'date_out_of_range',
});
export type LocalDate = z.infer<typeof LocalDate>;

/** Tells the time. The only source of now; tests and the synthetic year give their own. */
export type Clock = { now(): number };

const cache: { quarter: number; on: LocalDate } = { quarter: -1, on: '' };

/** The day it is in Sweden at an instant. */
export function dayOf(at: number): LocalDate {
  // A day never changes within a quarter of an hour in this zone, and most calls are about now.
  const quarter = Math.floor(at / 900_000);
  if (cache.quarter !== quarter) {
    cache.on = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(TIME_ZONE)
      .toPlainDate()
      .toString();
    cache.quarter = quarter;
  }
  return cache.on;
}

/** The instant a day is over in Sweden: when a deadline on that day has passed. */
export function endOfDay(on: LocalDate): number {
  return Temporal.PlainDate.from(on).add({ days: 1 }).toZonedDateTime(TIME_ZONE).epochMilliseconds;
}

/** The year it is in Sweden at an instant. Human numbers count within it. */
export function yearOf(at: number): number {
  return Number(dayOf(at).slice(0, 4));
}
