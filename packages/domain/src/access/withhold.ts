import type { ViewEvent } from '@fyr/kernel';
import { type Hidden, type Matter, matters } from './matters.ts';
import { type Reading, rights } from './rights.ts';
import { Role } from './roles.ts';

/** Fewer clients than this are not told as a number. */
const CLIENTS_MIN = 5;

const worded = new Set(['SystemfelObserved', 'SystemfelIdentified']);
/** By each such event the one that reviews it, and what both are numbered by. */
const guarded: Readonly<Record<string, { readonly by: string; readonly number: string }>> = {
  AgendaItemAdded: { by: 'AgendaItemReviewed', number: 'item' },
  PaperAttached: { by: 'PaperReviewed', number: 'paper' },
};

const nothing: Hidden = { events: [], fields: {} };

/** What the role does not see of a type that it else reads. */
export function hiddenFrom(role: Role, type: string): Hidden {
  if (type !== 'verksamhet') return nothing;
  const unknown = everyMatter.filter((matter) => !rights[role].knows.includes(matter));
  const hidden = unknown.map((matter): Hidden => matters[matter]);
  return {
    events: hidden.flatMap(({ events }) => events),
    fields: Object.assign({}, ...hidden.map(({ fields }) => fields)),
  };
}

const everyMatter = Object.keys(matters) as readonly Matter[];

/** The fields of an event that some role does not see: those that may be missing in what is told. */
export function fieldsHidden(type: string, event: string): readonly string[] {
  const hidden = Role.options.flatMap((role) => hiddenFrom(role, type).fields[event] ?? []);
  return [...new Set(hidden)];
}

type Written = ViewEvent & { readonly actor?: string };

/**
 * A stream's events without what the reading leaves out and what is hidden; what is left may be
 * folded and shown. A text that somebody must review first is out until then.
 */
export function withhold<E extends Written>(
  reading: Reading,
  events: readonly E[],
  hidden: Hidden = nothing,
): readonly E[] {
  const typeOf = new Map(events.map(({ revision, type }) => [revision, type]));
  // A correction tells what the event tells that it puts right.
  const about = ({ type, data }: ViewEvent) =>
    type === 'FactsCorrected' ? typeOf.get(Number(data.revision)) : type;
  const seen = events
    .map((event) => ({ event, of: about(event) ?? event.type }))
    .filter(({ of }) => !hidden.events.includes(of))
    .map(({ event, of }) => withoutFields(event, hidden.fields[of] ?? []));
  return withoutUnread(reading, seen);
}

function withoutUnread<E extends Written>(reading: Reading, events: readonly E[]): readonly E[] {
  if (reading === 'whole' || reading === 'text') return events;
  if (reading === 'codes') return events.map(withoutText);
  return events.map((event, index) =>
    isUnread(event, events, index) ? withoutText(event) : event,
  );
}

/** Whether nobody but those who may know clients has read it. What an ombud says nobody reviews besides. */
function isUnread(event: Written, events: readonly Written[], index: number): boolean {
  if (worded.has(event.type)) return !isReviewed(events, index);
  if (event.type in guarded)
    return event.data.awaitsReview === true && !isFoundToNameNobody(event, events);
  return event.actor?.startsWith('ombud:') ?? true;
}

function isFoundToNameNobody({ type, data }: Written, events: readonly Written[]): boolean {
  const { by, number } = guarded[type] ?? { by: '', number: '' };
  const review = events.findLast((one) => one.type === by && one.data[number] === data[number]);
  return review?.data.result === 'NAMNER_INGEN';
}

function isReviewed(events: readonly ViewEvent[], index: number): boolean {
  const next = events
    .slice(index + 1)
    .find(({ type }) => type === 'AnonymityReviewed' || worded.has(type));
  return next?.type === 'AnonymityReviewed';
}

function withoutFields<E extends ViewEvent>(event: E, fields: readonly string[]): E {
  if (fields.length === 0) return event;
  const without = (shape: object): object =>
    Object.fromEntries(
      Object.entries(shape)
        .filter(([field]) => !fields.includes(field))
        .map(([field, value]) => [field, isCorrection(event, field) ? without(value) : value]),
    );
  const { data, personal } = event;
  return { ...event, data: without(data), ...(personal ? { personal: without(personal) } : {}) };
}

function isCorrection({ type }: ViewEvent, field: string): boolean {
  return type === 'FactsCorrected' && field === 'data';
}

function withoutText<E extends ViewEvent>(event: E): E {
  const { personal: _, ...rest } = event;
  return rest as E;
}

/** Evidence is one client each: who may not see everything sees it as a count only. */
export function isShown(reading: Reading, { type }: { readonly type: string }): boolean {
  return reading === 'whole' || (type !== 'EvidenceLinked' && type !== 'EvidenceUnlinked');
}

/** How many clients, as the reading may tell it; null means fewer than five. */
export function clientsTold(reading: Reading, clients: number): number | null {
  return reading === 'whole' || clients >= CLIENTS_MIN ? clients : null;
}
