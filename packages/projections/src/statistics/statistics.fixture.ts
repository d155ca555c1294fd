import { randomUUID } from 'node:crypto';
import { settingsIn, uppdrag } from '@fyr/domain';
import { dayOf, type LocalDate } from '@fyr/kernel';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { uppdragExamples as e, exampleOmbud } from '../../../domain/src/uppdrag/examples.ts';
import { type GivenEvent, given, type ReadModels, readModels } from '../read-models.fixture.ts';
import { projections } from '../read-models.ts';
import { releaseDue } from '../release/release-due.ts';
import { type Door, queryStatistic, type Statistic, type StatisticQuery } from './query.ts';

export type Asked = Omit<StatisticQuery, 'tenant' | 'now'>;

/** The day on which every figure here is asked for. */
export const now = Date.parse('2013-02-01T11:00:00Z');
export const in2012 = { from: '2012-01-01', to: '2012-12-31' };

/** Figures on real Postgres: for each test a tenant of its own, to record in and to ask. */
export function withStatistics() {
  let models: ReadModels;
  let tenant: string;
  beforeAll(async () => {
    models = await readModels(projections);
  });
  afterAll(() => models.close());
  beforeEach(async () => {
    tenant = await models.newTenant();
  });

  return {
    tenant: () => tenant,
    models: () => models,
    /** An uppdrag whose client is new unless the events say otherwise. */
    async record(...events: readonly GivenEvent[]): Promise<string> {
      const id = randomUUID();
      const [opening, ...rest] = events;
      if (!opening) throw new Error('no events');
      const own = { clientId: id, ...opening.data };
      await models.record(tenant, uppdrag, id, [{ ...opening, data: own }, ...rest]);
      return id;
    },
    /** Every quarter that is due, one after the other. @returns the last days of those that went out */
    async release(chance: () => number = () => 0.5, beyond = 0): Promise<readonly LocalDate[]> {
      const head = (await models.catchUp(tenant)) + beyond;
      const settings = (on: LocalDate) => settingsIn(undefined, on).verksamhet;
      const releasing = { tenant, head, settings, today: dayOf(now), now, chance };
      const out: LocalDate[] = [];
      for (;;) {
        const quarter = await releaseDue(models.releasing, releasing);
        if (quarter === undefined) return out;
        out.push(quarter);
      }
    },
    async ask(asked: Asked, door: Door = 'exact'): Promise<Statistic> {
      await models.catchUp(tenant);
      return await queryStatistic(models.database, { ...asked, tenant, now }, door);
    },
  };
}

/** A table as `key key: value` lines. */
export const lines = ({ rows }: Statistic): readonly string[] =>
  rows.map(({ keys, value }) => `${Object.values(keys).join(' ')}: ${value}`);

const { clientId: _, ...request } = e.UppdragRequested.data;

export const requested = (on: LocalDate, data: GivenEvent['data'] = {}) =>
  given({ ...e.UppdragRequested, data: request }, on, data);

export const contacted = (on: LocalDate, data: GivenEvent['data'] = {}) => [
  requested(on, data),
  given(e.DirectContactMade, on),
  given(e.ClientWishConfirmed, on),
];

export const started = (on: LocalDate, data: GivenEvent['data'] = {}) => [
  ...contacted(on, data),
  given(e.OmbudAssigned, on, { huvudansvarig: exampleOmbud.ett, medombud: [] }),
  given(e.FirstMeetingHeld, on, { ombud: [exampleOmbud.ett, exampleOmbud.tre] }),
];

export const working = (on: LocalDate, data: GivenEvent['data'] = {}) => [
  ...started(on, data),
  given(e.GoalFormulated, on),
  given(e.AgreementMade, on),
];

export const closed = (on: LocalDate, reason = 'UPPDRAG_SLUTFORT') =>
  given(e.UppdragClosed, on, { reason, goals: [] });
