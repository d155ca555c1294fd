import { defineWorkflow, type FactRef, type Workflow } from '@fyr/kernel';
import { type UppdragCommand, uppdragCommands } from './commands.ts';
import type { UppdragContext } from './context.ts';
import { checkCorrection } from './correction.ts';
import { decide } from './decide.ts';
import { uppdragEvents } from './events.ts';
import fossils from './fossils.json' with { type: 'json' };
import { uppdragMachine } from './machine.ts';
import { view } from './view.ts';

/** What rests on how the verksamhet is organised and what it has decided. */
const restsOnVerksamhet = new Set<UppdragCommand['type']>([
  'RequestUppdrag',
  'MakeDirectContact',
  'QueueUppdrag',
  'ChangeQueuePriority',
  'AssignOmbud',
  'TakeOnUppdrag',
  'ChangeOmbud',
  'GrantCover',
  'GiveConsent',
  'MakeAgreement',
  'ReviewNeed',
  'PauseUppdrag',
  'RefuseUppdrag',
  'ReferClient',
  'WithdrawRequest',
  'CloseUppdrag',
  'DecideDocumentation',
  'DestroyDocumentation',
  'ReopenUppdrag',
]);

export const uppdrag: Workflow = defineWorkflow({
  name: 'uppdrag',
  letter: 'U',
  version: 3,
  machine: uppdragMachine,
  events: uppdragEvents,
  commands: uppdragCommands,
  decide,
  checkCorrection,
  facts(given, { tenant, id }) {
    const refs: Record<string, FactRef> = {};
    if (restsOnVerksamhet.has(given.type)) refs.verksamhet = { type: 'verksamhet', id: tenant };
    if (given.type === 'RequestUppdrag' && given.data.earlierUppdragId !== undefined) {
      refs.earlier = { type: 'uppdrag', id: given.data.earlierUppdragId, hold: true };
    }
    for (const other of othersOf(given, id)) refs[other] = { type: 'uppdrag', id: other };
    return refs;
  },
  also: (given, { id }) => othersOf(given, id).map((other) => ({ workflow: uppdrag, id: other })),
  subjectOf: (_kind, context: UppdragContext) => context.clientId,
  cardOf(type, { name, phone, email }) {
    if (type !== 'UppdragRequested' && type !== 'ContactDetailsChanged') return undefined;
    return { name, phone, email };
  },
  view,
  fossils,
});

function othersOf({ type, data }: UppdragCommand, id: string): readonly string[] {
  if (type !== 'ForgetSubject' && type !== 'DestroyDocumentation') return [];
  return (data.alsoIn ?? []).filter((other) => other !== id);
}
