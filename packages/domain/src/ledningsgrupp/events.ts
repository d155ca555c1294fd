import {
  type EventCatalog,
  type EventOf,
  event,
  kernelEvents,
  LocalDate,
  type NewEventOf,
} from '@fyr/kernel';
import { z } from 'zod';
import { Inbjudningssvar, Ledamotsorganisation, Mandat, VerksamhetTyp } from '../codes/index.ts';
import { Ordinal } from '../ids.ts';
import { readByOthers } from '../read-by-others.ts';
import { BodyName, Line } from '../stream-text.ts';

const Contact = z.string().trim().min(1).max(200);

/** Who a member is, encrypted with that person's own key. */
const memberContact = {
  personal: {
    name: Contact,
    function: Contact,
    unit: Contact.optional(),
    email: Contact.optional(),
    phone: Contact.optional(),
  },
  subject: 'functionary',
} as const;

const mandateShape = { mandate: Mandat, chair: z.boolean(), secretary: z.boolean() };

/** Names and shapes below are on disk for good. Change one by adding an upcast, never in place. */
export const ledningsgruppEvents = readByOthers({
  ...kernelEvents,
  LedningsgruppFormed: event({
    /** `nextMeetingBy`: the first meeting is to be held by then. */
    data: { kind: VerksamhetTyp, from: LocalDate, nextMeetingBy: LocalDate },
    personal: { name: BodyName },
    subject: 'stream',
  }),
  MemberAppointed: event({
    data: {
      member: Ordinal,
      /** Whose key the name is encrypted with: one person, in however many groups. */
      person: z.uuid(),
      /** Where the member has one. */
      account: z.uuid().optional(),
      organisation: Ledamotsorganisation,
      ...mandateShape,
      /** From another organisation than the one that runs the verksamhet. */
      external: z.boolean(),
      from: LocalDate,
      /** The last day of the term. */
      to: LocalDate.optional(),
    },
    ...memberContact,
    fixed: ['member', 'person', 'account'],
  }),
  MandateChanged: event({
    data: { member: Ordinal, ...mandateShape, from: LocalDate },
    fixed: ['member'],
  }),
  /** An account is given to a member, or taken away. */
  MemberAccountSet: event({
    data: { member: Ordinal, account: z.uuid().nullable() },
    fixed: ['member', 'account'],
  }),
  MemberContactChanged: event({ data: { member: Ordinal }, ...memberContact, fixed: ['member'] }),
  MemberLeft: event({
    /** The last day. */
    data: { member: Ordinal, to: LocalDate },
    fixed: ['member'],
  }),
  /** The ordinance's "shall be offered to take part". */
  OrganisationInvited: event({
    data: { invitation: Ordinal, organisation: Ledamotsorganisation },
    /** The function or unit that it was sent to. */
    personal: { to: Line.optional() },
    subject: 'stream',
    fixed: ['invitation'],
  }),
  InvitationAnswered: event({
    data: { invitation: Ordinal, answer: Inbjudningssvar },
    fixed: ['invitation'],
  }),
  /** Written by the möte that was held, in the same append. */
  MeetingHeld: event({
    data: { meetingId: z.uuid(), nextMeetingBy: LocalDate },
    fixed: ['meetingId'],
  }),
  LedningsgruppDissolved: event({
    /** The last day. */
    data: { to: LocalDate },
    personal: { reason: Line.optional() },
    subject: 'stream',
  }),
} satisfies EventCatalog);

export type LedningsgruppEvent = EventOf<typeof ledningsgruppEvents>;
export type NewLedningsgruppEvent = NewEventOf<typeof ledningsgruppEvents>;
