import {
  uppdragEvents as e,
  Livsomrade,
  MalUtfall,
  OmbudId,
  SystemfelId,
  UppdragUtfall,
} from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { streamShape } from './told.ts';

const Ombud = z.object({ huvudansvarig: OmbudId, medombud: z.array(OmbudId) });
const { goal, area } = e.GoalFormulated.data.shape;

/** An uppdrag in codes, days and numbers. */
export const UppdragData = z.object({
  request: e.UppdragRequested.data.omit({ clientId: true }).nullable(),
  /** The latest; what the request said until the client is described. */
  description: e.ClientDescribed.data.partial(),
  directContactOn: LocalDate.nullable(),
  informationMeetingBy: LocalDate.nullable(),
  informationMeetingBookedOn: LocalDate.nullable(),
  wish: z.boolean().nullable(),
  targetGroup: e.TargetGroupAssessed.data.nullable(),
  queue: e.UppdragQueued.data.extend({ since: LocalDate }).nullable(),
  ombud: Ombud.nullable(),
  covers: z.array(e.CoverGranted.data.extend({ endedOn: LocalDate.nullable() })),
  startedOn: LocalDate.nullable(),
  lifeAreas: z.array(e.LifeAreaMapped.data),
  goals: z.array(
    z.object({
      goal,
      area,
      status: z.enum(['open', 'reached', 'abandoned']),
      scores: z.array(z.object({ on: LocalDate, score: z.int() })),
      outcome: MalUtfall.nullable(),
    }),
  ),
  consents: z.array(e.ConsentGiven.data.extend({ endedOn: LocalDate.nullable() })),
  powersOfAttorney: z.array(e.PowerOfAttorneyRegistered.data),
  agreement: e.AgreementMade.data.nullable(),
  nextReviewOn: LocalDate.nullable(),
  pause: e.UppdragPaused.data.nullable(),
  plan: e.IndividualPlanNoted.data.nullable(),
  contacts: z.int(),
  observations: z.array(e.ObservationNoted.data.extend({ links: z.int() })),
  outcome: UppdragUtfall.nullable(),
  closing: z
    .union([
      e.UppdragClosed.data,
      e.UppdragRefused.data,
      e.ClientReferred.data,
      e.RequestWithdrawn.data,
    ])
    .nullable(),
  documentation: e.DocumentationDecided.data.nullable(),
  handedOver: e.DocumentationHandedOver.data.nullable(),
  destroyed: e.DocumentationDestroyed.data.nullable(),
  legalHold: z.boolean(),
  forgotten: z.boolean(),
});

/** Null: the key is destroyed, "uppgiften är raderad". */
const Text = z.string().nullable();
const byPlace = z.record(z.string(), Text);

/** What the client is called and what was said: for the client's own ombud. */
export const UppdragPersonal = z.object({
  contact: z.object({
    name: Text.optional(),
    phone: Text.optional(),
    email: Text.optional(),
    address: Text.optional(),
    howToReach: Text.optional(),
  }),
  words: Text.optional(),
  lifeAreas: z.partialRecord(
    Livsomrade,
    z.object({ words: Text.optional(), wish: Text.optional() }),
  ),
  /** By the number of the goal. */
  goals: byPlace,
  /** By observation number. */
  observations: z.record(z.string(), z.object({ text: Text, systemfelIds: z.array(SystemfelId) })),
  /** All else that was written, by the revision of its event. */
  notes: byPlace,
});

export const UppdragStream = streamShape(UppdragData, UppdragPersonal);
