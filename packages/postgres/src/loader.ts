import type { Loaded, LoadRequest, Outcome, Repeated, StreamRow } from '@fyr/kernel';
import type pg from 'pg';
import { gather } from './gather.ts';
import { commandDigest } from './prepare-append.ts';
import { translate } from './rejections.ts';

const REQUESTS_MAX = 256;

type Row = {
  id: string | null;
  number: string;
  type: string;
  revision: number;
  machine_version: number;
  state: string;
  since: string | null;
  context: unknown;
  key: string;
  digest: Buffer;
  outcome: Outcome | { code: never };
};

/** Loads of one tenant that are asked for together go together. */
export function loader(
  pool: Pick<pg.Pool, 'query'>,
  digestKey: Buffer,
  name: 'load' | 'load_told',
): (request: LoadRequest) => Promise<Loaded> {
  return gather<LoadRequest, Loaded>({
    groupOf: ({ tenant }) => tenant,
    itemsMax: REQUESTS_MAX,
    run: async (requests) => {
      const streams = new Map<string, StreamRow>();
      const commands = new Map<string, Row>();
      for (const row of await query(pool, name, requests)) {
        if (row.id === null) commands.set(row.key, row);
        else streams.set(row.id, streamOf(row.id, row));
      }
      return requests.map(({ ids, command }) => {
        const rows = new Map<string, StreamRow>();
        for (const id of ids) {
          const row = streams.get(id.toLowerCase());
          if (row) rows.set(id, row);
        }
        const used = command && commands.get(command.key);
        if (!used) return { rows };
        const same = used.digest.equals(commandDigest(command, digestKey));
        const repeated: Repeated = same
          ? { status: 'repeated', outcome: used.outcome }
          : { status: 'key_reused' };
        return { rows, repeated };
      });
    },
  });
}

async function query(
  pool: Pick<pg.Pool, 'query'>,
  name: string,
  requests: readonly LoadRequest[],
): Promise<Row[]> {
  const tenant = requests[0]?.tenant;
  const ids = requests.flatMap((request) => request.ids);
  const keys = requests.flatMap(({ command }) => (command ? [command.key] : []));
  try {
    const values = [tenant, [...new Set(ids)], keys];
    const { rows } = await pool.query({
      name,
      text: `select * from ${name}($1, $2, $3)`,
      values,
    });
    return rows;
  } catch (error) {
    throw translate(error);
  }
}

function streamOf(id: string, row: Row): StreamRow {
  return {
    id,
    type: row.type,
    number: row.number,
    revision: row.revision,
    machineVersion: row.machine_version,
    path: row.state,
    since: row.since,
    context: row.context,
  };
}
