import { createHmac, hkdfSync } from 'node:crypto';
import { type Append, type CommandKey, dayOf, type StreamAppend } from '@fyr/kernel';
import { canonicalJson } from './canonical.ts';
import { digestOf } from './digest.ts';
import type { Sealed, Vault } from './vault.ts';

/** An append as rows for the append function, all but its number in the batch. */
export type Prepared = {
  readonly tenant: string;
  readonly key: string;
  /** Streams that a batch may hold once. */
  readonly streams: readonly string[];
  readonly bytes: number;
  readonly command: Row;
  readonly parts: readonly Row[];
  readonly events: readonly Row[];
  readonly timers: readonly Row[];
  readonly cards: readonly Row[];
};
export type Row = Readonly<Record<string, string | number | Buffer | null>>;

/** Roughly what a row weighs besides its texts. */
const ROW_BYTES = 200;

/** Encrypts, puts into canonical form and digests: all that needs no lock. */
export async function prepareAppend(
  append: Append,
  vault: Vault | undefined,
  digestKey: Buffer,
): Promise<Prepared> {
  const parts = append.streams.map((stream) => partOf(append, stream));
  // Side by side, so that the keys of many subjects are read and made together.
  const sealed = await Promise.all(append.streams.map((stream) => sealedOf(append, stream, vault)));
  const events = sealed.flatMap((stream) => stream.events);
  const timers = append.streams.flatMap(timersOf);
  const cards = sealed.flatMap(({ card }) => (card ? [card] : []));

  const command = commandOf(append, digestKey);
  return {
    tenant: append.tenant,
    key: append.command.key,
    streams: append.streams.map(({ id }) => id),
    bytes: [command, ...parts, ...events, ...timers, ...cards].reduce(
      (n, row) => n + weigh(row),
      0,
    ),
    ...{ command, parts, events, timers, cards },
  };
}

/** Of the installation: the key to the digests of commands. */
export function digestKeyOf(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'fyr', 'command digests', 32));
}

/** Whether a repeat is the same command. Keyed, so that the row betrays nothing of its content. */
export function commandDigest({ content }: CommandKey, digestKey: Buffer): Buffer {
  return createHmac('sha256', digestKey).update(canonicalJson(content)).digest();
}

function commandOf({ command, rejected, streams: [own] }: Append, digestKey: Buffer): Row {
  if (!own && rejected === undefined) throw new Error('an append of nothing');
  return {
    key: command.key,
    digest: commandDigest(command, digestKey),
    rejected: rejected ?? null,
    recorded: JSON.stringify(own?.events.map(({ type }) => type) ?? []),
    own_stream: own?.id ?? null,
    own_revision: own ? own.expectedRevision + own.events.length : null,
    own_state: own?.path ?? null,
  };
}

function partOf({ at }: Append, stream: StreamAppend): Row {
  return {
    stream: stream.id,
    type: stream.type,
    letter: stream.letter,
    year: Number(dayOf(at).slice(0, 4)),
    expected: stream.expectedRevision,
    events: stream.events.length,
    machine_version: stream.machineVersion,
    state: stream.path,
    since: stream.since,
    context: canonicalJson(stream.context),
  };
}

async function sealedOf(
  append: Append,
  stream: StreamAppend,
  vault: Vault | undefined,
): Promise<{ readonly events: readonly Row[]; readonly card: Row | undefined }> {
  const events: Row[] = [];
  let revision = stream.expectedRevision;
  for (const record of stream.events) {
    revision += 1;
    events.push(await eventOf(append, stream, record, revision, vault));
  }
  const card = stream.card && (await cardOf(append.tenant, stream, stream.card, vault));
  return { events, card };
}

async function eventOf(
  { tenant, actor, at, trigger }: Append,
  stream: StreamAppend,
  { type, version, data, personal, state }: StreamAppend['events'][number],
  revision: number,
  vault: Vault | undefined,
): Promise<Row> {
  let sealed: Sealed | undefined;
  if (personal) {
    const place = { stream: stream.id, revision, type };
    sealed = await needed(vault).seal(tenant, personal.subject, place, personal.text);
  }
  const text = canonicalJson(data);
  const digest = digestOf({
    tenant,
    streamId: stream.id,
    streamType: stream.type,
    data: text,
    personal: sealed?.ciphertext ?? null,
    subjectKind: personal?.subject.kind ?? null,
    subjectId: personal?.subject.id ?? null,
    keyVersion: sealed?.keyVersion ?? null,
    cause: trigger ?? null,
    ...{ revision, type, version, state, actor, at },
  });
  return {
    stream: stream.id,
    stream_type: stream.type,
    ...{ revision, type, version, data: text, state, actor, at, digest },
    personal: sealed?.ciphertext ?? null,
    subject_kind: personal?.subject.kind ?? null,
    subject: personal?.subject.id ?? null,
    key_version: sealed?.keyVersion ?? null,
    cause: trigger ?? null,
  };
}

/** The last word on each name counts: to arm again is to cancel and to arm. */
function timersOf({ id, timers, expectedRevision, events }: StreamAppend): Row[] {
  const last = new Map(timers.map((change) => [change.name, change]));
  return [...last.values()].map((change) => ({
    stream: id,
    name: change.name,
    due_at: change.op === 'arm' ? change.dueAt : null,
    event: change.op === 'arm' ? canonicalJson(change.event) : null,
    revision: expectedRevision + events.length,
  }));
}

async function cardOf(
  tenant: string,
  { id }: StreamAppend,
  { subject, fields }: NonNullable<StreamAppend['card']>,
  vault: Vault | undefined,
): Promise<Row> {
  const { keyVersion, ciphertext } = await needed(vault).seal(
    tenant,
    subject,
    cardPlace(id),
    fields,
  );
  return {
    stream: id,
    subject_kind: subject.kind,
    subject: subject.id,
    key_version: keyVersion,
    ciphertext,
  };
}

export function cardPlace(stream: string) {
  return { stream, revision: 0, type: 'card' };
}

function needed(vault: Vault | undefined): Vault {
  if (!vault) throw new Error('personal text in a process that has no vault');
  return vault;
}

function weigh(row: Row): number {
  let bytes = ROW_BYTES;
  for (const value of Object.values(row)) {
    if (typeof value === 'string' || Buffer.isBuffer(value)) bytes += value.length;
  }
  return bytes;
}
