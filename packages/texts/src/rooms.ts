import { kernelTexts } from './kernel.ts';
import type { Room } from './room.ts';

/** Every room of messages. A new one is a line here. */
export const rooms = [kernelTexts] as const satisfies readonly Room[];
