import { openLog } from '@fyr/postgres';
import { openStorage, projections, rebuild } from '@fyr/projections';
import { median } from '../measure.ts';
import { readAll } from '../visible/rebuild.ts';
import type { Installation } from './installation.ts';
import { secondsSince } from './load.ts';

/** Of which every event of an uppdrag is read: nine in ten of all there are. */
const largest = 'uppdrag_statistics';

export type RebuildRates = {
  readonly rounds: number;
  /** Events a second: the floor and the largest read model, in turns. */
  readonly read: number;
  readonly largest: number;
  readonly ratio: number;
  /** Every read model, one after the other: events that they read, and how long it took. */
  readonly all: { readonly events: number; readonly seconds: number };
};

export async function rebuildRates(
  { url, as }: Pick<Installation, 'url' | 'as'>,
  rounds: number,
): Promise<RebuildRates> {
  const storage = await openStorage(as('projector'));
  const log = await openLog(as('projector'));
  const build = async (some: typeof projections) => {
    const begun = performance.now();
    let events = 0;
    for (const projection of some) {
      const rebuilt = await rebuild(projection, { storage, log });
      if (!rebuilt || rebuilt.differing.length > 0) throw new Error(`${projection.name} differs`);
      events += rebuilt.events;
    }
    return { events, seconds: secondsSince(begun) };
  };
  const runs: { read: number; rebuilt: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const read = (await readAll(url)) / secondsSince(begun);
    const { events, seconds } = await build(projections.filter(({ name }) => name === largest));
    runs.push({ read, rebuilt: events / seconds });
  }
  const all = await build(projections);
  await Promise.all([storage.close(), log.close()]);
  return {
    rounds,
    read: median(runs.map(({ read }) => read)),
    largest: median(runs.map(({ rebuilt }) => rebuilt)),
    ratio: median(runs.map(({ read, rebuilt }) => rebuilt / read)),
    all,
  };
}
