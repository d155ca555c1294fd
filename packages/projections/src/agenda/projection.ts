import { OWN, systemfel, systemfelEvents } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { defineProjection } from '../projection.ts';
import type { RowOf, RowsOf, Tables } from '../tables.ts';

/** Stands for the central ledningsgrupp that was asked. */
export const CENTRAL = 'CENTRAL_LEDNINGSGRUPP';

const tables = {
  /** One row for each systemfel. */
  systemfel: {
    told: 'released',
    columns: {
      state: 'text',
      /** The meeting that it waits for, and since when. */
      meeting_id: 'uuid?',
      tabled_on: 'date?',
    },
    indexes: [['meeting_id']],
  },
  /**
   * Where each huvudman stands in this round, and the verksamhet itself and the central
   * ledningsgrupp where they have a part in it.
   */
  part: {
    told: 'released',
    columns: {
      huvudman: 'text',
      /** Null for the verksamhet itself and the central ledningsgrupp. */
      huvudman_typ: 'text?',
      /** `HuvudmanLage`. */
      status: 'text',
      sent_on: 'date?',
      answer_due_on: 'date?',
      answered_on: 'date?',
      answer: 'text?',
      promised_on: 'date?',
      remedy_due_on: 'date?',
      remedied_on: 'date?',
      follow_up_due_on: 'date?',
      followed_up_on: 'date?',
    },
    indexes: [['answered_on']],
  },
} as const satisfies Tables;

type Rows = RowsOf<typeof tables>;
type Part = RowOf<typeof tables.part>;

const nothingYet = {
  sent_on: null,
  answer_due_on: null,
  answered_on: null,
  answer: null,
  promised_on: null,
  remedy_due_on: null,
  remedied_on: null,
  follow_up_due_on: null,
  followed_up_on: null,
} satisfies Partial<Part>;

/** What a meeting of the ledningsgrupp has to do, systemfel by systemfel and huvudman by huvudman. */
export const agenda = defineProjection({
  name: 'agenda',
  version: 1,
  workflow: systemfel,
  events: systemfelEvents,
  tables,

  on: {
    SystemfelObserved: ({ state }, rows) =>
      rows.systemfel.add({ state, meeting_id: null, tabled_on: null }),
    ReportedToLedningsgrupp: ({ data }, rows) => tabled(rows, data),
    SystemfelTabled: ({ data }, rows) => tabled(rows, data),
    LedningsgruppDecided: (_, rows) => untabled(rows),

    ReportedDirectly: ({ data }, rows) => addressed(rows, data),
    ForwardedToHuvudman: ({ data }, rows) => addressed(rows, data),
    ReceiptConfirmed: ({ data }, rows) => advanced(rows, data, { status: 'received' }),
    HuvudmanAnswered: ({ data }, rows) =>
      advanced(rows, data, { status: 'answered', answered_on: data.on, answer: data.answer }),
    HuvudmanReleased: ({ data }, rows) => advanced(rows, data, { status: 'released' }),
    RemedyPromised: ({ data }, rows) =>
      advanced(rows, data, {
        status: 'remedying',
        promised_on: data.on,
        remedy_due_on: data.dueOn,
        remedied_on: null,
        follow_up_due_on: null,
        followed_up_on: null,
      }),
    RemedyCarriedOut: ({ data }, rows) =>
      advanced(rows, data, {
        status: 'remedying',
        remedied_on: data.on,
        follow_up_due_on: data.followUpOn,
        followed_up_on: null,
      }),
    FollowUpMade: ({ data }, rows) =>
      advanced(rows, data, { status: 'followedUp', followed_up_on: data.on }),

    EscalatedToCentralLedningsgrupp: ({ data }, rows) => {
      taken(rows, CENTRAL, { huvudman_typ: null, status: 'sent', sent_on: data.on });
    },
    CentralLedningsgruppAnswered: ({ data }, rows) =>
      advanced(
        rows,
        { huvudman: CENTRAL },
        { status: 'answered', answered_on: data.on, answer: data.answer },
      ),
  },

  every: ({ state }, rows) => {
    const before = rows.systemfel.last()?.state;
    rows.systemfel.update(() => true, { state });
    if (state === before || !state.startsWith('identified')) return;
    // A new round. Only who was asked above one's own head may still answer.
    untabled(rows);
    rows.part.remove(({ huvudman }) => huvudman !== CENTRAL);
  },
});

function tabled(rows: Rows, { meetingId, on }: { meetingId: string; on: LocalDate }): void {
  rows.systemfel.update(() => true, { meeting_id: meetingId, tabled_on: on });
}

function untabled(rows: Rows): void {
  rows.systemfel.update(() => true, { meeting_id: null, tabled_on: null });
}

type Addressed = { huvudman: string; huvudmanTyp: string; on: LocalDate; dueOn: LocalDate };

function addressed(rows: Rows, { huvudman, huvudmanTyp, on, dueOn }: Addressed): void {
  taken(rows, huvudman, {
    huvudman_typ: huvudmanTyp,
    status: 'sent',
    sent_on: on,
    answer_due_on: dueOn,
  });
}

/** Has a part in it from now on. Whoever is written to once more begins anew. */
function taken(
  rows: Rows,
  huvudman: string,
  part: Pick<Part, 'huvudman_typ' | 'status'> & Partial<Part>,
): void {
  rows.part.remove((row) => row.huvudman === huvudman);
  rows.part.add({ ...nothingYet, ...part, huvudman });
}

/** Of one who was not written to nothing is kept: the machine takes no such step. */
function advanced(
  rows: Rows,
  { huvudman = OWN }: { huvudman?: string | undefined },
  step: Partial<Part> & Pick<Part, 'status'>,
): void {
  const known = rows.part.all().some((row) => row.huvudman === huvudman);
  if (!known && huvudman === OWN) taken(rows, OWN, { huvudman_typ: null, ...step });
  rows.part.update((row) => row.huvudman === huvudman, step);
}
