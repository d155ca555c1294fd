export type { ApiOptions } from './config.ts';
export { type RunningApi, startApi } from './start.ts';
