import { addDays, verksamhet, verksamhetEvents } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { due, dueColumns, dueTable, passed, settled, soonest } from '../next-date.ts';
import { defineProjection } from '../projection.ts';
import type { RowsOf, Tables } from '../tables.ts';

const spell = { from_on: 'date', to_on: 'date?' } as const;

const tables = {
  /** One row: a tenant has one verksamhet. */
  verksamhet: {
    told: 'released',
    columns: { state: 'text', kind: 'text', from_on: 'date', ...dueColumns },
  },
  form: {
    told: 'released',
    columns: { driftsform: 'text', from_on: 'date' },
  },
  /** Until `to_on` (exclusive), or until further notice. */
  enhet: {
    told: 'released',
    columns: { enhet: 'text', ...spell },
  },
  ombud: {
    told: 'released',
    columns: { ombud: 'uuid', ...spell },
  },
  guideline: { columns: { from_on: 'date' } },
  due: dueTable,
} as const satisfies Tables;

/** The verksamhet in a row: its form, how many enheter and ombud, and what it is to do by when. */
export const verksamhetWorklist = defineProjection({
  name: 'verksamhet_worklist',
  version: 1,
  workflow: verksamhet,
  events: verksamhetEvents,
  tables,

  on: {
    VerksamhetStarted: ({ data: { on, kind, driftsform, from }, state }, rows) => {
      rows.verksamhet.add({ state, kind, from_on: from, ...soonest(rows.due) });
      rows.form.add({ driftsform, from_on: from });
      // The central ledningsgrupp has no grant to answer for.
      if (kind === 'CENTRAL') return;
      const [, later = on] = [on, from].sort();
      for (const [name, day] of Object.entries(legalDays)) {
        due(rows.due, name, nextLegalDay(day, later));
      }
    },
    OperatingFormChanged: ({ data: { driftsform, from } }, rows) =>
      rows.form.add({ driftsform, from_on: from }),
    EnhetAdded: ({ data: { enhet, from } }, rows) =>
      rows.enhet.add({ enhet, from_on: from, to_on: null }),
    EnhetRemoved: ({ data: { enhet, to } }, rows) =>
      rows.enhet.update((row) => row.enhet === enhet && row.to_on === null, {
        to_on: addDays(to, 1),
      }),
    OmbudEmployed: ({ data: { ombud, from } }, rows) =>
      rows.ombud.add({ ombud, from_on: from, to_on: null }),
    OmbudLeft: ({ data: { ombud, to } }, rows) =>
      rows.ombud.update((row) => row.ombud === ombud && row.to_on === null, {
        to_on: addDays(to, 1),
      }),

    // One adopted for a time gone by changes nothing.
    GuidelineAdopted: ({ data: { from, reviewOn } }, rows) => {
      const isLast = rows.guideline.all().every(({ from_on }) => from_on <= from);
      rows.guideline.add({ from_on: from });
      if (isLast) due(rows.due, 'guidelineReview', reviewOn);
    },
    AgreementSigned: ({ data }, rows) => agreed(rows, data),
    AgreementExtended: ({ data }, rows) => agreed(rows, data),
    AgreementEnded: ({ data: { agreement } }, rows) =>
      settled(rows.due, 'agreementEnds', String(agreement)),
    // The days by law come back each year: what is late of the last one, the report will say.
    DeadlinePassed: ({ data }, rows) => {
      const day = legalDays[data.name as keyof typeof legalDays];
      if (day === undefined) passed(rows.due, data);
      else if (isArmed(rows, data)) due(rows.due, data.name, nextLegalDay(day, data.dueOn));
    },
    VerksamhetEnded: (_, rows) => rows.due.remove(() => true),
  },

  every: ({ state }, rows) => rows.verksamhet.update(() => true, { state, ...soonest(rows.due) }),
});

type Rows = RowsOf<typeof tables>;

/** The days by law, to länsstyrelsen: of the redovisning and of the application. */
const legalDays = { redovisning: '01-15', ansokan: '03-01' } as const;

function nextLegalDay(day: string, after: LocalDate): LocalDate {
  const year = Number(after.slice(0, 4));
  return `${year}-${day}` > after ? `${year}-${day}` : `${year + 1}-${day}`;
}

function isArmed(rows: Rows, { name, dueOn }: { name: string; dueOn: LocalDate }): boolean {
  return rows.due.all().some((row) => row.name === name && row.due_on === dueOn);
}

type Agreed = { agreement: number; on: LocalDate; to: LocalDate; reviewOn: LocalDate };

/** One that had ended when it was written down awaits nothing. */
function agreed(rows: Rows, { agreement, on, to, reviewOn }: Agreed): void {
  if (to < on) settled(rows.due, 'agreementEnds', String(agreement));
  else due(rows.due, 'agreementEnds', reviewOn, String(agreement));
}
