import { type Actor, type Fact, refuse } from '@fyr/kernel';
import type { VerksamhetContext } from '../verksamhet/context.ts';
import type { Answer, RapportContext } from './context.ts';

/*
 * What `decide` refuses because of a command's input. Each rule's sentence stands in `texts` under
 * the name given to `refuse`.
 */

/** There is one of a kind, a period and an enhet: it is opened again only where it was discarded. */
export function checkNotOpen({ kind }: RapportContext, path: string): void {
  if (kind !== null && path !== 'discarded') refuse('rapportOpen');
}

/** Of its form, and such that somebody writes there. */
export function checkQuestion({ questions }: RapportContext, question: string): void {
  const asked = questions.find((one) => one.question === question);
  if (asked === undefined) refuse('questionUnknown', { question });
  if (asked.answer === 'BERAKNAS') refuse('questionComputed', { question });
}

export function checkWritten({ answers }: RapportContext, question: string): Answer {
  return (
    answers.find((answer) => answer.question === question) ?? refuse('answerUnknown', { question })
  );
}

export function checkOtherThanAuthor({ author }: Answer, actor: Actor): void {
  if (accountOf(author) === accountOf(actor)) refuse('answerReviewedByAuthor');
}

/**
 * What somebody wrote who may know clients, a second person has looked at before it is frozen. That
 * is who freezes, where they have not written it themselves; else somebody who has reviewed it.
 */
export function checkSecondPerson(
  { answers }: RapportContext,
  actor: Actor,
  verksamhet: Fact | undefined,
): void {
  const { ombud = [] } = (verksamhet?.context ?? {}) as Partial<VerksamhetContext>;
  const mayKnowClients = (author: Actor) =>
    author.startsWith('ombud:') || ombud.some((one) => one.ombud === accountOf(author));
  const alone = answers.find(
    ({ author, reviewed }) =>
      !reviewed && mayKnowClients(author) && accountOf(author) === accountOf(actor),
  );
  if (alone) refuse('secondPersonMissing', { question: alone.question });
}

/** The account behind an actor, in whatever role it acts. */
function accountOf(actor: Actor): string {
  return actor.slice(actor.indexOf(':') + 1);
}
