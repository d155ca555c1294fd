import {
  ledningsgrupp,
  loggkontroll,
  mote,
  rapport,
  systemfel,
  uppdrag,
  verksamhet,
} from '@fyr/domain';
import { accepts, initialState, type LocalDate, step, type Workflow } from '@fyr/kernel';
import fc from 'fast-check';
import { ledningsgruppExamples } from '../../domain/src/ledningsgrupp/examples.ts';
import { loggkontrollExamples } from '../../domain/src/loggkontroll/examples.ts';
import { moteExamples } from '../../domain/src/mote/examples.ts';
import { rapportExamples } from '../../domain/src/rapport/examples.ts';
import { systemfelExamples } from '../../domain/src/systemfel/examples.ts';
import { uppdragExamples as e } from '../../domain/src/uppdrag/examples.ts';
import { verksamhetExamples } from '../../domain/src/verksamhet/examples.ts';
import { type GivenEvent, given } from './read-models.fixture.ts';

export const firstDay = '2011-12-20';

/** What may come next, those that lead on several times so that most lives get somewhere. */
const uppdragSteps: readonly GivenEvent[] = [
  ...[e.DirectContactMade, e.ClientWishConfirmed, e.OmbudAssigned, e.FirstMeetingHeld],
  ...[e.DirectContactMade, e.ClientWishConfirmed, e.OmbudAssigned, e.FirstMeetingHeld],
  ...[e.FirstMeetingHeld, e.GoalFormulated, e.AgreementMade, e.AgreementMade],
  ...[e.UppdragQueued, e.QueuePriorityChanged, e.QueueLeft, e.InformationMeetingBooked],
  ...[e.UppdragPaused, e.UppdragResumed, e.UppdragClosed, e.UppdragReopened, e.UppdragReopened],
  ...[e.OmbudChanged, e.ClientDescribed, e.IndividualPlanNoted, e.UppdragRefused],
  ...[e.CoverGranted, e.CoverEnded],
];

/** Every event but the correction, which is none of a life's own. */
function stepsOf<E extends Readonly<Record<string, GivenEvent>>>(examples: E): GivenEvent[] {
  return Object.values(examples).filter(({ type }) => type !== 'FactsCorrected');
}

/** Random lives of uppdrag. */
export const uppdragLife = livesOf(uppdrag, e.UppdragRequested, uppdragSteps);

/** Random lives of systemfel. */
export const systemfelLife = livesOf(
  systemfel,
  systemfelExamples.SystemfelObserved,
  stepsOf(systemfelExamples),
);

/** Random lives of ledningsgrupper. */
export const ledningsgruppLife = livesOf(
  ledningsgrupp,
  ledningsgruppExamples.LedningsgruppFormed,
  stepsOf(ledningsgruppExamples),
);

/** Random lives of möten. */
export const moteLife = livesOf(mote, moteExamples.MotePlanned, stepsOf(moteExamples));

/** Random lives of reports. */
export const rapportLife = livesOf(
  rapport,
  rapportExamples.RapportOpened,
  stepsOf(rapportExamples),
);

/** Random lives of log reviews. */
export const loggkontrollLife = livesOf(
  loggkontroll,
  loggkontrollExamples.LoggkontrollOpened,
  stepsOf(loggkontrollExamples),
);

/** Random lives of verksamheter. */
export const verksamhetLife = livesOf(
  verksamhet,
  verksamhetExamples.VerksamhetStarted,
  stepsOf(verksamhetExamples),
);

/** Lives that the machine accepts: many changes a day, and some told of late. */
export function livesOf(
  workflow: Workflow,
  opening: GivenEvent,
  steps: readonly GivenEvent[],
): fc.Arbitrary<readonly GivenEvent[]> {
  const move = fc.record({
    pick: fc.nat(),
    days: fc.constantFrom(0, 0, 0, 1, 2, 9, 40),
    late: fc.nat(3),
  });
  return fc.array(move, { minLength: 1, maxLength: 40 }).map((moves) => {
    const first = given(opening, firstDay);
    const events: GivenEvent[] = [first];
    let state = step(workflow.machine, initialState(workflow.machine), asHappened(first)).state;
    let today: LocalDate = firstDay;
    for (const { pick, days, late } of moves) {
      today = Temporal.PlainDate.from(today).add({ days }).toString();
      const possible = steps.filter((event) => accepts(state, asHappened(event)));
      const chosen = possible[pick % possible.length];
      if (!chosen) break;
      const next = step(workflow.machine, state, asHappened(given(chosen, today))).state;
      // What changes no state may be told of days after it happened.
      const on = next.path === state.path && late === 0 ? firstDay : today;
      events.push(given(chosen, on));
      state = next;
    }
    return events;
  });
}

function asHappened({ type, data }: GivenEvent) {
  return { type, data: data as { on: LocalDate }, actor: 'ombud:example' };
}
