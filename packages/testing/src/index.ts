export { type DemoPerson, demoPeople, demoTenant, everyDemoPerson } from './demo-people.ts';
export {
  eventStoreContract,
  exampleAppend,
  exampleEvent,
  type StoreUnderTest,
} from './event-store-contract.ts';
export { generateYear, type YearSummary } from './generate-year/generate-year.ts';
export { SimulatedClock, type Stage } from './generate-year/world.ts';
export { MemoryStore, type MemoryTimer } from './memory-store.ts';
export { soderort2011 } from './soderort-2011.ts';
