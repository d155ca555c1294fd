import { rapport, rapportEvents, type Svarsslag, type Svarsstatus } from '@fyr/domain';
import { due, dueColumns, dueTable, passed, settled, soonest } from '../next-date.ts';
import { defineProjection } from '../projection.ts';
import type { RowsOf, Tables } from '../tables.ts';

const tables = {
  /** One row for each report. */
  rapport: {
    told: 'released',
    columns: {
      state: 'text',
      kind: 'text',
      from_on: 'date',
      to_on: 'date',
      enhet: 'text?',
      /** Editions frozen, and the last of them that was sent. */
      edition: 'int',
      sent_edition: 'int',
      /** Questions by how far they have come. */
      done: 'int',
      drafted: 'int',
      missing: 'int',
      ...dueColumns,
    },
    indexes: [['state'], ['to_on']],
  },
  /** The questions of its form. */
  question: { columns: { question: 'text', status: 'text' } },
  due: dueTable,
} as const satisfies Tables;

type Rows = RowsOf<typeof tables>;

/** Before anybody has written. */
const beginning: Readonly<Record<Svarsslag, Svarsstatus>> = {
  BERAKNAS: 'KLAR',
  KOMMENTERAS: 'KLAR',
  SKRIVS: 'SAKNAS',
};

/** Every report, and how far it has come. */
export const rapportWorklist = defineProjection({
  name: 'rapport_worklist',
  version: 1,
  workflow: rapport,
  events: rapportEvents,
  tables,

  on: {
    RapportOpened: ({ data, state }, rows) => {
      const { kind, from, to, enhet = null, questions, dueOn } = data;
      const { edition = 0, sent_edition = 0 } = rows.rapport.last() ?? {};
      for (const table of [rows.rapport, rows.question]) table.remove(() => true);
      for (const { question, answer } of questions) {
        rows.question.add({ question, status: beginning[answer] });
      }
      awaitSending(rows, dueOn);
      rows.rapport.add({
        ...{ state, kind, from_on: from, to_on: to, enhet, edition, sent_edition },
        ...counted(rows),
        ...soonest(rows.due),
      });
    },
    AnswerWritten: ({ data: { question, status } }, rows) =>
      rows.question.update((row) => row.question === question, { status }),
    RapportFrozen: ({ data: { edition } }, rows) => rows.rapport.update(() => true, { edition }),
    RapportSent: (_, rows) => {
      settled(rows.due, 'sending');
      rows.rapport.update(() => true, { sent_edition: rows.rapport.last()?.edition ?? 0 });
    },
    SupplementAsked: ({ data }, rows) => awaitSending(rows, data.dueOn),
    DeadlinePassed: ({ data }, rows) => passed(rows.due, data),
  },

  every: ({ state }, rows) => {
    if (state === 'discarded' || state === 'sent.accepted') settled(rows.due, 'sending');
    rows.rapport.update(() => true, { state, ...counted(rows), ...soonest(rows.due) });
  },
});

function awaitSending(rows: Rows, dueOn: string | undefined): void {
  if (dueOn === undefined) settled(rows.due, 'sending');
  else due(rows.due, 'sending', dueOn);
}

function counted({ question }: Rows) {
  const of = (status: Svarsstatus) => question.all().filter((row) => row.status === status).length;
  return { done: of('KLAR'), drafted: of('UTKAST'), missing: of('SAKNAS') };
}
