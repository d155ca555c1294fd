export * from './demo.ts';
export {
  eventStoreContract,
  exampleAppend,
  exampleEvent,
  type StoreUnderTest,
} from './event-store-contract.ts';
export * from './fixtures/index.ts';
export { type GivenEvent, type GivenStream, recordHistory, tenant } from './history-of.ts';
export { type Examples, workflowLaws } from './laws.ts';
export { logIn } from './log-in.ts';
export { machineDigest } from './machine-digest.ts';
export { MemoryStore, type MemoryTimer } from './memory-store.ts';
export type { GivenCommand } from './reach.ts';
export { type Scenario, scenariosOf } from './scenarios.ts';
export {
  type SeatedAccount,
  type StartedLedningsgrupp,
  startLedningsgrupp,
} from './start-ledningsgrupp.ts';
export {
  type EmployedOmbud,
  type StartedVerksamhet,
  startVerksamhet,
} from './start-verksamhet.ts';
export { missingTexts, textKeysOf } from './texts-of.ts';
