export { confirm } from './confirm.ts';
export { type Clock, dayOf, endOfDay, LocalDate, TIME_ZONE, yearOf } from './dates.ts';
export { type Deadline, deadline } from './deadline.ts';
export { describe, type MachineDescription, type StateDescription } from './describe.ts';
export {
  type Actor,
  type AnyEvent,
  decode,
  type EventCatalog,
  type EventDefinition,
  type EventOf,
  event,
  type NewEventOf,
  type Subject,
  type SubjectKind,
  UnreadableEvent,
  versionOf,
} from './event-catalog.ts';
export type {
  Append,
  AppendOutcome,
  Cause,
  CommandKey,
  EventStore,
  Loaded,
  LoadRequest,
  LogReader,
  NewRecord,
  Outcome,
  RecordedEvent,
  Repeated,
  StreamAppend,
  StreamRow,
} from './event-store.ts';
export { type CauseOfMany, type Directed, dryRun, execute, executeTogether } from './execute.ts';
export { explain, explainEvent, type Next } from './explain.ts';
export { faultsOf } from './faults.ts';
export { fold, history, ReplayDiverged, refold, type StreamEvent } from './fold.ts';
export { kernelDecisions } from './kernel-decisions.ts';
export {
  type AnyAction,
  correctionShape,
  deadlineId,
  type KernelContext,
  type KernelEvent,
  kernelActions,
  kernelContext,
  kernelEvents,
  kernelGuards,
  kernelTransitions,
} from './kernel-events.ts';
export type { Command } from './parse.ts';
export {
  type Because,
  type Fault,
  type Refusal,
  RefusedTogether,
  Rejection,
  type RejectionCode,
  refuse,
} from './rejection.ts';
export { accepts, initialState, resumeState, type State, step, type TimerChange } from './state.ts';
export { verifyWorkflow } from './verify.ts';
export {
  type CommandCatalog,
  type CommandDefinition,
  type CommandOf,
  command,
  type Decision,
  defineWorkflow,
  type Fact,
  type FactRef,
  type Facts,
  type Fossils,
  type Situation,
  type View,
  type ViewEvent,
  type Where,
  type Workflow,
} from './workflow.ts';
