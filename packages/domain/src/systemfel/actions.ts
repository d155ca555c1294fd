import { type AnyAction, deadline, kernelActions } from '@fyr/kernel';
import { assign } from 'xstate';
import type { Rapportvag } from '../codes/index.ts';
import type { HuvudmanId } from '../ids.ts';
import { type Addressed, newRound, type Progress, type SystemfelContext } from './context.ts';
import type { SystemfelEvent } from './events.ts';

type Type = SystemfelEvent['type'];
type Of<T extends Type> = Extract<SystemfelEvent, { type: T }>;
type Change = Partial<SystemfelContext>;

/** Stands where a huvudman's id would in a deadline of the verksamhet's own. */
const OWN = 'VERKSAMHETEN';

type Due = { event: { type: string; data: Record<string, unknown> } };
const whoseDeadline = ({ event }: Due) => String(event.data.huvudman ?? OWN);
/** Armed by the events that name the day; any other event that meets it clears it. */
const dueOn = (field: string, types: readonly Type[]) => (args: Due) =>
  (types as readonly string[]).includes(args.event.type) ? String(args.event.data[field]) : null;

const answer = deadline<Due>('answer', {
  for: whoseDeadline,
  dueOn: dueOn('dueOn', ['ForwardedToHuvudman', 'ReportedDirectly']),
});
const remedy = deadline<Due>('remedy', {
  for: whoseDeadline,
  dueOn: dueOn('dueOn', ['RemedyPromised']),
});
const followUp = deadline<Due>('followUp', {
  for: whoseDeadline,
  dueOn: dueOn('followUpOn', ['RemedyCarriedOut']),
});

/** What each event does to the context and the deadlines of a systemfel. */
export const systemfelActions = {
  ...kernelActions,
  trackAnswer: answer.arm,
  trackRemedy: remedy.arm,
  trackFollowUp: followUp.arm,
  cancelAnswers: answer.cancel,
  cancelRemedies: remedy.cancel,
  cancelFollowUps: followUp.cancel,

  observe: on<'SystemfelObserved'>((_, { data }) => ({
    art: data.art,
    huvudmanTyp: data.huvudmanTyp,
  })),
  identify: on<'SystemfelIdentified'>((_, { data, actor }) => ({
    art: data.art,
    huvudmanTyp: data.huvudmanTyp,
    author: actor,
    anonymityReviewed: false,
  })),
  reviewAnonymity: on(() => ({ anonymityReviewed: true })),
  notePeers: () => {},
  linkEvidence: on<'EvidenceLinked'>(({ evidence }, { data }) => ({
    evidence: [...evidence, data],
  })),
  unlinkEvidence: on<'EvidenceUnlinked'>(({ evidence }, { data }) => ({
    evidence: evidence.filter(({ client }) => client !== data.client),
  })),

  table: on<'ReportedToLedningsgrupp' | 'SystemfelTabled'>((_, { data }) => ({
    meetingId: data.meetingId,
  })),
  decide: on<'LedningsgruppDecided'>((_, { data }) => ({
    meetingId: null,
    decision: data.decision,
  })),
  noteReport: on<'ReportedInVerksamhetsberattelse'>(({ reportIds }, { data }) => ({
    reportIds: [...reportIds, data.reportId],
  })),
  askCentral: on(() => ({ awaitsCentral: true })),
  hearCentral: on(() => ({ awaitsCentral: false })),
  tellLansstyrelse: on(() => ({ toldLansstyrelse: true })),
  beginAnew: on(() => ({ ...newRound, outcome: null })),

  addressDirectly: on<'ReportedDirectly'>(({ huvudman }, { data }) =>
    address(huvudman, data.huvudman, 'DIREKT'),
  ),
  address: on<'ForwardedToHuvudman'>(({ huvudman }, { data }) =>
    address(huvudman, data.huvudman, 'LEDNINGSGRUPP'),
  ),
  release: on<'HuvudmanReleased'>((context, { data }) =>
    advance(context, data, { status: 'released' }),
  ),
  receive: on<'ReceiptConfirmed'>((context, { data }) =>
    advance(context, data, { status: 'received' }),
  ),
  answer: on<'HuvudmanAnswered'>((context, { data }) =>
    advance(context, data, { status: 'answered' }),
  ),
  promise: on<'RemedyPromised'>((context, { data }) =>
    advance(context, data, { status: 'remedying', remediedOn: null }),
  ),
  remedy: on<'RemedyCarriedOut'>((context, { data }) =>
    advance(context, data, { status: 'remedying', remediedOn: data.on }),
  ),
  followUp: on<'FollowUpMade'>((context, { data }) => ({
    ...advance(context, data, { status: 'followedUp' }),
    followedUp: true,
  })),

  endAsRemedied: on(() => ({ outcome: 'remedied' })),
  endAsUnremedied: on(() => ({ outcome: 'unremedied' })),
  endAsSingleCase: on(() => ({ outcome: 'singleCase' })),
  endAsMerged: on(() => ({ outcome: 'merged' })),
  endAsWithdrawn: on(() => ({ outcome: 'withdrawn' })),
  endAsRejected: on(() => ({ outcome: 'rejected' })),
};

function on<T extends Type>(
  change: (context: SystemfelContext, event: Of<T>) => Change,
): AnyAction {
  return assign(({ context, event }) => change(context as SystemfelContext, event as Of<T>));
}

/** Whoever is written to once more begins anew. */
function address(huvudman: SystemfelContext['huvudman'], id: HuvudmanId, way: Rapportvag): Change {
  const before = huvudman[id];
  const ways = before && before.status !== 'released' ? before.ways : [];
  const entry: Addressed = {
    status: 'sent',
    remediedOn: null,
    ways: [...ways.filter((known) => known !== way), way],
  };
  return { huvudman: { ...huvudman, [id]: entry } };
}

function advance(
  { huvudman, own }: SystemfelContext,
  { huvudman: id }: { readonly huvudman?: HuvudmanId | undefined },
  step: Partial<Progress>,
): Change {
  const begun: Progress = { status: 'remedying', remediedOn: null };
  if (id === undefined) return { own: { ...begun, ...own, ...step } };
  const entry = huvudman[id];
  return entry ? { huvudman: { ...huvudman, [id]: { ...entry, ...step } } } : {};
}
