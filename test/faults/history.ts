import type { Outcome } from '@fyr/kernel';

/**
 * A command as its client saw it, however often it was sent with its one key. `ok`: the client was
 * told that it is done. `fail`: the client was told that it is not. `unknown`: nobody told.
 */
export type Operation = {
  readonly key: string;
  readonly command: string;
  /** Milliseconds of one clock, when it was first sent and when the client was told. */
  readonly invoked: number;
  readonly ended: number;
  readonly result: 'ok' | 'fail' | 'unknown';
  /** Every answer that said it is done. */
  readonly outcomes: readonly Pick<Outcome, 'id' | 'revision' | 'position'>[];
  /** Whether any answer said that it is not. */
  readonly refused: boolean;
};

/** A stream as a client was shown it. */
export type Read = {
  readonly stream: string;
  readonly revision: number;
  readonly invoked: number;
  readonly ended: number;
};

/** An event in the log, with the key of the command that it came of, where it can be told. */
export type Logged = {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly key: string | null;
};

/** What happened, and what is there afterwards. */
export type History = {
  readonly operations: readonly Operation[];
  readonly reads: readonly Read[];
  readonly log: readonly Logged[];
  /** The last position of what was there before. */
  readonly before?: number;
};
