import { type EventOf, event, kernelEvents, LocalDate, type NewEventOf } from '@fyr/kernel';
import { z } from 'zod';
import {
  AtagandeResultat,
  AvgangsOrsak,
  Dokumentationsregim,
  Driftsform,
  EnhetSlag,
  FranvaroSlag,
  HuvudmanTyp,
  InformationsMottagare,
  LedningsgruppFraga,
  Livsomrade,
  Personuppgiftsansvarig,
  UppsokandePlats,
  UtbildningSlag,
  UtvarderingAv,
  VerksamhetTyp,
} from '../codes/index.ts';
import {
  DecisionRef,
  EnhetKod,
  GuidelineRef,
  HuvudmanId,
  NamndKod,
  OmbudId,
  Ordinal,
  ScbKod,
} from '../ids.ts';
import { readByOthers } from '../read-by-others.ts';
import { setOf } from '../set-of.ts';
import { BodyName, Line, Prose } from '../stream-text.ts';
import { settingsShape } from './settings.ts';
import { contactShape, Fte, from, Hours, Konto, Ore, period, to, Year } from './shapes.ts';

const Enheter = setOf(EnhetKod, 60).min(1);
/** Who ran it besides: the psychiatric clinic that shared the lead and at first the cost. */
const Medhuvudman = setOf(HuvudmanTyp, 10);
const form = { driftsform: Driftsform, medhuvudman: Medhuvudman.optional(), from };
const controller = { controller: Personuppgiftsansvarig, controllerCode: NamndKod };
const activity = { ombud: setOf(OmbudId, 60), hours: Hours };
const described = { personal: { text: Prose.optional() }, subject: 'stream' } as const;
const contactText = {
  /** The function that receives what is sent; never a person's name. */
  contactFunction: Line,
  /** Of the function: the one text here that may hold an address. */
  contactEmail: z.string().trim().max(200).regex(z.regexes.email).optional(),
};
const huvudmanText = { name: BodyName, ...contactText };

/**
 * The organisation around the work. `on` is the day that something was decided or happened; `from`
 * and `to` are the first and last day that it is in force, past or planned ahead.
 *
 * Names and shapes below are on disk for good. Change one by adding an upcast, never in place.
 */
