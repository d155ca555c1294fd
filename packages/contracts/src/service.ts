import { z } from 'zod';

/** What anybody may know of the installation. */
export const ServiceFacts = z.object({
  /** Where a fault is told of: an address, a number or a page; null where none has been set. */
  contact: z.string().nullable(),
});
