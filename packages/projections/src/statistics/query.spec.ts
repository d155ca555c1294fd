import { randomInt, randomUUID } from 'node:crypto';
import { uppdrag } from '@fyr/domain';
import { type LocalDate, Rejection } from '@fyr/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uppdragExamples as e, exampleOmbud } from '../../../domain/src/uppdrag/examples.ts';
import { type GivenEvent, given, type ReadModels, readModels } from '../read-models.fixture.ts';
import { projections } from '../read-models.ts';
import { firstDay, uppdragLife } from '../uppdrag-lives.fixture.ts';
import { measures } from './catalogue.ts';
import { type Door, queryStatistic, type Statistic, type StatisticQuery } from './query.ts';

const now = Date.parse('2013-02-01T11:00:00Z');
const { ett, tva, tre } = exampleOmbud;
let models: ReadModels;
let tenant: string;

beforeAll(async () => {
  models = await readModels(projections);
});
afterAll(() => models.close());
beforeEach(async () => {
  tenant = await models.newTenant();
});

type Asked = Omit<StatisticQuery, 'tenant' | 'now'>;

async function ask(asked: Asked, door: Door = 'exact'): Promise<Statistic> {
  await models.catchUp(tenant);
  return await queryStatistic(models.database, { ...asked, tenant, now }, door);
}

async function record(...events: readonly GivenEvent[]): Promise<string> {
  const id = randomUUID();
  const [opening, ...rest] = events;
  if (!opening) throw new Error('no events');
  const own = { clientId: id, ...opening.data };
  await models.record(tenant, uppdrag, id, [{ ...opening, data: own }, ...rest]);
  return id;
}

const { clientId: _, ...request } = e.UppdragRequested.data;
const requested = (on: LocalDate, data: GivenEvent['data'] = {}) =>
  given({ ...e.UppdragRequested, data: request }, on, data);
const contacted = (on: LocalDate, data: GivenEvent['data'] = {}) => [
  requested(on, data),
  given(e.DirectContactMade, on),
  given(e.ClientWishConfirmed, on),
];
const started = (on: LocalDate, data: GivenEvent['data'] = {}, huvudansvarig = ett) => [
  ...contacted(on, data),
  given(e.OmbudAssigned, on, { huvudansvarig, medombud: [] }),
  given(e.FirstMeetingHeld, on, { ombud: [huvudansvarig, tre] }),
];
const working = (on: LocalDate, data: GivenEvent['data'] = {}) => [
  ...started(on, data),
  given(e.GoalFormulated, on),
  given(e.AgreementMade, on),
];
const closed = (on: LocalDate, reason = 'UPPDRAG_SLUTFORT') =>
  given(e.UppdragClosed, on, { reason, goals: [] });

/** A table as `key key: value` lines. */
const lines = ({ rows }: Statistic) =>
  rows.map(({ keys, value }) => `${Object.values(keys).join(' ')}: ${value}`);
const in2012 = { from: '2012-01-01', to: '2012-12-31' };

