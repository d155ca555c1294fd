import {
  systemfelEvents as e,
  HuvudmanId,
  HuvudmanLage,
  Quarter,
  Rapportvag,
  SystemfelId,
  SystemfelUtfall,
} from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { DeidentifiedEvent, streamShape } from './told.ts';

const identified = e.SystemfelIdentified.data.shape;
const { huvudmanTyp: addressedTyp } = e.ForwardedToHuvudman.data.shape;
const { answer } = e.HuvudmanAnswered.data.shape;
const day = LocalDate.nullable();

/** How many clients stand behind it. To others than ombud a number below five is not told. */
export const EvidenceCount = z.object({
  clients: z.int().nullable(),
  fewerThanFive: z.boolean(),
});

/** A systemfel in codes, days and numbers. */
export const SystemfelData = z.object({
  state: z.string(),
  outcome: SystemfelUtfall.nullable(),
  quarter: Quarter.nullable(),
  test: identified.test.nullable(),
  classification: z
    .object({
      art: identified.art,
      huvudmanTyp: identified.huvudmanTyp,
      niva: identified.niva.optional(),
      livsomrade: identified.livsomrade.optional(),
      konsekvens: identified.konsekvens.optional(),
      allvarsgrad: identified.allvarsgrad.optional(),
    })
    .nullable(),
  anonymityReviewed: z.boolean(),
  evidence: EvidenceCount,
  channels: z.array(z.object({ way: Rapportvag, on: LocalDate })),
  meetingId: z.uuid().nullable(),
  decisions: z.array(e.LedningsgruppDecided.data),
  huvudman: z.array(
    z.object({
      huvudman: HuvudmanId,
      huvudmanTyp: addressedTyp.optional(),
      status: HuvudmanLage,
      ways: z.array(Rapportvag),
      addressedOn: LocalDate.optional(),
      dueOn: LocalDate.optional(),
      receivedOn: day.optional(),
      answeredOn: day.optional(),
      answer: answer.nullable().optional(),
      releasedOn: day.optional(),
      releasedBecause: e.HuvudmanReleased.data.shape.reason.optional(),
      /** The way in that its contact has now; `spent`: the question has its answer. */
      link: z.object({ link: z.uuid(), expiresOn: LocalDate, spent: z.boolean() }).nullable(),
    }),
  ),
  remedies: z.array(
    z.object({
      /** Null: the verksamhet itself. */
      huvudman: HuvudmanId.nullable(),
      promisedOn: day,
      dueOn: day,
      carriedOutOn: day,
      followUpOn: day,
      followUps: z.array(e.FollowUpMade.data),
    }),
  ),
  escalations: z.array(
    z.object({
      to: z.enum(['CENTRAL_LEDNINGSGRUPP', 'LANSSTYRELSE']),
      on: LocalDate,
      reason: e.EscalatedToLansstyrelse.data.shape.reason,
      answer: answer.nullable().optional(),
      answeredOn: day.optional(),
    }),
  ),
  /** In a central verksamhet: how many brought it up and wait, and what the others were answered. */
  origins: z.object({
    waiting: z.int(),
    answers: z.array(z.object({ on: LocalDate, answer, origins: z.int() })),
  }),
  mergedInto: SystemfelId.nullable(),
  deadlines: z.record(z.string(), LocalDate),
});

const NoteText = z.object({
  reason: z.string().optional(),
  comment: z.string().optional(),
  receiver: z.string().optional(),
  dnr: z.string().optional(),
  text: z.string().optional(),
  file: z.string().optional(),
  owner: z.string().optional(),
  action: z.string().optional(),
});

/** Its texts, written to be read by others. Null: erased; absent: none yet that the reader may see. */
export const SystemfelPersonal = z.object({
  title: z.string().nullable().optional(),
  description: z.string().nullable().optional(),
  notes: z.array(
    z.object({
      /** Absent where the role may not know how much has happened. */
      revision: z.int().optional(),
      event: z.string(),
      on: LocalDate,
      huvudman: HuvudmanId.optional(),
      text: NoteText.nullable(),
    }),
  ),
});

export const SystemfelStream = streamShape(SystemfelData, SystemfelPersonal);

/** A systemfel, and how it came to be so, as a ledamot will read them once it is reported. */
export const SystemfelPreview = z.object({
  seen: SystemfelStream,
  events: z.array(DeidentifiedEvent),
});
