import type { LocalDate } from '@fyr/kernel';
import { contract2009 } from '../fixtures/contract-2009.ts';
import { economy2009 } from '../fixtures/economy-2009.ts';
import { soderort2011 } from '../fixtures/soderort-2011.ts';
import { stockholm2008 } from '../fixtures/stockholm-2008.ts';
import { sydvast2009 } from '../fixtures/sydvast-2009.ts';
import { verksamhetsplan2009 } from '../fixtures/verksamhetsplan-2009.ts';
import { unitOf } from './stadsdelar.ts';
import { soderort } from './stockholm.ts';
import {
  added,
  coordinated,
  employed,
  fullTime,
  idsOf,
  shared,
  started,
  type Telling,
  type Told,
} from './telling.ts';

const ids = idsOf(2002);
const { enheter } = sydvast2009;

/**
 * Hägersten-Liljeholmen over ten years, fixtures E, B and C in one stream: its own with the
 * psychiatric clinic, without it, on contract, and shared again in Söderort. Days of deciding that
 * the papers do not give are made up; days of being in force are theirs.
 */
export function tellHagerstenLiljeholmen(): Telling {
  return {
    verksamhet: ids.verksamhet,
    told: [...own(), ...without(), ...plan(), ...contract(), ...economy(), ...sharedAgain()],
  };
}

function own(): readonly Told[] {
  const { from, name, clinic, employer, ombud } = sydvast2009;
  return [
    started(from, {
      ...{ name, driftsform: 'EGEN_REGI', from },
      medhuvudman: [clinic.medhuvudman],
    }),
    ...added(from, from, enheter.map(unitOf)),
    coordinated(from, from, employer),
    shared(from, from, { enheter, fte: ombud * sydvast2009.ftePerOmbud }),
    ...fullTime(from, from, ids, enheter, [1, 2, 3]),
  ];
}

function without(): readonly Told[] {
  const from = dayAfter(sydvast2009.clinic.to);
  return [
    changed(from, from, { driftsform: 'EGEN_REGI' }),
    ...sydvast2009.parentalLeaves.map(
      (leave): Told => ({
        on: leave.from,
        type: 'BeginAbsence',
        data: {
          ...{ ombud: ids.ombud(leave.ombud), slag: 'FORALDRALEDIGHET', extent: 100 },
          ...{ from: leave.from, to: leave.to },
        },
      }),
    ),
  ];
}

function plan(): readonly Told[] {
  const on = '2009-01-15';
  const { year, commitments } = verksamhetsplan2009;
  return [
    { on, type: 'AdoptPlan', data: { year } },
    ...commitments.map(
      (commitment): Told => ({ on, type: 'MakeCommitment', data: { year }, personal: commitment }),
    ),
    {
      on,
      type: 'SetGrantAmount',
      data: { year, orePerFte: 12 * stockholm2008.grantOrePerOmbudMonth },
    },
  ];
}

/** Decided before it began, and half as many ombud again. */
function contract(): readonly Told[] {
  const on = '2009-06-15';
  const { name, utforare, from, to, optionMonths, participants } = contract2009;
  const more = 1 + contract2009.ombudIncreasePercent / 100;
  return [
    {
      on,
      type: 'SignAgreement',
      data: { from, to, optionMonths: [...optionMonths] },
      personal: { name, utforare },
    },
    {
      on,
      type: 'AwardProcurement',
      data: { agreement: 1, participants: participants.map((one) => ({ ...one })) },
    },
    changed(on, from, { driftsform: 'ENTREPRENAD', utforare }),
    shared(on, from, { enheter, fte: sydvast2009.ombud * more }),
    ...fullTime(on, from, ids, enheter, [4]),
    ...employed(on, from, ids.ombud(5), 'Demo Ombud 5', [{ enheter, fte: 0.5, exclusive: false }]),
  ];
}

function economy(): readonly Told[] {
  const { from, to, entries } = economy2009;
  const on = '2009-10-23';
  return entries.flatMap(({ account, text, ore, budgetOre }): readonly Told[] => [
    { on, type: 'EnterEconomy', data: { account, ore, from, to }, personal: { text } },
    { on, type: 'SetBudget', data: { account, ore: budgetOre, from, to } },
  ]);
}

/** Not prolonged; the stadsdelar agree before the contract runs out. */
function sharedAgain(): readonly Told[] {
  const { from, coordinates, agreed } = soderort2011;
  const on = '2011-08-18';
  const last = contract2009.to;
  const gone = [1, 2, 3, 4, 5].map(
    (n): Told => ({
      on,
      type: 'LeaveOmbud',
      data: { ombud: ids.ombud(n), to: last, reason: 'VERKSAMHETSOVERGANG' },
    }),
  );
  const [, ...rest] = agreed;
  return [
    { on: '2010-11-15', type: 'EndAgreement', data: { agreement: 1, to: last } },
    changed(on, from, { driftsform: 'EGEN_REGI' }),
    ...added(
      on,
      from,
      rest.flatMap((share) => share.enheter.map(unitOf)),
    ),
    ...gone,
    ...soderort(ids),
    coordinated(on, from, coordinates),
  ];
}

function changed(
  on: LocalDate,
  from: LocalDate,
  { driftsform, utforare }: { driftsform: 'EGEN_REGI' | 'ENTREPRENAD'; utforare?: string },
): Told {
  return {
    on,
    type: 'ChangeOperatingForm',
    data: { driftsform, from },
    ...(utforare === undefined ? {} : { personal: { utforare } }),
  };
}

function dayAfter(day: LocalDate): LocalDate {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
