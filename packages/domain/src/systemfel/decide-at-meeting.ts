import { type Decision, type Fact, type LocalDate, refuse, type Situation } from '@fyr/kernel';
import type { LedningsgruppBeslut } from '../codes/index.ts';
import {
  isHeldAndOpen,
  type MoteContext,
  mayRecordDecision,
  nextParagraph,
} from '../mote/context.ts';
import { mandateOn, type VerksamhetContext } from '../verksamhet/context.ts';
import { address } from './address.ts';
import type { SystemfelCommand } from './commands.ts';
import type { SystemfelContext } from './context.ts';
import type { NewSystemfelEvent } from './events.ts';

type Data = Extract<SystemfelCommand, { type: 'DecideInLedningsgrupp' }>['data'];

/** What is said besides the decision, and of which decision alone. */
const saidOf = {
  forwardTo: ['VIDAREBEFORDRA'],
  returnReason: ['ATERSANDA'],
  nextMeetingId: ['BORDLAGG'],
  escalationReason: ['ESKALERA', 'ESKALERA_LANSSTYRELSE'],
} as const satisfies { readonly [Field in keyof Data]?: readonly LedningsgruppBeslut[] };

/**
 * The decision, what it does to the systemfel, and the item of the möte: one append. Somebody who
 * decides there, or its secretary, records it while the minutes are not approved.
 */
export function decideAtMeeting(
  data: Data,
  situation: Situation<SystemfelContext>,
): { events: readonly NewSystemfelEvent[]; also: Decision['also'] } {
  const { id, state, on, actor, facts } = situation;
  const { decision, meetingId, nextMeetingId } = data;
  const mote = heldMeeting(facts.mote);
  if (mote.heldOn !== null && on < mote.heldOn) refuse('beforeMeeting', { heldOn: mote.heldOn });
  if (!mayRecordDecision(mote, actor)) refuse('notDeciding');
  checkMandate(facts.verksamhet, on);
  checkSaid(data);

  if (isDecided(id, data, state.context, mote)) return { events: [], also: {} };
  const waitsFor = state.context.meetingId;
  if (waitsFor !== null && waitsFor !== meetingId) refuse('otherMeeting');
  const paragraph = data.paragraph ?? nextParagraph(mote);
  if (mote.paragraphs.includes(paragraph)) refuse('paragraphTaken', { paragraph });
  const item = { systemfelId: id, decision, paragraph, nextMeetingId };
  return {
    events: [
      { type: 'LedningsgruppDecided', data: { decision, meetingId, paragraph } },
      ...effects(data, situation),
    ],
    also: { [meetingId]: [{ type: 'ItemDecided', data: item }] },
  };
}

function effects(data: Data, situation: Situation<SystemfelContext>): readonly NewSystemfelEvent[] {
  const { state, facts } = situation;
  switch (data.decision) {
    case 'HANTERA_SJALVA':
      return [];
    case 'VIDAREBEFORDRA':
      return forwarded(data.forwardTo ?? refuse('forwardToNobody'), situation);
    case 'ATERSANDA': {
      const reason = data.returnReason ?? refuse('returnWithoutReason');
      return [{ type: 'SystemfelReturned', data: { reason } }];
    }
    case 'AVVISA':
      // A huvudman that was written to directly may still answer.
      return state.path.startsWith('reportedToLedningsgrupp')
        ? [{ type: 'SystemfelRejected', data: {} }]
        : [];
    case 'BORDLAGG': {
      const meetingId = data.nextMeetingId ?? refuse('nextMeetingMissing');
      checkNext(meetingId, data.meetingId, facts);
      return [{ type: 'SystemfelTabled', data: { meetingId } }];
    }
    case 'ESKALERA': {
      const reason = data.escalationReason ?? refuse('escalationWithoutReason');
      const asked = state.context.awaitsCentral;
      return asked ? [] : [{ type: 'EscalatedToCentralLedningsgrupp', data: { reason } }];
    }
    case 'ESKALERA_LANSSTYRELSE': {
      const reason = data.escalationReason ?? refuse('escalationWithoutReason');
      const told = state.context.toldLansstyrelse;
      return told ? [] : [{ type: 'EscalatedToLansstyrelse', data: { reason } }];
    }
  }
}

/** One event per huvudman: each has its own day and its own answer. */
function forwarded(
  to: NonNullable<Data['forwardTo']>,
  situation: Situation<SystemfelContext>,
): readonly NewSystemfelEvent[] {
  if (new Set(to.map(({ huvudman }) => huvudman)).size < to.length) refuse('huvudmanTwice');
  return to.flatMap((one) => address('LEDNINGSGRUPP', one, situation));
}

function heldMeeting(fact: Fact | undefined): MoteContext {
  if (fact === undefined) refuse('meetingUnknown');
  if (fact.path === 'minutesApproved') refuse('minutesAreApproved');
  if (!isHeldAndOpen(fact)) refuse('meetingNotHeld');
  return fact.context as MoteContext;
}

/** Where the verksamhet has said what its ledningsgrupp decides, systemfel must be among it. */
function checkMandate(verksamhet: Fact | undefined, on: LocalDate): void {
  if (verksamhet === undefined) return;
  const questions = mandateOn(verksamhet.context as VerksamhetContext, on);
  if (questions !== null && !questions.includes('SYSTEMFEL')) refuse('outsideMandate');
}

function checkNext(
  id: string,
  heldId: string,
  { mote, next }: Situation<SystemfelContext>['facts'],
): void {
  if (id === heldId) refuse('nextMeetingSame');
  if (next === undefined) refuse('meetingUnknown');
  if (next.path !== 'planned.planned' && next.path !== 'called') refuse('meetingOver');
  const { heldOn } = heldMeeting(mote);
  const { plannedOn } = next.context as MoteContext;
  if (heldOn !== null && plannedOn !== null && plannedOn < heldOn) {
    refuse('nextMeetingEarlier', { plannedOn, heldOn });
  }
}

/** A reason or a receiver of another decision than this one is a mistake, not to be passed over. */
function checkSaid(data: Data): void {
  for (const [field, decisions] of Object.entries(saidOf)) {
    const said = data[field as keyof typeof saidOf] !== undefined;
    if (said && !(decisions as readonly string[]).includes(data.decision)) {
      refuse('notOfThisDecision', { field });
    }
  }
}

/** The meeting has said so and the systemfel stands there; a further huvudman is a new decision. */
function isDecided(
  id: string,
  { decision, forwardTo = [], nextMeetingId }: Data,
  context: SystemfelContext,
  { decided }: MoteContext,
): boolean {
  const last = decided.findLast(({ systemfelId }) => systemfelId === id)?.decision;
  if (last !== decision) return false;
  if (decision === 'BORDLAGG') return context.meetingId === nextMeetingId;
  if (context.decision !== decision) return false;
  return forwardTo.every(({ huvudman }) =>
    context.huvudman[huvudman]?.ways.includes('LEDNINGSGRUPP'),
  );
}
