import type { LogReader, RecordedEvent } from '@fyr/kernel';
import type pg from 'pg';
import { refuseUnbound } from './database.ts';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';

const LIMIT_MAX = 10_000;
const PAGE = 1_000;

const columns = `tenant, position, stream_id as "streamId", stream_type as "streamType", revision,
  type, version, data, state, '' as actor, at`;

/** Of a role that reads across tenants, and neither personal text nor actor. */
export async function openLog(
  url: string,
  options: { readonly max?: number } = {},
): Promise<LogReader & { close(): Promise<void> }> {
  const pool = openPool(url, options);
  await refuseUnbound(pool);
  return { ...readingLog(pool), close: () => pool.end() };
}

function readingLog(pool: pg.Pool): LogReader {
  async function query(name: string, text: string, values: unknown[]): Promise<unknown[]> {
    try {
      return (await pool.query({ name, text, values })).rows;
    } catch (error) {
      throw translate(error);
    }
  }

  return {
    async heads() {
      const rows = await query('heads', 'select tenant, position from log_head', []);
      return new Map(
        (rows as { tenant: string; position: number }[]).map((row) => [row.tenant, row.position]),
      );
    },

    async read(tenant, { after, limit }) {
      const text = `select ${columns} from event where tenant = $1 and position > $2
        order by position limit $3`;
      const values = [tenant, after, Math.min(limit, LIMIT_MAX)];
      return (await query('read_log', text, values)) as RecordedEvent[];
    },

    async readStream(tenant, id, { toPosition = Number.MAX_SAFE_INTEGER } = {}) {
      const text = `select ${columns} from event
        where tenant = $1 and stream_id = $2 and revision > $3 and position <= $4
        order by revision limit ${PAGE}`;
      return await allPages(async (after) => {
        return (await query('read_log_stream', text, [
          tenant,
          id,
          after,
          toPosition,
        ])) as RecordedEvent[];
      }, PAGE);
    },
  };
}

/** A stream is short enough to hold; it is still read page by page. */
export async function allPages<Row extends { readonly revision: number }>(
  read: (after: number) => Promise<readonly Row[]>,
  page: number,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (;;) {
    const rows = await read(all.at(-1)?.revision ?? 0);
    all.push(...rows);
    if (rows.length < page) return all;
  }
}
