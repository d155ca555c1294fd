import { daysBetween, today as todayHere } from '../frame/today.ts';

/** Where a systemfel stands on the board, from left to right. */
export const stages = [
  'identified',
  'reported',
  'forwarded',
  'answered',
  'remedying',
  'followedUp',
  'resolved',
] as const;
export type Stage = (typeof stages)[number];

export function stageOf(state: string): Stage {
  const [top = '', within] = state.split('.');
  if (top === 'identified' || top === 'resolved') return top;
  if (top === 'reportedToLedningsgrupp') return 'reported';
  return stages.find((stage) => stage === within) ?? 'forwarded';
}

/** What leads to each place; the one that a role gives most often first. */
export const movesTo: Readonly<Record<Stage, readonly string[]>> = {
  identified: ['ReturnSystemfel', 'ReopenSystemfel'],
  reported: ['ReportToLedningsgrupp', 'TableSystemfel'],
  forwarded: ['ForwardToHuvudman', 'ReportDirectly'],
  answered: ['AnswerHuvudman'],
  remedying: ['PromiseRemedy', 'CarryOutRemedy'],
  followedUp: ['MakeFollowUp'],
  resolved: [
    ...['ResolveSystemfel', 'CloseSystemfelUnresolved'],
    ...['AssessAsSingleCase', 'MergeSystemfel', 'WithdrawSystemfel'],
  ],
};

/** What most often comes next from where it stands. */
export const nextFrom: Readonly<Record<Stage, readonly string[]>> = {
  identified: [
    ...['IdentifySystemfel', 'LinkEvidence', 'ReviewAnonymity'],
    ...['ReportToLedningsgrupp', 'ReportDirectly', 'MergeSystemfel', 'AssessAsSingleCase'],
  ],
  reported: ['DecideInLedningsgrupp', 'ForwardToHuvudman', 'PromiseRemedy', 'LinkEvidence'],
  forwarded: ['AnswerHuvudman', 'IssueAnswerLink', 'ConfirmReceipt', 'EscalateToLansstyrelse'],
  answered: ['PromiseRemedy', 'ForwardToHuvudman', 'EscalateToLansstyrelse'],
  remedying: ['CarryOutRemedy', 'MakeFollowUp'],
  followedUp: ['ResolveSystemfel', 'CloseSystemfelUnresolved'],
  resolved: ['ReopenSystemfel'],
};

type Standing = {
  readonly state: string;
  readonly awaitedTyp: readonly string[];
  readonly huvudmanTyp: readonly string[];
  readonly waitingSince: string | null;
  readonly sinceOn: string;
};

/** Whom it waits for; with the kinds of huvudman where it is one of them; undefined where it is over. */
export function waitsFor({ state, awaitedTyp, huvudmanTyp }: Standing) {
  const stage = stageOf(state);
  if (stage === 'resolved') return undefined;
  if (awaitedTyp.length > 0) return { who: 'huvudman', typer: awaitedTyp } as const;
  if (stage === 'remedying') return { who: 'huvudman', typer: huvudmanTyp } as const;
  return { who: stage === 'identified' ? 'ombud' : 'ledningsgrupp' } as const;
}

/** How many days it has waited: for an answer, or since it came where it is. */
export function daysWaited({ waitingSince, sinceOn }: Standing, today = todayHere()): number {
  return Math.max(0, daysBetween(waitingSince ?? sinceOn, today));
}
