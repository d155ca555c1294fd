import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '../api/cases.ts';
import { iconOf, type Level, levelIn, periodsOf, timelineOf, widthOf } from './timeline-of.ts';

const told = (
  type: string,
  on: string,
  state: string,
  data = {},
): Omit<HistoryEvent, 'revision'> => ({
  ...{ type, on, state, data },
  text: type,
});
const story: readonly HistoryEvent[] = [
  told('UppdragRequested', '2026-01-01', 'firstContact.requested'),
  told('ContactDetailsChanged', '2026-01-02', 'firstContact.requested'),
  told('DirectContactMade', '2026-02-20', 'firstContact.contacted'),
  told('FirstMeetingHeld', '2026-03-01', 'jointMapping'),
  told('GoalFormulated', '2026-03-01', 'jointMapping', { goal: 1 }),
  told('FactsCorrected', '2026-03-02', 'jointMapping', { revision: 3 }),
].map((event, index) => ({ ...event, revision: index + 1 }));

const typesOn = (level: Level) =>
  timelineOf(story, { level }).map((step) =>
    'idle' in step ? `${step.idle.days} days` : step.happened.event.type,
  );

describe('a timeline', () => {
  it('tells the latest day first, and how long nothing happened', () => {
    expect(typesOn('all')).toEqual([
      ...['GoalFormulated', 'FirstMeetingHeld', 'DirectContactMade'],
      ...['49 days', 'ContactDetailsChanged', 'UppdragRequested'],
    ]);
  });

  it('tells on the first level what changed its state, and what weighs as much', () => {
    expect(typesOn('important')).toEqual([
      ...['GoalFormulated', 'FirstMeetingHeld', 'DirectContactMade', '49 days', 'UppdragRequested'],
    ]);
  });

  it('tells a correction at what it puts right, and by itself on the last level only', () => {
    expect(typesOn('technical').at(0)).toBe('FactsCorrected');
    const corrected = timelineOf(story, { level: 'important' }).flatMap((step) =>
      'idle' in step
        ? []
        : step.happened.corrections.map(({ on }) => [step.happened.event.type, on]),
    );
    expect(corrected).toEqual([['DirectContactMade', '2026-03-02']]);
  });

  it('tells a correction of what is not told by itself', () => {
    const alone = [{ ...told('FactsCorrected', '2026-03-02', 'jointMapping'), revision: 1 }];
    expect(timelineOf(alone, { level: 'all' })).toHaveLength(1);
  });

  it('tells how long it has been since, for as long as it goes on', () => {
    const [first] = timelineOf(story, { level: 'all', today: '2026-04-12' });
    expect(first).toEqual({ idle: { from: '2026-03-01', to: '2026-04-12', days: 42 } });
  });

  it('goes by the day it happened and not by the day it was written', () => {
    const late = [...story, { ...told('ContactMade', '2026-01-15', 'jointMapping'), revision: 7 }];
    const types = timelineOf(late, { level: 'all' }).map((step) =>
      'idle' in step ? step.idle.days : step.happened.event.type,
    );
    expect(types.slice(-3)).toEqual(['ContactMade', 'ContactDetailsChanged', 'UppdragRequested']);
  });

  it('may be that of one state alone', () => {
    const [, contacted] = periodsOf(story, '2026-03-11');
    const types = timelineOf(story, { level: 'all', period: contacted }).flatMap((step) =>
      'idle' in step ? [] : [step.happened.event.type],
    );
    expect(types).toEqual(['DirectContactMade']);
  });

  it('is seen as the address says, and else whole', () => {
    expect([
      levelIn('important'),
      levelIn('all'),
      levelIn('everything'),
      levelIn(undefined),
    ]).toEqual(['important', 'all', 'all', 'all']);
  });
});

describe('the periods of a case', () => {
  it('are the states that it has been in, the last one until today', () => {
    expect(
      periodsOf(story, '2026-03-11').map(({ state, from, to, days }) => [state, from, to, days]),
    ).toEqual([
      ['firstContact.requested', '2026-01-01', '2026-02-20', 50],
      ['firstContact.contacted', '2026-02-20', '2026-03-01', 9],
      ['jointMapping', '2026-03-01', null, 10],
    ]);
  });

  it('are drawn by their length, the shortest too', () => {
    expect([0, 6, 7, 45, 100, 400].map((days) => widthOf({ days }))).toEqual([1, 1, 2, 3, 4, 5]);
  });
});

it('an event has the icon of its kind, a change of state without a kind that of a turn', () => {
  const iconFor = (type: string, isTurn: boolean) =>
    iconOf({ event: { type, on: '2026-01-01', text: '' }, isTurn });
  expect(iconFor('ContactMade', false)).toBe('contact');
  expect(iconFor('UppdragPaused', true)).toBe('turn');
  expect(iconFor('UppdragPaused', false)).toBe('note');
});
