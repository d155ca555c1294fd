import { verksamhetEvents as e, settingsShape } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { streamShape } from './told.ts';

/** First and last day in force; null: until further notice. */
const dated = { from: LocalDate, to: LocalDate.nullable() };
/** Names the text among `personal.texts`. */
const worded = { revision: z.int() };
const form = e.OperatingFormChanged.data;
const agreement = e.AgreementSigned.data;
const enhet = e.EnhetAdded.data.omit({ controller: true, controllerCode: true });
const share = e.ShareSet.data.pick({ enheter: true, fte: true });
const left = e.OmbudLeft.data.shape.reason.optional();
const absence = e.AbsenceBegan.data.partial({ slag: true });
const award = e.ProcurementAwarded.data.pick({ participants: true, decisionRef: true });
const followUp = e.CommitmentFollowedUp.data.omit({ commitment: true });
const { account } = e.ArbetsledareNamed.data.shape;
const entries = <S extends z.ZodRawShape>(shape: S) => z.array(z.object(shape));

/** The whole organisation, past and planned, as dated lists in the order recorded. */
export const VerksamhetData = z.object({
  kind: e.VerksamhetStarted.data.shape.kind.nullable(),
  ...dated,
  forms: entries({ ...form.shape, ...dated, ...worded }),
  agreements: entries({
    ...agreement.shape,
    ...worded,
    ended: z.boolean(),
    procurement: award.nullable(),
  }),
  enheter: entries({ ...enhet.shape, ...dated, ...worded }),
  controllers: entries({ ...e.ControllerChanged.data.shape, ...dated, ...worded }),
  shares: entries({ ...share.shape, ...dated }),
  coordinators: entries({ enhet: enhet.shape.enhet, ...dated }),
  coLocations: entries({ ...e.CoLocationSet.data.omit({ on: true }).shape, ...dated }),
  ombud: entries({ ombud: e.OmbudEmployed.data.shape.ombud, ...dated, reason: left }),
  fte: entries(e.OmbudFteSet.data.omit({ on: true }).shape),
  arbetsledare: entries({ account, ...dated }),
  vacancies: entries({ ...e.VacancyOpened.data.shape, ...dated }),
  absences: entries({ ...absence.shape, ...dated }),
  intakeStops: entries({ ...e.IntakeStopped.data.shape, ...dated }),
  populations: entries(e.PopulationSet.data.omit({ on: true }).shape),
  guidelines: entries({ ...e.GuidelineAdopted.data.shape, ...dated, ...worded }),
  workMethods: entries({ ...e.WorkMethodAdopted.data.shape, ...dated, ...worded }),
  mandates: entries({ ...e.DecisionMandateSet.data.shape, ...dated, ...worded }),
  regimes: entries({ ...e.DocumentationRegimeSet.data.shape, ...dated }),
  /** Empty, like the two below, where the role does not see the economy. */
  grants: entries(e.GrantAmountSet.data.omit({ on: true }).shape),
  economy: entries({ ...e.EconomyEntered.data.shape, ...worded }),
  budget: entries(e.BudgetSet.data.omit({ on: true }).shape),
  trainings: entries({ ...e.TrainingHeld.data.shape, ...worded }),
  supervisions: entries({ ...e.SupervisionHeld.data.shape, ...worded }),
  evaluations: entries({ ...e.EvaluationMade.data.shape, ...worded }),
  information: entries({ ...e.InformationGiven.data.shape, ...worded }),
  outreach: entries({ ...e.OutreachMade.data.shape, ...worded }),
  consultative: entries(e.ConsultativeSupportGiven.data.shape),
  plans: entries({ ...e.PlanAdopted.data.shape, ...worded }),
  commitments: entries({
    ...e.CommitmentMade.data.shape,
    ...worded,
    followUps: entries({ ...followUp.shape, ...worded }),
  }),
  settings: entries({ from: LocalDate, ...settingsShape }),
  openData: entries({ ...e.OpenDataApproved.data.shape, ...worded }),
  huvudman: entries({ ...e.HuvudmanRegistered.data.shape, ...dated, ...worded }),
  centrals: entries({ ...e.CentralLedningsgruppNamed.data.omit({ on: true }).shape, ...dated }),
  deadlines: z.record(z.string(), LocalDate),
});

const texts = z.record(z.string(), z.record(z.string(), z.string()).nullable());

/** Its texts. Null: erased; absent: none that the reader may see. */
export const VerksamhetPersonal = z.object({
  name: z.string().nullable().optional(),
  /** By the revision of the event that each came with. */
  texts,
  /** How to reach ombud and arbetsledare, by account. */
  contacts: texts,
});

export const VerksamhetStream = streamShape(VerksamhetData, VerksamhetPersonal);
