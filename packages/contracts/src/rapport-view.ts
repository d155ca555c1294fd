import {
  DocumentFormat,
  EnhetKod,
  Form,
  FrozenReader,
  Rapportslag,
  Sandningssatt,
  Svarsstatus,
  Taken,
} from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { streamShape } from './told.ts';

const text = z.string().nullable();
const { question, answer } = Form.shape.questions.element.shape;
const { reader, sha256, bytes, position, digest } = Taken.shape;

/** A report, in codes, days and numbers. */
export const RapportData = z.object({
  state: z.string(),
  kind: Rapportslag.nullable(),
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  enhet: EnhetKod.nullable(),
  meetingId: z.uuid().nullable(),
  /** When it is to be sent at the latest. */
  dueOn: LocalDate.nullable(),
  /** Those of its form in their order, each as it stands now. */
  questions: z.array(
    z.object({
      question,
      answer,
      status: Svarsstatus,
      written: z
        .object({
          role: z.string(),
          account: z.string(),
          on: LocalDate,
          /** Somebody else has read it since. */
          reviewed: z.boolean(),
          /** The report that its words are from. */
          copiedFrom: z.uuid().nullable(),
        })
        .nullable(),
    }),
  ),
  drafts: z.array(
    z.object({ draft: z.int(), on: LocalDate, reader, sha256, bytes, position, digest }),
  ),
  /** As they were frozen, the first one first. */
  editions: z.array(
    z.object({
      edition: z.int(),
      on: LocalDate,
      position,
      digest,
      /** Each as it was composed for a reader; one's own is at `document/{format}`. */
      documents: z.array(z.object({ reader: FrozenReader, format: DocumentFormat, sha256, bytes })),
      approvedOn: LocalDate.nullable(),
      sentOn: LocalDate.nullable(),
      channel: Sandningssatt.nullable(),
    }),
  ),
  acceptedOn: LocalDate.nullable(),
  decision: z.string().nullable(),
  deadlines: z.record(z.string(), LocalDate),
});

/** Null: erased. */
const RapportPersonal = z.object({
  /** By question. */
  answers: z.record(z.string(), text),
  returned: text.optional(),
  supplement: text.optional(),
  reference: text.optional(),
  discarded: text.optional(),
});

export const RapportStream = streamShape(RapportData, RapportPersonal);
