import { z } from 'zod';

/** Whether the caller has a calendar feed, never where it is: the address is told once. */
export const CalendarFeed = z.object({
  /** Epoch milliseconds; null where there is none. */
  begunAt: z.int().nullable(),
});

/** The address of the caller's own feed, told once. One made before it leads nowhere any longer. */
export const CalendarAddress = z.object({
  /** Below the address of Fyr: `/api/v1/calendar/<token>.ics`. */
  path: z.string(),
  begunAt: z.int(),
});
