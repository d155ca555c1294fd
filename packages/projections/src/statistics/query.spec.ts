import { randomInt } from 'node:crypto';
import { uppdrag } from '@fyr/domain';
import { type LocalDate, Rejection } from '@fyr/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uppdragExamples as e } from '../../../domain/src/uppdrag/examples.ts';
import { firstDay, uppdragLife } from '../lives.fixture.ts';
import { type GivenEvent, given } from '../read-models.fixture.ts';
import { measures } from './catalogue.ts';
import { queryStatistic } from './query.ts';
import {
  type Asked,
  in2012,
  lines,
  now,
  requested,
  started,
  withStatistics,
  working,
} from './statistics.fixture.ts';

const { tenant, models, record, ask } = withStatistics();

describe('a figure', () => {
  it('balances for any two days: ongoing before, started, reopened and closed in between', async () => {
    const seed = randomInt(2 ** 31);
    const lives = fc.sample(uppdragLife, { seed, numRuns: 40 });
    for (const life of lives) await record(...life);
    const value = async (asked: Asked) => Number((await ask(asked)).total);
    // Days on which something was closed, and one between.
    const ends = lives.flatMap((life) => life.filter(({ type }) => type === 'UppdragClosed'));
    const days = [...new Set(['2012-01-15', ...ends.map(({ data }) => String(data.on))])]
      .sort()
      .slice(0, 8);
    for (const [index, to] of days.entries()) {
      const before = days[Math.max(0, index - 1)] ?? firstDay;
      const from = index === 0 ? '2011-01-01' : nextDay(before);
      const [was, is, begun, again, ended] = await Promise.all([
        index === 0 ? 0 : value({ measure: 'ongoingUppdrag', on: before }),
        value({ measure: 'ongoingUppdrag', on: to }),
        value({ measure: 'startedUppdrag', from, to }),
        value({ measure: 'reopenedUppdrag', from, to }),
        value({ measure: 'closedUppdrag', from, to }),
      ]);
      expect(is, `seed ${seed}, ${from} to ${to}`).toBe(was + begun + again - ended);
    }
    expect(await models().differences(), `seed ${seed}`).toEqual([]);
  });

  it('says where the log stood, by which rule it counts, and when it was computed', async () => {
    await record(...working('2012-01-02'));
    const position = await models().catchUp(tenant());
    expect(await ask({ measure: 'ongoingUppdrag', on: '2012-06-30', by: ['kon'] })).toEqual({
      ...{ measure: 'ongoingUppdrag', unit: 'uppdrag', rule: 'measure.ongoingUppdrag.rule' },
      period: { from: '2012-06-30', to: '2012-06-30', on: '2012-06-30' },
      dimensions: ['kon'],
      rows: [{ keys: { kon: 'KVINNA' }, value: 1 }],
      ...{ absent: 0, total: 1, position, computedAt: now, suppressed: 0 },
    });
    expect(position).toBeGreaterThan(0);
  });

  it('counts by the day it happened, and follows a correction of day and enhet', async () => {
    const id = await record(...started('2012-02-10'));
    const byEnhet = async (from: LocalDate, to: LocalDate) =>
      lines(await ask({ measure: 'startedUppdrag', from, to, by: ['enhet'] }));
    expect(await byEnhet('2012-02-01', '2012-02-28')).toEqual(['SKARPNACK: 1']);

    const correct = (revision: number, event: GivenEvent) => ({
      type: 'FactsCorrected',
      data: { on: '2012-04-01', revision, version: 1, data: event.data },
    });
    const moved = given(e.FirstMeetingHeld, '2012-03-01');
    const elsewhere = requested('2012-02-10', { enhet: 'FARSTA', clientId: id });
    await models().record(tenant(), uppdrag, id, [correct(5, moved), correct(1, elsewhere)]);
    expect(await byEnhet('2012-02-01', '2012-02-28')).toEqual([]);
    expect(await byEnhet('2012-03-01', '2012-03-31')).toEqual(['FARSTA: 1']);
    expect(await models().differences()).toEqual([]);
  });

  it('is of its own tenant', async () => {
    await record(...started('2012-02-10'));
    const asked = { measure: 'startedUppdrag', ...in2012, now };
    const others = { ...asked, tenant: await models().newTenant() };
    expect((await queryStatistic(models().database, others, 'exact')).total).toBe(0);
  });
});

describe('a question', () => {
  it('names what is wrong with it', async () => {
    const faults = async (asked: Asked) => {
      const answer = await ask(asked).catch((error: unknown) => error);
      if (!(answer instanceof Rejection)) throw answer;
      return [answer.code, ...answer.faults.map(({ path, reason }) => `${path} ${reason}`)];
    };
    expect(await faults({ measure: 'unheardOf', ...in2012 })).toEqual(['unknown']);
    const measure = 'startedUppdrag';
    expect(await faults({ measure })).toEqual(['invalid', 'to required', 'from required']);
    expect(await faults({ measure, from: '2012-02-02', to: '2012-02-01' })).toEqual([
      ...['invalid', 'from from_after_to'],
    ]);
    expect(await faults({ measure, on: '2013-02-02' })).toEqual(['invalid', 'on date_in_future']);
    expect(await faults({ measure, ...in2012, by: ['kon', 'kon', 'art'] })).toEqual([
      ...['invalid', 'by dimension_twice', 'by unknown_dimension'],
    ]);
    expect(await faults({ measure, ...in2012, filters: { art: 'ANNAT' } })).toEqual([
      ...['invalid', 'filters.art unknown_dimension'],
    ]);
  });

  it('may be put for every measure by each of its dimensions, through the exact door', async () => {
    await record(...working('2012-01-01'), given(e.ContactMade, '2012-02-01'));
    for (const { id: measure, dimensions } of measures) {
      for (const { id } of dimensions) {
        const asked = { measure, ...in2012, by: [id] };
        const exact = await ask(asked);
        expect(exact.dimensions, measure).toEqual([id]);
        const key = exact.rows[0]?.keys[id];
        if (key) {
          const filtered = await ask({ measure, ...in2012, filters: { [id]: key } });
          expect(filtered.total, `${measure} where ${id} is ${key}`).toBe(exact.rows[0]?.value);
        }
      }
    }
  });
});

function nextDay(on: LocalDate): LocalDate {
  return Temporal.PlainDate.from(on).add({ days: 1 }).toString();
}
