import { NextCommand } from '@fyr/contracts';
import { z } from 'zod';

const LocalDate = z.iso.date();
const day = LocalDate.nullable();
const codes = z.array(z.string());
const code = z.string();

/** What the page of an uppdrag shows to those who may not know whose it is. */
export const UppdragCodes = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  since: day,
  data: z.object({
    request: z.object({ enhet: z.string() }).nullable(),
    description: z.object({ profil: codes, hjalp: codes }).partial(),
    directContactOn: day,
    informationMeetingBy: day,
    informationMeetingBookedOn: day,
    wish: z.boolean().nullable(),
    queue: z.object({ priority: codes, reviewOn: LocalDate }).nullable(),
    pause: z.object({ reviewOn: LocalDate, reason: code }).nullable(),
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
        scores: z.array(z.object({ on: LocalDate, score: z.int() })),
        outcome: code.nullable(),
      }),
    ),
    consents: z.array(
      z.object({
        consent: z.int(),
        with: z.string(),
        scope: codes,
        on: LocalDate,
        validUntil: LocalDate,
        endedOn: day,
      }),
    ),
    powersOfAttorney: z.array(
      z.object({
        with: code,
        scope: codes,
        on: LocalDate,
        validUntil: LocalDate.optional(),
      }),
    ),
    agreement: z
      .object({ on: LocalDate, contactBy: codes, documented: code, nextReviewOn: LocalDate })
      .nullable(),
    plan: z.object({ on: LocalDate, exists: code, planType: code.optional() }).nullable(),
    outcome: code.nullable(),
    documentation: z.object({ on: LocalDate, decision: code, dueOn: LocalDate }).nullable(),
    handedOver: z.object({ on: LocalDate, how: code }).nullable(),
    destroyed: z.object({ on: LocalDate, how: code }).nullable(),
    legalHold: z.boolean(),
    forgotten: z.boolean(),
    observations: z.array(
      z.object({
        observation: z.int(),
        on: LocalDate,
        huvudman: z.string(),
        art: code,
        quarter: code,
        links: z.int(),
      }),
    ),
  }),
  next: z.array(NextCommand),
});
export type Uppdrag = z.output<typeof UppdragCodes>;
