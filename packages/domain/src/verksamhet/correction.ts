import type { LocalDate } from '@fyr/kernel';
import type { VerksamhetContext } from './context.ts';
import type { NewVerksamhetEvent } from './events.ts';
import { checkEvent } from './rules.ts';

/**
 * What is put right is held to the rules it was stated by, as far as they are about the event's own
 * data. Whether the organisation still holds together, the machine's guard on corrections says.
 */
export function checkCorrection(event: NewVerksamhetEvent, context: VerksamhetContext): void {
  const { on } = event.data as unknown as { readonly on: LocalDate };
  checkEvent(event, context, on);
}
