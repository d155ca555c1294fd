import type { LocalDate, ViewEvent } from '@fyr/kernel';
import type { EnhetKod, HuvudmanId, OmbudId } from '../ids.ts';
import { chosenIn } from './changes.ts';
import type { EnhetShare, OmbudFte } from './context.ts';
import { changeLast, type Dated } from './dated.ts';
import type { VerksamhetEvent } from './events.ts';
import type { DatedSettings } from './settings.ts';

type Type = VerksamhetEvent['type'];
type Data<T extends Type> = Extract<VerksamhetEvent, { type: T }>['data'];
/** What a reader may not see is left out of what is read. */
type Seen<T extends object, Field extends keyof T> = Omit<T, Field> & Partial<Pick<T, Field>>;
/** Where its text stands among the texts. */
type Worded = { readonly revision: number };
type Entry<T extends Type> = Readonly<Omit<Data<T>, 'from' | 'to'>> & Dated & Worded;
type Noted<T extends Type> = Data<T> & Worded;

/** All that was ever recorded of the organisation, as dated lists in the order recorded. */
export type Register = Dated & {
  readonly kind: Data<'VerksamhetStarted'>['kind'] | null;
  readonly forms: readonly Entry<'OperatingFormChanged'>[];
  readonly agreements: readonly (Entry<'AgreementSigned'> & {
    readonly to: LocalDate;
    readonly ended: boolean;
    readonly procurement: Pick<Data<'ProcurementAwarded'>, 'participants' | 'decisionRef'> | null;
  })[];
  readonly enheter: readonly Omit<Entry<'EnhetAdded'>, 'controller' | 'controllerCode'>[];
  readonly controllers: readonly Entry<'ControllerChanged'>[];
  readonly shares: readonly EnhetShare[];
  readonly coordinators: readonly (Dated & { readonly enhet: EnhetKod })[];
  readonly coLocations: readonly (Dated & {
    readonly enhet: EnhetKod;
    readonly coLocated: boolean;
  })[];
  readonly ombud: readonly (Dated & {
    readonly ombud: OmbudId;
    readonly reason?: Data<'OmbudLeft'>['reason'] | undefined;
  })[];
  readonly fte: readonly OmbudFte[];
  readonly arbetsledare: readonly (Dated & { readonly account: string })[];
  readonly vacancies: readonly Omit<Entry<'VacancyOpened'>, 'revision'>[];
  readonly absences: readonly Seen<Omit<Entry<'AbsenceBegan'>, 'revision'>, 'slag'>[];
  readonly intakeStops: readonly Omit<Entry<'IntakeStopped'>, 'revision'>[];
  readonly populations: readonly Omit<Data<'PopulationSet'>, 'on'>[];
  readonly guidelines: readonly Entry<'GuidelineAdopted'>[];
  readonly workMethods: readonly Entry<'WorkMethodAdopted'>[];
  readonly mandates: readonly Entry<'DecisionMandateSet'>[];
  readonly regimes: readonly Omit<Entry<'DocumentationRegimeSet'>, 'revision'>[];
  readonly grants: readonly Omit<Data<'GrantAmountSet'>, 'on'>[];
  readonly economy: readonly (Data<'EconomyEntered'> & Worded)[];
  readonly budget: readonly Omit<Data<'BudgetSet'>, 'on'>[];
  readonly trainings: readonly Noted<'TrainingHeld'>[];
  readonly supervisions: readonly Noted<'SupervisionHeld'>[];
  readonly evaluations: readonly Noted<'EvaluationMade'>[];
  readonly information: readonly Noted<'InformationGiven'>[];
  readonly outreach: readonly Noted<'OutreachMade'>[];
  readonly consultative: readonly Data<'ConsultativeSupportGiven'>[];
  readonly plans: readonly Noted<'PlanAdopted'>[];
  readonly commitments: readonly (Noted<'CommitmentMade'> & {
    readonly followUps: readonly Omit<Noted<'CommitmentFollowedUp'>, 'commitment'>[];
  })[];
  readonly settings: readonly DatedSettings[];
  readonly openData: readonly Noted<'OpenDataApproved'>[];
  /** `revision`: of the text in force. */
  readonly huvudman: readonly Entry<'HuvudmanRegistered'>[];
  readonly centrals: readonly (Dated & { readonly central: string })[];
};

