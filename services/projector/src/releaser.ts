import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { settingsIn, verksamhet } from '@fyr/domain';
import { type Clock, dayOf, type LocalDate, type LogReader, refold } from '@fyr/kernel';
import { type Database, whileLeading } from '@fyr/postgres';
import { releaseDue } from '@fyr/projections';
import type { Logger } from 'pino';

type ReleasingAll = {
  readonly database: Pick<Database, 'inTenant' | 'tryLead'>;
  readonly log: LogReader;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** How often it is looked whether a quarter is due. */
  readonly everyMs?: number;
};

const EVERY_MS = 5_000;

/** Releases each tenant's tables, quarter by quarter as they fall due. Of several releasers one leads. */
export async function runReleaser(releasing: ReleasingAll): Promise<void> {
  const { database, logger, signal } = releasing;
  const onTrouble = (err: unknown) => logger.warn({ err }, 'could not release');
  await whileLeading(database, 'fyr releaser', { signal, onTrouble }, (leading) =>
    lead({ ...releasing, signal: leading }),
  );
}

/** While a log grows, as when a past is imported, its tables wait. */
async function lead(releasing: ReleasingAll): Promise<void> {
  const { log, signal, everyMs = EVERY_MS } = releasing;
  let before: Heads = new Map();
  while (!signal.aborted) {
    const heads = await log.heads();
    const quiet = [...heads].filter(([tenant, head]) => before.get(tenant) === head);
    before = heads;
    while (await releaseEach(releasing, quiet));
    await sleep(everyMs, undefined, { signal }).catch(() => {});
  }
}

type Heads = ReadonlyMap<string, number>;

/** @returns whether anything went out */
async function releaseEach(
  { database, log, clock, logger, signal }: ReleasingAll,
  heads: readonly (readonly [string, number])[],
): Promise<boolean> {
  let any = false;
  for (const [tenant, head] of heads) {
    if (signal.aborted) return false;
    const settings = await settingsOf(log, tenant);
    const now = clock.now();
    const due = { tenant, head, settings, now, today: dayOf(now), chance };
    const quarter = await releaseDue(database, due);
    if (quarter !== undefined) logger.info({ tenant, quarter }, 'released');
    any ||= quarter !== undefined;
  }
  return any;
}

/** Told by the log: snapshots are not for a projector. */
async function settingsOf(log: LogReader, tenant: string) {
  const events = await log.readStream(tenant, tenant);
  const context = events.length > 0 ? refold(verksamhet, events).state.context : {};
  return (on: LocalDate) => settingsIn(context as Parameters<typeof settingsIn>[0], on).verksamhet;
}

/** Nobody who knows the rules can know which way it fell. */
function chance(): number {
  return randomInt(2 ** 32) / 2 ** 32;
}
