import { defineWorkflow, type Workflow } from '@fyr/kernel';
import { mote } from '../mote/index.ts';
import { systemfelCommands } from './commands.ts';
import type { SystemfelContext } from './context.ts';
import { checkCorrection } from './correction.ts';
import { decide } from './decide.ts';
import { systemfelEvents } from './events.ts';
import { facts } from './facts.ts';
import fossils from './fossils.json' with { type: 'json' };
import { systemfelMachine } from './machine.ts';
import { view } from './view.ts';

/** A recurring shortcoming in society's services, from somebody seeing it to its remedy. */
export const systemfel: Workflow = defineWorkflow<
  typeof systemfelEvents,
  typeof systemfelCommands,
  SystemfelContext
>({
  name: 'systemfel',
  letter: 'S',
  version: 2,
  machine: systemfelMachine,
  events: systemfelEvents,
  commands: systemfelCommands,
  decide,
  facts,
  also({ type, data }) {
    if (type === 'DecideInLedningsgrupp') return [{ workflow: mote, id: data.meetingId }];
    if (type === 'MergeSystemfel') return [{ workflow: systemfel, id: data.intoSystemfelId }];
    return [];
  },
  checkCorrection,
  cardOf: (type, { title }) =>
    type === 'SystemfelObserved' || type === 'SystemfelIdentified' ? { title } : undefined,
  view,
  fossils,
});
