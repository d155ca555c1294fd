import type pg from 'pg';
import type { Projection } from '../projection.ts';
import { type LogEvent, reads } from './fold-stream.ts';

const PAGE = 5_000;
/** Before every stream. */
const NO_STREAM = '00000000-0000-0000-0000-000000000000';
const REVISION_MAX = 2 ** 31 - 1;

/** A stream and those of its events that a read model reads, oldest first. */
type ScannedStream = { readonly id: string; readonly events: readonly LogEvent[] };

/** Events as one value: to read it at once is half the work of a row for each. */
export type Page = { readonly page: readonly LogEvent[] };

export type ReadPage = (text: string, values: readonly unknown[]) => Promise<readonly Page[]>;

export function pagesOf(client: pg.ClientBase): ReadPage {
  return async (text, values) => {
    const { rows } = await client.query({ name: 'scan_streams', text, values: [...values] });
    return rows;
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
  const page = async (after: string, afterRevision: number): Promise<readonly LogEvent[]> => {
    const [found] = await read(
      `select coalesce(json_agg(each), '[]') as page from (
        select stream_id as "streamId", revision, position, type, version, data, state, at
          from event
         where tenant = $1 and (stream_id, revision) > ($2, $3) and position <= $4
           and stream_type = $5 and type <> all($6)
         order by stream_id, revision limit ${PAGE}) each`,
      [tenant, after, afterRevision, upTo, workflow.name, ignored],
    );
    return found?.page ?? [];
  };

  let coming = page(afterStream, REVISION_MAX);
  let id: string | undefined;
  let events: LogEvent[] = [];
  for (;;) {
    const found = await coming;
    const last = found.at(-1);
    const more = last !== undefined && found.length === PAGE;
    if (more) {
      coming = page(last.streamId, last.revision);
      // Whoever stops listening does not await it.
      coming.catch(() => {});
    }
    for (const event of found) {
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
