import type { LocalDate } from '@fyr/kernel';
import { stockholm2008 } from '../fixtures/stockholm-2008.ts';
import { verksamhetsplan2009 } from '../fixtures/verksamhetsplan-2009.ts';
import { added, coordinated, employed, shared, started, type Told } from '../tellings/telling.ts';
import { addDays, addMonths } from './agenda.ts';
import { budget, register } from './economy.ts';
import { enheterOf, huvudmanOf, sizeOf } from './place.ts';
import type { Stage } from './world.ts';

type Beginning = Pick<Stage, 'place' | 'ombud' | 'arbetsledare' | 'central'> & {
  readonly on: LocalDate;
  readonly from: LocalDate;
};

/** The first day: who shares what, who works where, what is agreed and what it may cost. */
export function placeBegins({ on, from, place, ...stage }: Beginning): readonly Told[] {
  const year = Number(from.slice(0, 4));
  const endsOn = addDays(addMonths(from, 12), -1);
  return [
    started(on, { name: place.name, driftsform: 'EGEN_REGI', from }),
    ...added(on, from, place.units),
    ...place.agreed.map((share) => shared(on, from, share)),
    coordinated(on, from, place.coordinates),
    ...place.coLocated.map(
      (enhet): Told => ({
        ...{ on, type: 'SetCoLocation' },
        data: { enhet, coLocated: true, from },
      }),
    ),
    ...stage.ombud.flatMap(({ id, name, shares }) => employed(on, from, id, name, shares)),
    {
      ...{ on, type: 'NameArbetsledare', data: { account: stage.arbetsledare.id, from } },
      personal: { name: 'Demo Arbetsledare', phone: '08-46500401' },
    },
    ...enheterOf(place).map(
      (enhet): Told => ({
        ...{ on, type: 'SetPopulation' },
        data: { enhet, year, persons: place.population[enhet] ?? 0 },
      }),
    ),
    {
      ...{ on, type: 'AdoptGuideline', data: { guideline: `${place.code}-1`, from } },
      personal: {
        text: 'Den som saknar annat stöd, riskerar sitt hem eller har barn hemma går före i kön.',
      },
    },
    {
      ...{ on, type: 'AdoptWorkMethod', data: { from } },
      personal: { text: verksamhetsplan2009.commitments[0].arbetssatt },
    },
    {
      ...{ on, type: 'SetDecisionMandate' },
      data: { questions: ['SYSTEMFEL', 'PRIORITERINGSORDNING', 'FORDELNING_ENHETER'], from },
    },
    { ...{ on, type: 'SetDocumentationRegime' }, data: { regime: 'FRIVILLIG', from } },
    {
      ...{ on, type: 'ChangeSettings' },
      data: { from, ledningsgrupp: { daysBetweenMeetings: 95 } },
    },
    ...[year, year + 1].map(
      (each): Told => ({
        ...{ on, type: 'SetGrantAmount' },
        data: { year: each, orePerFte: 12 * stockholm2008.grantOrePerOmbudMonth },
      }),
    ),
    ...budget.map(
      ([account, of5]): Told => ({
        ...{ on, type: 'SetBudget' },
        data: { account, ore: Math.round(of5 * sizeOf(place)), from, to: endsOn },
      }),
    ),
    ...register.map(
      ([huvudmanTyp, what, contactFunction]): Told => ({
        ...{ on, type: 'RegisterHuvudman' },
        data: { huvudman: huvudmanOf(place, huvudmanTyp), huvudmanTyp, from },
        personal: { name: `${what} ${place.area}`, contactFunction },
      }),
    ),
    ...(stage.central ? [centralNamed(on, from, stage.central.tenant)] : []),
    { ...{ on, type: 'AdoptPlan', data: { year } } },
    ...verksamhetsplan2009.commitments.map(
      (commitment): Told => ({
        ...{ on, type: 'MakeCommitment', data: { year } },
        personal: commitment,
      }),
    ),
  ];
}

function centralNamed(on: LocalDate, from: LocalDate, central: string): Told {
  return { on, type: 'NameCentralLedningsgrupp', data: { central, from } };
}
