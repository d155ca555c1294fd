export { type Projecting, runProjector } from './projector.ts';
