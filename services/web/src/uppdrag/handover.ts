import type { HistoryEvent } from '../api/cases.ts';
import { daysBetween } from '../frame/today.ts';
import type { Uppdrag } from './codes.ts';

type Data = Uppdrag['data'];

/** A day to come back on, by the name that its deadline has. */
export type Due = {
  readonly name: string;
  readonly on: string;
  readonly isOverdue: boolean;
  /** Whose consent, where it is one that goes out. */
  readonly party?: string;
};

/** A consent that goes out within these days is to be asked for again. */
const consentNoticeDays = 30;

/** What is booked and due, the first day first. */
export function duesOf(found: Pick<Uppdrag, 'state' | 'data'>, today: string): readonly Due[] {
  const { state, data } = found;
  const isClosed = state.startsWith('closed');
  const due = (name: string, on: string | null | undefined): readonly Due[] =>
    on ? [{ name, on, isOverdue: on < today }] : [];
  const isAwaited = state === 'firstContact.contacted';
  const settled = data.destroyed !== null || data.forgotten;
  return [
    ...(isAwaited ? due('informationMeeting', data.informationMeetingBy) : []),
    ...due('queueReview', data.queue?.reviewOn),
    ...due('pauseReview', data.pause?.reviewOn),
    ...(isClosed ? [] : due('nextReview', data.nextReviewOn)),
    ...(isClosed && !settled ? due('documentation', data.documentation?.dueOn) : []),
    ...consentsInForce(data, today)
      .filter(({ validUntil }) => daysBetween(today, validUntil) <= consentNoticeDays)
      .map((one) => ({
        ...{ name: 'consentExpiry', on: one.validUntil, isOverdue: false },
        party: one.with,
      })),
  ].sort((a, b) => a.on.localeCompare(b.on));
}

type Consent = Data['consents'][number];

export function isInForce(consent: Consent, today: string): boolean {
  const { on, validUntil, endedOn } = consent;
  return on <= today && today <= validUntil && (endedOn === null || today < endedOn);
}

/** With whom the ombud may speak today, soonest to go out first. */
export function consentsInForce(
  { consents }: Pick<Data, 'consents'>,
  today: string,
): readonly Consent[] {
  return consents
    .filter((one) => isInForce(one, today))
    .sort((a, b) => a.validUntil.localeCompare(b.validUntil));
}

type Cover = Data['covers'][number];

function isCoverInForce({ from, to, endedOn }: Cover, day: string): boolean {
  return from <= day && day <= to && (endedOn === null || day < endedOn);
}

/** The cover by which the reader is here, where it is that and not the reader's own uppdrag. */
export function coverOf(data: Data, account: string, today: string): Cover | undefined {
  if (data.ombud?.huvudansvarig === account || data.ombud?.medombud.includes(account)) return;
  return data.covers.findLast((one) => one.ombud === account && isCoverInForce(one, today));
}

/** In force, or to come. */
export function standingCovers({ covers }: Pick<Data, 'covers'>, today: string): readonly Cover[] {
  return covers.filter(({ to, endedOn }) => endedOn === null && to >= today);
}

const spoken: ReadonlySet<string> = new Set([
  'DirectContactMade',
  'FirstMeetingHeld',
  'ContactMade',
  'MeetingPrepared',
  'MeetingHeld',
  'InformationMeetingBooked',
  'NeedReviewed',
]);

/** Contacts and meetings, the latest first. */
export function contactsIn(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  return events
    .filter(({ type }) => spoken.has(type))
    .toReversed()
    .sort((a, b) => b.on.localeCompare(a.on));
}

/** The same without the meetings that were prepared and have been held since. */
export function saidAndDone(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const contacts = contactsIn(events);
  return contacts.filter(
    ({ type, on, data }) =>
      type !== 'MeetingPrepared' ||
      !contacts.some(
        (one) =>
          one.type === 'MeetingHeld' && one.on >= on && one.data?.huvudman === data?.huvudman,
      ),
  );
}

/** Contacts after which somebody still owes an answer: the last one with each, where it is awaited. */
export function awaitedIn(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const latest = new Map<unknown, HistoryEvent>();
  for (const event of contactsIn(events)) {
    const party = event.data?.with;
    if (event.type === 'ContactMade' && !latest.has(party)) latest.set(party, event);
  }
  return [...latest.values()].filter(({ data }) => data?.outcome === 'VANTAR_BESKED');
}

/**
 * Who did it in the place of a colleague: an ombud who was not among those who carried it then and
 * covered on that day. By the event's place in the log.
 */
export function doneUnderCover(events: readonly HistoryEvent[]): ReadonlyMap<HistoryEvent, string> {
  const covers: { ombud: string; from: string; to: string; cover: unknown; endedOn?: string }[] =
    [];
  const found = new Map<HistoryEvent, string>();
  let carriers: { huvudansvarig: string; all: readonly string[] } | undefined;
  for (const event of events) {
    const { type, on, actor = '', data = {} } = event;
    const [role, account = ''] = actor.split(':');
    const day = event.at === undefined ? on : dayOf(event.at);
    if (role === 'ombud' && carriers && !carriers.all.includes(account)) {
      const isCovering = covers.some(
        ({ ombud, from, to, endedOn }) =>
          ombud === account &&
          from <= day &&
          day <= to &&
          (endedOn === undefined || day <= endedOn),
      );
      if (isCovering) found.set(event, carriers.huvudansvarig);
    }
    if (type === 'OmbudAssigned' || type === 'OmbudChanged') {
      const { huvudansvarig, medombud } = data as {
        huvudansvarig: string;
        medombud: readonly string[];
      };
      carriers = { huvudansvarig, all: [huvudansvarig, ...medombud] };
    }
    if (type === 'CoverGranted') {
      const { ombud, from, to, cover } = data as (typeof covers)[number];
      covers.push({ ombud, from, to, cover });
    }
    if (type === 'CoverEnded') {
      for (const one of covers) if (one.cover === data.cover) one.endedOn = on;
    }
  }
  return found;
}

function dayOf(at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(at);
}

/** The name of who acted, where it was a person. */
export function accountOf({ actor }: Pick<HistoryEvent, 'actor'>): string | undefined {
  return actor?.split(':')[1];
}
