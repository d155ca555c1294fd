import { type EventCatalog, history, type RecordedEvent } from '@fyr/kernel';
import { rights } from '../access/rights.ts';
import { Role } from '../access/roles.ts';
import type { EnhetKod, OmbudId } from '../ids.ts';
import { ledningsgruppEvents } from '../ledningsgrupp/events.ts';
import { loggkontrollEvents } from '../loggkontroll/events.ts';
import { moteEvents } from '../mote/events.ts';
import { rapportEvents } from '../rapport/events.ts';
import { systemfelEvents } from '../systemfel/events.ts';
import { uppdragEvents } from '../uppdrag/events.ts';
import { verksamhetEvents } from '../verksamhet/events.ts';
import type { NoticeKind } from './kinds.ts';
import { carriersIn, carriersOf, coveringBy, coveringIn, type Told } from './people.ts';

/** Whom a notice is for, by what a reaction knows: roles and ids, never a name. */
export type Addressee =
  /** Everybody who holds the role. */
  | { readonly role: Role }
  /** One account, in whatever role. */
  | { readonly account: string }
  /** One ombud. */
  | { readonly ombud: OmbudId }
  /** The ombud who have a share in an enhet. */
  | { readonly sharing: EnhetKod }
  /** Chair and secretary of every ledningsgrupp of the verksamhet. */
  | { readonly officers: 'every' }
  /** Chair and secretary of one. */
  | { readonly officersOf: string }
  /** Members of a ledningsgrupp who have an account: all, or those with these numbers. */
  | { readonly membersOf: string; readonly numbers?: readonly number[] };

export type Telling = {
  readonly kind: NoticeKind;
  readonly to: readonly Addressee[];
  /** Where `to` comes to nobody. */
  readonly orElse?: readonly Addressee[];
  /** One notice about each open uppdrag of this ombud, in place of one about the event's stream. */
  readonly eachUppdragOf?: OmbudId;
};

type Rule<C extends EventCatalog, K extends keyof C & string> = (
  event: Told<C, K>,
  /** What happened in its stream before it. */
  past: readonly Told<C>[],
) => readonly Telling[];
type Rules<C extends EventCatalog> = { readonly [K in keyof C & string]?: Rule<C, K> };

const arbetsledare: Addressee = { role: 'arbetsledare' };
const everyOmbud: Addressee = { role: 'ombud' };
const named = (ids: readonly OmbudId[]): readonly Addressee[] => ids.map((ombud) => ({ ombud }));

const uppdragRules: Rules<typeof uppdragEvents> = {
  OmbudAssigned: ({ data }) => [{ kind: 'UPPDRAG_TILLDELAT', to: named(carriersIn(data)) }],
  OmbudChanged: ({ data }, past) => {
    const [before, now] = [carriersOf(past), carriersIn(data)];
    const isNew = (ombud: OmbudId) =>
      !before.includes(ombud) || (ombud === data.huvudansvarig && ombud !== before[0]);
    return [
      { kind: 'UPPDRAG_TILLDELAT', to: named(now.filter(isNew)) },
      { kind: 'UPPDRAG_OVERLAMNAT', to: named(before.filter((ombud) => !now.includes(ombud))) },
    ];
  },
  /** Whoever carries it is told that somebody else reads it, and until when shows there. */
  CoverGranted: ({ data }, past) => [
    { kind: 'TACKNING_BEVILJAD', to: named([data.ombud]) },
    { kind: 'UPPDRAG_TACKS', to: named(carriersOf(past)) },
  ],
  CoverEnded: ({ data }, past) => [
    {
      kind: 'TACKNING_AVSLUTAD',
      to: named([...coveringBy(past, data.cover), ...carriersOf(past)]),
    },
  ],
  DeadlinePassed: ({ data }, past) => {
    const carriers = carriersOf(past);
    const requested = past.find(({ type }) => type === 'UppdragRequested');
    const sharing =
      requested?.type === 'UppdragRequested' ? [{ sharing: requested.data.enhet }] : [];
    return [
      {
        kind: 'UPPDRAG_FRIST',
        to: carriers.length > 0 ? named([...carriers, ...coveringIn(past, data.on)]) : sharing,
        orElse: [arbetsledare],
      },
    ];
  },
};

