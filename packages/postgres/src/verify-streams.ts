import { type RecordedEvent, refold, type SubjectKind, type Workflow } from '@fyr/kernel';
import { canonicalJson } from './canonical.ts';
import { allPages } from './log.ts';
import type { Vault } from './vault.ts';
import type { Report, Snapshot } from './verify.ts';

const STREAMS_PAGE = 200;
const EVENTS_PAGE = 1_000;

type StreamRow = {
  id: string;
  type: string;
  revision: number;
  machine_version: number;
  state: string;
  since: string | null;
  context: unknown;
};
type EventRow = RecordedEvent & {
  readonly ciphertext: Buffer | null;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly keyVersion: number;
};
type TimerRow = { name: string; due_at: number; event: unknown };

const streamsText = `
  select id, type, revision, machine_version, state, since, context
    from stream where tenant = $1 and id > $2 order by id limit ${STREAMS_PAGE}`;
const eventsText = `
  select tenant, position, stream_id as "streamId", stream_type as "streamType", revision, type,
         version, data, state, actor, at, personal as ciphertext, subject_kind as "subjectKind",
         subject_id as "subjectId", key_version as "keyVersion"
    from event where tenant = $1 and stream_id = $2 and revision > $3
   order by revision limit ${EVENTS_PAGE}`;
const timersText = `
  select name, due_at, event from timer where tenant = $1 and stream_id = $2 order by name`;

type Asked = {
  readonly tenant: string;
  readonly workflows: Readonly<Record<string, Workflow>>;
  readonly vault: Vault | undefined;
  readonly report: Report;
};

/**
 * Each stream's row is the fold of its events, its timers are the armed deadlines, and its personal
 * text stands where it was written.
 * @returns how many events the streams say they have
 */
export async function verifyStreams(db: Snapshot, asked: Asked): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let events = 0;
  for (;;) {
    const { rows } = await db.query<StreamRow>({
      name: 'verify_streams',
      text: streamsText,
      values: [asked.tenant, after],
    });
    for (const row of rows) {
      events += row.revision;
      await verifyStream(db, row, asked);
    }
    const last = rows.at(-1);
    if (rows.length < STREAMS_PAGE || !last) return events;
    after = last.id;
  }
}

async function verifyStream(db: Snapshot, row: StreamRow, asked: Asked): Promise<void> {
  const { tenant, vault, workflows } = asked;
  const events = await readEvents(db, tenant, row.id);
  const first = events[0]?.position ?? 0;
  const report = (kind: Parameters<Report>[0], position: number, says: string) =>
    asked.report(kind, position, `${row.type} ${row.id}: ${says}`);

  const gap = events.findIndex(({ revision }, index) => revision !== index + 1);
  if (gap !== -1 || events.length !== row.revision) {
    const place = events[gap]?.position ?? events.at(-1)?.position ?? 0;
    return report('revision', place, `${events.length} events, and the row says ${row.revision}`);
  }
  const workflow = workflows[row.type];
  if (!workflow) return report('workflow', first, 'of a workflow that is not known');

  try {
    const { state, armed } = refold(workflow, events);
    const folded = [state.path, state.since, state.context];
    const current = row.machine_version === workflow.version;
    if (current && canonicalJson(folded) !== canonicalJson([row.state, row.since, row.context])) {
      report('snapshot', events.at(-1)?.position ?? 0, 'the row is not the fold of its events');
    }
    const { rows: timers } = await db.query<TimerRow>({
      name: 'verify_timers',
      text: timersText,
      values: [tenant, row.id],
    });
    const stored = timers.map(({ name, due_at, event }) => [name, due_at, event]);
    const due = [...armed.values()].map(({ name, dueAt, event }) => [name, dueAt, event]);
    if (canonicalJson(stored.sort(byName)) !== canonicalJson(due.sort(byName))) {
      report('timer', events.at(-1)?.position ?? 0, 'its timers are not its armed deadlines');
    }
  } catch (error) {
    report('replay', first, (error as Error).message);
  }
  if (vault) await verifyPersonal(events, vault, report);
}

function byName([a]: unknown[], [b]: unknown[]): number {
  return (a as string) < (b as string) ? -1 : 1;
}

async function verifyPersonal(
  events: readonly EventRow[],
  vault: Vault,
  report: Report,
): Promise<void> {
  for (const { tenant, position, streamId, revision, type, ciphertext, ...sealed } of events) {
    if (!ciphertext) continue;
    const subject = { kind: sealed.subjectKind, id: sealed.subjectId };
    const place = { stream: streamId, revision, type };
    try {
      await vault.open(tenant, subject, place, { keyVersion: sealed.keyVersion, ciphertext });
    } catch {
      report('personal', position, 'its personal text does not open');
    }
  }
}

async function readEvents(db: Snapshot, tenant: string, id: string): Promise<readonly EventRow[]> {
  return await allPages(async (after) => {
    const values = [tenant, id, after];
    return (await db.query<EventRow>({ name: 'verify_events', text: eventsText, values })).rows;
  }, EVENTS_PAGE);
}
