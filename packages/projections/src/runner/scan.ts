import type pg from 'pg';
import type { Projection } from '../projection.ts';
import { type LogEvent, reads } from './fold-stream.ts';

const PAGE = 5_000;
/** Before every stream. */
const NO_STREAM = '00000000-0000-0000-0000-000000000000';
const REVISION_MAX = 2 ** 31 - 1;

/** A stream and those of its events that a read model reads, oldest first. */
type ScannedStream = { readonly id: string; readonly events: readonly LogEvent[] };

type Raw = readonly [
  stream: string,
  revision: number,
  position: string,
  type: string,
  version: number,
  data: LogEvent['data'],
  state: string,
  at: string,
];

/** Asks for a page of events, each as an array. */
export type ReadPage = (text: string, values: readonly unknown[]) => Promise<readonly unknown[]>;

export function pagesOf(client: pg.ClientBase): ReadPage {
  return async (text, values) => {
    const config = { name: 'scan_streams', text, values: [...values], rowMode: 'array' as const };
    return (await client.query(config)).rows;
  };
}

/**
 * All streams of a workflow in a tenant, or those after one, as they were at a position. A page of
 * events is in memory at a time, and the next one on its way.
 */
export async function* scanStreams(
  read: ReadPage,
  projection: Projection,
  tenant: string,
  upTo: number,
  afterStream: string = NO_STREAM,
): AsyncGenerator<ScannedStream> {
  const { workflow } = projection;
  const ignored = Object.keys(workflow.events).filter((type) => !reads(projection, type));
  const page = async (after: string, afterRevision: number): Promise<readonly Raw[]> => {
    const rows = await read(
      `select stream_id, revision, position, type, version, data, state, at from event
        where tenant = $1 and (stream_id, revision) > ($2, $3) and position <= $4
          and stream_type = $5 and type <> all($6)
        order by stream_id, revision limit ${PAGE}`,
      [tenant, after, afterRevision, upTo, workflow.name, ignored],
    );
    return rows as readonly Raw[];
  };

  let coming = page(afterStream, REVISION_MAX);
  let id: string | undefined;
  let events: LogEvent[] = [];
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    const more = last !== undefined && rows.length === PAGE;
    if (more) {
      coming = page(last[0], last[1]);
      // Whoever stops listening does not await it.
      coming.catch(() => {});
    }
    for (const row of rows) {
      const event = toEvent(row);
      if (id !== undefined && event.streamId !== id) {
        yield { id, events };
        events = [];
      }
      id = event.streamId;
      events.push(event);
    }
    if (!more) break;
  }
  if (id !== undefined) yield { id, events };
}

function toEvent([streamId, revision, position, type, version, data, state, at]: Raw): LogEvent {
  return {
    ...{ streamId, revision, type, version, data, state },
    position: Number(position),
    at: Number(at),
  };
}
