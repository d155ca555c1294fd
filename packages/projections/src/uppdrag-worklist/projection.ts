import { addDays, uppdrag, uppdragEvents } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { due, dueColumns, dueTable, passed, settled, soonest } from '../next-date.ts';
import { defineProjection } from '../projection.ts';
import type { RowsOf, Tables } from '../tables.ts';

const tables = {
  /** One row for each uppdrag. */
  uppdrag: {
    columns: {
      state: 'text',
      outcome: 'text?',
      enhet: 'text',
      huvudansvarig: 'uuid?',
      medombud: 'text[]',
      requested_on: 'date',
      /** When it came into its state. */
      since_on: 'date',
      /** Only while it waits. */
      queued_on: 'date?',
      priority: 'text[]',
      urgent: 'boolean',
      ...dueColumns,
    },
    indexes: [['huvudansvarig'], ['enhet'], ['state'], ['next_on'], ['overdue_on']],
  },
  due: dueTable,
  /** With whom each consent is: a new one takes the place of one that has run out. */
  consent: { columns: { consent: 'text', with: 'text' } },
  /** Who covers from a day (inclusive) to a day (exclusive). */
  cover: {
    columns: { cover: 'int', ombud: 'uuid', from_on: 'date', to_on: 'date' },
    indexes: [['ombud']],
  },
  /** What was seen in it; `links`: how many systemfel it is held to be part of. */
  observation: {
    columns: {
      observation: 'int',
      on_day: 'date',
      huvudman: 'text',
      art: 'text',
      quarter: 'text',
      links: 'int',
    },
  },
} as const satisfies Tables;

/** The reasons in the priority order that cannot wait. */
const urgencies = ['VRAKNING', 'UTEBLIVEN_FORSORJNING', 'ALLVARLIG_SJUKDOM', 'FORLORAD_RATT'];

/** Where the uppdrag must be for a deadline to matter. */
const during: Readonly<Record<string, string>> = {
  informationMeeting: 'firstContact.contacted',
  queueReview: 'firstContact.queued',
  nextReview: 'active',
  pauseReview: 'active.paused',
  documentation: 'closed',
};

