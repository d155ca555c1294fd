export { type DemoPerson, demoPeople, demoTenant, everyDemoPerson } from './demo-people.ts';
export {
  eventStoreContract,
  exampleAppend,
  exampleEvent,
  type StoreUnderTest,
} from './event-store-contract.ts';
export { generateYear, type YearSummary } from './generate-year/generate-year.ts';
export { SimulatedClock, type Stage } from './generate-year/world.ts';
export { type GivenEvent, type GivenStream, tenant } from './history-of.ts';
export { type Examples, workflowLaws } from './laws.ts';
export { machineDigest } from './machine-digest.ts';
export { MemoryStore, type MemoryTimer } from './memory-store.ts';
export type { GivenCommand } from './reach.ts';
export { type Scenario, scenariosOf } from './scenarios.ts';
export { soderort2011 } from './soderort-2011.ts';
export { missingTexts, textKeysOf } from './texts-of.ts';