const nothingRecorded: Register = {
  ...{ kind: null, from: '', to: null, forms: [], agreements: [], enheter: [] },
  ...{ controllers: [], shares: [], coordinators: [], coLocations: [], ombud: [], fte: [] },
  ...{ arbetsledare: [], vacancies: [], absences: [], intakeStops: [], populations: [] },
  ...{
    guidelines: [],
    workMethods: [],
    mandates: [],
    regimes: [],
    grants: [],
    economy: [],
    budget: [],
  },
  ...{ trainings: [], supervisions: [], evaluations: [], information: [], outreach: [] },
  ...{
    consultative: [],
    plans: [],
    commitments: [],
    settings: [],
    openData: [],
    huvudman: [],
    centrals: [],
  },
};

type Told = VerksamhetEvent & ViewEvent;

/** Folds a history with its corrections in place, as the kernel's `history` gives it. */
export function registerOf(events: readonly ViewEvent[]): Register {
  const register = { ...nothingRecorded };
  for (const told of events as readonly Told[]) Object.assign(register, changeBy(register, told));
  return register;
}

function changeBy(register: Register, { type, data, revision }: Told): Partial<Register> {
  switch (type) {
    case 'VerksamhetStarted': {
      const { kind, from, ...form } = data;
      return { kind, from, forms: [{ ...form, from, to: null, revision }] };
    }
    case 'VerksamhetEnded':
      return { to: data.to };
    case 'OperatingFormChanged':
      return { forms: [...register.forms, { ...data, to: null, revision }] };

    case 'AgreementSigned': {
      const signed = { ...data, revision, ended: false, procurement: null };
      return { agreements: [...register.agreements, signed] };
    }
    case 'AgreementExtended': {
      const { to, reviewOn } = data;
      return { agreements: numbered(register.agreements, data, { to, reviewOn, ended: false }) };
    }
    case 'AgreementEnded':
      return { agreements: numbered(register.agreements, data, { to: data.to, ended: true }) };
    case 'ProcurementAwarded': {
      const { participants, decisionRef } = data;
      const procurement = decisionRef ? { participants, decisionRef } : { participants };
      return { agreements: numbered(register.agreements, data, { procurement }) };
    }

    case 'EnhetAdded': {
      const { controller, controllerCode, on, ...enhet } = data;
      const began = { from: data.from, to: null, revision };
      const controlled = { on, enhet: data.enhet, controller, controllerCode, ...began };
      return {
        enheter: [...register.enheter, { on, ...enhet, ...began }],
        controllers: [...register.controllers, controlled],
      };
    }
    case 'EnhetRemoved':
      return {
        enheter: changeLast(register.enheter, ({ enhet }) => enhet === data.enhet, { to: data.to }),
      };
    case 'ControllerChanged':
      return { controllers: [...register.controllers, { ...data, to: null, revision }] };
    case 'ShareSet': {
      const { enheter, fte, from, to = null } = data;
      return { shares: [...register.shares, { enheter, fte, from, to }] };
    }
    case 'CoordinatorNamed': {
      const { enhet, from, to = null } = data;
      return { coordinators: [...register.coordinators, { enhet, from, to }] };
    }
    case 'CoLocationSet': {
      const { enhet, coLocated } = data;
      return { coLocations: [...register.coLocations, began(data, { enhet, coLocated })] };
    }

    case 'OmbudEmployed':
      return { ombud: [...register.ombud, began(data, { ombud: data.ombud })] };
    case 'OmbudLeft': {
      const { to, reason } = data;
      const left = reason === undefined ? { to } : { to, reason };
      return { ombud: changeLast(register.ombud, ({ ombud }) => ombud === data.ombud, left) };
    }
    case 'OmbudFteSet': {
      const { ombud, shares, from } = data;
      return { fte: [...register.fte, { ombud, shares, from }] };
    }
    case 'ArbetsledareNamed': {
      const { account, from, to = null } = data;
      return { arbetsledare: [...register.arbetsledare, { account, from, to }] };
    }
    case 'ArbetsledareLeft': {
      const isMeant = ({ account }: { account: string }) => account === data.account;
      return { arbetsledare: changeLast(register.arbetsledare, isMeant, { to: data.to }) };
    }
    case 'VacancyOpened':
      return { vacancies: [...register.vacancies, { ...data, to: null }] };
    case 'VacancyFilled':
      return { vacancies: numbered(register.vacancies, data, { to: data.to }) };
    case 'AbsenceBegan':
      return { absences: [...register.absences, { ...data, to: data.to ?? null }] };
    case 'AbsenceEnded':
      return { absences: numbered(register.absences, data, { to: data.to }) };
    case 'IntakeStopped':
      return { intakeStops: [...register.intakeStops, { ...data, to: null }] };
    case 'IntakeResumed':
      return { intakeStops: numbered(register.intakeStops, data, { to: data.to }) };
    case 'PopulationSet': {
      const { enhet, year, persons } = data;
      const others = register.populations.filter(
        (known) => known.enhet !== enhet || known.year !== year,
      );
      return { populations: [...others, { enhet, year, persons }] };
    }

    case 'GuidelineAdopted':
      return { guidelines: [...register.guidelines, { ...data, to: null, revision }] };
    case 'WorkMethodAdopted':
      return { workMethods: [...register.workMethods, { ...data, to: null, revision }] };
    case 'DecisionMandateSet':
      return { mandates: [...register.mandates, { ...data, to: null, revision }] };
    case 'DocumentationRegimeSet':
      return { regimes: [...register.regimes, { ...data, to: data.to ?? null }] };

    case 'GrantAmountSet': {
      const { year, orePerFte } = data;
      const others = register.grants.filter((known) => known.year !== year);
      return { grants: [...others, { year, orePerFte }] };
    }
    case 'EconomyEntered':
      return { economy: [...register.economy, { ...data, revision }] };
    case 'BudgetSet': {
      const { account, ore, from, to } = data;
      const others = register.budget.filter(
        (known) => known.account !== account || known.from !== from || known.to !== to,
      );
      return { budget: [...others, { account, ore, from, to }] };
    }

    case 'TrainingHeld':
      return { trainings: [...register.trainings, { ...data, revision }] };
    case 'SupervisionHeld':
      return { supervisions: [...register.supervisions, { ...data, revision }] };
    case 'EvaluationMade':
      return { evaluations: [...register.evaluations, { ...data, revision }] };
    case 'InformationGiven':
      return { information: [...register.information, { ...data, revision }] };
    case 'OutreachMade':
      return { outreach: [...register.outreach, { ...data, revision }] };
    case 'ConsultativeSupportGiven':
      return { consultative: [...register.consultative, data] };
    case 'PlanAdopted':
      return { plans: [...register.plans, { ...data, revision }] };
    case 'CommitmentMade':
      return { commitments: [...register.commitments, { ...data, revision, followUps: [] }] };
    case 'CommitmentFollowedUp': {
      const { commitment, on, result } = data;
      const commitments = register.commitments.map((made) =>
        made.commitment === commitment
          ? { ...made, followUps: [...made.followUps, { on, result, revision }] }
          : made,
      );
      return { commitments };
    }

    case 'SettingsChanged':
      return { settings: [...register.settings, chosenIn(data)] };
    case 'OpenDataApproved':
      return { openData: [...register.openData, { ...data, revision }] };
    case 'HuvudmanRegistered':
      return { huvudman: [...register.huvudman, { ...data, to: null, revision }] };
    case 'HuvudmanChanged':
      return { huvudman: ofHuvudman(register, data.huvudman, { revision }) };
    case 'HuvudmanRemoved':
      return { huvudman: ofHuvudman(register, data.huvudman, { to: data.to }) };
    case 'CentralLedningsgruppNamed':
      return { centrals: [...register.centrals, began(data, { central: data.central })] };

    default:
      return {};
  }
}

function began<E extends object>({ from }: { readonly from: LocalDate }, entry: E): E & Dated {
  return { ...entry, from, to: null };
}

/** The entry with the number that the event names, changed. */
function numbered<E extends object>(
  entries: readonly E[],
  data: object,
  change: Partial<E>,
): readonly E[] {
  const { agreement, vacancy, absence, stop } = data as Record<string, number | undefined>;
  const number = agreement ?? vacancy ?? absence ?? stop ?? 0;
  return entries.map((entry, index) => (index === number - 1 ? { ...entry, ...change } : entry));
}

function ofHuvudman(
  { huvudman }: Register,
  id: HuvudmanId,
  change: Partial<Register['huvudman'][number]>,
): Register['huvudman'] {
  return changeLast(huvudman, (entry) => entry.huvudman === id, change);
}
