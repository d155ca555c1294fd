import {
  announceEpoch,
  createStream,
  findEpoch,
  findLoss,
  type LastStored,
  lastStored,
  type Nats,
} from '@fyr/jetstream';
import type { LogReader } from '@fyr/kernel';
import type { RelayCursor } from '@fyr/postgres';
import type { Logger } from 'pino';

/**
 * Keeps a living stream. One that lost anything it acknowledged, or holds what the log does not, is
 * replaced by that of the next epoch; whoever missed events by it reads them from the log.
 */
export function keepEpoch(
  parts: {
    readonly nats: Nats;
    readonly cursor: Pick<RelayCursor, 'raiseEpoch'>;
    readonly log: Pick<LogReader, 'heads'>;
    readonly logger: Logger;
  },
  first: number,
  published: ReadonlyMap<string, number>,
): {
  current(): number;
  /** @returns false where a new epoch began; throws when NATS does not answer */
  check(last: LastStored | undefined): Promise<boolean>;
} {
  const { nats, cursor, log, logger } = parts;
  let epoch = first;
  let known = false;

  async function begin(reason: string, atLeast: number): Promise<void> {
    do epoch = await cursor.raiseEpoch(epoch);
    while (epoch < atLeast);
    logger.error({ epoch, reason }, 'the stream is made anew');
    await createStream(nats, epoch);
    announceEpoch(nats, epoch);
  }

  /** Once in each leadership: the stream that is there may be anybody's. */
  async function meet(): Promise<boolean> {
    const found = await findEpoch(nats);
    if (found === undefined && published.size === 0) {
      await createStream(nats, epoch);
      announceEpoch(nats, epoch);
    } else if (found !== epoch) {
      await begin(`found ${found ?? 'no stream'}, expected ${epoch}`, (found ?? 0) + 1);
    } else if (await isAhead()) {
      await begin('it holds events that the log does not', 0);
      return false;
    } else {
      return true;
    }
    return false;
  }

  /** After a database was restored to an earlier time. */
  async function isAhead(): Promise<boolean> {
    const last = await lastStored(nats, epoch);
    const [tenant = '', position = '0'] = last?.messageId.split(':') ?? [];
    const heads = await log.heads();
    return Number(position) > (heads.get(tenant) ?? 0);
  }

  return {
    current: () => epoch,
    async check(last) {
      if (!known && !(await meet())) {
        known = true;
        return false;
      }
      known = true;
      const loss = await findLoss(nats, epoch, last);
      if (loss === undefined) return true;
      await begin(loss, 0);
      return false;
    },
  };
}
