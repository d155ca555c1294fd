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
      /** Distinct clients, known by pseudonyms only. */
      clients: 'int',
      ...dueColumns,
    },
    indexes: [['state'], ['next_on'], ['overdue_on']],
  },
  due: dueTable,
  /** Huvudmän that have not answered. */
  awaited: { columns: { huvudman: 'text', sent_on: 'date' } },
  evidence: { columns: { client: 'text' } },
} as const satisfies Tables;

/** Every systemfel, for those who bring it to its end. */
export const systemfelWorklist = defineProjection({
  name: 'systemfel_worklist',
  version: 3,
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

    ReportedDirectly: ({ data }, rows) => addressed(rows, data),
    ForwardedToHuvudman: ({ data }, rows) => addressed(rows, data),
    HuvudmanAnswered: ({ data: { huvudman } }, rows) => answered(rows, huvudman),
    HuvudmanReleased: ({ data: { huvudman } }, rows) => {
      answered(rows, huvudman);
      settled(rows.due, 'remedy', huvudman);
      settled(rows.due, 'followUp', huvudman);
    },
    RemedyPromised: ({ data: { huvudman = OWN, dueOn } }, rows) => {
      due(rows.due, 'remedy', dueOn, huvudman);
      settled(rows.due, 'followUp', huvudman);
    },
    RemedyCarriedOut: ({ data: { huvudman = OWN, followUpOn } }, rows) => {
      settled(rows.due, 'remedy', huvudman);
      due(rows.due, 'followUp', followUpOn, huvudman);
    },
    FollowUpMade: ({ data: { huvudman = OWN } }, rows) => settled(rows.due, 'followUp', huvudman),
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
    }
    const [waiting_since = null] = rows.awaited
      .all()
      .map(({ sent_on }) => sent_on)
      .sort();
    const clients = new Set(rows.evidence.all().map(({ client }) => client)).size;
    rows.systemfel.update(() => true, { waiting_since, clients, ...soonest(rows.due) });
  },
});

type Rows = RowsOf<typeof tables>;

/** Written to once more, a huvudman begins anew. */
function addressed(
  rows: Rows,
  { huvudman, on, dueOn }: { huvudman: string; on: LocalDate; dueOn: LocalDate },
): void {
  rows.awaited.remove((row) => row.huvudman === huvudman);
  rows.awaited.add({ huvudman, sent_on: on });
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