export const verksamhetEvents = readByOthers({
  ...kernelEvents,

  VerksamhetStarted: event({
    data: { kind: VerksamhetTyp, ...form },
    personal: { name: BodyName, utforare: BodyName.optional() },
    subject: 'stream',
    fixed: ['kind'],
  }),
  OperatingFormChanged: event({
    data: form,
    /** `name`: what the verksamhet is called from then on, where that changes too. */
    personal: { name: BodyName.optional(), utforare: BodyName.optional() },
    subject: 'stream',
  }),
  AgreementSigned: event({
    data: {
      agreement: Ordinal,
      from,
      to,
      /** How far it may be extended, option by option. */
      optionMonths: z.array(z.int().min(1).max(120)).max(10),
      /** When somebody must think of what comes after it. */
      reviewOn: LocalDate,
    },
    personal: { name: BodyName, utforare: BodyName },
    subject: 'stream',
    fixed: ['agreement'],
  }),
  AgreementExtended: event({
    data: { agreement: Ordinal, to, reviewOn: LocalDate },
    fixed: ['agreement'],
  }),
  /** Before its time, or not prolonged. */
  AgreementEnded: event({ data: { agreement: Ordinal, to }, fixed: ['agreement'] }),
  ProcurementAwarded: event({
    data: {
      agreement: Ordinal,
      /** The nämnder that procured it jointly, with what each paid for the procurement. */
      participants: z
        .array(z.strictObject({ namnd: NamndKod, feeOre: z.int().min(0).max(1e13) }))
        .min(1)
        .max(60),
      decisionRef: DecisionRef.optional(),
    },
    fixed: ['agreement'],
  }),

  EnhetAdded: event({
    data: { enhet: EnhetKod, slag: EnhetSlag, scb: ScbKod.optional(), ...controller, from },
    personal: { name: BodyName, controllerName: BodyName },
    subject: 'stream',
    fixed: ['enhet'],
  }),
  EnhetRemoved: event({ data: { enhet: EnhetKod, to }, fixed: ['enhet'] }),
  ControllerChanged: event({
    data: { enhet: EnhetKod, ...controller, from },
    personal: { controllerName: BodyName },
    subject: 'stream',
    fixed: ['enhet'],
  }),
  /** The posts that these enheter have agreed to share; none ends the share. */
  ShareSet: event({ data: { enheter: Enheter, fte: Fte, ...period } }),
  CoordinatorNamed: event({ data: { enhet: EnhetKod, ...period } }),
  CoLocationSet: event({ data: { enhet: EnhetKod, coLocated: z.boolean(), from } }),

  OmbudEmployed: event({
    data: { ombud: OmbudId, from },
    personal: contactShape,
    subject: 'functionary',
    fixed: ['ombud'],
  }),
  OmbudContactChanged: event({
    data: { ombud: OmbudId },
    personal: contactShape,
    subject: 'functionary',
    fixed: ['ombud'],
  }),
  /** The ombud's whole working time from that day, split on enheter. */
  OmbudFteSet: event({
    data: {
      ombud: OmbudId,
      shares: z
        .array(
          z.strictObject({
            enheter: Enheter,
            fte: Fte,
            /** The ombud works with these enheter and no other. */
            exclusive: z.boolean(),
          }),
        )
        .max(20),
      from,
    },
    fixed: ['ombud'],
  }),
  OmbudLeft: event({ data: { ombud: OmbudId, to, reason: AvgangsOrsak }, fixed: ['ombud'] }),
  ArbetsledareNamed: event({
    data: { account: z.uuid(), ...period },
    personal: contactShape,
    subject: 'functionary',
    fixed: ['account'],
  }),
  ArbetsledareLeft: event({ data: { account: z.uuid(), to }, fixed: ['account'] }),
  VacancyOpened: event({
    data: { vacancy: Ordinal, enheter: Enheter, fte: Fte, from },
    fixed: ['vacancy'],
  }),
  /** `to`: the last day that the post was vacant. */
  VacancyFilled: event({ data: { vacancy: Ordinal, to }, fixed: ['vacancy'] }),
  AbsenceBegan: event({
    data: {
      absence: Ordinal,
      ombud: OmbudId,
      slag: FranvaroSlag,
      /** Of the ombud's working time, per cent. */
      extent: z.int().min(1).max(100),
      ...period,
    },
    fixed: ['absence', 'ombud'],
  }),
  AbsenceEnded: event({ data: { absence: Ordinal, to }, fixed: ['absence'] }),
  /** Nobody new is taken in, of these enheter. */
  IntakeStopped: event({
    data: { stop: Ordinal, enheter: Enheter, from },
    fixed: ['stop'],
  }),
  /** `to`: the last day that nobody was taken in. */
  IntakeResumed: event({ data: { stop: Ordinal, to }, fixed: ['stop'] }),
  PopulationSet: event({
    data: { enhet: EnhetKod, year: Year, persons: z.int().min(0).max(10_000_000) },
  }),

  GuidelineAdopted: event({
    data: { guideline: GuidelineRef, from, reviewOn: LocalDate },
    personal: { text: Prose },
    subject: 'stream',
  }),
  WorkMethodAdopted: event({ data: { from }, personal: { text: Prose }, subject: 'stream' }),
  /** All that the ledningsgrupp may decide from that day. */
  DecisionMandateSet: event({
    data: { questions: setOf(LedningsgruppFraga, LedningsgruppFraga.options.length), from },
    ...described,
  }),
  DocumentationRegimeSet: event({
    data: { regime: Dokumentationsregim, decisionRef: DecisionRef.optional(), ...period },
  }),

  GrantAmountSet: event({ data: { year: Year, orePerFte: z.int().min(0).max(1e11) } }),
  EconomyEntered: event({
    data: { entry: z.int().positive().max(99_999), account: Konto, ore: Ore, from, to },
    ...described,
    fixed: ['entry'],
  }),
  /** For the account and the period, in place of what was said of them before. */
  BudgetSet: event({ data: { account: Konto, ore: Ore, from, to } }),

  TrainingHeld: event({ data: { slag: UtbildningSlag, ...activity }, ...described }),
  SupervisionHeld: event({ data: activity, ...described }),
  EvaluationMade: event({
    data: { by: UtvarderingAv },
    personal: { result: Prose, by: BodyName.optional() },
    subject: 'stream',
  }),
  InformationGiven: event({
    data: {
      mottagare: InformationsMottagare,
      persons: z.int().min(0).max(100_000).optional(),
      hours: Hours.optional(),
    },
    ...described,
    upcasts: [withoutHours],
  }),
  OutreachMade: event({
    data: {
      plats: UppsokandePlats,
      enhet: EnhetKod.optional(),
      persons: z.int().min(0).max(100_000).optional(),
      hours: Hours.optional(),
    },
    ...described,
  }),
  /** Advice without an uppdrag. It says nothing of who asked. */
  ConsultativeSupportGiven: event({
    data: { topic: Livsomrade, minutes: z.int().min(1).max(1440), enhet: EnhetKod.optional() },
  }),

  PlanAdopted: event({ data: { year: Year }, ...described }),
  CommitmentMade: event({
    data: { commitment: Ordinal, year: Year },
    personal: { commitment: Prose, arbetssatt: Prose, uppfoljning: Prose },
    subject: 'stream',
    fixed: ['commitment'],
  }),
  CommitmentFollowedUp: event({
    data: { commitment: Ordinal, result: AtagandeResultat },
    ...described,
    fixed: ['commitment'],
  }),

  /** Settings left out stay as they are. */
  SettingsChanged: event({ data: { from, ...settingsShape } }),

  /**
   * The tables that were released with the quarter are for everyone, for good: what has been
   * public stays so.
   */
  OpenDataApproved: event({
    data: { quarterEnd: LocalDate },
    /** Who publishes them, where that is not the verksamhet itself, and who answers for them. */
    personal: {
      publisher: BodyName.optional(),
      contactFunction: contactText.contactFunction.optional(),
      contactEmail: contactText.contactEmail,
    },
    subject: 'stream',
    fixed: ['quarterEnd'],
  }),

  HuvudmanRegistered: event({
    data: { huvudman: HuvudmanId, huvudmanTyp: HuvudmanTyp, from },
    personal: huvudmanText,
    subject: 'stream',
    fixed: ['huvudman'],
  }),
  HuvudmanChanged: event({
    data: { huvudman: HuvudmanId },
    personal: huvudmanText,
    subject: 'stream',
    fixed: ['huvudman'],
  }),
  HuvudmanRemoved: event({ data: { huvudman: HuvudmanId, to }, fixed: ['huvudman'] }),
  /** The central verksamhet that this one escalates to. */
  CentralLedningsgruppNamed: event({ data: { central: z.uuid(), from } }),

  VerksamhetEnded: event({ data: { to } }),
});

/** Before version 2 nobody asked how long it took. */
function withoutHours(data: Readonly<Record<string, unknown>>) {
  return data;
}

export type VerksamhetEvent = EventOf<typeof verksamhetEvents>;
export type NewVerksamhetEvent = NewEventOf<typeof verksamhetEvents>;
