import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { schemaOf } from '../projection.ts';
import { positionOf } from '../runner/serving.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { agenda } from './projection.ts';

export type AgendaQuery = {
  readonly tenant: string;
  readonly meetingId: string;
  /** The day of the meeting. */
  readonly on: LocalDate;
  /** The day of the meeting before; absent at the first one. */
  readonly since?: LocalDate | undefined;
};

export type CandidateKind =
  | 'NYTT_SYSTEMFEL'
  | 'SVAR_INKOMMET'
  | 'SVAR_FORSENAT'
  | 'ATGARD_UTLOVAD'
  | 'UPPFOLJNING';

/** Something that asks for a place on the agenda: codes and days, the words are the systemfel's. */
export type AgendaCandidate = {
  /** The same each time it is asked for: `SVAR:<systemfel>:<huvudman>`. */
  readonly key: string;
  readonly kind: CandidateKind;
  readonly systemfelId: string;
  readonly number: string;
  /** `OWN` for the verksamhet itself, `CENTRAL` for the central ledningsgrupp. */
  readonly huvudman: string | null;
  readonly huvudmanTyp: string | null;
  /** When it was reported, answered or promised, the letter sent or the remedy carried out. */
  readonly on: LocalDate;
  /** When the answer, the remedy or the follow-up is due. */
  readonly dueOn: LocalDate | null;
  readonly answer: string | null;
};

export type AgendaCandidates = {
  /** In the order of the kinds, and of each what is due soonest and then what is oldest. */
  readonly candidates: readonly AgendaCandidate[];
  /** Of the log, as far as the read model had read it. */
  readonly position: number;
};

/**
 * What a meeting has to take up: systemfel that wait for it, answers that came in since the meeting
 * before (on its very day too: nobody knows which came first), and what is due by the day of the
 * meeting. A systemfel that was put to a meeting which is over or cancelled waits for the next one.
 */
export async function queryAgenda(
  database: TenantReader,
  { tenant, meetingId, on, since = '0001-01-01' }: AgendaQuery,
): Promise<AgendaCandidates> {
  const schema = schemaOf(agenda);
  const systemfel = sql.id(schema, 'systemfel');
  const part = sql.id(schema, 'part');
  return await database.inTenant(tenant, async (tx) => {
    // Before the rows: what is read may be newer than it says, never older.
    const position = await positionOf(tx, agenda);
    const { rows } = await sql<AgendaCandidate>`
      with open as (
        select s.*, stream.number from ${systemfel} s
        join stream on stream.tenant = s.tenant and stream.id = s.stream_id
        where s.state <> 'resolved'
      ), parts as (
        select o.number, p.* from open o join ${part} p on p.stream_id = o.stream_id
        where p.status <> 'released'
      ), found as (
        select 1 as rank, 'SYSTEMFEL:' || o.stream_id as key, 'NYTT_SYSTEMFEL' as kind,
          o.stream_id, o.number, null as huvudman, null as huvudman_typ,
          o.tabled_on as happened_on, null::date as due_on, null as answer
        from open o
        where o.meeting_id is not null and (o.meeting_id = ${meetingId}::uuid or not exists (
          select from stream m where m.tenant = o.tenant and m.id = o.meeting_id
            and split_part(m.state, '.', 1) in ('planned', 'called')))
        union all
        select 2, 'SVAR:' || stream_id || ':' || huvudman, 'SVAR_INKOMMET',
          stream_id, number, huvudman, huvudman_typ, answered_on, null, answer
        from parts where answered_on between ${since}::date and ${on}::date
        union all
        select 3, 'SVAR:' || stream_id || ':' || huvudman, 'SVAR_FORSENAT',
          stream_id, number, huvudman, huvudman_typ, sent_on, answer_due_on, null
        from parts where status in ('sent', 'received') and answer_due_on < ${on}::date
        union all
        select 4, 'ATGARD:' || stream_id || ':' || huvudman, 'ATGARD_UTLOVAD',
          stream_id, number, huvudman, huvudman_typ, promised_on, remedy_due_on, null
        from parts where remedy_due_on is not null and remedied_on is null
          and status <> 'followedUp'
          and (promised_on between ${since}::date and ${on}::date or remedy_due_on <= ${on}::date)
        union all
        select 5, 'UPPFOLJNING:' || stream_id || ':' || huvudman, 'UPPFOLJNING',
          stream_id, number, huvudman, huvudman_typ, remedied_on, follow_up_due_on, null
        from parts where followed_up_on is null and follow_up_due_on <= ${on}::date
      )
      select key, kind, stream_id as "systemfelId", number, huvudman,
        huvudman_typ as "huvudmanTyp", happened_on as "on", due_on as "dueOn", answer
      from found order by rank, due_on, happened_on, number, huvudman`.execute(tx);
    return { candidates: rows, position };
  });
}
