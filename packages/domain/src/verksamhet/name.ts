import type { LocalDate, ViewEvent } from '@fyr/kernel';
import { latest } from './dated.ts';
import type { VerksamhetEvent } from './events.ts';

type Named = Extract<
  VerksamhetEvent & ViewEvent,
  { type: 'VerksamhetStarted' | 'OperatingFormChanged' }
>;

/**
 * What a verksamhet is called on a day, past or planned ahead; before its first day, what it is to be
 * called. Null where that is erased, undefined where the reader has no text.
 */
export function nameOn(events: readonly ViewEvent[], day: LocalDate): string | null | undefined {
  const named = (events as readonly Named[])
    .filter(({ type }) => type === 'VerksamhetStarted' || type === 'OperatingFormChanged')
    // A change of form that says nothing of the name leaves it; of an erased one nobody knows.
    .filter(({ type, personal }) => type === 'VerksamhetStarted' || personal?.name !== undefined)
    .map(({ data, personal }) => ({ from: data.from, to: null, personal }));
  const [first] = named;
  const { personal } = latest(named, day) ?? first ?? {};
  return personal === null ? null : (personal?.name as string | undefined);
}

/** What every enhet there ever was is called, by its code; without those whose name is erased. */
export function enhetNames(events: readonly ViewEvent[]): Readonly<Record<string, string>> {
  const added = events.filter(({ type }) => type === 'EnhetAdded');
  return Object.fromEntries(
    added.flatMap(({ data, personal }) =>
      typeof personal?.name === 'string' ? [[data.enhet, personal.name]] : [],
    ),
  );
}
