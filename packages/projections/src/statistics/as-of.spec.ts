import { randomInt, randomUUID } from 'node:crypto';
import { ledningsgrupp, mote, systemfel, uppdrag } from '@fyr/domain';
import { Rejection } from '@fyr/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ledningsgruppLife, moteLife, systemfelLife, uppdragLife } from '../lives.fixture.ts';
import { projections } from '../read-models.ts';
import { seeded } from '../runner/seeded.fixture.ts';
import { uppdragStatistics } from '../uppdrag-statistics/projection.ts';
import { measures } from './catalogue.ts';
import { foldAt } from './fold-at.ts';
import { queryStatistics, type StatisticQuery } from './query.ts';
import { in2012, now, requested, withStatistics } from './statistics.fixture.ts';

const { tenant, models, record } = withStatistics();

/** As many at once as one statement takes. */
async function tell(queries: readonly StatisticQuery[], position?: number): Promise<unknown> {
  const told: unknown[] = [];
  for (let first = 0; first < queries.length; first += 40) {
    const some = queries.slice(first, first + 40);
    told.push(...(await queryStatistics(models().database, some, 'exact', { position })));
  }
  return told;
}

it('is what it was known as then, of every measure, whatever was recorded after', async () => {
  const seed = randomInt(2 ** 31);
  const random = seeded(seed);
  const numRuns = 8;
  const lives = [
    ...fc.sample(uppdragLife, { seed, numRuns }).map((life) => ({ workflow: uppdrag, life })),
    ...fc.sample(moteLife, { seed, numRuns }).map((life) => ({ workflow: mote, life })),
    ...fc.sample(systemfelLife, { seed, numRuns }).map((life) => ({ workflow: systemfel, life })),
    ...fc.sample(ledningsgruppLife, { seed, numRuns }).map((life) => ({
      workflow: ledningsgrupp,
      life,
    })),
  ].map((each) => ({ ...each, id: randomUUID() }));

  const known = new Map<number, { queries: readonly StatisticQuery[]; told: unknown }>();
  for (const share of [0.3, 0.6, 1]) {
    for (const { workflow, life, id } of lives) {
      const before = Math.ceil(life.length * (share - 0.3));
      const until = Math.ceil(life.length * share);
      const events =
        share === 1 ? life.slice(Math.ceil(life.length * 0.6)) : life.slice(before, until);
      await models().record(tenant(), workflow, id, events);
    }
    const position = await models().catchUp(tenant());
    const queries = measures.map(({ id, dimensions }): StatisticQuery => {
      const by = dimensions.filter(() => random() < 0.3).slice(0, 2);
      return { tenant: tenant(), measure: id, ...in2012, by: by.map((each) => each.id), now };
    });
    known.set(position, {
      queries,
      told: await tell(queries),
    });
  }
  for (const [position, { queries, told }] of known) {
    const again = await tell(queries, position);
    expect(again, `seed ${seed}, position ${position}`).toEqual(told);
  }
}, 30_000);

it('is refused beyond the log, of too many events, and of what is released', async () => {
  for (const day of ['2012-01-02', '2012-01-03', '2012-01-04']) await record(requested(day));
  const position = await models().catchUp(tenant());
  const { database } = models();
  const query = { tenant: tenant(), measure: 'requestedUppdrag', ...in2012, now };
  const refusal = async (asking: Promise<unknown>) => {
    const error = await asking.catch((thrown) => thrown);
    if (!(error instanceof Rejection)) throw error;
    return [...error.faults, ...error.because].map((one) =>
      'rule' in one ? one.rule : one.reason,
    );
  };
  const beyond = queryStatistics(database, [query], 'exact', { position: position + 1 });
  expect(await refusal(beyond)).toEqual(['beyond_log']);
  const released = queryStatistics(database, [query], 'released', { position });
  expect(await refusal(released)).toEqual(['releasedNoPosition']);
  const fold = (eventsMax: number) =>
    foldAt(database, tenant(), [uppdragStatistics], position, eventsMax);
  expect(await refusal(fold(position - 1))).toEqual(['too_many_events']);
  expect((await fold(position)).size).toBe(1);
  const all = Array.from({ length: 6 }, (_, index) =>
    foldAt(database, tenant(), projections, position - (index % 2)).catch((error) => error.code),
  );
  expect((await Promise.all(all)).filter((one) => one === 'overloaded')).toHaveLength(2);
});
