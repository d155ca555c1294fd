import { addDays, type NewVerksamhetEvent, verksamhet, verksamhetEvents } from '@fyr/domain';
import { defineProjection } from '../projection.ts';
import type { RowsOf } from '../tables.ts';
import { hundredths, periodOf, reorganise } from './organisation.ts';
import { verksamhetTables } from './tables.ts';

type Rows = RowsOf<typeof verksamhetTables>;
type Changed = { readonly type: string; readonly data: object };

const reorganised = ({ type, data }: Changed, rows: Rows) =>
  reorganise(rows, { type, data } as NewVerksamhetEvent);

/** What every figure about the organisation is counted from. */
export const verksamhetStatistics = defineProjection({
  name: 'verksamhet_statistics',
  version: 2,
  workflow: verksamhet,
  events: verksamhetEvents,
  tables: verksamhetTables,

  on: {
    VerksamhetStarted: ({ data: { kind, from } }, rows) =>
      rows.verksamhet.add({ kind, from_on: from, to_on: null }),
    VerksamhetEnded: (event, rows) => {
      const to_on = addDays(event.data.to, 1);
      rows.verksamhet.update(() => true, { to_on });
      for (const lasting of [rows.vacancy, rows.intake_stop]) {
        lasting.update((row) => row.to_on === null || row.to_on > to_on, { to_on });
      }
      reorganised(event, rows);
    },

    EnhetAdded: reorganised,
    EnhetRemoved: reorganised,
    OmbudEmployed: reorganised,
    OmbudFteSet: reorganised,
    OmbudLeft: reorganised,
    ShareSet: reorganised,

    VacancyOpened: ({ data: { vacancy, enheter, fte, ...dated } }, rows) =>
      rows.vacancy.add({ vacancy, enheter, fte: hundredths(fte), ...periodOf(dated) }),
    VacancyFilled: ({ data: { vacancy, to } }, rows) =>
      rows.vacancy.update((row) => row.vacancy === vacancy, { to_on: addDays(to, 1) }),
    AbsenceBegan: ({ data: { absence, ombud, slag, extent, ...dated } }, rows) =>
      rows.absence.add({ absence, ombud, slag, extent, ...periodOf(dated) }),
    AbsenceEnded: ({ data: { absence, to } }, rows) =>
      rows.absence.update((row) => row.absence === absence, { to_on: addDays(to, 1) }),
    IntakeStopped: ({ data: { stop, enheter, ...dated } }, rows) =>
      rows.intake_stop.add({ stop, enheter, ...periodOf(dated) }),
    IntakeResumed: ({ data: { stop, to } }, rows) =>
      rows.intake_stop.update((row) => row.stop === stop, { to_on: addDays(to, 1) }),
    PopulationSet: ({ data: { enhet, year, persons } }, rows) => {
      rows.population.remove((row) => row.enhet === enhet && row.year === year);
      rows.population.add({ enhet, year, persons });
    },

    TrainingHeld: ({ data: { slag, hours, ombud, on } }, rows) =>
      rows.training.add({ slag, minutes: minutesOf(hours), ombud, on_day: on }),
    SupervisionHeld: ({ data: { hours, ombud, on } }, rows) =>
      rows.training.add({ slag: null, minutes: minutesOf(hours), ombud, on_day: on }),
    EvaluationMade: ({ data: { by, on } }, rows) => rows.evaluation.add({ by, on_day: on }),
    InformationGiven: ({ data: { mottagare, persons = null, hours, on } }, rows) =>
      rows.information.add({ mottagare, persons, minutes: minutesNoted(hours), on_day: on }),
    OutreachMade: ({ data: { plats, enhet = null, persons = null, hours, on } }, rows) =>
      rows.outreach.add({ plats, enhet, persons, minutes: minutesNoted(hours), on_day: on }),
    ConsultativeSupportGiven: ({ data: { topic, enhet = null, minutes, on } }, rows) =>
      rows.consultation.add({ topic, enhet, minutes, on_day: on }),

    EconomyEntered: ({ data: { entry, account, ore, from, to } }, rows) =>
      rows.economy.add({ entry, account, ore, from_on: from, to_on: to }),
    BudgetSet: ({ data: { account, ore, from, to } }, rows) => {
      rows.budget.remove(
        (row) => row.account === account && row.from_on === from && row.to_on === to,
      );
      rows.budget.add({ account, ore, from_on: from, to_on: to });
    },
    GrantAmountSet: ({ data: { year, orePerFte } }, rows) => {
      rows.grant_amount.remove((row) => row.year === year);
      rows.grant_amount.add({ year, ore: orePerFte });
    },
  },
});

function minutesNoted(hours: number | undefined): number | null {
  return hours === undefined ? null : minutesOf(hours);
}

function minutesOf(hours: number): number {
  return Math.round(hours * 60);
}
