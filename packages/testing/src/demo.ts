/** What `fyr demo` loads. Apart from the rest, which brings the test runner along. */
export {
  type DemoPerson,
  demoCentralTenant,
  demoPeople,
  demoTenant,
  demoTenants,
} from './demo-people.ts';
export { beginDemo, demoReference, demoStage } from './demo-stage.ts';
export { soderort2011 } from './fixtures/soderort-2011.ts';
export { generateYear, type YearSummary } from './generate-year/generate-year.ts';
export { SimulatedClock, type Stage } from './generate-year/world.ts';
export { logIn } from './log-in.ts';
