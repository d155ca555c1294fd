export { connectNats, type Nats } from './connection.ts';
export { consume } from './consume.ts';
export type { PublishedEvent } from './message.ts';
export { type Published, publish } from './publish.ts';
export {
  type Applied,
  announceApplied,
  announceEpoch,
  onApplied,
  onWake,
  wake,
} from './signals.ts';
export { createStream, findEpoch, findLoss, type LastStored } from './topology.ts';
