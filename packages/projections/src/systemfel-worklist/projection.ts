import { OWN, systemfel, systemfelEvents } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { due, dueColumns, dueTable, passed, settled, soonest } from '../next-date.ts';
import { defineProjection } from '../projection.ts';
import type { RowsOf, Tables } from '../tables.ts';

const tables = {
  /** One row for each systemfel. */
  systemfel: {
    told: 'released',
    columns: {
      state: 'text',
      outcome: 'text?',
      niva: 'text?',
      art: 'text',
      huvudman_typ: 'text[]',
      allvarsgrad: 'text?',
      observed_on: 'date',
      /** When it came into its state. */
      since_on: 'date',
      /** Since when the longest awaited answer is awaited. */
      waiting_since: 'date?',
      /** Of what kind those are whose answer is awaited. */
      awaited_typ: 'text[]',
      /** When it first went to a ledningsgrupp or a huvudman, in this round. */
      reported_on: 'date?',
      /** What has come of it in this round, the last of each. */
      answer: 'text?',
      answered_on: 'date?',
      promised_on: 'date?',
      remedy_due_on: 'date?',
      remedied_on: 'date?',
      effect: 'text?',
      followed_up_on: 'date?',
      /** Distinct clients, known by pseudonyms only. */
      clients: 'int',
      ...dueColumns,
    },
    indexes: [['state'], ['next_on'], ['overdue_on']],
  },
  due: dueTable,
  /** Huvudmän that have not answered. */
  awaited: { columns: { huvudman: 'text', huvudman_typ: 'text', sent_on: 'date' } },
  evidence: { columns: { client: 'text' } },
} as const satisfies Tables;

/** Every systemfel, for those who bring it to its end. */
export const systemfelWorklist = defineProjection({
  name: 'systemfel_worklist',
  version: 4,
  workflow: systemfel,
  events: systemfelEvents,
  tables,

  on: {
    SystemfelObserved: ({ data, state }, rows) => {
      rows.systemfel.add({
        state,
        outcome: null,
        niva: null,
        art: data.art,
        huvudman_typ: [...new Set(data.huvudmanTyp)],
        allvarsgrad: null,
        observed_on: data.on,
        since_on: data.on,
        waiting_since: null,
        awaited_typ: [],
        ...nothingYet,
        clients: 0,
        ...soonest(rows.due),
      });
    },
    SystemfelIdentified: ({ data: { niva, art, huvudmanTyp, allvarsgrad } }, rows) => {
      const huvudman_typ = [...new Set(huvudmanTyp)];
      rows.systemfel.update(() => true, { niva, art, huvudman_typ, allvarsgrad });
    },
    EvidenceLinked: ({ data: { client } }, rows) => rows.evidence.add({ client }),
    EvidenceUnlinked: ({ data: { client } }, rows) =>
      rows.evidence.remove((row) => row.client === client),

    ReportedToLedningsgrupp: ({ data: { on } }, rows) => reported(rows, on),
    ReportedDirectly: ({ data }, rows) => addressed(rows, data),
    ForwardedToHuvudman: ({ data }, rows) => addressed(rows, data),
    HuvudmanAnswered: ({ data: { huvudman, answer, on } }, rows) => {
      answered(rows, huvudman);
      rows.systemfel.update(() => true, { answer, answered_on: on });
    },
    HuvudmanReleased: ({ data: { huvudman } }, rows) => {
      answered(rows, huvudman);
      settled(rows.due, 'remedy', huvudman);
      settled(rows.due, 'followUp', huvudman);
    },
    RemedyPromised: ({ data: { huvudman = OWN, dueOn, on } }, rows) => {
      rows.systemfel.update(() => true, { promised_on: on, remedy_due_on: dueOn });
      due(rows.due, 'remedy', dueOn, huvudman);
      settled(rows.due, 'followUp', huvudman);
    },
    RemedyCarriedOut: ({ data: { huvudman = OWN, followUpOn, on } }, rows) => {
      rows.systemfel.update(() => true, { remedied_on: on });
      settled(rows.due, 'remedy', huvudman);
      due(rows.due, 'followUp', followUpOn, huvudman);
    },
    FollowUpMade: ({ data: { huvudman = OWN, effect, on } }, rows) => {
      settled(rows.due, 'followUp', huvudman);
      rows.systemfel.update(() => true, { effect, followed_up_on: on });
    },
    DeadlinePassed: ({ data }, rows) => passed(rows.due, data),

    AssessedAsSingleCase: (_, rows) => ended(rows, 'singleCase'),
    SystemfelMerged: (_, rows) => ended(rows, 'merged'),
    SystemfelWithdrawn: (_, rows) => ended(rows, 'withdrawn'),
    SystemfelRejected: (_, rows) => ended(rows, 'rejected'),
    SystemfelResolved: (_, rows) => ended(rows, 'remedied'),
    SystemfelClosedUnresolved: (_, rows) => ended(rows, 'unremedied'),
    SystemfelReopened: (_, rows) => ended(rows, null),
  },

  every: ({ data: { on }, state }, rows) => {
    if (rows.systemfel.last()?.state !== state) {
      rows.systemfel.update(() => true, { state, since_on: on });
      // A new round, or the end: nothing of the last one is waited for.
      if (state === 'resolved' || state.startsWith('identified')) {
        rows.due.remove(() => true);
        rows.awaited.remove(() => true);
      }
      // Come back, it is a draft again.
      if (state.startsWith('identified')) rows.systemfel.update(() => true, nothingYet);
    }
    const awaited = rows.awaited.all();
    const [waiting_since = null] = awaited.map(({ sent_on }) => sent_on).sort();
    const awaited_typ = [...new Set(awaited.map(({ huvudman_typ }) => huvudman_typ))];
    const clients = new Set(rows.evidence.all().map(({ client }) => client)).size;
    rows.systemfel.update(() => true, {
      ...{ waiting_since, awaited_typ, clients },
      ...soonest(rows.due),
    });
  },
});

type Rows = RowsOf<typeof tables>;

const nothingYet = {
  reported_on: null,
  ...{ answer: null, answered_on: null },
  ...{ promised_on: null, remedy_due_on: null, remedied_on: null },
  ...{ effect: null, followed_up_on: null },
};

function reported(rows: Rows, on: LocalDate): void {
  rows.systemfel.update(({ reported_on }) => reported_on === null, { reported_on: on });
}

type Letter = {
  readonly huvudman: string;
  readonly huvudmanTyp: string;
  readonly on: LocalDate;
  readonly dueOn: LocalDate;
};

/** Written to once more, a huvudman begins anew. */
function addressed(rows: Rows, { huvudman, huvudmanTyp, on, dueOn }: Letter): void {
  reported(rows, on);
  rows.awaited.remove((row) => row.huvudman === huvudman);
  rows.awaited.add({ huvudman, huvudman_typ: huvudmanTyp, sent_on: on });
  due(rows.due, 'answer', dueOn, huvudman);
  settled(rows.due, 'remedy', huvudman);
  settled(rows.due, 'followUp', huvudman);
}

function answered(rows: Rows, huvudman: string): void {
  rows.awaited.remove((row) => row.huvudman === huvudman);
  settled(rows.due, 'answer', huvudman);
}

function ended(rows: Rows, outcome: string | null): void {
  rows.systemfel.update(() => true, { outcome });
}
