import type { VerksamhetContext } from './context.ts';
import { changeLast } from './dated.ts';
import type { NewVerksamhetEvent, VerksamhetEvent } from './events.ts';
import type { DatedSettings } from './settings.ts';

type Type = VerksamhetEvent['type'];
type Data<T extends Type> = Extract<NewVerksamhetEvent, { type: T }>['data'];
type Context = VerksamhetContext;
type Changes = {
  readonly [T in Type]?: (context: Context, data: Data<T>) => Partial<Context>;
};

/** What each event does to the context. Those left out are for readers only. */
const changes: Changes = {
  VerksamhetStarted: (_, { kind, from }) => ({ kind, from }),
  VerksamhetEnded: (_, { to }) => ({ to }),

  AgreementSigned: ({ agreements }, { from, to }) => ({
    agreements: [...agreements, { from, to, ended: false }],
  }),
  AgreementExtended: ({ agreements }, { agreement, to }) => ({
    agreements: changeNumber(agreements, agreement, { to, ended: false }),
  }),
  AgreementEnded: ({ agreements }, { agreement, to }) => ({
    agreements: changeNumber(agreements, agreement, { to, ended: true }),
  }),

  EnhetAdded: ({ enheter }, { enhet, from }) => ({
    enheter: [...enheter, { enhet, from, to: null }],
  }),
  EnhetRemoved: ({ enheter }, { enhet, to }) => ({
    enheter: changeLast(enheter, (entry) => entry.enhet === enhet, { to }),
  }),
  ShareSet: ({ shares }, { enheter, fte, from, to = null }) => ({
    shares: [...shares, { enheter, fte, from, to }],
  }),

  OmbudEmployed: ({ ombud }, data) => ({
    ombud: [...ombud, { ombud: data.ombud, from: data.from, to: null }],
  }),
  OmbudLeft: ({ ombud }, data) => ({
    ombud: changeLast(ombud, (entry) => entry.ombud === data.ombud, { to: data.to }),
  }),
  OmbudFteSet: ({ fte }, { ombud, shares, from }) => ({ fte: [...fte, { ombud, shares, from }] }),
  ArbetsledareNamed: ({ arbetsledare }, { account, from, to = null }) => ({
    arbetsledare: [...arbetsledare, { account, from, to }],
  }),
  ArbetsledareLeft: ({ arbetsledare }, { account, to }) => ({
    arbetsledare: changeLast(arbetsledare, (entry) => entry.account === account, { to }),
  }),
  VacancyOpened: ({ vacancies }, { from }) => ({ vacancies: [...vacancies, { from, to: null }] }),
  VacancyFilled: ({ vacancies }, { vacancy, to }) => ({
    vacancies: changeNumber(vacancies, vacancy, { to }),
  }),
  AbsenceBegan: ({ absences }, { from, to = null }) => ({ absences: [...absences, { from, to }] }),
  AbsenceEnded: ({ absences }, { absence, to }) => ({
    absences: changeNumber(absences, absence, { to }),
  }),
  IntakeStopped: ({ intakeStops }, { from }) => ({
    intakeStops: [...intakeStops, { from, to: null }],
  }),
  IntakeResumed: ({ intakeStops }, { stop, to }) => ({
    intakeStops: changeNumber(intakeStops, stop, { to }),
  }),

  GuidelineAdopted: ({ guidelines }, { guideline, from, reviewOn }) => ({
    guidelines: [...guidelines, { guideline, from, reviewOn }],
  }),
  DocumentationRegimeSet: ({ regimes }, { regime, from, to = null }) => ({
    regimes: [...regimes, { regime, from, to }],
  }),
  DecisionMandateSet: ({ mandates }, { questions, from }) => ({
    mandates: [...mandates, { questions, from }],
  }),
  EconomyEntered: (_, { entry }) => ({ economyEntries: entry }),
  CommitmentMade: (_, { commitment }) => ({ commitments: commitment }),
  SettingsChanged: ({ settings }, data) => ({ settings: [...settings, chosenIn(data)] }),

  OpenDataApproved: ({ open }, { quarterEnd }) => ({ open: [...open, quarterEnd] }),
  HuvudmanRegistered: (context, { huvudman, huvudmanTyp, from }) => ({
    huvudman: [...context.huvudman, { huvudman, huvudmanTyp, from, to: null }],
  }),
  HuvudmanRemoved: (context, { huvudman, to }) => ({
    huvudman: changeLast(context.huvudman, (entry) => entry.huvudman === huvudman, { to }),
  }),
  CentralLedningsgruppNamed: ({ centrals }, { central, from }) => ({
    centrals: [...centrals, { central, from }],
  }),
};

export function changeBy(context: Context, { type, data }: NewVerksamhetEvent): Partial<Context> {
  const change = changes[type] as
    | ((context: Context, data: unknown) => Partial<Context>)
    | undefined;
  return change?.(context, data) ?? {};
}

function changeNumber<E>(entries: readonly E[], number: number, change: Partial<E>): readonly E[] {
  return entries.map((entry, index) => (index === number - 1 ? { ...entry, ...change } : entry));
}

export function chosenIn(data: Data<'SettingsChanged'>): DatedSettings {
  const { from, uppdrag, systemfel, ledningsgrupp, loggkontroll, verksamhet } = data;
  return {
    from,
    ...(uppdrag ? { uppdrag } : {}),
    ...(systemfel ? { systemfel } : {}),
    ...(ledningsgrupp ? { ledningsgrupp } : {}),
    ...(loggkontroll ? { loggkontroll } : {}),
    ...(verksamhet ? { verksamhet } : {}),
  };
}
