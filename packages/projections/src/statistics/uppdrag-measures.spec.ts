import type { LocalDate } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { uppdragExamples as e, exampleOmbud } from '../../../domain/src/uppdrag/examples.ts';
import { type GivenEvent, given } from '../read-models.fixture.ts';
import {
  type Asked,
  closed,
  contacted,
  in2012,
  lines,
  requested,
  started,
  withStatistics,
  working,
} from './statistics.fixture.ts';

const { ett, tva } = exampleOmbud;
const { record, ask } = withStatistics();

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
