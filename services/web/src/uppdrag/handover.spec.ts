import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '../api/cases.ts';
import type { Uppdrag } from './codes.ts';
import {
  awaitedIn,
  consentsInForce,
  contactsIn,
  coverOf,
  doneUnderCover,
  duesOf,
  saidAndDone,
  standingCovers,
} from './handover.ts';

type Data = Uppdrag['data'];

const today = '2026-03-10';
const nothing: Data = {
  request: null,
  description: {},
  ...{ directContactOn: null, informationMeetingBy: null, informationMeetingBookedOn: null },
  ...{ wish: null, queue: null, pause: null, ombud: null, covers: [], startedOn: null },
  ...{ nextReviewOn: null, goals: [], consents: [], powersOfAttorney: [], agreement: null },
  ...{ plan: null, outcome: null, documentation: null, handedOver: null, destroyed: null },
  ...{ legalHold: false, forgotten: false, observations: [] },
};
const consent = (given: Partial<Data['consents'][number]>) => ({
  ...{ consent: 1, with: 'REGION', scope: [], on: '2026-01-01', validUntil: '2026-12-31' },
  endedOn: null,
  ...given,
});
const cover = (given: Partial<Data['covers'][number]>) => ({
  ...{ cover: 1, ombud: 'bo', from: '2026-03-01', to: '2026-03-20', reason: 'FRANVARO' },
  endedOn: null,
  ...given,
});
const event = (type: string, on: string, actor: string, data = {}): HistoryEvent => ({
  ...{ type, on, actor, data },
  text: type,
});

describe('what is due in an uppdrag', () => {
  const active = (data: Partial<Data>) =>
    duesOf({ state: 'active.working', data: { ...nothing, ...data } }, today);

  it('comes by its day, and says what has passed', () => {
    const dues = active({
      nextReviewOn: '2026-05-01',
      pause: { reason: 'SLUTENVARD', reviewOn: '2026-03-09' },
    });
    expect(dues).toEqual([
      { name: 'pauseReview', on: '2026-03-09', isOverdue: true },
      { name: 'nextReview', on: '2026-05-01', isOverdue: false },
    ]);
  });

  it('is also a consent that goes out within a month, and none that is withdrawn', () => {
    const consents = [
      consent({ validUntil: '2026-04-09' }),
      consent({ consent: 2, validUntil: '2026-04-10' }),
      consent({ consent: 3, validUntil: '2026-03-20', endedOn: '2026-03-01' }),
    ];
    expect(active({ consents }).map(({ name, on }) => [name, on])).toEqual([
      ['consentExpiry', '2026-04-09'],
    ]);
  });

  it('is the documentation once it is closed, until it is destroyed', () => {
    const documentation = { on: today, decision: 'FORSTORS', dueOn: '2026-04-01' };
    const closed = (data: Partial<Data>) =>
      duesOf(
        {
          state: 'closed',
          data: { ...nothing, documentation, nextReviewOn: '2026-03-11', ...data },
        },
        today,
      );
    expect(closed({}).map(({ name }) => name)).toEqual(['documentation']);
    expect(closed({ destroyed: { on: today, how: 'NYCKEL_FORSTORD' } })).toEqual([]);
  });
});

it('a consent is in force from its day to its last, and not on the day it is withdrawn', () => {
  const inForce = (given: Partial<Data['consents'][number]>) =>
    consentsInForce({ consents: [consent(given)] }, today).length;
  expect([
    inForce({}),
    inForce({ on: '2026-03-11' }),
    inForce({ validUntil: today }),
    inForce({ validUntil: '2026-03-09' }),
    inForce({ endedOn: today }),
    inForce({ endedOn: '2026-03-11' }),
  ]).toEqual([1, 0, 1, 0, 0, 1]);
});

