import { defineWorkflow } from '@fyr/kernel';
import { rapportCommands } from './commands.ts';
import type { RapportContext } from './context.ts';
import { decide } from './decide.ts';
import { rapportEvents } from './events.ts';
import fossils from './fossils.json' with { type: 'json' };
import { rapportMachine } from './machine.ts';
import { view } from './view.ts';

/** A report of a kind and a period, from its opening until whoever receives it is content. */
export const rapport = defineWorkflow<typeof rapportEvents, typeof rapportCommands, RapportContext>(
  {
    name: 'rapport',
    letter: 'R',
    version: 1,
    machine: rapportMachine,
    events: rapportEvents,
    commands: rapportCommands,
    decide,
    facts: ({ type }, { tenant }) =>
      type === 'FreezeRapport' ? { verksamhet: { type: 'verksamhet', id: tenant } } : {},
    view,
    fossils,
  },
);
