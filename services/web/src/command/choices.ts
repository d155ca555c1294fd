import type { Choice } from '@fyr/ui';
import type { Field } from './fields.ts';

/** Choices that the contract cannot list, by field name: the colleagues, this uppdrag's goals. */
export type OwnChoices = Readonly<Record<string, readonly Choice[]>>;

/** The choices of a field that takes one or several of a known set. */
export function choicesOf(
  { name, is }: Field,
  own: OwnChoices,
  label: (key: string) => string,
): readonly Choice[] | undefined {
  if (is.kind === 'code' || is.kind === 'codes') {
    return is.values.map((value) => ({ value, label: label(`code.${is.list}.${value}`) }));
  }
  return own[name];
}

/** Above this many, a list of tick boxes is no longer read; one picks from a menu instead. */
export const choicesInSightMax = 12;

/**
 * Whether to ask for a field. One that names something without a register of its own yet (a meeting)
 * has no choices and nothing a reader could write: the page gives it.
 */
export function isAsked({ name, is }: Field, own: OwnChoices): boolean {
  return (is.kind !== 'id' && is.kind !== 'ids') || own[name] !== undefined;
}
