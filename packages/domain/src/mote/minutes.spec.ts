import { type AnyEvent, explain, explainEvent, fold, type StreamEvent } from '@fyr/kernel';
import { type GivenEvent, scenariosOf } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { moteExamples as e, exampleMote, secretary } from './examples.ts';
import { approved, closed, drafted, withTwo } from './histories.fixture.ts';
import { mote } from './index.ts';

const scenario = scenariosOf(mote, exampleMote);

function stateAfter(events: readonly GivenEvent[]) {
  const told = events.map(
    (event, index) => ({ ...event, actor: 'ledamot:history', revision: index + 1 }) as StreamEvent,
  );
  return fold(mote, told).state;
}

describe('minutes that all have approved', () => {
  /** What tells nothing of the meeting. To erase is the law's, and leaves nothing that was changed. */
  const harmless = ['PassDeadline', 'PlaceLegalHold', 'LiftLegalHold', 'ForgetSubject'];

  it('change by no command there is', () => {
    const state = stateAfter(approved);
    expect(state.path).toBe('minutesApproved');
    const allowed = explain(mote, state).filter(({ allowed: may }) => may);
    expect(allowed.map(({ command }) => command)).toEqual(harmless);
  });

  it('change by no event there is, of this stream or written by another', () => {
    const state = stateAfter(approved);
    const taken = Object.keys(mote.events).filter((type) => explainEvent(state, type).length === 0);
    const events = harmless.map((command) => mote.commands[command]?.event);
    expect(taken.toSorted()).toEqual(events.toSorted());
    for (const type of ['ItemDecided', 'QuestionDecided', 'MinutesDrafted', 'AttendanceChanged']) {
      expect(explainEvent(state, type), type).not.toEqual([]);
    }
  });

  for (const [index, { type, data }] of approved.entries()) {
    const { on: _, ...kept } = data as AnyEvent['data'];
    scenario(`are not corrected in their ${type}, however small the correction`, {
      given: approved,
      when: {
        type: 'CorrectFacts',
        data: { revision: index + 1, data: { ...kept, on: '2012-01-09' } },
        actor: secretary,
      },
      rejected: 'not_allowed',
    });
  }

  scenario('say why they are not corrected', {
    given: approved,
    when: {
      type: 'CorrectFacts',
      data: { revision: 1, data: { ...e.MotePlanned.data, startsAt: '12:00' } },
      actor: secretary,
    },
    rejected: 'not_allowed',
    because: ['correctionRefused'],
  });

  it('cannot be corrected, and the reason is told before anybody tries', () => {
    const next = explain(mote, stateAfter(approved));
    expect(next).toContainEqual({
      ...{ command: 'CorrectFacts', allowed: false },
      because: [{ rule: 'minutesAreOpen' }],
    });
  });
});

describe('minutes that somebody has yet to approve', () => {
  scenario('are corrected', {
    given: drafted,
    when: {
      type: 'CorrectFacts',
      data: { revision: 1, data: { ...e.MotePlanned.data, startsAt: '12:00' } },
      actor: secretary,
    },
    records: ['FactsCorrected'],
  });

  it('wait for every adjuster', () => {
    expect(stateAfter([...withTwo, e.MinutesApproved]).path).toBe('held.adjusting');
    const third = { ...e.MinutesApproved, data: { ...e.MinutesApproved.data, member: 3 } };
    expect(stateAfter([...withTwo, e.MinutesApproved, third]).path).toBe('minutesApproved');
  });

  it('written anew are approved anew by all', () => {
    const again = { ...e.MinutesDrafted, data: { ...e.MinutesDrafted.data, draft: 2 } };
    const third = {
      ...e.MinutesApproved,
      data: { ...e.MinutesApproved.data, member: 3, draft: 2 },
    };
    const states = [...withTwo, e.MinutesApproved, again, third];
    expect(stateAfter(states).path).toBe('held.adjusting');
  });

  it.each([e.ItemDecided, e.QuestionDecided, e.AttendanceChanged, e.AdjustersNamed])(
    'go back to be written when %o',
    (event) => {
      expect(stateAfter([...drafted, event]).path).toBe('held.drafting');
    },
  );

  it('that nobody was named to approve are approved by nobody', () => {
    const state = stateAfter(closed.filter(({ type }) => type !== 'AdjustersNamed'));
    expect(explainEvent(state, 'MinutesDrafted')).toEqual([{ rule: 'adjustersAreNamed' }]);
  });
});
