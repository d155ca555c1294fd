import { defineWorkflow } from '@fyr/kernel';
import { loggkontrollCommands } from './commands.ts';
import type { LoggkontrollContext } from './context.ts';
import { decide } from './decide.ts';
import { loggkontrollEvents } from './events.ts';
import fossils from './fossils.json' with { type: 'json' };
import { loggkontrollMachine } from './machine.ts';
import { view } from './view.ts';

/** The review of who has read about clients, month by month. */
export const loggkontroll = defineWorkflow<
  typeof loggkontrollEvents,
  typeof loggkontrollCommands,
  LoggkontrollContext
>({
  name: 'loggkontroll',
  letter: 'K',
  version: 1,
  machine: loggkontrollMachine,
  events: loggkontrollEvents,
  commands: loggkontrollCommands,
  decide,
  facts: ({ type }, { tenant }) =>
    type === 'OpenLoggkontroll' ? { verksamhet: { type: 'verksamhet', id: tenant } } : {},
  view,
  fossils,
});
