import {
  type AnyEvent,
  initialState,
  type LocalDate,
  type State,
  step,
  type View,
  type ViewEvent,
} from '@fyr/kernel';
import type { HuvudmanId } from '../ids.ts';
import { type Addressed, clientsIn, type SystemfelContext, unanswered } from './context.ts';
import type { SystemfelEvent } from './events.ts';
import { systemfelMachine } from './machine.ts';

type Told = SystemfelEvent & ViewEvent;
type Of<T extends SystemfelEvent['type']> = Extract<SystemfelEvent, { type: T }> & ViewEvent;

/**
 * A systemfel as those who read it whole see it. Of evidence there is only how many clients it comes
 * from. A former round's huvudmän stay in the history and leave the view.
 */
export function view(events: readonly ViewEvent[]): View {
  const told = events as readonly Told[];
  const { path, context } = stateAfter(told);
  const observed = allOf(told, 'SystemfelObserved').at(-1)?.data;
  const identified = allOf(told, 'SystemfelIdentified').at(-1)?.data;
  return {
    data: {
      state: path,
      outcome: context.outcome,
      quarter: observed?.quarter ?? null,
      test: allOf(told, 'SystemfelIdentified', 'AssessedAsSingleCase').at(-1)?.data.test ?? null,
      classification: classificationOf(identified ?? observed),
      anonymityReviewed: context.anonymityReviewed,
      evidence: { clients: clientsIn(context) },
      channels: channelsOf(told),
      meetingId: context.meetingId,
      decisions: allOf(told, 'LedningsgruppDecided').map(({ data }) => data),
      huvudman: Object.entries(context.huvudman).map(([id, entry]) => ({
        ...huvudmanOf(told, id, entry),
        link: context.links[id] ?? null,
      })),
      remedies: remediesOf(told),
      escalations: escalationsOf(told),
      origins: originsOf(told, context),
      mergedInto: allOf(told, 'SystemfelMerged').at(-1)?.data.intoSystemfelId ?? null,
      deadlines: context.deadlines,
    },
    personal: { ...wordingOf(told), notes: notesOf(told) },
  };
}

function stateAfter(told: readonly Told[]): State<SystemfelContext> {
  return told.reduce(
    (state, event) => step<SystemfelContext>(systemfelMachine, state, event as AnyEvent).state,
    initialState<SystemfelContext>(systemfelMachine),
  );
}

function allOf<T extends SystemfelEvent['type']>(
  told: readonly Told[],
  ...types: readonly T[]
): readonly Of<T>[] {
  return told.filter((event): event is Of<T> & Told => types.some((type) => type === event.type));
}

function classificationOf(
  data: Of<'SystemfelIdentified'>['data'] | Of<'SystemfelObserved'>['data'] | undefined,
) {
  if (data === undefined) return null;
  if (!('niva' in data)) return { art: data.art, huvudmanTyp: data.huvudmanTyp };
  const { niva, art, huvudmanTyp, livsomrade, konsekvens, allvarsgrad } = data;
  return { niva, art, huvudmanTyp, livsomrade, konsekvens, allvarsgrad };
}

/** The last wording that the reader may see: null where it is erased, absent where there is none. */
function wordingOf(told: readonly Told[]) {
  const worded = allOf(told, 'SystemfelObserved', 'SystemfelIdentified').findLast(
    ({ personal }) => personal !== undefined,
  );
  if (worded === undefined) return {};
  if (worded.personal === null) return { title: null, description: null };
  return worded.personal ?? {};
}

const ways = {
  ReportedDirectly: 'DIREKT',
  ReportedToLedningsgrupp: 'LEDNINGSGRUPP',
  ReportedInVerksamhetsberattelse: 'VERKSAMHETSBERATTELSE',
} as const;

function channelsOf(told: readonly Told[]) {
  return allOf(
    told,
    'ReportedDirectly',
    'ReportedToLedningsgrupp',
    'ReportedInVerksamhetsberattelse',
  ).map(({ type, data }) => ({ way: ways[type], on: data.on }));
}

