import type { Choice } from '@fyr/ui';
import type { Field } from './fields.ts';

/** Choices that the contract cannot list, by field name: the colleagues, this uppdrag's goals. */
export type OwnChoices = Readonly<Record<string, readonly Choice[] | undefined>>;

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
 * Whether to ask for a field. One that the page gives is not asked for; nor one that names something
 * without a register (a report), which has no choices and nothing a reader could write.
 */
export function isAsked({ name, is }: Field, own: OwnChoices): boolean {
  if (givenByPage.has(name)) return false;
  // What another answer says already has no choice left.
  if (is.kind === 'code' && own[name]?.length === 0) return false;
  return (is.kind !== 'id' && is.kind !== 'ids') || own[name] !== undefined;
}

/** The agenda as it stands, its order, and the draft that is approved. */
const givenByPage: ReadonlySet<string> = new Set(['agenda', 'order', 'draft']);
