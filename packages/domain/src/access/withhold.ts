import type { ViewEvent } from '@fyr/kernel';
import type { Reading } from './rights.ts';

/** Fewer clients than this are not told as a number. */
const CLIENTS_MIN = 5;

const worded = new Set(['SystemfelObserved', 'SystemfelIdentified']);

/**
 * A stream's events with the text taken out that the reading leaves out; what is left may be folded
 * and shown. A text that somebody must review first is out until then.
 */
export function withhold<E extends ViewEvent>(
  reading: Reading,
  events: readonly E[],
): readonly E[] {
  if (reading === 'whole' || reading === 'text') return events;
  if (reading === 'codes') return events.map(withoutText);
  return events.map((event, index) =>
    worded.has(event.type) && !isReviewed(events, index) ? withoutText(event) : event,
  );
}

function isReviewed(events: readonly ViewEvent[], index: number): boolean {
  const next = events
    .slice(index + 1)
    .find(({ type }) => type === 'AnonymityReviewed' || worded.has(type));
  return next?.type === 'AnonymityReviewed';
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
