import type { LocalDate } from '@fyr/kernel';
import type { z } from 'zod';

/** An event's data as a command gives it: `on` is added to every command alike. */
export function given<Shape extends z.ZodRawShape & { on: typeof LocalDate }>(definition: {
  readonly data: z.ZodObject<Shape>;
}): Omit<Shape, 'on'> {
  const { on: _, ...shape } = definition.data.shape;
  return shape;
}
