import { NextCommand } from '@fyr/contracts';
import { z } from 'zod';

const LocalDate = z.iso.date();
const day = LocalDate.nullable();
const codes = z.array(z.string());

/** What the page of an uppdrag shows to those who may not know whose it is. */
export const UppdragCodes = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  since: day,
  data: z.object({
    request: z.object({ enhet: z.string() }).nullable(),
    description: z.object({ profil: codes, hjalp: codes }).partial(),
    informationMeetingBy: day,
    queue: z.object({ priority: codes, reviewOn: LocalDate }).nullable(),
    pause: z.object({ reviewOn: LocalDate }).nullable(),
    ombud: z.object({ huvudansvarig: z.string(), medombud: codes }).nullable(),
    covers: z.array(
      z.object({
        cover: z.int(),
        ombud: z.string(),
        from: LocalDate,
        to: LocalDate,
        reason: z.string(),
        endedOn: day,
      }),
    ),
    startedOn: day,
    nextReviewOn: day,
    goals: z.array(
      z.object({
        goal: z.int(),
        area: z.string(),
        status: z.enum(['open', 'reached', 'abandoned']),
      }),
    ),
    consents: z.array(z.object({ consent: z.int(), with: z.string(), endedOn: day })),
    forgotten: z.boolean(),
    observations: z.array(z.object({ observation: z.int(), on: LocalDate, huvudman: z.string() })),
  }),
  next: z.array(NextCommand),
});
export type Uppdrag = z.output<typeof UppdragCodes>;
