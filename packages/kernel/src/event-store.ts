import type { LocalDate } from './dates.ts';
import type { Actor, Subject, SubjectKind } from './event-catalog.ts';
import type { RejectionCode } from './rejection.ts';
import type { TimerChange } from './state.ts';

/** Why and by whom something is recorded. */
export type Cause = {
  readonly tenant: string;
  readonly actor: Actor;
  /** The clock port's now, epoch milliseconds. */
  readonly at: number;
  /** Idempotency key, unique in the tenant. The same key and command give the first outcome again. */
  readonly key: string;
  /** The event that led to this command, `tenant:position`; never an uppdrag's for a systemfel. */
  readonly trigger?: string;
  /** The revision the caller saw. Another one is `stale`, and a lost race is not retried. */
  readonly expectedRevision?: number;
};

/** A stream's row: its snapshot. */
export type StreamRow = {
  readonly id: string;
  readonly type: string;
  /** For people: `U-2026-014`. */
  readonly number: string;
  readonly revision: number;
  readonly machineVersion: number;
  readonly path: string;
  readonly since: LocalDate | null;
  readonly context: unknown;
};

/** What a command came to. Given again, word for word, to a repeated key. */
export type Outcome = {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  /** Of the last event recorded; where nothing was, the tenant's last. */
  readonly position: number;
  readonly state: string;
  /** Types of the events recorded in the command's own stream; empty when it was so already. */
  readonly recorded: readonly string[];
};

/** A key already used: with this very command, or with another one. */
export type Repeated =
  | { readonly status: 'repeated'; readonly outcome: Outcome | { readonly code: RejectionCode } }
  | { readonly status: 'key_reused' };

/** A command's identity: its key, and the content that a repeat must equal. */
export type CommandKey = { readonly key: string; readonly content: unknown };

/** An event on its way to the log. */
export type NewRecord = {
  readonly type: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: {
    readonly subject: Subject;
    readonly text: Readonly<Record<string, unknown>>;
  };
  /** The path it leads to. */
  readonly state: string;
};

/** One stream's part in an append. No events: its revision must still hold at commit. */
export type StreamAppend = {
  readonly id: string;
  readonly type: string;
  readonly letter: string;
  /** 0 opens the stream. */
  readonly expectedRevision: number;
  readonly events: readonly NewRecord[];
  /** The snapshot after the events. */
  readonly machineVersion: number;
  readonly path: string;
  readonly since: LocalDate | null;
  readonly context: unknown;
  readonly timers: readonly TimerChange[];
  readonly card?: { readonly subject: Subject; readonly fields: Readonly<Record<string, unknown>> };
};

export type Append = {
  readonly tenant: string;
  readonly actor: Actor;
  readonly at: number;
  readonly trigger?: string;
  readonly command: CommandKey;
  /** The command's own stream first. Empty only with `rejected`. */
  readonly streams: readonly StreamAppend[];
  /** The command was refused: only its key is kept, so that a repeat is refused alike. */
  readonly rejected?: RejectionCode;
};

export type AppendOutcome =
  | { readonly status: 'recorded'; readonly outcome: Outcome }
  | { readonly status: 'conflict' }
  | Repeated;

export type LoadRequest = {
  readonly tenant: string;
  readonly command?: CommandKey;
  readonly ids: readonly string[];
};
export type Loaded = {
  readonly rows: ReadonlyMap<string, StreamRow>;
  readonly repeated?: Repeated;
};

/** An event as it stands in the log. */
export type RecordedEvent = {
  readonly tenant: string;
  readonly position: number;
  readonly streamId: string;
  readonly streamType: string;
  readonly revision: number;
  readonly type: string;
  readonly version: number;
  /** As stored, of that version. `decode` gives the latest. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Absent where not asked for, null where the key is destroyed. */
  readonly personal?: Readonly<Record<string, unknown>> | null;
  readonly state: string;
  readonly actor: Actor;
  readonly at: number;
};

/** The port to the log. Adapters throw `Rejection` `overloaded` or `unavailable` when they must. */
export type EventStore = {
  /** One round trip: the rows of the streams asked for, and what became of the key. */
  load(request: LoadRequest): Promise<Loaded>;
  /** All of it or nothing. Resolves when it is durable. */
  append(append: Append): Promise<AppendOutcome>;
  /**
   * A stream's events, oldest first, whole in memory: streams are short, logs are not.
   * @param open whose personal text to decrypt
   */
  readStream(
    tenant: string,
    id: string,
    options?: { readonly open?: readonly SubjectKind[]; readonly toPosition?: number },
  ): Promise<readonly RecordedEvent[]>;
};

/** The port to the whole log, for those who may see neither personal text nor actor (`''`). */
export type LogReader = {
  /** Each tenant's last position. */
  heads(): Promise<ReadonlyMap<string, number>>;
  /** The next events of a tenant in position order, at most `limit` of them. */
  read(
    tenant: string,
    range: { readonly after: number; readonly limit: number },
  ): Promise<readonly RecordedEvent[]>;
  readStream(
    tenant: string,
    id: string,
    options?: { readonly toPosition?: number },
  ): Promise<readonly RecordedEvent[]>;
};
