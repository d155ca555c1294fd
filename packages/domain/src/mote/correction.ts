import type { MoteContext } from './context.ts';
import type { NewMoteEvent } from './events.ts';
import { checkItem, checkItemsOnce, checkShownItem, checkTimes } from './rules.ts';

/** What is put right is held to the rules it was stated by, as far as they are about its own data. */
export function checkCorrection({ type, data }: NewMoteEvent, context: MoteContext): void {
  switch (type) {
    case 'MotePlanned':
    case 'MoteMoved':
      checkTimes(data.startsAt, data.endsAt);
      break;
    case 'AgendaOrdered':
      checkItemsOnce(data.order);
      for (const key of data.order) checkShownItem(context, key);
      break;
    case 'MoteCalled':
      checkItemsOnce(data.agenda.map(({ key }) => key));
      for (const { key } of data.agenda) checkShownItem(context, key);
      break;
    case 'PaperAttached':
      if (data.item !== undefined) checkItem(context, data.item);
  }
}
