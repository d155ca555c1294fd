export * from './calendar.ts';
export * from './codes/index.ts';
export * from './ids.ts';
export { type SystemfelCommand, systemfelCommands } from './systemfel/commands.ts';
export { type SystemfelEvent, systemfelEvents } from './systemfel/events.ts';
export { type UppdragCommand, uppdragCommands } from './uppdrag/commands.ts';
export type { UppdragContext } from './uppdrag/context.ts';
export { type UppdragEvent, uppdragEvents } from './uppdrag/events.ts';
