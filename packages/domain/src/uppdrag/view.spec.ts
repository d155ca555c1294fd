import type { ViewEvent } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { uppdragExamples as e } from './examples.ts';
import { uppdrag } from './index.ts';
import { guidelineOf, settingsOf } from './settings.ts';

type Example = { readonly type: string; readonly data: object; readonly personal?: object };

const life: readonly Example[] = [
  e.UppdragRequested,
  e.DirectContactMade,
  e.ClientWishConfirmed,
  e.OmbudAssigned,
  e.FirstMeetingHeld,
  e.GoalFormulated,
  e.AgreementMade,
  e.ConsentGiven,
  e.ObservationNoted,
  e.ObservationLinked,
  e.GoalRevised,
  e.UppdragPaused,
  e.UppdragClosed,
];

function seen(events: readonly Example[]): readonly ViewEvent[] {
  return events.map((event, index) => ({
    ...event,
    actor: 'ombud:1',
    revision: index + 1,
  })) as unknown as readonly ViewEvent[];
}

describe('the picture of an uppdrag', () => {
  it('shows where it stands, in codes, days and numbers', () => {
    const { data } = uppdrag.view(seen(life));
    expect(data).toMatchObject({
      startedOn: '2012-03-05',
      wish: true,
      outcome: 'completed',
      queue: null,
      pause: null,
      nextReviewOn: null,
      goals: [{ goal: 1, status: 'open', outcome: 'UPPNATT' }],
      consents: [{ with: 'FORSAKRINGSKASSAN', endedOn: '2012-03-05' }],
      observations: [{ observation: 1, links: 1 }],
    });
    expect((data.goals as { scores: unknown }[])[0]?.scores).toEqual(
      [2, 5, 9].map((score) => ({ on: '2012-03-05', score })),
    );
    expect(JSON.stringify(data)).not.toContain('clientId');
  });

  it('shows what was said to those who may hear it', () => {
    expect(uppdrag.view(seen(life)).personal).toMatchObject({
      contact: { name: 'Klient Exempel' },
      goals: { 1: e.GoalRevised.personal.text },
      observations: {
        1: { systemfelIds: [e.ObservationLinked.personal.systemfelId] },
      },
      notes: { 2: e.DirectContactMade.personal.note },
    });
  });

  it('says nothing of what the reader may not hear', () => {
    const silent = life.map(({ personal: _, ...event }) => event);
    const { personal } = uppdrag.view(seen(silent));
    expect(JSON.stringify(personal)).not.toContain('Klient Exempel');
    expect(personal).toMatchObject({ contact: {}, goals: {}, notes: {} });
  });

  it('shows that what was said is erased', () => {
    const erased = life.map((event) => (event.personal ? { ...event, personal: null } : event));
    const { data, personal } = uppdrag.view(seen(erased as never));
    expect(personal).toMatchObject({
      contact: { name: null },
      words: null,
      goals: { 1: null },
      observations: { 1: { text: null } },
    });
    expect(data).toEqual(uppdrag.view(seen(life)).data);
  });

  it('is open again when reopened', () => {
    const { data } = uppdrag.view(seen([...life, e.UppdragReopened]));
    expect(data).toMatchObject({ outcome: null, closing: null, nextReviewOn: '2012-09-03' });
  });
});

describe('the settings of a verksamhet', () => {
  const facts = {
    verksamhet: {
      ...{ id: 'v', type: 'verksamhet', number: 'V-2012-001', revision: 3, path: 'running' },
      context: {
        settings: [
          { from: '2012-06-01', uppdrag: { daysToReopen: 30 } },
          { from: '2012-01-01', uppdrag: { daysToReopen: 120, daysToReview: 365 } },
        ],
        guidelines: [{ guideline: 'KAS-2006-01', from: '2006-01-31', reviewOn: '2007-01-31' }],
      },
    },
  };

  it('are the usual ones where there is none, or none that day', () => {
    expect(settingsOf({}, '2012-03-05').daysToReopen).toBe(90);
    expect(settingsOf(facts, '2011-12-31').daysToReopen).toBe(90);
    expect(guidelineOf({}, '2012-03-05')).toBe('STANDARD-1');
    expect(guidelineOf(facts, '2006-01-30')).toBe('STANDARD-1');
  });

  it('are those decided last for the day, whenever they were written down', () => {
    expect(settingsOf(facts, '2012-03-05')).toMatchObject({ daysToReopen: 120, daysToReview: 365 });
    expect(settingsOf(facts, '2012-06-01')).toMatchObject({ daysToReopen: 30, daysToReview: 365 });
    expect(guidelineOf(facts, '2012-03-05')).toBe('KAS-2006-01');
  });
});
