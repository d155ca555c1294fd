import type { Right } from './holds.ts';

/**
 * What there is for whoever is invited to one ledningsgrupp from outside, by the ids of streams: the
 * group, its möten, and the systemfel that were reported to them. All else is as if it were not there.
 */
export type Within = Readonly<Record<WithinType, ReadonlySet<string>>>;

const types = ['ledningsgrupp', 'mote', 'systemfel'] as const;
export type WithinType = (typeof types)[number];

export function isWithin(
  within: Within,
  { type, id }: { readonly type: string; readonly id: string },
): boolean {
  return isWithinType(type) && within[type].has(id);
}

/** Whether a right that the role has is one within a group: no statistics or reports, nothing of the verksamhet. */
export function isOfGroup(right: Right): boolean {
  if (right === 'statistics' || right === 'reports' || right === 'runs') return false;
  if (right === 'calendar') return true;
  return isWithinType('gives' in right ? right.in.name : right.reads);
}

export function isWithinType(type: string): type is WithinType {
  return types.some((one) => one === type);
}
