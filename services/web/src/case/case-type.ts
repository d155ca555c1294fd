import { workflows } from '@fyr/domain';
import type { StatusTone } from '@fyr/ui';

/** What has pages of its own: a workflow by name. */
export const caseTypes = [
  'uppdrag',
  'systemfel',
] as const satisfies readonly (keyof typeof workflows)[];
export type CaseType = (typeof caseTypes)[number];

export function isCaseType(name: string): name is CaseType {
  return caseTypes.some((type) => type === name);
}

export function workflowOf(type: CaseType) {
  return workflows[type];
}

/** The key of a state's words. */
export function stateKey(type: CaseType, path: string): string {
  return `state.${type}.${path}`;
}

const tones: Readonly<Record<string, StatusTone>> = {
  'firstContact.queued': 'waiting',
  firstContact: 'waiting',
  jointMapping: 'going',
  'active.paused': 'resting',
  active: 'going',
  closed: 'done',
  identified: 'waiting',
  reportedToLedningsgrupp: 'going',
  forwardedToHuvudman: 'going',
  resolved: 'done',
};

export function toneOf(path: string): StatusTone {
  return tones[path] ?? tones[path.split('.')[0] ?? ''] ?? 'going';
}
