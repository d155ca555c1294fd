import { type AnyAction, deadline, kernelActions } from '@fyr/kernel';
import { assign } from 'xstate';
import type { Rapportvag } from '../codes/index.ts';
import type { HuvudmanId } from '../ids.ts';
import { OWN } from '../mote/agenda-key.ts';
import { spendLink } from './answer-link.ts';
import { type Addressed, newRound, type Progress, type SystemfelContext } from './context.ts';
import type { SystemfelEvent } from './events.ts';

type Type = SystemfelEvent['type'];
type Of<T extends Type> = Extract<SystemfelEvent, { type: T }>;
type Change = Partial<SystemfelContext>;

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
    origins: data.origin === undefined ? [] : [{ origin: data.origin, answered: false }],
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
    putOff: false,
  })),
  /** To put it off is to decide nothing yet: what was decided before stands. */
  decide: on<'LedningsgruppDecided'>(({ decision }, { data }) => ({
    meetingId: null,
    putOff: data.decision === 'BORDLAGG',
    decision: data.decision === 'BORDLAGG' ? decision : data.decision,
  })),
  noteReport: on<'ReportedInVerksamhetsberattelse'>(({ reportIds }, { data }) => ({
    reportIds: [...reportIds, data.reportId],
  })),
  askCentral: on(() => ({ awaitsCentral: true })),
  hearCentral: on(() => ({ awaitsCentral: false })),
  tellLansstyrelse: on(() => ({ toldLansstyrelse: true })),
  beginAnew: on(() => ({ ...newRound, outcome: null })),

  addressDirectly: on<'ReportedDirectly'>((context, { data }) =>
    address(context, data.huvudman, 'DIREKT'),
  ),
  address: on<'ForwardedToHuvudman'>((context, { data }) =>
    address(context, data.huvudman, 'LEDNINGSGRUPP'),
  ),
  release: on<'HuvudmanReleased'>((context, { data }) =>
    advance(context, data, { status: 'released' }),
  ),
  issueLink: on<'AnswerLinkIssued'>(({ links }, { data }) => ({
    links: {
      ...links,
      [data.huvudman]: { link: data.link, expiresOn: data.expiresOn, spent: false },
    },
  })),
  revokeLink: on<'AnswerLinkRevoked'>(({ links }, { data }) => ({
    links: Object.fromEntries(Object.entries(links).filter(([, { link }]) => link !== data.link)),
  })),
  receive: on<'ReceiptConfirmed'>((context, { data }) =>
    advance(context, data, { status: 'received' }),
  ),
  answer: on<'HuvudmanAnswered'>((context, { data }) => ({
    ...advance(context, data, { status: 'answered' }),
    links: spendLink(context.links, data.huvudman, data.answer !== 'BEGAR_UNDERLAG'),
  })),
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

  joinOrigins: on<'OriginsCarriedOver'>(({ origins }, { data }) => ({
    origins: [
      ...origins,
      ...data.origins
        .filter((origin) => !origins.some((known) => known.origin === origin))
        .map((origin) => ({ origin, answered: false })),
    ],
  })),
  answerOrigins: on<'OriginAnswered'>(({ origins }, { data }) => ({
    origins: origins.map(({ origin, answered }) => ({
      origin,
      answered: answered || data.origins.includes(origin),
    })),
  })),

  endAsRemedied: on(() => ({ outcome: 'remedied' })),
  endAsUnremedied: on(() => ({ outcome: 'unremedied' })),
  endAsSingleCase: on(() => ({ outcome: 'singleCase' })),
  /** Its origins are answered by the one it was merged into. */
  endAsMerged: on<'SystemfelMerged'>(({ origins }, { data }) => ({
    outcome: 'merged',
    mergedInto: data.intoSystemfelId,
    origins: origins.filter(({ answered }) => answered),
  })),
  endAsWithdrawn: on(() => ({ outcome: 'withdrawn' })),
  endAsRejected: on(() => ({ outcome: 'rejected' })),
};

function on<T extends Type>(
  change: (context: SystemfelContext, event: Of<T>) => Change,
): AnyAction {
  return assign(({ context, event }) => change(context as SystemfelContext, event as Of<T>));
}

/** Whoever is written to once more begins anew. */
function address({ huvudman, links }: SystemfelContext, id: HuvudmanId, way: Rapportvag): Change {
  const before = huvudman[id];
  const ways = before && before.status !== 'released' ? before.ways : [];
  const entry: Addressed = {
    status: 'sent',
    remediedOn: null,
    ways: [...ways.filter((known) => known !== way), way],
  };
  return { huvudman: { ...huvudman, [id]: entry }, links: spendLink(links, id, false) };
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
