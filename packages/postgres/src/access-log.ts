import { canonicalJson } from './canonical.ts';
import { refuseUnbound } from './database.ts';
import { sha256 } from './digest.ts';
import { gather } from './gather.ts';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';

const ROWS_MAX = 256;

/** A response that shows a person. */
export type Access = {
  readonly tenant: string;
  /** `role:account`. */
  readonly actor: string;
  readonly role: string;
  /** What was asked for: `read`, `history`, `search`; `import` for what was brought in. */
  readonly action: string;
  /** The persons shown. */
  readonly subjects: readonly string[];
  readonly streamId?: string;
  readonly at: number;
};

export type AccessLog = {
  /** Resolves when it is durable: await it before the first byte is sent. */
  record(access: Access): Promise<void>;
  close(): Promise<void>;
};

/** Of the API's own role. What is recorded while a write is in flight goes together in the next. */
export async function openAccessLog(url: string): Promise<AccessLog> {
  const pool = openPool(url, { max: 2 });
  await refuseUnbound(pool);

  const record = gather<Access, undefined>({
    groupOf: ({ tenant }) => tenant,
    itemsMax: ROWS_MAX,
    run: async (rows) => {
      try {
        await pool.query(accessCall(rows));
      } catch (error) {
        throw translate(error);
      }
      return rows.map(() => undefined);
    },
  });
  return { record, close: () => pool.end() };
}

/** One call for rows of one tenant. */
export function accessCall(rows: readonly Access[]) {
  const values = [
    rows[0]?.tenant,
    rows.map(({ actor }) => actor),
    rows.map(({ role }) => role),
    rows.map(({ action }) => action),
    rows.map(({ subjects }) => `{${subjects.join(',')}}`),
    rows.map(({ streamId }) => streamId ?? null),
    rows.map(({ at }) => at),
    rows.map(accessDigest),
  ];
  const text = 'select record_access($1, $2, $3, $4, $5, $6, $7, $8)';
  return { name: 'record_access', text, values };
}

/** All of a row but its place in the log. */
export function accessDigest(access: Access): Buffer {
  const { tenant, actor, role, action, subjects, streamId = null, at } = access;
  return sha256(canonicalJson([tenant, actor, role, action, subjects, streamId, at]));
}