/**
 * To others than ombud evidence shows nowhere: what is told of it is told to ombud alone. What others
 * are told of shows in the history that they read.
 */
const systemfelRules: Rules<typeof systemfelEvents> = {
  /** Before it is reported a ledamot knows of no systemfel, not even one from elsewhere. */
  SystemfelObserved: ({ data }) =>
    data.origin === undefined ? [] : [{ kind: 'ESKALERING_MOTTAGEN', to: [arbetsledare] }],
  DeadlinePassed: () => [{ kind: 'SYSTEMFEL_FRIST', to: [arbetsledare, { officers: 'every' }] }],
  LedningsgruppDecided: () => [{ kind: 'SYSTEMFEL_BESLUTAT', to: [everyOmbud] }],
  HuvudmanAnswered: () => [{ kind: 'SYSTEMFEL_BESVARAT', to: [everyOmbud] }],
  CentralLedningsgruppAnswered: () => [{ kind: 'SYSTEMFEL_BESVARAT', to: [everyOmbud] }],
  EvidenceLinked: ({ state }, past) => {
    const ending = past[past.findLastIndex((event) => event.state !== state) + 1];
    const remedied = state === 'resolved' && ending?.type === 'SystemfelResolved';
    return remedied ? [{ kind: 'SYSTEMFEL_SETT_IGEN', to: [everyOmbud] }] : [];
  },
};

const verksamhetRules: Rules<typeof verksamhetEvents> = {
  DeadlinePassed: () => [{ kind: 'VERKSAMHET_FRIST', to: [arbetsledare] }],
  OmbudLeft: ({ data }) => [
    { kind: 'OMBUD_SLUTAR', to: [arbetsledare] },
    { kind: 'OVERLAMNING_BEHOVS', to: [arbetsledare], eachUppdragOf: data.ombud },
  ],
};

const ledningsgruppRules: Rules<typeof ledningsgruppEvents> = {
  DeadlinePassed: ({ streamId }) => [
    { kind: 'LEDNINGSGRUPP_FRIST', to: [arbetsledare, { officersOf: streamId }] },
  ],
};

type Mote = readonly Told<typeof moteEvents>[];

const moteRules: Rules<typeof moteEvents> = {
  MoteCalled: (_, past) => [{ kind: 'MOTE_KALLELSE', to: everyMember(past) }],
  MoteMoved: (_, past) => (isCalled(past) ? [{ kind: 'MOTE_ANDRAT', to: everyMember(past) }] : []),
  MoteCancelled: (_, past) =>
    isCalled(past) ? [{ kind: 'MOTE_INSTALLT', to: everyMember(past) }] : [],
  AgendaItemAdded: ({ data }, past) => toReview(data, past),
  PaperAttached: ({ data }, past) => toReview(data, past),
  MinutesDrafted: (_, past) => [{ kind: 'PROTOKOLL_JUSTERAS', to: members(past, adjusters(past)) }],
  AdjustersNamed: ({ data, state }, past) => {
    if (state !== 'held.adjusting') return [];
    const before = adjusters(past);
    const added = data.adjusters.filter((member) => !before.includes(member));
    return [{ kind: 'PROTOKOLL_JUSTERAS', to: members(past, added) }];
  },
  DeadlinePassed: (_, past) => [{ kind: 'MOTE_FRIST', to: officersFor(past) }],
};

/** Whoever may look at it; once, while several texts wait. Who wrote it reads that it waits. */
function toReview(
  { awaitsReview }: { readonly awaitsReview: boolean },
  past: Mote,
): readonly Telling[] {
  if (!awaitsReview || waiting(past) > 0) return [];
  return [{ kind: 'MOTE_TEXT_GRANSKAS', to: [everyOmbud, arbetsledare] }];
}

function waiting(past: Mote): number {
  const brought = past.filter(({ data }) => 'awaitsReview' in data && data.awaitsReview);
  const reviewed = past.filter(
    ({ type }) => type === 'AgendaItemReviewed' || type === 'PaperReviewed',
  );
  return brought.length - reviewed.length;
}

function isCalled(past: Mote): boolean {
  return past.some(({ type }) => type === 'MoteCalled');
}

function adjusters(past: Mote): readonly number[] {
  const last = past.findLast(({ type }) => type === 'AdjustersNamed');
  return last?.type === 'AdjustersNamed' ? last.data.adjusters : [];
}

