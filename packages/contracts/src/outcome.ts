import { z } from 'zod';

/** What a command came to. A repeated key gets the same again, word for word. */
export const Outcome = z.object({
  id: z.uuid(),
  /** For people: `U-2026-014`. */
  number: z.string(),
  /** Absent where the role may not know how much has happened to the stream. */
  revision: z.int().optional(),
  position: z.int(),
  state: z.string(),
  /** Events recorded in the command's own stream; empty when it was so already. */
  recorded: z.array(z.string()),
});
