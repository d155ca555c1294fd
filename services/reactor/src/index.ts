export { type Reacting, runReactor } from './reactor.ts';