describe('a cover', () => {
  const carried = { ...nothing, ombud: { huvudansvarig: 'anna', medombud: ['cia'] } };

  it('is what the reader is there by, unless the uppdrag is the reader’s own', () => {
    const covers = [cover({}), cover({ cover: 2, ombud: 'cia' })];
    const data = { ...carried, covers };
    expect(coverOf(data, 'bo', today)?.cover).toBe(1);
    expect(coverOf(data, 'cia', today)).toBeUndefined();
    expect(coverOf({ ...data, covers: [cover({ endedOn: today })] }, 'bo', today)).toBeUndefined();
    expect(coverOf(data, 'bo', '2026-03-21')).toBeUndefined();
  });

  it('stands before it begins and until its last day', () => {
    const covers = [cover({ from: '2026-04-01', to: '2026-04-02' }), cover({ to: '2026-03-09' })];
    expect(standingCovers({ covers }, today)).toEqual([covers[0]]);
  });

  it('marks what was done by who covered, and by nobody else', () => {
    const told = [
      event('OmbudAssigned', '2026-02-01', 'arbetsledare:lena', {
        huvudansvarig: 'anna',
        medombud: ['cia'],
      }),
      event('ContactMade', '2026-02-28', 'ombud:bo'),
      event('CoverGranted', '2026-03-01', 'arbetsledare:lena', cover({})),
      event('ContactMade', '2026-03-02', 'ombud:bo'),
      event('CoverGranted', '2026-03-02', 'arbetsledare:lena', cover({ cover: 2, ombud: 'cia' })),
      event('ContactMade', '2026-03-02', 'ombud:cia'),
      event('CoverEnded', '2026-03-05', 'arbetsledare:lena', { cover: 1 }),
      event('ContactMade', '2026-03-06', 'ombud:bo'),
    ];
    const marked = doneUnderCover(told);
    expect(told.map((one) => marked.get(one))).toEqual([
      ...[undefined, undefined, undefined, 'anna', undefined, undefined, undefined, undefined],
    ]);
  });

  it('goes by the day a thing was written, for what was done before may be told late', () => {
    const late = {
      ...event('ContactMade', '2026-02-01', 'ombud:bo'),
      at: Date.parse('2026-03-02T10:00Z'),
    };
    const told = [
      event('OmbudAssigned', '2026-02-01', 'arbetsledare:lena', {
        huvudansvarig: 'anna',
        medombud: [],
      }),
      event('CoverGranted', '2026-03-01', 'arbetsledare:lena', cover({})),
      late,
    ];
    expect(doneUnderCover(told).get(late)).toBe('anna');
  });
});

describe('contacts', () => {
  const told = [
    event('ContactMade', '2026-03-01', 'ombud:anna', { with: 'REGION', outcome: 'VANTAR_BESKED' }),
    event('GoalReached', '2026-03-02', 'ombud:anna'),
    event('ContactMade', '2026-02-01', 'ombud:anna', { with: 'KLIENT', outcome: 'GENOMFORD' }),
    event('MeetingHeld', '2026-03-01', 'ombud:anna', { huvudman: 'REGION' }),
  ];

  it('come the latest first, what was written last before what was written first', () => {
    expect(contactsIn(told).map(({ type, on }) => [type, on])).toEqual([
      ['MeetingHeld', '2026-03-01'],
      ['ContactMade', '2026-03-01'],
      ['ContactMade', '2026-02-01'],
    ]);
  });

  it('are told without a meeting that was prepared and has been held', () => {
    const prepared = (on: string, huvudman: string) =>
      event('MeetingPrepared', on, 'ombud:anna', { huvudman });
    const all = [...told, prepared('2026-02-20', 'REGION'), prepared('2026-03-02', 'REGION')];
    const types = saidAndDone([...all, prepared('2026-02-20', 'KOMMUN')]).map(
      ({ type, on, data }) => [type, on, data?.huvudman],
    );
    expect(types.filter(([type]) => type === 'MeetingPrepared')).toEqual([
      ['MeetingPrepared', '2026-03-02', 'REGION'],
      ['MeetingPrepared', '2026-02-20', 'KOMMUN'],
    ]);
  });

  it('are awaited until there is a later one with the same', () => {
    const answered = event('ContactMade', '2026-03-05', 'ombud:anna', {
      ...{ with: 'REGION', outcome: 'BESLUT_TILL_STOD' },
    });
    expect(awaitedIn(told).map(({ data }) => data?.with)).toEqual(['REGION']);
    expect(awaitedIn([...told, answered])).toEqual([]);
  });
});
