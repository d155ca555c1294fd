import type { View, ViewEvent } from '@fyr/kernel';
import { stateAfter } from '../told.ts';
import type { VerksamhetContext } from './context.ts';
import { verksamhetMachine } from './machine.ts';
import { registerOf } from './register.ts';

/** Null where the key is destroyed: "uppgiften är raderad". */
type Texts = Readonly<Record<string, string>> | null;
type VerksamhetPersonal = {
  /** What it was last said to be called, also from a day ahead; `nameOn` tells of a day. */
  readonly name?: string | null;
  /** By the revision of the event that each came with. */
  readonly texts: Readonly<Record<string, Texts>>;
  /** How to reach ombud and arbetsledare, by account. */
  readonly contacts: Readonly<Record<string, Texts>>;
};

/** All of the organisation, past and planned; `organisationOn` tells what of it holds on a day. */
export function view(events: readonly ViewEvent[]): View {
  const { context } = stateAfter<VerksamhetContext>(verksamhetMachine, events);
  return {
    data: { ...registerOf(events), deadlines: context.deadlines },
    personal: events.reduce<VerksamhetPersonal>(hear, { texts: {}, contacts: {} }),
  };
}

function hear(
  heard: VerksamhetPersonal,
  { type, data, revision, personal }: ViewEvent,
): VerksamhetPersonal {
  // Nothing was written, or the reader may not have it.
  if (personal === undefined) return heard;
  const said = personal as Texts;
  const { ombud, account } = data as { ombud?: unknown; account?: unknown };
  if (type === 'OmbudEmployed' || type === 'OmbudContactChanged' || type === 'ArbetsledareNamed') {
    return { ...heard, contacts: { ...heard.contacts, [String(ombud ?? account)]: said } };
  }
  const texts = { ...heard.texts, [revision]: said };
  const named = type === 'VerksamhetStarted' || said?.name !== undefined;
  if (!named || !(type === 'VerksamhetStarted' || type === 'OperatingFormChanged')) {
    return { ...heard, texts };
  }
  return { ...heard, texts, name: said?.name ?? null };
}