/** What an ombud or an arbetsledare has to do, uppdrag by uppdrag. */
export const uppdragWorklist = defineProjection({
  name: 'uppdrag_worklist',
  version: 6,
  workflow: uppdrag,
  events: uppdragEvents,
  tables,

  on: {
    UppdragRequested: ({ data: { on, enhet }, state }, rows) => {
      rows.uppdrag.add({
        state,
        outcome: null,
        enhet,
        huvudansvarig: null,
        medombud: [],
        requested_on: on,
        since_on: on,
        queued_on: null,
        priority: [],
        urgent: false,
        ...soonest(rows.due),
      });
    },
    DirectContactMade: ({ data }, rows) =>
      due(rows.due, 'informationMeeting', data.informationMeetingBy),

    UppdragQueued: ({ data: { on, priority, reviewOn } }, rows) => {
      prioritised(rows, priority);
      rows.uppdrag.update(() => true, { queued_on: on });
      due(rows.due, 'queueReview', reviewOn);
    },
    QueuePriorityChanged: ({ data: { priority, reviewOn } }, rows) => {
      prioritised(rows, priority);
      due(rows.due, 'queueReview', reviewOn);
    },

    OmbudAssigned: ({ data: { huvudansvarig, medombud } }, rows) =>
      rows.uppdrag.update(() => true, { huvudansvarig, medombud }),
    OmbudChanged: ({ data: { on, huvudansvarig, medombud } }, rows) => {
      // Who was covered has it no more.
      if (rows.uppdrag.last()?.huvudansvarig !== huvudansvarig) uncovered(rows, on);
      rows.uppdrag.update(() => true, { huvudansvarig, medombud });
    },
    CoverGranted: ({ data: { cover, ombud, from, to } }, rows) =>
      rows.cover.add({ cover, ombud, from_on: from, to_on: addDays(to, 1) }),
    CoverEnded: ({ data: { on, cover } }, rows) => uncovered(rows, on, cover),

    AgreementMade: ({ data }, rows) => due(rows.due, 'nextReview', data.nextReviewOn),
    // Whoever looks at the need looks at what the client has consented to.
    NeedReviewed: ({ data }, rows) => {
      due(rows.due, 'nextReview', data.nextReviewOn);
      rows.due.remove((row) => row.name === 'consentExpiry' && row.passed);
    },
    UppdragPaused: ({ data }, rows) => due(rows.due, 'pauseReview', data.reviewOn),
    ConsentGiven: ({ data }, rows) => {
      const before = rows.consent.all().filter((one) => one.with === data.with);
      const keys = before.map(({ consent }) => consent);
      rows.due.remove(
        (row) => row.name === 'consentExpiry' && row.passed && keys.includes(row.key),
      );
      const consent = String(data.consent);
      rows.consent.add({ consent, with: data.with });
      due(rows.due, 'consentExpiry', data.validUntil, consent);
    },
    ConsentWithdrawn: ({ data }, rows) => settled(rows.due, 'consentExpiry', String(data.consent)),
    ObservationNoted: ({ data: { on, observation, huvudman, art, quarter } }, rows) =>
      rows.observation.add({ observation, on_day: on, huvudman, art, quarter, links: 0 }),
    ObservationLinked: ({ data }, rows) => linked(rows, data.observation, 1),
    ObservationUnlinked: ({ data }, rows) => linked(rows, data.observation, -1),
    DeadlinePassed: ({ data }, rows) => passed(rows.due, data),

    UppdragRefused: (_, rows) => ended(rows, 'refused'),
    ClientReferred: (_, rows) => ended(rows, 'referred'),
    RequestWithdrawn: (_, rows) => ended(rows, 'withdrawn'),
    UppdragClosed: (_, rows) => ended(rows, 'completed'),
    DocumentationDecided: ({ data }, rows) => due(rows.due, 'documentation', data.dueOn),
    DocumentationDestroyed: ({ data }, rows) => {
      if (data.how !== 'PAPPER_FORSTORT') settled(rows.due, 'documentation');
    },
    SubjectForgotten: (_, rows) => settled(rows.due, 'documentation'),
    UppdragReopened: ({ data }, rows) => {
      ended(rows, null);
      due(rows.due, 'nextReview', data.nextReviewOn);
    },
  },

  every: ({ data: { on }, state }, rows) => {
    if (rows.uppdrag.last()?.state !== state) entered(rows, state, on);
    rows.uppdrag.update(() => true, soonest(rows.due));
  },
});

type Rows = RowsOf<typeof tables>;

function entered(rows: Rows, state: string, on: LocalDate): void {
  rows.uppdrag.update(() => true, { state, since_on: on });
  if (state !== 'firstContact.queued') {
    rows.uppdrag.update(() => true, { queued_on: null, priority: [], urgent: false });
  }
  rows.due.remove(({ name }) => !isDuring(name, state));
}

/** A consent ends with the uppdrag, wherever it was given. */
function isDuring(name: string, state: string): boolean {
  return state.startsWith(during[name] ?? '') && (state !== 'closed' || during[name] === 'closed');
}

function uncovered(rows: Rows, on: LocalDate, only?: number): void {
  rows.cover.update(({ cover, to_on }) => to_on > on && (only === undefined || cover === only), {
    to_on: on,
  });
}

function prioritised(rows: Rows, priority: readonly string[]): void {
  const urgent = priority.some((reason) => urgencies.includes(reason));
  rows.uppdrag.update(() => true, { priority: [...new Set(priority)], urgent });
}

/** Which systemfel it is stands in the encrypted part: one that is linked again counts again. */
function linked(rows: Rows, observation: number, change: 1 | -1): void {
  const { links = 0 } = rows.observation.all().find((one) => one.observation === observation) ?? {};
  rows.observation.update((one) => one.observation === observation, {
    links: Math.max(0, links + change),
  });
}

function ended(rows: Rows, outcome: string | null): void {
  rows.uppdrag.update(() => true, { outcome });
}
