import { type Andamal, hiddenFrom, purposeOf, subjectsIn, withhold } from '@fyr/domain';
import {
  history,
  type RecordedEvent,
  Rejection,
  type StreamEvent,
  type Workflow,
} from '@fyr/kernel';
import type { PostgresEventStore } from '@fyr/postgres';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from './caller.ts';
import type { Reached } from './rights.ts';
import type { Services } from './services.ts';

/** What an answer will show of a person, noted when their text is opened. */
type Noted = {
  readonly action: Action;
  readonly purpose: Andamal;
  readonly subject: string;
  readonly fields: readonly string[];
  readonly enhet?: string | undefined;
  readonly streamId?: string;
};
type Action = 'read' | 'history' | 'list' | 'export';
export type Showing = Noted[];

/** The store as routes have it: it opens no text of a person. */
export type ClosedStore = Omit<PostgresEventStore, 'cards' | 'readStream'> & {
  readStream(
    tenant: string,
    id: string,
    options?: { readonly open?: readonly 'stream'[]; readonly toPosition?: number },
  ): Promise<readonly RecordedEvent[]>;
};

type Card = Readonly<Record<string, unknown>> | null;
export type Told = RecordedEvent & StreamEvent;

/**
 * The only way to a person's text. Whoever opens some for a caller has by that noted who, what and
 * why; `logShown` writes it before the answer leaves.
 */
export type People = {
  /** A stream's events as the caller may be told them. */
  readStream(
    caller: Caller,
    workflow: Workflow,
    reached: Reached,
    asked: {
      readonly action: Action;
      readonly toPosition?: number | undefined;
      /** The caller's own uppdrag by which another of its client is theirs to read. */
      readonly through?: string;
      /** Of events of these types alone. */
      readonly only?: readonly string[];
    },
  ): Promise<{ readonly recorded: readonly RecordedEvent[]; readonly told: readonly Told[] }>;
  /** The cards of those streams that have one and whose text the caller may read. */
  cards(caller: Caller, streams: readonly Reached[]): Promise<ReadonlyMap<string, Card>>;
};

export function people(store: PostgresEventStore): People {
  return {
    async readStream(caller, workflow, { row, reading }, { action, toPosition, through, only }) {
      const recorded = await store.readStream(caller.tenant, row.id, {
        open: subjectsIn(reading),
        asker: { ...askerOf(caller), ...(through === undefined ? {} : { through }) },
        ...(toPosition === undefined ? {} : { toPosition }),
      });
      if (!isUnbroken(recorded, toPosition)) throw new Rejection('unknown', 'not theirs any more');
      const hidden = hiddenFrom(caller.role, workflow.name);
      const whole = withhold(reading, history(workflow.events, recorded), hidden);
      const told = only ? whole.filter(({ type }) => only.includes(type)) : whole;
      for (const { type, data, personal } of told) {
        const kind = workflow.events[type]?.subject;
        if (!personal || kind === undefined || kind === 'stream') continue;
        const subject = workflow.subjectOf(kind, row.context, row.id, data as { on: string });
        const fields = Object.keys(personal).map((field) => `${type}.${field}`);
        note(caller, { row, reading }, { action, subject, fields });
      }
      return { recorded, told };
    },

    async cards(caller, streams) {
      const open = streams.filter(({ reading }) => reading !== 'codes');
      if (open.length === 0) return new Map();
      const cards = await store.cards(
        caller.tenant,
        open.map(({ row }) => row.id),
        askerOf(caller),
      );
      for (const reached of open) {
        const card = cards.get(reached.row.id);
        if (!card || reached.row.type !== 'uppdrag') continue;
        const { clientId: subject } = reached.row.context as { clientId: string };
        const fields = Object.keys(card).map((field) => `card.${field}`);
        note(caller, reached, { action: 'list', subject, fields });
      }
      return cards;
    },
  };
}

/** What became another's since the rights were looked at lacks each event that tells of the client. */
function isUnbroken(recorded: readonly RecordedEvent[], toPosition: number | undefined): boolean {
  if (recorded.length === 0) return toPosition !== undefined;
  return recorded.at(-1)?.revision === recorded.length;
}

/** For the database, which settles for itself which clients are theirs. */
function askerOf({ account, enheter, today }: Caller) {
  return { account, enheter, today };
}

function note(
  caller: Caller,
  { row }: Reached,
  shown: { action: Action; subject: string; fields: readonly string[] },
): void {
  const isList = shown.action === 'list';
  caller.showing.push({
    ...shown,
    purpose: isList ? 'LISTA' : shown.action === 'export' ? 'UTDRAG' : purposeOf(caller, row),
    enhet: (row.context as { enhet?: string }).enhet,
    ...(isList ? {} : { streamId: row.id }),
  });
}

/** A number leads to a client for whoever may open it: that it stood behind a figure is logged too. */
export function noteNumbers(caller: Caller, streams: readonly Reached[]): void {
  for (const reached of streams) {
    const { clientId: subject } = reached.row.context as { clientId: string };
    note(caller, reached, { action: 'list', subject, fields: ['number'] });
  }
}

/** Exact figures are counted of clients, and nobody's in particular: of the report, then. */
export function noteExactFigures({ showing }: Caller, report: string): void {
  const fields = ['figures.exact'];
  showing.unshift({
    action: 'read',
    purpose: 'RAPPORT',
    subject: report,
    fields,
    streamId: report,
  });
}

/** What one wrote of a client oneself is theirs too. */
export function noteDraft(
  caller: Caller,
  reached: Reached,
  subject: string,
  written: readonly string[],
): void {
  note(caller, reached, { action: 'read', subject, fields: written.map((one) => `draft.${one}`) });
}

/** Who has read of a client is of the client too. */
export function noteAccesses({ showing }: Caller, { row }: Reached, subject: string): void {
  const { enhet } = row.context as { enhet: string };
  const fields = ['accesses'];
  showing.push({ action: 'read', purpose: 'LOGGUTDRAG', subject, fields, enhet, streamId: row.id });
}

/** Of whom the answer tells no more than was opened for it, and in the end left out. */
export function keepShown({ showing }: Caller, subjects: ReadonlySet<string>): void {
  const kept = showing.filter(({ subject }) => subjects.has(subject));
  showing.splice(0, showing.length, ...kept);
}

/**
 * Runs for every answer that is on its way, before a byte of it leaves: without the log there is no
 * answer. What refuses a question shows nobody.
 */
export async function logShown(
  { accessLog, clock, log }: Pick<Services, 'accessLog' | 'clock' | 'log'>,
  { caller, id }: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const [first] = caller?.showing ?? [];
  if (!caller || !first || reply.statusCode >= 400) return;
  const { tenant, role, account, showing } = caller;
  const unique = (values: readonly (string | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const row = {
    ...{ tenant, role, actor: `${role}:${account}`, at: clock.now(), requestId: id },
    ...{ action: first.action, purpose: first.purpose, streamId: first.streamId },
    subjects: unique(showing.map(({ subject }) => subject)),
    fields: unique(showing.flatMap(({ fields }) => fields)),
    enheter: unique(showing.map(({ enhet }) => enhet)),
  };
  try {
    await accessLog.record(row);
  } catch (error) {
    log.error({ err: error, requestId: id }, 'nobody is shown, for it cannot be logged');
    throw new Rejection('unavailable', 'the access log cannot be written', { cause: error });
  }
}
