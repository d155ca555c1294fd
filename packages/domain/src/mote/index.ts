import { defineWorkflow, type FactRef } from '@fyr/kernel';
import { ledningsgrupp } from '../ledningsgrupp/index.ts';
import { type MoteCommand, moteCommands } from './commands.ts';
import type { MoteContext } from './context.ts';
import { checkCorrection } from './correction.ts';
import { decide } from './decide.ts';
import { moteEvents } from './events.ts';
import fossils from './fossils.json' with { type: 'json' };
import { moteMachine } from './machine.ts';
import { view } from './view.ts';

/** A meeting of a ledningsgrupp, from its planning to its approved minutes. */
export const mote = defineWorkflow<typeof moteEvents, typeof moteCommands, MoteContext>({
  name: 'mote',
  letter: 'M',
  version: 3,
  machine: moteMachine,
  events: moteEvents,
  commands: moteCommands,
  decide,
  facts(given, { tenant }) {
    const refs: Record<string, FactRef> = {};
    if (restsOnVerksamhet.has(given.type)) {
      refs.verksamhet = { type: 'verksamhet', id: tenant };
    }
    const group = groupOf(given);
    if (group !== undefined) refs.ledningsgrupp = { type: 'ledningsgrupp', id: group };
    return refs;
  },
  also: (given) =>
    given.type === 'HoldMote' ? [{ workflow: ledningsgrupp, id: given.data.ledningsgruppId }] : [],
  checkCorrection,
  view,
  fossils,
});

/** Its settings, or who is an ombud in it. */
const restsOnVerksamhet: ReadonlySet<MoteCommand['type']> = new Set([
  'HoldMote',
  'CloseMote',
  'AddAgendaItem',
  'AttachPaper',
]);

function groupOf({ type, data }: MoteCommand): string | undefined {
  const seated = type === 'PlanMote' || type === 'HoldMote' || type === 'ChangeAttendance';
  return seated ? data.ledningsgruppId : undefined;
}
