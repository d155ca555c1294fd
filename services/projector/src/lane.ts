import type { LogReader } from '@fyr/kernel';
import { persist } from '@fyr/postgres';
import {
  analyze,
  createApplier,
  type Delivered,
  isServing,
  type Parked,
  type Projection,
  rebuild,
  type Storage,
  schemaOf,
  tellRooms,
} from '@fyr/projections';
import type { Logger } from 'pino';

/** One read model on its way through the log, by itself: trouble in one never holds up another. */
export type Lane = {
  /** Where it stands in a tenant's log, as far as is known here; undefined until it serves. */
  position(tenant: string): number | undefined;
  positions(): ReadonlyMap<string, number>;
  /** With no events it reads on from the log. @returns the position reached */
  advance(tenant: string, events: readonly Delivered[]): Promise<number>;
  /** It stands beyond the log, which was restored to an earlier time. */
  startOver(): void;
  /** Settles when nothing is at work in it any more. */
  readonly closed: Promise<void>;
};

class Occupied extends Error {}

/** So many events are few enough for any plan. */
const FEW = 100;

export function laneOf(
  projection: Projection,
  parts: {
    readonly storage: Storage;
    readonly log: LogReader;
    readonly logger: Logger;
    readonly signal: AbortSignal;
    /** Lanes take turns to fill: each needs several connections at once. */
    readonly inTurn: <T>(fill: () => Promise<T>) => Promise<T>;
  },
): Lane {
  const { storage, log, logger, signal, inTurn } = parts;
  const { name, version } = projection;
  const applier = createApplier(
    { projection, schema: schemaOf(projection) },
    {
      storage,
      log,
      onParked: alarm,
    },
  );

  const positions = new Map<string, number>();
  /** Where each tenant's log stood when its rows were counted. */
  const counted = new Map<string, number>();
  let serving = false;
  let making: Promise<void> = make(false);

  function alarm({ tenant, streamId, position, error }: Parked): void {
    const where = { projection: name, tenant, streamId, position };
    logger.error({ ...where, error }, 'an event could not be applied; its stream is parked');
  }

  /** When it has doubled, that is; nobody waits for it. */
  function countAgain(tenant: string, reached: number): void {
    const before = counted.get(tenant);
    if (before !== undefined && reached <= 2 * before + FEW) return;
    counted.set(tenant, reached);
    if (before === undefined) return;
    analyze(storage, projection).catch((err) => logger.warn({ err }, 'could not count its rows'));
  }

  async function make(anew: boolean): Promise<void> {
    await persist(
      {
        signal,
        onTrouble: (err) => {
          if (!(err instanceof Occupied)) logger.warn({ err, projection: name }, 'could not fill');
        },
      },
      async () => {
        if (anew || !(await isServing(storage, projection))) {
          const accept = anew ? 'its log was restored' : 'a new version';
          const parts = { storage, log, signal, accept };
          const rebuilt = await inTurn(() => rebuild(projection, parts));
          if (!rebuilt) throw new Occupied();
          const { events, already, differing, parked } = rebuilt;
          parked.forEach(alarm);
          const filled = { projection: name, version, events, already, parked: parked.length };
          logger.info(filled, 'filled');
          if (differing.length > 0)
            logger.warn({ projection: name, differing, accept }, 'it differs');
        } else {
          await tellRooms(storage, projection);
        }
        positions.clear();
        serving = true;
      },
    );
  }

  return {
    position: (tenant) => (serving ? (positions.get(tenant) ?? -1) : undefined),
    positions: () => (serving ? new Map(positions) : new Map()),
    async advance(tenant, events) {
      const reached =
        events.length > 0 ? await applier.deliver(tenant, events) : await applier.catchUp(tenant);
      positions.set(tenant, reached);
      countAgain(tenant, reached);
      return reached;
    },
    startOver() {
      if (!serving) return;
      serving = false;
      logger.error({ projection: name }, 'it stands beyond the log and is folded anew');
      making = making.then(() => make(true));
    },
    get closed() {
      return making;
    },
  };
}
