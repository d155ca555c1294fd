import {
  type EventCatalog,
  type EventOf,
  event,
  kernelEvents,
  LocalDate,
  type NewEventOf,
} from '@fyr/kernel';
import { z } from 'zod';
import { FrozenReader } from '../access/frozen-reader.ts';
import { Rapportslag, Sandningssatt, Svarsslag, Svarsstatus } from '../codes/index.ts';
import { DecisionRef, EnhetKod, Ordinal } from '../ids.ts';
import { readByOthers } from '../read-by-others.ts';
import { setOf } from '../set-of.ts';
import { Diarienummer, Prose } from '../stream-text.ts';

/** Of its form for good: `workMethod`. */
export const QuestionId = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

/** `pdf`: for reading (PDF/UA-1). `pdfa`: for the archive (PDF/A-2a). */
export const DocumentFormat = z.enum(['json', 'html', 'pdf', 'pdfa', 'docx', 'xlsx']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const position = z.int().nonnegative();

/** Bytes that are kept by their digest, and as whom they were composed. */
const kept = {
  reader: FrozenReader,
  sha256,
  bytes: z.int().positive(),
};

/** A draft as somebody took it: what later ones are held against. */
export const Taken = z.strictObject({
  ...kept,
  position,
  /** Of all that it says. */
  digest: sha256,
});
export type Taken = z.infer<typeof Taken>;

/** What was frozen: every form of the report, as of one position. */
export const Frozen = z.strictObject({
  position,
  /** Of all that is said to its sender. */
  digest: sha256,
  documents: z
    .array(z.strictObject({ ...kept, format: DocumentFormat }))
    .min(1)
    .max(FrozenReader.options.length * DocumentFormat.options.length),
  /** Those that it tells of, where sending it reports them. */
  systemfel: setOf(z.uuid(), 10_000),
});
export type Frozen = z.infer<typeof Frozen>;

/** The questions of its form in their order, and when it is to be sent at the latest. */
export const Form = z.strictObject({
  questions: z
    .array(z.strictObject({ question: QuestionId, answer: Svarsslag }))
    .min(1)
    .max(100),
  dueOn: LocalDate.optional(),
});
export type Form = z.infer<typeof Form>;

/** Names and shapes below are on disk for good. Change one by adding an upcast, never in place. */
export const rapportEvents = readByOthers({
  ...kernelEvents,
  /** Again, of one that was discarded: from the beginning. */
  RapportOpened: event({
    data: {
      kind: Rapportslag,
      from: LocalDate,
      to: LocalDate,
      /** Only this enhet's figures. */
      enhet: EnhetKod.optional(),
      /** Whose pack it is. */
      meetingId: z.uuid().optional(),
      ...Form.shape,
    },
    fixed: ['kind', 'from', 'to', 'enhet', 'meetingId', 'questions'],
  }),
  AnswerWritten: event({
    data: {
      question: QuestionId,
      status: Svarsstatus.exclude(['SAKNAS']),
      /** The earlier report whose text this is. */
      copiedFrom: z.uuid().optional(),
    },
    personal: { text: Prose },
    subject: 'stream',
    fixed: ['question', 'status', 'copiedFrom'],
  }),
  /** Somebody else has read the answer: nobody is told of in it who should not be. */
  AnswerReviewed: event({ data: { question: QuestionId }, fixed: ['question'] }),
  DraftTaken: event({
    data: { draft: Ordinal, ...Taken.shape },
    fixed: ['draft', 'reader', 'sha256', 'bytes', 'position', 'digest'],
  }),
  RapportFrozen: event({
    data: { edition: Ordinal, ...Frozen.shape },
    fixed: ['edition', 'position', 'digest', 'documents', 'systemfel'],
  }),
  /** To be written on: by who was to approve or send it. */
  RapportReturned: event({ data: {}, personal: { reason: Prose }, subject: 'stream' }),
  RapportApproved: event({ data: {} }),
  RapportSent: event({
    data: { channel: Sandningssatt },
    personal: { reference: Diarienummer.optional() },
    subject: 'stream',
  }),
  /** `dueOn`: it is to be sent anew by then. */
  SupplementAsked: event({
    data: { dueOn: LocalDate.optional() },
    personal: { text: Prose },
    subject: 'stream',
  }),
  RapportRevised: event({ data: {} }),
  RapportAccepted: event({ data: { decision: DecisionRef.optional() } }),
  RapportDiscarded: event({
    data: {},
    personal: { reason: Prose.optional() },
    subject: 'stream',
  }),
} satisfies EventCatalog);

export type RapportEvent = EventOf<typeof rapportEvents>;
export type NewRapportEvent = NewEventOf<typeof rapportEvents>;
