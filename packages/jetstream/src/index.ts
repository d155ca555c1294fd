export { consume } from './consume.ts';
export type { PublishedEvent } from './message.ts';
export { connectNats, type Nats } from './nats.ts';
export { type Published, publish } from './publish.ts';
export { type Applied, announceEpoch, type Noticed } from './signals.ts';
export { createStream, findEpoch, findLoss, type LastStored, lastStored } from './topology.ts';
