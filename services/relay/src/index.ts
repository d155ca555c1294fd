export { type Relaying, runRelay } from './relay.ts';
