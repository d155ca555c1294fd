import { canonicalJson } from './canonical.ts';
import { refuseUnbound } from './database.ts';
import { sha256 } from './digest.ts';
import { gather } from './gather.ts';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';

const ROWS_MAX = 256;
/** Of the digest of what is written now. */
const VERSION = 2;

/** A response that shows a person. */
export type Access = {
  readonly tenant: string;
  /** `role:account`. */
  readonly actor: string;
  readonly role: string;
  /** How it was asked for: `read`, `history`, `list`; `import` for what was brought in. */
  readonly action: string;
  /** A code: by which relation the right was had. */
  readonly purpose: string;
  /** The persons shown. */
  readonly subjects: readonly string[];
  /** What of them: `card.name`, `GoalFormulated.goal`. */
  readonly fields: readonly string[];
  /** Of the uppdrag shown. */
  readonly enheter: readonly string[];
  readonly streamId?: string | undefined;
  readonly requestId?: string | undefined;
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
    rows.map(({ purpose }) => purpose),
    rows.map(({ subjects }) => arrayOf(subjects)),
    rows.map(({ fields }) => arrayOf(fields)),
    rows.map(({ enheter }) => arrayOf(enheter)),
    rows.map(({ streamId }) => streamId ?? null),
    rows.map(({ requestId }) => requestId ?? null),
    rows.map(({ at }) => at),
    VERSION,
    rows.map((row) => accessDigest(row)),
  ];
  const text = 'select record_access($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)';
  return { name: 'record_access', text, values };
}

/** Of Postgres: its client has no arrays of unequal length in an array. */
function arrayOf(items: readonly string[]): string {
  return `{${items.map((item) => JSON.stringify(item)).join(',')}}`;
}

/** What the digest of a row is of: all of it but its place in the log. Rows of old have less. */
export function accessDigest(access: Access, version = VERSION): Buffer {
  const { tenant, actor, role, action, subjects, streamId = null, at } = access;
  const first = [tenant, actor, role, action, subjects, streamId, at];
  if (version === 1) return sha256(canonicalJson(first));
  const { purpose, fields, enheter, requestId = null } = access;
  return sha256(canonicalJson([version, ...first, purpose, fields, enheter, requestId]));
}