/** What has passed between the verksamhet and a huvudman since it was last written to. */
function huvudmanOf(told: readonly Told[], id: HuvudmanId, { status, ways: used }: Addressed) {
  const row: Record<string, unknown> = { huvudman: id, status, ways: used };
  for (const { type, data } of told) {
    if (!('huvudman' in data) || data.huvudman !== id) continue;
    if (type === 'ReportedDirectly' || type === 'ForwardedToHuvudman') {
      const { huvudmanTyp, on: addressedOn, dueOn } = data;
      const news = { receivedOn: null, answeredOn: null, answer: null };
      Object.assign(row, { huvudmanTyp, addressedOn, dueOn, ...news, releasedOn: null });
    } else if (type === 'ReceiptConfirmed') row.receivedOn = data.on;
    else if (type === 'HuvudmanAnswered') {
      Object.assign(row, { answeredOn: data.on, answer: data.answer });
    } else if (type === 'HuvudmanReleased') {
      Object.assign(row, { releasedOn: data.on, releasedBecause: data.reason });
    }
  }
  return row;
}

type Remedy = {
  /** Null: the verksamhet itself. */
  readonly huvudman: HuvudmanId | null;
  readonly promisedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly carriedOutOn: LocalDate | null;
  readonly followUpOn: LocalDate | null;
  readonly followUps: readonly Of<'FollowUpMade'>['data'][];
};

/** Each promise with what became of it; a remedy that nobody promised stands by itself. */
function remediesOf(told: readonly Told[]): readonly Remedy[] {
  const remedies: Remedy[] = [];
  const none = { promisedOn: null, dueOn: null, carriedOutOn: null, followUpOn: null };
  const events = allOf(told, 'RemedyPromised', 'RemedyCarriedOut', 'FollowUpMade');
  for (const { type, data } of events) {
    const huvudman = data.huvudman ?? null;
    const at = remedies.findLastIndex((remedy) => remedy.huvudman === huvudman);
    const open = remedies[at] ?? { huvudman, ...none, followUps: [] };
    if (type === 'RemedyPromised') {
      remedies.push({ ...none, huvudman, promisedOn: data.on, dueOn: data.dueOn, followUps: [] });
    } else if (type === 'FollowUpMade') {
      remedies[at] = { ...open, followUps: [...open.followUps, data] };
    } else {
      const done = { carriedOutOn: data.on, followUpOn: data.followUpOn };
      if (open.promisedOn !== null && open.carriedOutOn === null) {
        remedies[at] = { ...open, ...done };
      } else remedies.push({ ...none, huvudman, ...done, followUps: [] });
    }
  }
  return remedies;
}

function escalationsOf(told: readonly Told[]) {
  const answers = allOf(told, 'CentralLedningsgruppAnswered');
  const lansstyrelse = allOf(told, 'EscalatedToLansstyrelse').map(({ data }) => ({
    to: 'LANSSTYRELSE',
    ...data,
  }));
  // Each question to the central one is answered before the next is put.
  const central = allOf(told, 'EscalatedToCentralLedningsgrupp').map(({ data }, nth) => ({
    to: 'CENTRAL_LEDNINGSGRUPP',
    ...data,
    answer: answers[nth]?.data.answer ?? null,
    answeredOn: answers[nth]?.data.on ?? null,
  }));
  return [...central, ...lansstyrelse];
}

/** How many verksamheter brought it to this central one, and what they were answered. */
function originsOf(told: readonly Told[], context: SystemfelContext) {
  const answers = allOf(told, 'OriginAnswered').map(({ data: { on, answer, origins } }) => ({
    ...{ on, answer },
    origins: origins.length,
  }));
  return { waiting: unanswered(context).length, answers };
}

/** Every text besides title and description, by the event that it came with. */
function notesOf(told: readonly Told[]) {
  return told
    .filter(({ type }) => type !== 'SystemfelObserved' && type !== 'SystemfelIdentified')
    .filter(({ personal }) => personal !== undefined)
    .map(({ revision, type, data, personal }) => ({
      revision,
      event: type,
      on: data.on,
      ...('huvudman' in data ? { huvudman: data.huvudman } : {}),
      text: personal ?? null,
    }));
}
