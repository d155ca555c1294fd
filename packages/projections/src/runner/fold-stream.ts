import { decode, type RecordedEvent, UnreadableEvent } from '@fyr/kernel';
import type { Projection, ProjectionEvent } from '../projection.ts';
import type { StreamRows } from './stream-rows.ts';

/** An event as the log and the stream of messages give it. */
export type LogEvent = Omit<RecordedEvent, 'personal' | 'actor' | 'tenant' | 'streamType'>;

/** The event that could not be applied. Its stream stands still before it until it is replayed. */
export type Poison = { readonly position: number; readonly error: string };

const ERROR_MAX = 500;

/** Whether the read model has anything to do with an event of this type. */
export function reads(projection: Projection, type: string): boolean {
  if (projection.every || type in projection.on || type === 'FactsCorrected') return true;
  // One that this code does not know may not be passed over: it might have meant something.
  return !(type in projection.workflow.events);
}

/**
 * Applies events of one stream, in order, to its rows as far as they go.
 * @returns the event that stopped it; the rows are then those before it
 */
export function applyTo(
  rows: StreamRows,
  projection: Projection,
  events: readonly LogEvent[],
): Poison | undefined {
  for (const event of events) {
    if (!reads(projection, event.type)) continue;
    rows.mark();
    try {
      applyOne(rows, projection, event);
    } catch (error) {
      rows.undo();
      const text = error instanceof Error ? error.message : String(error);
      return { position: event.position, error: `${event.type}: ${text}`.slice(0, ERROR_MAX) };
    }
  }
  return undefined;
}

/** A stream's whole history, each corrected event with its correction in place. */
export function applyWhole(
  rows: StreamRows,
  projection: Projection,
  events: readonly LogEvent[],
): Poison | undefined {
  rows.clear();
  return applyTo(rows, projection, corrected(events));
}

/** The kernel's `history`, but lazy: an event that cannot be read stops only what comes after it. */
function corrected(events: readonly LogEvent[]): readonly LogEvent[] {
  const replacements = new Map<number, Pick<LogEvent, 'version' | 'data'>>();
  for (const { type, data } of events) {
    if (type !== 'FactsCorrected') continue;
    const {
      revision,
      version,
      data: replacement,
    } = data as {
      revision: number;
      version: number;
      data: LogEvent['data'];
    };
    replacements.set(revision, { version, data: replacement });
  }
  if (replacements.size === 0) return events;
  return events.map((event) => ({ ...event, ...replacements.get(event.revision) }));
}

function applyOne(rows: StreamRows, projection: Projection, event: LogEvent): void {
  const { workflow, on, every } = projection;
  const { type } = event;
  if (!(type in workflow.events)) throw new UnreadableEvent(`${type} is not in the catalog`);
  const handler = on[type];
  if (!handler && !every) return;
  const projected: ProjectionEvent = {
    streamId: event.streamId,
    revision: event.revision,
    position: event.position,
    at: event.at,
    type,
    data: decode(workflow.events, event),
    state: event.state,
  };
  handler?.(projected, rows.rows);
  every?.(projected, rows.rows);
}
