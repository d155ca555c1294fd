import { isDeepStrictEqual } from 'node:util';
import { type EventStore, history, type RecordedEvent } from '@fyr/kernel';
import type { Planned } from './planned.ts';

/** Whether what a command asks for was brought in before, and as the file says it now. */
export type Standing = 'new' | 'same' | 'differs';

type Read = Pick<EventStore, 'load' | 'readStream'>;

/** Holds every command against the history of its stream. Reads personal text, and shows none. */
export async function standings(
  store: Read,
  tenant: string,
  commands: readonly Planned[],
): Promise<readonly Standing[]> {
  const ids = [...new Set(commands.map(({ id }) => id))];
  const { rows } = await store.load({ tenant, ids });
  const open = ['client', 'functionary', 'stream'] as const;
  const recorded = new Map<string, readonly RecordedEvent[]>();
  for (const id of rows.keys()) {
    recorded.set(id, await store.readStream(tenant, id, { open }));
  }
  const taken = new Map<string, number>();
  const each = commands.map((planned): Standing => {
    const events = recorded.get(planned.id);
    if (!events) return 'new';
    const name = `${planned.id} ${planned.command.type}`;
    const nth = taken.get(name) ?? 0;
    taken.set(name, nth + 1);
    return standingOf(planned, events, nth);
  });
  // A life is brought in whole or not at all: what is left of it is no longer the file's to tell.
  return each.map((standing, index) => {
    const { about, id } = commands[index] as Planned;
    return standing === 'new' && about === 'life' && recorded.has(id) ? 'differs' : standing;
  });
}

function standingOf(planned: Planned, recorded: readonly RecordedEvent[], nth: number): Standing {
  const { workflow, command, about } = planned;
  if (about === 'opening') return 'same';
  const type = workflow.commands[command.type]?.event ?? '';
  const ofType = (events: readonly RecordedEvent[]) => events.filter((one) => one.type === type);
  const data = command.data as Readonly<Record<string, unknown>>;
  const isMeant = (event: RecordedEvent) =>
    about !== 'life' && about.every((key) => isDeepStrictEqual(event.data[key], data[key]));
  const index = about === 'life' ? nth : ofType(recorded).findIndex((event) => isMeant(event));
  // As it was brought in, or as it was put right since.
  const ways = [ofType(recorded), ofType(history(workflow.events, recorded))];
  const found = ways.flatMap((events) => events[index] ?? []);
  if (found.length === 0) return 'new';
  return found.some((event) => says(event, planned)) ? 'same' : 'differs';
}

/** All that the command gives stands in the event. What the command left out was filled in then. */
function says(event: RecordedEvent, { workflow, command, about }: Planned): boolean {
  const shape = workflow.events[event.type]?.data.shape ?? {};
  const data = Object.entries(command.data as Readonly<Record<string, unknown>>);
  const saysData = data
    .filter(([key]) => key in shape && (about === 'life' || key !== 'on'))
    .every(([key, value]) => isDeepStrictEqual(value, event.data[key]));
  // What was erased since is not held against anybody.
  const saysWords = event.personal === null || isDeepStrictEqual(command.personal, event.personal);
  return saysData && saysWords;
}
