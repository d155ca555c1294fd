export { type Projecting, runProjector } from './projector.ts';
export { runReleaser } from './releaser.ts';
