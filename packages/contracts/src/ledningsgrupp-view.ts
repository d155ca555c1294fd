import { ledningsgruppEvents as e } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { streamShape } from './told.ts';

const appointed = e.MemberAppointed.data.shape;
const { mandate, chair, secretary } = appointed;
const text = z.string().nullable();

/** A ledningsgrupp in codes and days: members past and planned ahead, with each mandate they had. */
export const LedningsgruppData = z.object({
  state: z.string(),
  kind: e.LedningsgruppFormed.data.shape.kind.nullable(),
  from: LocalDate.nullable(),
  /** The last day, where it is dissolved. */
  to: LocalDate.nullable(),
  members: z.array(
    z.object({
      member: appointed.member,
      person: appointed.person,
      account: z.uuid().nullable(),
      organisation: appointed.organisation,
      external: z.boolean(),
      from: LocalDate,
      to: LocalDate.nullable(),
      mandates: z.array(z.object({ mandate, chair, secretary, from: LocalDate })),
    }),
  ),
  invitations: z.array(
    z.object({
      invitation: e.OrganisationInvited.data.shape.invitation,
      organisation: appointed.organisation,
      on: LocalDate,
      answer: e.InvitationAnswered.data.shape.answer.nullable(),
    }),
  ),
  /** Those held, in the order of their days. */
  meetings: z.array(z.object({ meetingId: z.uuid(), on: LocalDate })),
  deadlines: z.record(z.string(), LocalDate),
});

/** Members and invitations by their number. Null: erased; absent: never written. */
export const LedningsgruppPersonal = z.object({
  name: text.optional(),
  members: z.record(
    z.string(),
    z
      .object({
        name: z.string(),
        function: z.string(),
        unit: z.string().optional(),
        email: z.string().optional(),
        phone: z.string().optional(),
      })
      .nullable(),
  ),
  invitations: z.record(z.string(), text),
  reason: text.optional(),
});

export const LedningsgruppStream = streamShape(LedningsgruppData, LedningsgruppPersonal);
