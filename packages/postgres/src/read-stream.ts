import type { RecordedEvent, SubjectKind } from '@fyr/kernel';
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

/** The function that a role reads histories by. */
export type StreamReading = 'read_stream' | 'read_open_stream';

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
  const rows = await allPages(async (after) => {
    try {
      const { rows: page } = await pool.query<Row>({
        name: reading,
        text: `select * from ${reading}($1, $2, $3, $4)`,
        values: [tenant, id, after, toPosition],
      });
      return page;
    } catch (error) {
      throw translate(error);
    }
  }, PAGE);
  return await Promise.all(rows.map((row) => recordedOf(row, open, vault)));
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
