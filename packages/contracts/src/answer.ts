import { systemfelEvents as e, HuvudmanSvar, NotPersons } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { CommandHeaders } from './headers.ts';
import { Outcome } from './outcome.ts';

/** Where a link to answer by leads: told once, to whoever issued it. */
export const IssuedAnswerLink = Outcome.extend({
  /** Below the address of Fyr: `/svara/<token>`. Absent when the same request is sent again. */
  path: z.string().optional(),
});

/** What a huvudman is asked, as it may be told to whoever has the link: nobody is named in it. */
export const AnswerQuestion = z.object({
  /** The verksamhet that asks. Null: its name is erased, or it has none yet. */
  from: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  askedOn: LocalDate,
  dueOn: LocalDate,
  receivedOn: LocalDate.nullable(),
  /** The last day on which the link leads here. */
  expiresOn: LocalDate,
  /** The ways to answer. */
  answers: z.array(HuvudmanSvar),
});

const { dnr } = e.ReceiptConfirmed.personal.shape;
const { text, file } = e.HuvudmanAnswered.personal.shape;

/** Who answers by a link has no revision to expect. */
export const AnswerHeaders = CommandHeaders.pick({ 'idempotency-key': true });

/** An answer; without one, that the question has been received. */
export const AnswerGiven = z.strictObject({
  data: z.strictObject({ answer: HuvudmanSvar.optional() }).optional(),
  personal: z
    .strictObject({
      /** With an answer. */
      text: text.optional(),
      file,
      /** With a receipt: the huvudman's own diarienummer. */
      dnr,
      notPersons: NotPersons.optional(),
    })
    .optional(),
});

export const AnswerTaken = z.object({
  taken: z.enum(['RECEIPT', 'ANSWER']),
  /** Whether the link can be used once more. */
  open: z.boolean(),
});
