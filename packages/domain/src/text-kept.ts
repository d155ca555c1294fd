import { type EventDefinition, refuse } from '@fyr/kernel';

/** Once a text is erased its key is gone: only what needs no words may still happen. */
export function checkTextKept(definition: EventDefinition, isErased: boolean): void {
  if (isErased && definition.personal?.safeParse({}).success === false) refuse('textErased');
}
