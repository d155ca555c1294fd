import { defineWorkflow } from '@fyr/kernel';
import { systemfelCommands } from './commands.ts';
import type { SystemfelContext } from './context.ts';
import { checkCorrection } from './correction.ts';
import { decide, facts } from './decide.ts';
import { systemfelEvents } from './events.ts';
import fossils from './fossils.json' with { type: 'json' };
import { systemfelMachine } from './machine.ts';
import { view } from './view.ts';

/** A recurring shortcoming in society's services, from somebody seeing it to its remedy. */
export const systemfel = defineWorkflow<
  typeof systemfelEvents,
  typeof systemfelCommands,
  SystemfelContext
>({
  name: 'systemfel',
  letter: 'S',
  version: 1,
  machine: systemfelMachine,
  events: systemfelEvents,
  commands: systemfelCommands,
  decide,
  facts,
  checkCorrection,
  cardOf: (type, { title }) =>
    type === 'SystemfelObserved' || type === 'SystemfelIdentified' ? { title } : undefined,
  view,
  fossils,
});
