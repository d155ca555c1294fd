import type { LocalDate } from '@fyr/kernel';
import { soderort2011 } from '../fixtures/soderort-2011.ts';
import { stockholm2008 } from '../fixtures/stockholm-2008.ts';
import { verksamhetsplan2009 } from '../fixtures/verksamhetsplan-2009.ts';
import { unitOf } from '../tellings/stadsdelar.ts';
import { added, coordinated, employed, shared, started, type Told } from '../tellings/telling.ts';
import { addDays, addMonths } from './agenda.ts';
import { budget, enheter, huvudmanOf, population, register } from './soderort.ts';
import type { Stage } from './world.ts';

type Beginning = Pick<Stage, 'ombud' | 'arbetsledare' | 'central'> & {
  readonly on: LocalDate;
  readonly from: LocalDate;
};

/** The first day: who shares what, who works where, what is agreed and what it may cost. */
export function soderortBegins({ on, from, ...stage }: Beginning): readonly Told[] {
  const year = Number(from.slice(0, 4));
  const endsOn = addDays(addMonths(from, 12), -1);
  return [
    started(on, { name: soderort2011.name, driftsform: 'EGEN_REGI', from }),
    ...added(on, from, enheter.map(unitOf)),
    ...soderort2011.agreed.map((share) => shared(on, from, share)),
    coordinated(on, from, soderort2011.coordinates),
    ...soderort2011.coLocated.map(
      (enhet): Told => ({
        ...{ on, type: 'SetCoLocation' },
        data: { enhet, coLocated: true, from },
      }),
    ),
    ...stage.ombud.flatMap(({ id, shares }, index) => {
      const name = soderort2011.ombud[index]?.name ?? 'Demo Ombud';
      return employed(on, from, id, name, shares);
    }),
    {
      ...{ on, type: 'NameArbetsledare', data: { account: stage.arbetsledare.id, from } },
      personal: { name: 'Demo Arbetsledare', phone: '08-46500401' },
    },
    ...enheter.map(
      (enhet): Told => ({
        ...{ on, type: 'SetPopulation' },
        data: { enhet, year, persons: population[enhet] ?? 0 },
      }),
    ),
    {
      ...{ on, type: 'AdoptGuideline', data: { guideline: 'SODERORT-1', from } },
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
      ([account, ore]): Told => ({
        ...{ on, type: 'SetBudget', data: { account, ore, from, to: endsOn } },
      }),
    ),
    ...register.map(
      ([huvudmanTyp, name, contactFunction]): Told => ({
        ...{ on, type: 'RegisterHuvudman' },
        data: { huvudman: huvudmanOf(huvudmanTyp), huvudmanTyp, from },
        personal: { name, contactFunction },
      }),
    ),
    {
      ...{ on, type: 'NameCentralLedningsgrupp', data: { central: stage.central.tenant, from } },
    },
    { ...{ on, type: 'AdoptPlan', data: { year } } },
    ...verksamhetsplan2009.commitments.map(
      (commitment): Told => ({
        ...{ on, type: 'MakeCommitment', data: { year } },
        personal: commitment,
      }),
    ),
  ];
}
