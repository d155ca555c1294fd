import { type KernelContext, kernelContext } from '@fyr/kernel';
import type { Bedomningsgrund, Loggbedomning } from '../codes/index.ts';
import type { Drawn } from './events.ts';

export type Entry = Drawn['entries'][number] & {
  /** Whether who read has been asked why, and has answered. */
  readonly asked: boolean;
  readonly explained: boolean;
  readonly outcome: Loggbedomning | null;
  readonly reason: Bedomningsgrund | null;
};

/** What guards and `decide` read, and what leads whoever is asked to what they are asked about. */
export type LoggkontrollContext = KernelContext & {
  readonly month: string | null;
  readonly rows: number;
  readonly flagged: number;
  readonly sampled: number;
  /** Entry n stands at n - 1. */
  readonly entries: readonly Entry[];
};

export const loggkontrollContext: LoggkontrollContext = {
  ...kernelContext,
  month: null,
  rows: 0,
  flagged: 0,
  sampled: 0,
  entries: [],
};

export function assessedAs(
  { entries }: Pick<LoggkontrollContext, 'entries'>,
  outcome: Loggbedomning,
): number {
  return entries.filter((entry) => entry.outcome === outcome).length;
}
