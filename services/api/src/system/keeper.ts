import { type LogVerified, openLog, roleUrl, verifyLog } from '@fyr/postgres';
import {
  openStorage,
  projections,
  replayParked,
  type Standing,
  standingOf,
  type TenantReader,
} from '@fyr/projections';

type Verified = LogVerified & { readonly at: number };

/** How the service is, and what can be done of it without the command line. */
export type SystemKeeper = {
  standing(tenant: string): Promise<readonly Standing[]>;
  /** What the last verification found; undefined where none was asked for here. */
  verified(tenant: string): Verified | undefined;
  verify(tenant: string): Promise<void>;
  replay(tenant: string): Promise<{ readonly following: number; readonly parked: number }>;
};

type Parts = {
  readonly url: string;
  readonly secret: Buffer;
  readonly database: TenantReader;
  readonly now: () => number;
};

export function systemKeeper({ url, secret, database, now }: Parts): SystemKeeper {
  const found = new Map<string, Verified>();
  let turn: Promise<unknown> = Promise.resolve();

  /** Each reads much: one after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {});
    return mine;
  }

  return {
    standing: (tenant) => standingOf(database, tenant, projections),
    verified: (tenant) => found.get(tenant),
    verify: (tenant) =>
      inTurn(async () => {
        const at = now();
        found.set(tenant, { ...(await verifyLog(roleUrl(url, 'verifier', secret), tenant)), at });
      }),
    // As who keeps the read models: nobody else may change them.
    replay: (tenant) =>
      inTurn(async () => {
        await using stack = new AsyncDisposableStack();
        const projector = roleUrl(url, 'projector', secret);
        const storage = await openStorage(projector, { max: 1 });
        stack.defer(() => storage.close());
        const log = await openLog(projector);
        stack.defer(() => log.close());
        let [following, parked] = [0, 0];
        for (const { projection, parked: waiting } of await standingOf(
          database,
          tenant,
          projections,
        )) {
          const model = projections.find(({ name }) => name === projection);
          for (const { streamId } of model ? waiting : []) {
            if (!model) continue;
            const error = await replayParked(storage, log, model, { tenant, streamId });
            if (error === undefined) following += 1;
            else parked += 1;
          }
        }
        return { following, parked };
      }),
  };
}
