import { dayOf, type LocalDate } from './dates.ts';
import { type AnyEvent, versionOf } from './event-catalog.ts';
import type { NewRecord } from './event-store.ts';
import { explainEvent } from './explain.ts';
import { Rejection } from './rejection.ts';
import { accepts, type State, step, type TimerChange } from './state.ts';
import type { NewEvent, Workflow } from './workflow.ts';

type Confirmed = {
  readonly state: State<unknown>;
  readonly records: readonly NewRecord[];
  readonly timers: readonly TimerChange[];
};

/**
 * Lets the machine confirm each event in turn.
 * @throws Rejection `not_allowed` naming every guard that said no
 */
export function confirm(
  workflow: Workflow,
  from: State<unknown>,
  events: readonly NewEvent[],
  when: { readonly on: LocalDate; readonly at: number; readonly actor: string },
): Confirmed {
  let state = from;
  const records: NewRecord[] = [];
  const timers: TimerChange[] = [];
  for (const { type, data: given } of events) {
    const definition = workflow.events[type];
    if (!definition)
      throw new Error(`${workflow.name} decided on ${type}, which is not in its catalog`);
    const data = definition.data.parse({ ...given, on: when.on }) as AnyEvent['data'];
    const event = { type, data, actor: when.actor };
    if (!accepts(state, event)) {
      throw new Rejection('not_allowed', `${type} is not allowed in ${state.path}`, {
        because: explainEvent(state, type),
      });
    }
    const next = step(workflow.machine, state, event);
    checkDay(data.on, when.at, next.state.path === state.path ? null : state.since);
    state = next.state;
    timers.push(...next.timers);
    records.push({ type, version: versionOf(definition), data, state: state.path });
  }
  return { state, records, timers };
}

/**
 * Nothing happens in the future, and a state does not change before it was entered.
 * @throws Rejection `not_allowed`
 */
export function checkDay(on: LocalDate, at: number, notBefore: LocalDate | null): void {
  const today = dayOf(at);
  if (on > today) {
    throw new Rejection('not_allowed', `${on} lies in the future`, {
      because: [{ rule: 'dateInFuture', values: { on, today } }],
    });
  }
  if (notBefore !== null && on < notBefore) {
    throw new Rejection('not_allowed', `${on} lies before the last change of state`, {
      because: [{ rule: 'dateBeforePrevious', values: { on, previous: notBefore } }],
    });
  }
}