describe('a figure', () => {
  it('balances for any two days: ongoing before, started, reopened and closed in between', async () => {
    const seed = randomInt(2 ** 31);
    const lives = fc.sample(uppdragLife, { seed, numRuns: 40 });
    for (const life of lives) await record(...life);
    const value = async (asked: Asked) => Number((await ask(asked)).total);
    const days = [0, 1, 3, 8, 20, 60, 200].map((n) =>
      Temporal.PlainDate.from(firstDay).add({ days: n }).toString(),
    );
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
    expect(await models.differences(), `seed ${seed}`).toEqual([]);
  });

  it('says where the log stood, by which rule it counts, and when it was computed', async () => {
    await record(...working('2012-01-02'));
    const position = await models.catchUp(tenant);
    expect(await ask({ measure: 'ongoingUppdrag', on: '2012-06-30', by: ['kon'] })).toEqual({
      ...{ measure: 'ongoingUppdrag', unit: 'uppdrag', rule: 'measure.ongoingUppdrag.rule' },
      period: { from: '2012-06-30', to: '2012-06-30', on: '2012-06-30' },
      dimensions: ['kon'],
      rows: [{ keys: { kon: 'KVINNA' }, value: 1 }],
      ...{ total: 1, position, computedAt: now, suppressed: 0 },
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
    await models.record(tenant, uppdrag, id, [correct(5, moved), correct(1, elsewhere)]);
    expect(await byEnhet('2012-02-01', '2012-02-28')).toEqual([]);
    expect(await byEnhet('2012-03-01', '2012-03-31')).toEqual(['FARSTA: 1']);
    expect(await models.differences()).toEqual([]);
  });

  it('is of its own tenant', async () => {
    await record(...started('2012-02-10'));
    tenant = await models.newTenant();
    expect((await ask({ measure: 'startedUppdrag', ...in2012 })).total).toBe(0);
  });
});

function nextDay(on: LocalDate): LocalDate {
  return Temporal.PlainDate.from(on).add({ days: 1 }).toString();
}

describe('persons', () => {
  it('are the chains of uppdrag, each counted once in twelve months, at the first', async () => {
    const first = await record(...contacted('2012-01-10', { enhet: 'FARSTA' }));
    await record(...contacted('2012-06-10', { clientId: first, enhet: 'SKARPNACK' }));
    await record(...contacted('2013-01-20', { clientId: first }));
    await record(requested('2012-05-01'));
    const persons = async (from: LocalDate, to: LocalDate) =>
      lines(await ask({ measure: 'requestedPersons', from, to, by: ['enhet'] }));

    expect((await ask({ measure: 'requestedUppdrag', ...in2012 })).total).toBe(3);
    expect(await persons('2012-01-01', '2012-12-31')).toEqual(['FARSTA: 1', 'SKARPNACK: 1']);
    expect(await persons('2012-04-01', '2013-03-31')).toEqual(['SKARPNACK: 2']);
    expect(await persons('2012-01-01', '2013-12-31')).toEqual(['FARSTA: 1', 'SKARPNACK: 2']);
  });

  it('are in the age band of 31 December, unknown where the birth year is', async () => {
    for (const birthYear of [1995, 1994, 1987, 1947, undefined]) {
      await record(requested('2012-03-01', { birthYear }));
    }
    const table = await ask({ measure: 'requestedPersons', ...in2012, by: ['alder'] });
    expect(lines(table)).toEqual([
      ...['18_24: 1', '25_34: 1', '65_PLUS: 1', 'UNDER_18: 1', 'UPPGIFT_SAKNAS: 1'],
    ]);
  });

  it('stand in every group they belong to, and once in the total', async () => {
    await record(requested('2012-03-01', { profil: ['UTAN_KONTAKT', 'EJ_SAMORDNADE'] }));
    await record(requested('2012-03-02', { profil: [] }));
    const table = await ask({ measure: 'requestedPersons', ...in2012, by: ['profil'] });
    expect(lines(table)).toEqual(['EJ_SAMORDNADE: 1', 'UPPGIFT_SAKNAS: 1', 'UTAN_KONTAKT: 1']);
    expect(table.total).toBe(2);
  });
});

describe('uppdrag', () => {
  it('are with the ombud who was huvudansvarig that day', async () => {
    await record(
      ...started('2012-02-01'),
      given(e.OmbudChanged, '2012-05-01', { huvudansvarig: tva, medombud: [] }),
    );
    const by = async (on: LocalDate) =>
      lines(await ask({ measure: 'ongoingUppdrag', on, by: ['ombud'] }));
    expect(await by('2012-04-30')).toEqual([`${ett}: 1`]);
    expect(await by('2012-05-01')).toEqual([`${tva}: 1`]);
    const begun = await ask({ measure: 'startedUppdrag', ...in2012, by: ['ombud'] });
    expect(lines(begun)).toEqual([`${ett}: 1`]);
  });

  it('during a period are those at hand when it began and those begun in it', async () => {
    await record(...working('2012-01-10'), closed('2012-03-31'));
    await record(...working('2012-01-10'), closed('2012-04-01'));
    await record(...working('2012-05-01'), closed('2012-05-01'));
    const during = { measure: 'activeUppdrag', from: '2012-04-01', to: '2012-06-30' };
    expect((await ask(during)).total).toBe(2);
  });

  it('that end are told apart by why, and how long they were', async () => {
    await record(...working('2012-01-01'), closed('2012-01-11'));
    await record(...working('2012-01-01'), closed('2012-01-31'));
    await record(...working('2012-01-01'), closed('2012-03-01', 'FLYTT'));
    await record(...contacted('2012-01-01'), given(e.UppdragRefused, '2012-02-01'));
    await record(...contacted('2012-01-01'), given(e.ClientReferred, '2012-02-01'));
    await record(...contacted('2012-01-01'), given(e.RequestWithdrawn, '2012-02-01'));
    const table = async (measure: string, by: string) =>
      lines(await ask({ measure, ...in2012, by: [by] }));
    expect(await table('closedUppdrag', 'reason')).toEqual(['FLYTT: 1', 'UPPDRAG_SLUTFORT: 2']);
    expect(await table('uppdragDaysMedian', 'reason')).toEqual([
      ...['FLYTT: 60', 'UPPDRAG_SLUTFORT: 20'],
    ]);
    expect(await table('refusedUppdrag', 'refusal')).toEqual(['EJ_MALGRUPP: 1']);
    expect(await table('referredUppdrag', 'referral')).toEqual(['PSYKIATRISK_AKUTMOTTAGNING: 1']);
    expect(await table('withdrawnUppdrag', 'enhet')).toEqual(['SKARPNACK: 1']);
  });

  it('that wait are counted with how long they have, at any day', async () => {
    const queue = (on: LocalDate, priority: readonly string[]) =>
      given(e.UppdragQueued, on, { priority });
    await record(...contacted('2012-01-01'), queue('2012-01-01', ['VRAKNING', 'MINDERARIGA_BARN']));
    await record(...contacted('2012-01-01'), queue('2012-01-21', []));
    await record(
      ...contacted('2012-01-01'),
      queue('2012-01-01', ['VRAKNING']),
      given(e.QueueLeft, '2012-01-31'),
    );
    const on = '2012-01-31';
    const table = await ask({ measure: 'queuePersons', on, by: ['priority'] });
    expect(lines(table)).toEqual(['MINDERARIGA_BARN: 1', 'UPPGIFT_SAKNAS: 1', 'VRAKNING: 1']);
    expect(table.total).toBe(2);
    expect((await ask({ measure: 'queuePersons', on: '2012-01-30' })).total).toBe(3);
    expect((await ask({ measure: 'queueDaysMedian', on })).total).toBe(20);
    expect((await ask({ measure: 'queueDaysMax', on })).total).toBe(30);
    expect((await ask({ measure: 'queueDaysMax', on: '2011-01-01' })).total).toBeNull();
  });

  it('are told apart by what is known of the client', async () => {
    const known = (on: LocalDate, data: GivenEvent['data']) => given(e.ClientDescribed, on, data);
    const plain = { utforsakrad: false, sokerForsorjningsstod: false, npf: false };
    await record(
      ...working('2012-01-01'),
      known('2012-01-02', { ...plain, npf: true, minorChildren: 2, adultsInHousehold: 1 }),
      given(e.IndividualPlanNoted, '2012-02-01', { exists: 'ERBJUDEN' }),
      known('2012-03-01', { ...plain, npf: true, forsorjning: 'LON', minorChildren: 1 }),
    );
    await record(
      ...working('2012-01-01'),
      known('2012-01-02', { ...plain, minorChildren: 0 }),
      closed('2012-11-01'),
    );
    await record(...working('2012-01-01'));
    const on = '2012-06-30';
    const table = async (asked: Asked) => lines(await ask(asked));
    const ongoing = { measure: 'ongoingUppdrag', on };
    expect(await table({ ...ongoing, by: ['drift'] })).toEqual([
      ...['INGET: 1', 'NPF: 1', 'UPPGIFT_SAKNAS: 1'],
    ]);
    expect(await table({ ...ongoing, by: ['plan'] })).toEqual(['ERBJUDEN: 1', 'UPPGIFT_SAKNAS: 2']);
    expect(await table({ ...ongoing, on: '2012-01-31', by: ['plan'] })).toEqual([
      'UPPGIFT_SAKNAS: 3',
    ]);
    expect(await table({ ...ongoing, by: ['state'], filters: { drift: 'NPF' } })).toEqual([
      'active.working: 1',
    ]);
    expect((await ask({ measure: 'driftShare', on })).total).toBe(50);
    const families = { measure: 'familyPersons', ...in2012, by: ['household'] };
    expect(await table(families)).toEqual(['EN_VUXEN: 1']);
    const atClose = { measure: 'closedUppdrag', ...in2012, by: ['forsorjningAtClose'] };
    expect(await table(atClose)).toEqual(['FORSORJNINGSSTOD: 1']);
  });

  it('carry contacts, meetings and goals', async () => {
    await record(
      ...working('2012-01-01'),
      given(e.ContactMade, '2012-02-01'),
      given(e.ContactMade, '2012-02-02', { with: 'KLIENT', method: 'HEMBESOK' }),
      given(e.MeetingHeld, '2012-02-03'),
      given(e.UppdragClosed, '2012-04-01'),
    );
    const table = async (measure: string, ...by: readonly string[]) =>
      lines(await ask({ measure, ...in2012, by }));
    expect(await table('contacts', 'counterpart', 'method')).toEqual([
      ...['FORSAKRINGSKASSAN TELEFON: 1', 'KLIENT HEMBESOK: 1'],
    ]);
    expect(await table('meetings', 'huvudman')).toEqual(['FORSAKRINGSKASSAN: 1']);
    expect(await table('goalOutcomes', 'area', 'outcome')).toEqual(['BOENDE UPPNATT: 1']);
    expect((await ask({ measure: 'goalScoreChange', ...in2012 })).total).toBe(7);
  });
});

describe('the released door', () => {
  const refused = async (asked: Asked): Promise<string | undefined> => {
    const answer = await ask(asked, 'released').catch((error: unknown) => error);
    if (!(answer instanceof Rejection)) throw answer;
    expect(answer.code).toBe('forbidden');
    return answer.because[0]?.rule;
  };
  const started2012 = { measure: 'startedUppdrag', ...in2012 };

  it('has few dimensions, whole periods that are over, and nothing by ombud or day', async () => {
    expect(await refused({ ...started2012, by: ['ombud'] })).toBe('releasedNotByOmbud');
    expect(await refused({ ...started2012, filters: { ombud: ett } })).toBe('releasedNotByOmbud');
    expect(await refused({ measure: 'ongoingUppdrag', on: '2012-12-31' })).toBe('releasedNoDay');
    expect(await refused({ ...started2012, from: '2012-02-01' })).toBe('releasedWholePeriod');
    const thisYear = { from: '2013-01-01', to: '2013-12-31' };
    expect(await refused({ ...started2012, ...thisYear })).toBe('releasedPeriodOver');
    const three = { by: ['enhet', 'kon', 'alder'], filters: { initiativ: 'KLIENT' } };
    expect(await refused({ ...started2012, ...three })).toBe('releasedTwoDimensions');
    const wide = { by: ['enhet', 'hjalp', 'kannedom'] };
    for (const unit of 'ABCDEFGHIJ') await record(requested('2012-03-01', { enhet: `EX_${unit}` }));
    expect(await refused({ ...started2012, ...wide })).toBe('releasedTooLarge');
  });

  it('shows every cell there could be, the small ones and their complements as one mark', async () => {
    const quarter = { from: '2012-01-01', to: '2012-03-31' };
    const started1 = { measure: 'startedUppdrag', ...quarter };
    const persons = [
      ...Array.from({ length: 12 }, () => 'KVINNA'),
      ...Array.from({ length: 6 }, () => 'MAN'),
      'ANNAT',
    ];
    for (const kon of persons) await record(...started('2012-02-01', { kon }));
    const table = await ask({ ...started1, by: ['kon'] }, 'released');
    expect(table).toMatchObject({ total: 19, suppressed: 2 });
    expect(lines(table)).toEqual(['KVINNA: 12', 'MAN: skyddad', 'ANNAT: skyddad']);
    const crossed = await ask({ ...started1, by: ['kon', 'enhet'] }, 'released');
    expect(lines(crossed)).toEqual([
      ...['KVINNA SKARPNACK: 12', 'MAN SKARPNACK: skyddad', 'ANNAT SKARPNACK: skyddad'],
    ]);
    const same = await ask({ ...started1, by: ['enhet', 'kon'] }, 'released');
    expect(lines(same)).toEqual([
      ...['SKARPNACK KVINNA: 12', 'SKARPNACK MAN: skyddad', 'SKARPNACK ANNAT: skyddad'],
    ]);
    const slice = { ...started1, filters: { kon: 'MAN' } };
    expect(await ask(slice, 'released')).toMatchObject({ total: 'skyddad', suppressed: 1 });
    // The quarters without any would show if the year were shown beside the first.
    const year = { total: 'skyddad', suppressed: 3 };
    expect(await ask({ ...started2012, by: ['kon'] }, 'released')).toMatchObject(year);
    const share = { measure: 'driftShare', ...in2012 };
    expect(await ask(share, 'released')).toMatchObject({ total: 'skyddad' });
    const days = { measure: 'uppdragDaysMedian', ...in2012 };
    expect(await ask(days, 'released')).toMatchObject({ total: 'skyddad' });
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

  it('may be put for every measure by each of its dimensions, through both doors', async () => {
    await record(...working('2012-01-01'), given(e.ContactMade, '2012-02-01'));
    for (const { id: measure, dimensions } of measures) {
      for (const { id, exactOnly } of dimensions) {
        const asked = { measure, ...in2012, by: [id] };
        const exact = await ask(asked);
        expect(exact.dimensions, measure).toEqual([id]);
        if (!exactOnly) await ask(asked, 'released');
        const key = exact.rows[0]?.keys[id];
        if (key) {
          const filtered = await ask({ measure, ...in2012, filters: { [id]: key } });
          expect(filtered.total, `${measure} where ${id} is ${key}`).toBe(exact.rows[0]?.value);
        }
      }
    }
  });
});
