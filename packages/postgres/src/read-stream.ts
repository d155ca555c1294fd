import type { LocalDate, RecordedEvent, SubjectKind } from '@fyr/kernel';
import type pg from 'pg';
import { allPages } from './log.ts';
import { translate } from './rejections.ts';
import type { Vault } from './vault.ts';

/** As the function read_stream limits it. */
const PAGE = 1_000;

type Row = {
  tenant: string;
  position: number;
  stream_id: string;
  stream_type: string;
  revision: number;
  type: string;
  version: number;
  data: Record<string, unknown>;
  personal: Buffer | null;
  subject_kind: SubjectKind | null;
  subject_id: string | null;
  key_version: number | null;
  state: string;
  actor: string;
  at: number;
};

/** Whose question it is; a client's text is told of uppdrag that are their own, and of no other. */
export type Asker = {
  readonly account: string;
  readonly enheter: readonly string[];
  readonly today: LocalDate;
  /** By an uppdrag of theirs, of the same client; without it, by the stream itself. */
  readonly through?: string;
};

/**
 * The function that a history is read by: whole, without a word of a client, of no uppdrag at all, or
 * as an ombud's own.
 */
type StreamReading =
  | 'read_stream'
  | 'read_open_stream'
  | 'read_told_stream'
  | { readonly as: Asker };

/** A stream's events, with the personal text of those kinds of subject that the reader may open. */
export async function readWholeStream(
  pool: Pick<pg.Pool, 'query'>,
  vault: Vault | undefined,
  reading: StreamReading,
  asked: {
    readonly tenant: string;
    readonly id: string;
    readonly open: readonly SubjectKind[];
    readonly toPosition: number | undefined;
  },
): Promise<readonly RecordedEvent[]> {
  const { tenant, id, open, toPosition = null } = asked;
  const name = typeof reading === 'string' ? reading : 'read_own_stream';
  const asker = typeof reading === 'string' ? [] : askerOf(reading.as, id);
  const rows = await allPages(async (after) => {
    try {
      const values = [tenant, id, after, toPosition, ...asker];
      const places = values.map((_, at) => `$${at + 1}`).join(', ');
      const { rows: page } = await pool.query<Row>({
        name,
        text: `select * from ${name}(${places})`,
        values,
      });
      return page;
    } catch (error) {
      throw translate(error);
    }
  }, PAGE);
  return await Promise.all(rows.map((row) => recordedOf(row, open, vault)));
}

function askerOf({ account, enheter, today, through }: Asker, id: string): unknown[] {
  return [account, enheter, today, [through ?? id]];
}

async function recordedOf(
  row: Row,
  open: readonly SubjectKind[],
  vault: Vault | undefined,
): Promise<RecordedEvent> {
  const { tenant, position, revision, type, version, data, state, actor, at } = row;
  const recorded = {
    ...{ tenant, position, revision, type, version, data, state, actor, at },
    streamId: row.stream_id,
    streamType: row.stream_type,
  };
  const { personal, subject_kind: kind, subject_id: subject, key_version: keyVersion } = row;
  if (!personal || !kind || !subject || !keyVersion || !open.includes(kind)) return recorded;
  if (!vault) throw new Error('personal text in a process that has no vault');
  const place = { stream: row.stream_id, revision, type };
  const sealed = { keyVersion, ciphertext: personal };
  return { ...recorded, personal: await vault.open(tenant, { kind, id: subject }, place, sealed) };
}
