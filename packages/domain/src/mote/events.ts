import {
  type EventCatalog,
  type EventOf,
  event,
  kernelEvents,
  LocalDate,
  type NewEventOf,
} from '@fyr/kernel';
import { z } from 'zod';
import {
  Dagordningsslag,
  Granskningsresultat,
  LedningsgruppBeslut,
  Mandat,
} from '../codes/index.ts';
import { Ordinal, SystemfelId } from '../ids.ts';
import { readByOthers } from '../read-by-others.ts';
import { setOf } from '../set-of.ts';
import { BodyName, Line, LongProse, Prose } from '../stream-text.ts';
import { AgendaItem, AgendaKey } from './agenda-key.ts';

/** A time of day in Sweden. */
const TimeOfDay = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/);

const timeShape = {
  plannedOn: LocalDate,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay.optional(),
};

const paragraph = z.int().positive().max(999);
const members = z.array(Ordinal).max(100);
const items = z.array(AgendaItem).max(200);

/** Members by their number in the ledningsgrupp, with the mandate they had that day. */
const attendance = {
  data: {
    present: z
      .array(z.strictObject({ member: Ordinal, mandate: Mandat, account: z.uuid().optional() }))
      .min(1)
      .max(100),
    absent: members,
    chair: Ordinal,
    secretary: Ordinal,
  },
  // Another attendance is an event of its own.
  fixed: ['present', 'absent', 'chair', 'secretary'],
} as const;

/** Its author may know clients: nobody reads the text outside before somebody else has looked at it. */
const awaitsReview = z.boolean();
/** What stood there before anybody had to look was read as it stood. */
const asItStood = (v1: Readonly<Record<string, unknown>>) => ({ ...v1, awaitsReview: false });

/** Names and shapes below are on disk for good. Change one by adding an upcast, never in place. */
export const moteEvents = readByOthers({
  ...kernelEvents,
  MotePlanned: event({
    data: { ledningsgruppId: z.uuid(), ...timeShape },
    personal: { place: BodyName.optional() },
    subject: 'stream',
    fixed: ['ledningsgruppId'],
  }),
  MoteMoved: event({
    data: timeShape,
    personal: { place: BodyName.optional(), reason: Line.optional() },
    subject: 'stream',
  }),
  MoteCancelled: event({ data: {}, personal: { reason: Prose.optional() }, subject: 'stream' }),
  /** `agenda`: as it was sent out. Again: sent out anew. */
  MoteCalled: event({ data: { agenda: items } }),
  AgendaItemAdded: event({
    data: { item: Ordinal, kind: Dagordningsslag, awaitsReview },
    personal: { title: Line, text: Prose.optional() },
    subject: 'stream',
    upcasts: [asItStood],
    fixed: ['item', 'awaitsReview'],
  }),
  AgendaItemReviewed: event({
    data: { item: Ordinal, result: Granskningsresultat },
    fixed: ['item', 'result'],
  }),
  AgendaOrdered: event({ data: { order: z.array(AgendaKey).max(200) } }),
  /** A written paper. Who sent it and when stand with the event. */
  PaperAttached: event({
    data: { paper: Ordinal, item: AgendaKey.optional(), awaitsReview },
    /** `file`: where the document is kept. */
    personal: { title: Line, text: LongProse.optional(), file: Line.optional() },
    subject: 'stream',
    upcasts: [asItStood],
    fixed: ['paper', 'awaitsReview'],
  }),
  PaperReviewed: event({
    data: { paper: Ordinal, result: Granskningsresultat },
    fixed: ['paper', 'result'],
  }),
  MoteHeld: event(attendance),
  AttendanceChanged: event(attendance),
  /** Written by the systemfel that was decided on, in the same append. */
  ItemDecided: event({
    data: {
      systemfelId: SystemfelId,
      decision: LedningsgruppBeslut,
      paragraph,
      nextMeetingId: z.uuid().optional(),
    },
    fixed: ['systemfelId', 'decision', 'paragraph', 'nextMeetingId'],
  }),
  /** What was said of an item. Again: all that is noted of it, anew. */
  ItemNoted: event({
    data: { item: AgendaKey },
    personal: { text: Prose },
    subject: 'stream',
    fixed: ['item'],
  }),
  QuestionDecided: event({
    data: { item: AgendaKey, paragraph },
    personal: { text: Prose },
    subject: 'stream',
    fixed: ['item', 'paragraph'],
  }),
  /** `minutesDueOn`: the minutes are to be approved by then. */
  MoteClosed: event({ data: { minutesDueOn: LocalDate } }),
  AdjustersNamed: event({ data: { adjusters: setOf(Ordinal, 100).min(1) }, fixed: ['adjusters'] }),
  MinutesDrafted: event({
    data: { draft: Ordinal },
    personal: { text: LongProse },
    subject: 'stream',
    fixed: ['draft'],
  }),
  MinutesApproved: event({
    data: { member: Ordinal, draft: Ordinal },
    fixed: ['member', 'draft'],
  }),
} satisfies EventCatalog);

export type MoteEvent = EventOf<typeof moteEvents>;
export type NewMoteEvent = NewEventOf<typeof moteEvents>;
