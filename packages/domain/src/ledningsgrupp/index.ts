import { defineWorkflow } from '@fyr/kernel';
import { ledningsgruppCommands } from './commands.ts';
import type { LedningsgruppContext } from './context.ts';
import { checkCorrection } from './correction.ts';
import { decide } from './decide.ts';
import { ledningsgruppEvents } from './events.ts';
import fossils from './fossils.json' with { type: 'json' };
import { ledningsgruppMachine } from './machine.ts';
import { view } from './view.ts';

/** The multi-agency steering group that the ordinance asks for. */
export const ledningsgrupp = defineWorkflow<
  typeof ledningsgruppEvents,
  typeof ledningsgruppCommands,
  LedningsgruppContext
>({
  name: 'ledningsgrupp',
  letter: 'L',
  version: 1,
  machine: ledningsgruppMachine,
  events: ledningsgruppEvents,
  commands: ledningsgruppCommands,
  decide,
  facts: ({ type }, { tenant }) =>
    type === 'FormLedningsgrupp' ? { verksamhet: { type: 'verksamhet', id: tenant } } : {},
  checkCorrection,
  /** A member's name is encrypted with that person's key; all else with the group's own. */
  subjectOf: (kind, { members }, id, data) =>
    kind === 'functionary'
      ? (members.find(({ member }) => member === data.member)?.person ?? id)
      : id,
  cardOf: (type, { name }) => (type === 'LedningsgruppFormed' ? { name } : undefined),
  view,
  fossils,
});
