import { uppdrag, uppdragEvents } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { standsFrom, standsUntil } from '../period-rows.ts';
import { defineProjection } from '../projection.ts';
import type { RowsOf } from '../tables.ts';
import { uppdragTables } from './tables.ts';

type Rows = RowsOf<typeof uppdragTables>;

/** What every figure about uppdrag is counted from. */
export const uppdragStatistics = defineProjection({
  name: 'uppdrag_statistics',
  version: 1,
  workflow: uppdrag,
  events: uppdragEvents,
  tables: uppdragTables,

  on: {
    UppdragRequested: ({ data }, rows) => {
      rows.uppdrag.add({
        client_id: data.clientId,
        enhet: data.enhet,
        channel: data.channel,
        initiativ: data.initiativ,
        kannedom: data.kannedom,
        kon: data.kon,
        birth_year: data.birthYear ?? null,
        profil: unique(data.profil),
        hjalp: unique(data.hjalp),
        requested_on: data.on,
        started_on: null,
        described: false,
        forsorjning_start: null,
        forsorjning_last: null,
        hjalp_last: unique(data.hjalp),
        utforsakrad: null,
        soker_forsorjningsstod: null,
        npf: null,
        minor_children: null,
        adults_in_household: null,
      });
    },

    ClientDescribed: ({ data }, rows) => {
      const known = rows.uppdrag.last();
      const first = !known?.described;
      rows.uppdrag.update(() => true, {
        // Someone else's call says nothing of why: the client's own first words do.
        ...(first && known?.initiativ !== 'KLIENT'
          ? { profil: unique(data.profil), hjalp: unique(data.hjalp) }
          : {}),
        ...(first ? { forsorjning_start: data.forsorjning } : {}),
        described: true,
        kon: data.kon,
        birth_year: data.birthYear ?? known?.birth_year ?? null,
        forsorjning_last: data.forsorjning,
        hjalp_last: unique(data.hjalp),
        utforsakrad: data.utforsakrad,
        soker_forsorjningsstod: data.sokerForsorjningsstod,
        npf: data.npf,
        minor_children: data.minorChildren,
        adults_in_household: data.adultsInHousehold,
      });
    },

    UppdragQueued: ({ data: { on, priority } }, rows) => {
      standsFrom(rows.queue_period, on, { queued_on: on, priority: unique(priority) });
    },
    QueuePriorityChanged: ({ data: { on, priority } }, rows) => {
      const queued_on = rows.queue_period.last()?.queued_on ?? on;
      const [, from = on] = [on, queued_on].sort();
      standsFrom(rows.queue_period, from, { queued_on, priority: unique(priority) });
    },

    UppdragRefused: ({ data: { on, reason } }, rows) => milestone(rows, 'refused', on, reason),
    ClientReferred: ({ data: { on, to } }, rows) => milestone(rows, 'referred', on, to),
    RequestWithdrawn: ({ data: { on } }, rows) => milestone(rows, 'withdrawn', on),
    FirstMeetingHeld: ({ data: { on } }, rows) => {
      milestone(rows, 'started', on);
      rows.uppdrag.update(() => true, { started_on: on });
    },
    UppdragReopened: ({ data: { on } }, rows) => milestone(rows, 'reopened', on),

    OmbudAssigned: ({ data: { on, huvudansvarig, medombud } }, rows) =>
      standsFrom(rows.ombud_period, on, { huvudansvarig, medombud }),
    OmbudChanged: ({ data: { on, huvudansvarig, medombud } }, rows) =>
      standsFrom(rows.ombud_period, on, { huvudansvarig, medombud }),

    IndividualPlanNoted: ({ data: { on, exists } }, rows) =>
      standsFrom(rows.plan_period, on, { plan: exists }),

    GoalFormulated: ({ data: { goal, area, score = null } }, rows) => {
      rows.goal.add({ goal, area, score_first: score, score_last: score });
    },
    GoalRevised: ({ data: { goal, area, score } }, rows) => {
      rows.goal.update((row) => row.goal === goal, { area });
      scored(rows, goal, score);
    },
    GoalReached: ({ data: { goal, score } }, rows) => scored(rows, goal, score),
    GoalAbandoned: ({ data: { goal, score } }, rows) => scored(rows, goal, score),

    ContactMade: ({ data }, rows) => {
      rows.contact.add({ counterpart: data.with, method: data.method, on_day: data.on });
    },
    MeetingHeld: ({ data: { on, huvudman, role } }, rows) => {
      rows.meeting.add({ huvudman, role, on_day: on });
    },

    UppdragClosed: ({ data: { on, reason, goals } }, rows) => {
      const { forsorjning_last: forsorjning = null, hjalp_last: hjalp = [] } =
        rows.uppdrag.last() ?? {};
      rows.closing.add({ reason, forsorjning, hjalp, on_day: on });
      for (const { goal, outcome, score } of goals) {
        scored(rows, goal, score);
        const found = rows.goal.all().find((row) => row.goal === goal);
        if (found) rows.goal_outcome.add({ ...found, outcome, on_day: on });
      }
    },
  },

  every: ({ data: { on }, state }, rows) => {
    if (rows.state_period.all().find(({ to_on }) => to_on === null)?.state === state) return;
    const ongoing = state.startsWith('jointMapping') || state.startsWith('active');
    standsFrom(rows.state_period, on, { state, ongoing });
    if (state !== 'firstContact.queued') standsUntil(rows.queue_period, on);
  },
});

function milestone(rows: Rows, kind: string, on_day: LocalDate, reason: string | null = null) {
  rows.milestone.add({ kind, reason, on_day });
}

/** The client's own mark of a goal, where there is one: the first stays, the last is the newest. */
function scored(rows: Rows, goal: number, score: number | undefined): void {
  if (score === undefined) return;
  rows.goal.update((row) => row.goal === goal, { score_last: score });
  rows.goal.update((row) => row.goal === goal && row.score_first === null, { score_first: score });
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
