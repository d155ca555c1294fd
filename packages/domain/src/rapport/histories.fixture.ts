import { rapportExamples as e } from './examples.ts';

export const opened = [e.RapportOpened];
export const drafted = [...opened, e.AnswerWritten];
export const frozen = [...drafted, e.AnswerReviewed, e.DraftTaken, e.RapportFrozen];
export const approved = [...frozen, e.RapportApproved];
export const sent = [...approved, e.RapportSent];
export const supplementAsked = [...sent, e.SupplementAsked];
export const revised = [...supplementAsked, e.RapportRevised];
export const accepted = [...sent, e.RapportAccepted];
export const discarded = [...drafted, e.RapportDiscarded];

const { on, questions, ...about } = e.RapportOpened.data;
/** One that nobody decides on. */
export const toNamnd = [
  { ...e.RapportOpened, data: { ...about, on, questions, kind: 'NAMNDRAPPORT' } },
  ...approved.slice(1),
];
