import { type AnyEvent, initialState, type State, step, type ViewEvent } from '@fyr/kernel';

type Machine = Parameters<typeof initialState>[0];

/** Where a stream stands by what is told of it. */
export function stateAfter<Context>(machine: Machine, told: readonly ViewEvent[]): State<Context> {
  return told.reduce(
    (state, event) => step<Context>(machine, state, event as AnyEvent).state,
    initialState<Context>(machine),
  );
}

/** Of what is told, the events of these types. */
export function allOf<Told extends { readonly type: string }, Type extends Told['type']>(
  told: readonly Told[],
  ...types: readonly Type[]
): readonly Extract<Told, { type: Type }>[] {
  return told.filter((event): event is Extract<Told, { type: Type }> =>
    types.some((type) => type === event.type),
  );
}
