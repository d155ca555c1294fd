import { z } from 'zod';
import { CommandEnvelope } from './command.ts';

/** What belongs to one contact with a client: itself, what it did for a goal, what was seen in it. */
const NotedCommand = z.enum([
  'MakeDirectContact',
  'MakeContact',
  'ReviseGoal',
  'ReachGoal',
  'NoteObservation',
]);

/** Commands on one uppdrag that are recorded together or not at all, in the order they are given. */
export const NotedTogether = z.strictObject({
  commands: z
    .array(CommandEnvelope.extend({ type: NotedCommand }))
    .min(1)
    .max(4),
});
