import { type AppendOutcome, Rejection } from '@fyr/kernel';
import type { AppendRow } from './append-call.ts';
import type { Prepared } from './prepare-append.ts';
import { isBroken, isTransient, translate } from './rejections.ts';

const APPENDS_MAX = 256;
const BYTES_MAX = 1_048_576;
/**
 * Of one append, which goes alone when it is larger than a batch: an import is one append, or it
 * would not be all or nothing. This much is written in less than the 2 s that the appends of other
 * processes wait for their tenant's lock.
 */
const ALONE_BYTES_MAX = 64 * 1_048_576;
const WAIT_MS_MAX = 5_000;
const IN_FLIGHT_MAX = 4;
/** Batches up to this size are not worth dividing. */
const UNDIVIDED = 8;

type Item = {
  readonly append: Prepared;
  readonly since: number;
  resolve(outcome: AppendOutcome): void;
  reject(error: unknown): void;
};
type Line = {
  readonly items: Item[];
  /** How many are in flight, or were last. */
  last: number;
  isFlying: boolean;
};
type Write = (tenant: string, batch: readonly Prepared[]) => Promise<readonly AppendRow[]>;
type Settle = () => void;

/**
 * Group commit. Each tenant has a line. While a batch of the tenant is being written, what arrives
 * waits; then what waited goes together, up to the bounds. A tenant has one batch in flight, the
 * process four, taken in turn. Within a batch no stream and no key comes twice, so what one append
 * did never has to be looked for in its own batch: the second goes with the next.
 *
 * A batch takes about half of the callers at work, not all: the others get their answers, decide
 * and encrypt while it is written, and neither this process nor the database waits for the other.
 *
 * A batch that fails is written again one by one, so that one append never fails its neighbours;
 * where the connection broke, once more whole, which the keys make safe. What has waited 5 s is
 * refused as `overloaded`.
 */
export function appendQueue(
  write: Write,
  { waitMsMax = WAIT_MS_MAX }: { readonly waitMsMax?: number } = {},
): {
  add(append: Prepared): Promise<AppendOutcome>;
  /** Settles when nothing waits and nothing is in flight. */
  idle(): Promise<void>;
} {
  const lines = new Map<string, Line>();
  /** Tenants whose line may take a place in the air, in turn. */
  const ready = new Set<string>();
  let flying = 0;
  const idlers: (() => void)[] = [];
  let turn = false;
  let sweeping: NodeJS.Timeout | undefined;

  function add(append: Prepared): Promise<AppendOutcome> {
    refuseTooLarge(append);
    return new Promise((resolve, reject) => {
      const line = lines.get(append.tenant) ?? { items: [], last: 0, isFlying: false };
      lines.set(append.tenant, line);
      line.items.push({ append, since: performance.now(), resolve, reject });
      if (!line.isFlying) ready.add(append.tenant);
      sweeping ??= setInterval(sweep, waitMsMax / 20).unref();
      takeTurn();
    });
  }

  /** Begins when this turn of the event loop is over, with all that it still brings. */
  function takeTurn(): void {
    if (turn) return;
    turn = true;
    setImmediate(() => {
      turn = false;
      begin();
    });
  }

  function begin(): void {
    for (const tenant of ready) {
      if (flying === IN_FLIGHT_MAX) return;
      ready.delete(tenant);
      const line = lines.get(tenant);
      if (line) void fly(tenant, line);
    }
  }

  async function fly(tenant: string, line: Line): Promise<void> {
    refuseLate(line.items, waitMsMax);
    const half = Math.ceil((line.items.length + line.last) / 2);
    const batch = takeBatch(line.items, Math.min(APPENDS_MAX, Math.max(UNDIVIDED, half)));
    line.last = batch.length;
    line.isFlying = true;
    flying += 1;
    const settle = await writeBatch(tenant, batch);
    flying -= 1;
    line.isFlying = false;
    if (line.items.length > 0) ready.add(tenant);
    else leave(tenant);
    begin();
    // The next batch is on its way before the callers of this one keep the process busy.
    if (line.isFlying) setImmediate(settle);
    else settle();
  }

  function leave(tenant: string): void {
    lines.delete(tenant);
    if (lines.size > 0) return;
    clearInterval(sweeping);
    sweeping = undefined;
    for (const resolve of idlers.splice(0)) resolve();
  }

  async function writeBatch(
    tenant: string,
    batch: readonly Item[],
    again = false,
  ): Promise<Settle> {
    if (batch.length === 0) return () => {};
    try {
      const appends = batch.map(({ append }) => append);
      const rows = await write(tenant, appends);
      return () => settleAll(batch, rows);
    } catch (error) {
      if (isBroken(error) && !again) return await writeBatch(tenant, batch, true);
      if (batch.length === 1 || isBroken(error) || isTransient(error)) {
        return () => {
          for (const { reject } of batch) reject(translate(error));
        };
      }
      const settles: Settle[] = [];
      for (const item of batch) settles.push(await writeBatch(tenant, [item], again));
      return () => {
        for (const settle of settles) settle();
      };
    }
  }

  function sweep(): void {
    for (const { items } of lines.values()) refuseLate(items, waitMsMax);
  }

  return {
    add,
    idle: async () => {
      if (lines.size > 0) await new Promise<void>((resolve) => idlers.push(resolve));
    },
  };
}

/** @throws Rejection `too_large` */
export function refuseTooLarge({ bytes }: Prepared): void {
  if (bytes > ALONE_BYTES_MAX) throw new Rejection('too_large', `an append of ${bytes} bytes`);
}

/** The line is in order of arrival. */
function refuseLate(line: Item[], waitMsMax: number): void {
  const oldest = performance.now() - waitMsMax;
  const late = line.findIndex(({ since }) => since >= oldest);
  for (const { reject } of line.splice(0, late === -1 ? line.length : late)) {
    reject(new Rejection('overloaded', 'waited too long for the log'));
  }
}

/** Takes from the front of the line what fits into one batch. */
function takeBatch(line: Item[], sizeMax: number): readonly Item[] {
  const batch: Item[] = [];
  const left: Item[] = [];
  const streams = new Set<string>();
  const keys = new Set<string>();
  let bytes = 0;
  for (const [index, item] of line.entries()) {
    const { append } = item;
    const isFull = batch.length > 0 && bytes + append.bytes > BYTES_MAX;
    if (isFull || batch.length === sizeMax) {
      left.push(...line.slice(index));
      break;
    }
    const twice = keys.has(append.key) || append.streams.some((id) => streams.has(id));
    // Also when it waits, so that a later one of the same stream does not pass it.
    for (const id of append.streams) streams.add(id);
    keys.add(append.key);
    if (twice) {
      left.push(item);
      continue;
    }
    batch.push(item);
    bytes += append.bytes;
  }
  line.splice(0, line.length, ...left);
  return batch;
}

function settleAll(batch: readonly Item[], rows: readonly AppendRow[]): void {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  for (const { append, resolve, reject } of batch) {
    const row = byKey.get(append.key);
    if (!row) reject(new Error('the append function said nothing of an append'));
    else resolve(appendOutcome(row));
  }
}

export function appendOutcome({ status, outcome }: AppendRow): AppendOutcome {
  return status === 'recorded' || status === 'repeated' ? { status, outcome } : { status };
}
