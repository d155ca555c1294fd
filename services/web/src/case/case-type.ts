import type { workflows } from '@fyr/domain';
import type { StatusTone } from '@fyr/ui';
import type { Session } from '../api/session.ts';

/** What has pages of its own: a workflow by name, in the order of the menu. */
export const caseTypes = [
  'uppdrag',
  'systemfel',
  'mote',
  'ledningsgrupp',
  'verksamhet',
  'loggkontroll',
  'rapport',
] as const satisfies readonly (keyof typeof workflows)[];
export type CaseType = (typeof caseTypes)[number];
/** Of a verksamhet there is one: the reader's own. */
export type ListType = Exclude<CaseType, 'verksamhet'>;

export function isCaseType(name: string): name is CaseType {
  return caseTypes.some((type) => type === name);
}

export function hasList(type: CaseType): type is ListType {
  return type !== 'verksamhet';
}

/** Whether the menu leads there: to a list, or to the one that there is. */
export function seesPagesOf(type: CaseType, { rights }: Pick<Session, 'rights'>): boolean {
  return rights.lists.includes(type);
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
  planned: 'waiting',
  called: 'waiting',
  held: 'going',
  minutesApproved: 'done',
  cancelled: 'done',
  formed: 'going',
  dissolved: 'done',
  running: 'going',
  ended: 'done',
  open: 'going',
  opened: 'waiting',
  drafted: 'going',
  frozen: 'waiting',
  approved: 'waiting',
  sent: 'going',
  'sent.accepted': 'done',
  'sent.delivered': 'done',
  discarded: 'done',
};

export function toneOf(path: string): StatusTone {
  return tones[path] ?? tones[path.split('.')[0] ?? ''] ?? 'going';
}
