import { z } from 'zod';

export const Health = z.object({ alive: z.literal(true) });
export const Ready = z.object({ ready: z.literal(true), nats: z.enum(['up', 'down']) });
