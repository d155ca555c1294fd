import { defineWorkflow } from '@fyr/kernel';
import { verksamhetCommands } from './commands.ts';
import type { VerksamhetContext } from './context.ts';
import { checkCorrection } from './correction.ts';
import { decide } from './decide.ts';
import { verksamhetEvents } from './events.ts';
import fossils from './fossils.json' with { type: 'json' };
import { verksamhetMachine } from './machine.ts';
import { view } from './view.ts';

/** One operation of personliga ombud, or a central ledningsgrupp: the organisation around the work. */
export const verksamhet = defineWorkflow<
  typeof verksamhetEvents,
  typeof verksamhetCommands,
  VerksamhetContext
>({
  name: 'verksamhet',
  letter: 'V',
  version: 4,
  machine: verksamhetMachine,
  events: verksamhetEvents,
  commands: verksamhetCommands,
  decide,
  checkCorrection,
  subjectOf(kind, _context, id, data) {
    if (kind === 'stream') return id;
    const { ombud, account } = data as { readonly ombud?: string; readonly account?: string };
    return ombud ?? account ?? id;
  },
  cardOf(type, { name }) {
    const names = type === 'VerksamhetStarted' || type === 'OperatingFormChanged';
    return names && name !== undefined ? { name } : undefined;
  },
  view,
  fossils,
});
