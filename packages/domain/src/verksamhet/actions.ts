import { type AnyAction, deadline, kernelActions, type LocalDate } from '@fyr/kernel';
import { assign, enqueueActions } from 'xstate';
import { changeBy } from './changes.ts';
import type { VerksamhetContext } from './context.ts';
import { laterOf } from './dated.ts';
import type { VerksamhetEvent } from './events.ts';

type Type = VerksamhetEvent['type'];
type Of<T extends Type> = Extract<VerksamhetEvent, { type: T }>;
type Args<T extends Type = Type> = { readonly context: VerksamhetContext; readonly event: Of<T> };

/** Of the guideline that holds last; one adopted for a time gone by changes nothing. */
const guidelineReview = deadline<Args<'GuidelineAdopted'>>('guidelineReview', {
  dueOn: ({ context, event }) =>
    context.guidelines.some(({ from }) => from > event.data.from)
      ? (context.deadlines.guidelineReview ?? null)
      : event.data.reviewOn,
});

type AgreementArgs = Args<'AgreementSigned' | 'AgreementExtended' | 'AgreementEnded'>;
/** One that had ended when it was written down awaits nothing. */
const agreementEnds = deadline<AgreementArgs>('agreementEnds', {
  for: ({ event }) => String(event.data.agreement),
  dueOn: ({ event }) =>
    event.type === 'AgreementEnded' || event.data.to < event.data.on ? null : event.data.reviewOn,
});

/** The days by law, to länsstyrelsen: they stand, whatever day of the week. */
const legalDays = { redovisning: '01-15', ansokan: '03-01' } as const;
type LegalDay = keyof typeof legalDays;

const yearly = (name: LegalDay) =>
  deadline<Args<'VerksamhetStarted' | 'DeadlinePassed'>>(name, {
    dueOn: ({ event }) => {
      if (event.type === 'DeadlinePassed') return nextLegalDay(name, event.data.dueOn);
      // The central ledningsgrupp has no grant to answer for.
      if (event.data.kind === 'CENTRAL') return null;
      const { from, on } = event.data;
      return nextLegalDay(name, laterOf(from, on));
    },
  });
const redovisning = yearly('redovisning');
const ansokan = yearly('ansokan');

function nextLegalDay(name: LegalDay, after: LocalDate): LocalDate {
  const year = Number(after.slice(0, 4));
  const day = `${year}-${legalDays[name]}`;
  return day > after ? day : `${year + 1}-${legalDays[name]}`;
}

/** What each event does to the context and the deadlines of a verksamhet. */
export const verksamhetActions: Readonly<Record<string, AnyAction>> = {
  ...kernelActions,
  organise: assign(({ context, event }) =>
    changeBy(context as VerksamhetContext, event as VerksamhetEvent),
  ),
  note: () => {},
  trackGuidelineReview: guidelineReview.arm,
  trackAgreement: agreementEnds.arm,
  trackRedovisning: redovisning.arm,
  trackAnsokan: ansokan.arm,
  cancelGuidelineReview: guidelineReview.cancel,
  cancelAgreements: agreementEnds.cancel,
  cancelRedovisning: redovisning.cancel,
  cancelAnsokan: ansokan.cancel,
  /** What comes back each year; of the arming that passed only. */
  trackNextYear: enqueueActions(({ context, event, enqueue }) => {
    const { name, dueOn } = (event as Of<'DeadlinePassed'>).data;
    if (context.deadlines[name] !== dueOn) return;
    if (name === 'redovisning') enqueue('trackRedovisning');
    if (name === 'ansokan') enqueue('trackAnsokan');
  }),
};