function groupOf(past: Mote): string | undefined {
  const [planned] = past;
  return planned?.type === 'MotePlanned' ? planned.data.ledningsgruppId : undefined;
}

function everyMember(past: Mote): readonly Addressee[] {
  const group = groupOf(past);
  return group === undefined ? [] : [{ membersOf: group }];
}

function members(past: Mote, numbers: readonly number[]): readonly Addressee[] {
  const group = groupOf(past);
  return group === undefined ? [] : [{ membersOf: group, numbers }];
}

function officersFor(past: Mote): readonly Addressee[] {
  const group = groupOf(past);
  return group === undefined ? [arbetsledare] : [arbetsledare, { officersOf: group }];
}

const granskare: Addressee = { role: 'granskare' };

const loggkontrollRules: Rules<typeof loggkontrollEvents> = {
  ExplanationRequested: ({ data }, past) => [
    { kind: 'LASNING_FORKLARAS', to: readerOf(past, data.entry) },
  ],
  ExplanationGiven: () => [{ kind: 'LASNING_FORKLARAD', to: [granskare] }],
  DeadlinePassed: () => [{ kind: 'LOGGKONTROLL_FRIST', to: [granskare] }],
  LoggkontrollClosed: ({ data }) =>
    data.deviations > 0 ? [{ kind: 'LOGGKONTROLL_AVVIKELSE', to: [arbetsledare] }] : [],
};

function readerOf(
  past: readonly Told<typeof loggkontrollEvents>[],
  entry: number,
): readonly Addressee[] {
  const [opened] = past;
  const found = opened?.type === 'LoggkontrollOpened' ? opened.data.entries[entry - 1] : undefined;
  return found ? [{ account: found.account }] : [];
}

type Rapport = readonly Told<typeof rapportEvents>[];

const writing: readonly Addressee[] = [{ role: 'analytiker' }, arbetsledare];

const rapportRules: Rules<typeof rapportEvents> = {
  DeadlinePassed: () => [{ kind: 'RAPPORT_FRIST', to: writing }],
  RapportReturned: () => [{ kind: 'RAPPORT_ATERLAMNAD', to: [{ role: 'analytiker' }] }],
  SupplementAsked: () => [{ kind: 'RAPPORT_KOMPLETTERAS', to: writing }],
  RapportSent: (_, past) => [{ kind: 'RAPPORT_SKICKAD', to: outsideReaders(past) }],
};

/** Those who read reports of its kind once they are sent. */
function outsideReaders(past: Rapport): readonly Addressee[] {
  const opened = past.find(({ type }) => type === 'RapportOpened');
  if (opened?.type !== 'RapportOpened') return [];
  const { kind } = opened.data;
  return Role.options
    .filter((role) => rights[role].reads.rapport?.reach === 'sent')
    .filter((role) => rights[role].reports.includes(kind))
    .map((role) => ({ role }));
}

const tables: Readonly<Record<string, readonly [EventCatalog, Readonly<Record<string, unknown>>]>> =
  {
    uppdrag: [uppdragEvents, uppdragRules],
    systemfel: [systemfelEvents, systemfelRules],
    verksamhet: [verksamhetEvents, verksamhetRules],
    ledningsgrupp: [ledningsgruppEvents, ledningsgruppRules],
    mote: [moteEvents, moteRules],
    loggkontroll: [loggkontrollEvents, loggkontrollRules],
    rapport: [rapportEvents, rapportRules],
  };

/** Whether anybody could be told of such an event. */
export function isTold({ streamType, type }: Pick<RecordedEvent, 'streamType' | 'type'>): boolean {
  return tables[streamType]?.[1][type] !== undefined;
}

/**
 * Who is told of a stream's last event.
 * @param stream its events up to that one, oldest first
 * @throws UnreadableEvent
 */
export function tellingsOf(stream: readonly RecordedEvent[]): readonly Telling[] {
  const last = stream.at(-1);
  const [catalog, rules] = tables[last?.streamType ?? ''] ?? [];
  const rule = rules?.[last?.type ?? ''] as
    | ((event: unknown, past: readonly unknown[]) => readonly Telling[])
    | undefined;
  if (!catalog || !rule) return [];
  const told = history(catalog, stream);
  return rule(told.at(-1), told.slice(0, -1));
}
