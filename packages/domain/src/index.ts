export * from './calendar.ts';
export * from './codes/index.ts';
export * from './ids.ts';
export { type UppdragCommand, uppdragCommands } from './uppdrag/commands.ts';
export type { UppdragContext } from './uppdrag/context.ts';
export { type UppdragEvent, uppdragEvents } from './uppdrag/events.ts';
