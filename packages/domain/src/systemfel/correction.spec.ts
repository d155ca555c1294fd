import { type GivenEvent, scenariosOf } from '@fyr/testing';
import { describe } from 'vitest';
import { systemfelExamples as e, exampleSystemfel } from './examples.ts';
import { classified, decided, direct, forwarded, onDay, remedied } from './histories.fixture.ts';
import { systemfel } from './index.ts';

const scenario = scenariosOf(systemfel, exampleSystemfel);
const arbetsledare = 'arbetsledare:dddddddd-0000-4000-8000-000000000009';

/** Corrects the event at a revision, field by field. */
function correct(given: readonly GivenEvent[], revision: number, fields: object) {
  const { on: _, ...data } = given[revision - 1]?.data ?? {};
  const replaced = { revision, data: { ...data, ...fields } };
  return { type: 'CorrectFacts', data: replaced, actor: arbetsledare };
}

describe('a correction goes round no rule:', () => {
  const linked = [...classified, e.EvidenceLinked];
  const today = '2012-03-05';
  const otherMeeting = e.SystemfelTabled.data.meetingId;
  const cases: readonly [readonly GivenEvent[], object, string][] = [
    [[e.SystemfelObserved], { quarter: '2012-Q2' }, 'quarterInFuture'],
    [direct, { dueOn: today }, 'dueNotLater'],
    [forwarded, { dueOn: today }, 'dueNotLater'],
    [[...forwarded, e.RemedyPromised], { dueOn: today }, 'dueNotLater'],
    [remedied, { followUpOn: today }, 'dueNotLater'],
    [decided, { decision: 'AVVISA' }, 'correctionOfFixed'],
    [decided, { meetingId: otherMeeting }, 'correctionOfFixed'],
    [decided, { paragraph: 8 }, 'correctionOfFixed'],
  ];
  for (const [given, fields, rule] of cases) {
    scenario(`${given.at(-1)?.type} ${JSON.stringify(fields)}`, {
      given,
      when: correct(given, given.length, fields),
      rejected: 'not_allowed',
      because: [rule],
    });
  }
  scenario('evidence is not of a quarter that has not begun', {
    given: linked,
    when: {
      ...correct(linked, linked.length, { quarter: '2012-Q2' }),
      actor: 'ombud:dddddddd-0000-4000-8000-000000000008',
    },
    rejected: 'not_allowed',
    because: ['quarterInFuture'],
  });

  const seenAgain = (on: string) =>
    onDay({ ...e.EvidenceLinked, data: { ...e.EvidenceLinked.data, quarter: '2012-Q1' } }, on);
  const followedUp = (on: string) =>
    onDay({ ...e.FollowUpMade, data: { ...e.FollowUpMade.data, newEvidence: true } }, on);
  const overlooked = [...remedied, seenAgain('2012-03-06'), followedUp('2012-03-07')];
  scenario('a follow-up does not overlook the evidence that came after the remedy', {
    given: overlooked,
    when: correct(overlooked, overlooked.length, { newEvidence: false }),
    rejected: 'not_allowed',
    because: ['newEvidenceOverlooked'],
  });
  const notYet = [...remedied, followedUp('2012-03-06'), seenAgain('2012-03-07')];
  scenario('a follow-up could not look at evidence that came after it', {
    given: notYet,
    when: correct(notYet, notYet.length - 1, { newEvidence: false }),
    records: ['FactsCorrected'],
  });
});
