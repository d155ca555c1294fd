import { describe } from 'vitest';
import { uppdragExamples as e } from './examples.ts';
import {
  active,
  agreement,
  assigned,
  change,
  contacted,
  describedAs,
  ett,
  exclusive,
  firstMeeting,
  mapping,
  ombud,
  requested,
  scenario,
  tre,
  tva,
  verksamhet,
  wished,
  wishIsNo,
  withGoal,
} from './histories.fixture.ts';

describe('ombud', () => {
  scenario('are one huvudansvarigt and others beside', {
    given: requested,
    when: { type: 'AssignOmbud', data: ombud },
    records: [{ type: 'OmbudAssigned', data: ombud }],
  });
  scenario('do not carry it twice', {
    given: requested,
    when: { type: 'AssignOmbud', data: { ...ombud, medombud: [ett] } },
    rejected: 'not_allowed',
    because: ['huvudansvarigAmongMedombud'],
  });
  scenario('are not named twice', {
    given: requested,
    when: { type: 'AssignOmbud', data: { ...ombud, medombud: [tva, tva] } },
    rejected: 'invalid',
  });
  scenario('declare that nothing binds them', {
    given: requested,
    when: { type: 'AssignOmbud', data: { ...ombud, interestDeclared: false } },
    rejected: 'not_allowed',
    because: ['interestNotDeclared'],
  });
  scenario('of one enhet only do not work in another', {
    given: requested,
    streams: verksamhet({ fte: [exclusive(tva, ['FARSTA'])] }),
    when: { type: 'AssignOmbud', data: ombud },
    rejected: 'not_allowed',
    because: ['ombudExclusiveToOtherEnhet'],
  });
  scenario('of one enhet only work there', {
    given: requested,
    streams: verksamhet({ fte: [exclusive(tva, ['SKARPNACK'])] }),
    when: { type: 'AssignOmbud', data: ombud },
    records: ['OmbudAssigned'],
  });
  scenario('are held to the area that is theirs that day, not to a later one', {
    given: requested,
    streams: verksamhet({
      fte: [exclusive(tva, ['SKARPNACK']), exclusive(tva, ['FARSTA'], '2012-04-01')],
    }),
    when: { type: 'AssignOmbud', data: ombud },
    records: ['OmbudAssigned'],
  });
  scenario('are employed in the verksamhet', {
    given: requested,
    streams: verksamhet({ ombud: [{ ombud: ett, from: '2011-09-01', to: null }] }),
    when: { type: 'AssignOmbud', data: ombud },
    rejected: 'not_allowed',
    because: ['ombudNotEmployed'],
  });
  scenario('have not left before that day', {
    given: assigned,
    streams: verksamhet({
      ombud: [ett, tva, tre].map((id) => ({
        ...{ ombud: id, from: '2011-09-01' },
        to: id === tre ? '2012-02-29' : null,
      })),
    }),
    when: { type: 'ChangeOmbud', data: change },
    rejected: 'not_allowed',
    because: ['ombudNotEmployed'],
  });
  scenario('assigned already are not assigned again', {
    given: assigned,
    when: { type: 'AssignOmbud', data: ombud },
    records: [],
  });
  scenario('are changed, not assigned, once there are any', {
    given: assigned,
    when: { type: 'AssignOmbud', data: { ...ombud, huvudansvarig: tre } },
    rejected: 'not_allowed',
    because: ['noOmbudAssigned'],
  });
  scenario('are changed only where there are any', {
    given: requested,
    when: { type: 'ChangeOmbud', data: change },
    rejected: 'not_allowed',
    because: ['ombudAssigned'],
  });
  scenario('are changed as a whole set, the client asked', {
    given: active,
    when: { type: 'ChangeOmbud', data: change, personal: { reason: 'Ombudet slutar.' } },
    records: [{ type: 'OmbudChanged', data: change }],
  });
  scenario('are not changed to ones with a conflict of interest', {
    given: active,
    when: { type: 'ChangeOmbud', data: { ...change, interestDeclared: false } },
    rejected: 'not_allowed',
    because: ['interestNotDeclared'],
  });
  scenario('are not changed over the client’s head', {
    given: active,
    when: { type: 'ChangeOmbud', data: { ...change, clientConsulted: false } },
    rejected: 'not_allowed',
    because: ['clientNotConsultedNeedsReason'],
  });
  scenario('are changed with a reason where the client could not be asked', {
    given: active,
    when: {
      type: 'ChangeOmbud',
      data: { ...change, clientConsulted: false, notConsultedReason: 'AKUT_FRANVARO' },
    },
    records: ['OmbudChanged'],
  });
});

describe('an ombud who takes an uppdrag on', () => {
  const takeOn = { type: 'TakeOnUppdrag', data: { interestDeclared: true }, actor: `ombud:${tre}` };
  const own = { huvudansvarig: tre, medombud: [], interestDeclared: true };

  scenario('carries it alone', {
    given: wished,
    when: takeOn,
    records: [{ type: 'OmbudAssigned', data: own }],
  });
  scenario('takes it from nobody', {
    given: assigned,
    when: takeOn,
    rejected: 'not_allowed',
    because: ['noOmbudAssigned'],
  });
  scenario('declares that nothing binds them', {
    given: requested,
    when: { ...takeOn, data: { interestDeclared: false } },
    rejected: 'not_allowed',
    because: ['interestNotDeclared'],
  });
  scenario('works in its enhet', {
    given: requested,
    streams: verksamhet({ fte: [exclusive(tre, ['FARSTA'])] }),
    when: takeOn,
    rejected: 'not_allowed',
    because: ['ombudExclusiveToOtherEnhet'],
  });
});

describe('the first meeting', () => {
  scenario('is held by two ombud', {
    given: assigned,
    when: { type: 'HoldFirstMeeting', data: firstMeeting },
    records: [{ type: 'FirstMeetingHeld', data: firstMeeting }],
    armed: {},
  });
  scenario('is held by one ombud with a reason', {
    given: assigned,
    when: {
      type: 'HoldFirstMeeting',
      data: { ...firstMeeting, ombud: [ett], singleReason: 'ENSAMT_OMBUD' },
    },
    records: ['FirstMeetingHeld'],
  });
  scenario('is not held by one ombud without', {
    given: assigned,
    when: { type: 'HoldFirstMeeting', data: { ...firstMeeting, ombud: [ett] } },
    rejected: 'not_allowed',
    because: ['singleOmbudNeedsReason'],
  });
  scenario('is held by the client’s own ombud, or a colleague beside one of them', {
    given: assigned,
    when: { type: 'HoldFirstMeeting', data: { ...firstMeeting, ombud: [tre, tva] } },
    records: ['FirstMeetingHeld'],
  });
  scenario('is not held by others alone', {
    given: assigned,
    when: {
      type: 'HoldFirstMeeting',
      data: { ...firstMeeting, ombud: [tre], singleReason: 'FRANVARO' },
    },
    rejected: 'not_allowed',
    because: ['firstMeetingWithoutOwnOmbud'],
  });
  scenario('needs a huvudansvarigt ombud', {
    given: wished,
    when: { type: 'HoldFirstMeeting', data: firstMeeting },
    rejected: 'not_allowed',
    because: ['ombudAssigned'],
  });
  scenario('needs the client’s wish, and says all that is missing', {
    given: contacted,
    when: { type: 'HoldFirstMeeting', data: firstMeeting },
    rejected: 'not_allowed',
    because: ['clientWishConfirmed', 'ombudAssigned'],
  });
  scenario('is not held with somebody certainly under 18', {
    given: [...wished, describedAs({ birthYear: 1995 }), e.OmbudAssigned],
    when: { type: 'HoldFirstMeeting', data: firstMeeting },
    rejected: 'not_allowed',
    because: ['clientUnder18'],
  });
  scenario('is held with somebody who may be 18', {
    given: [...wished, describedAs({ birthYear: 1994 }), e.OmbudAssigned],
    when: { type: 'HoldFirstMeeting', data: firstMeeting },
    records: ['FirstMeetingHeld'],
  });
});

describe('the agreement', () => {
  scenario('needs a goal in the client’s words', {
    given: mapping,
    when: { type: 'MakeAgreement', data: agreement },
    rejected: 'not_allowed',
    because: ['goalFormulated'],
  });
  scenario('does not rest on a goal given up', {
    given: [...withGoal, e.GoalAbandoned],
    when: { type: 'MakeAgreement', data: agreement },
    rejected: 'not_allowed',
    because: ['goalFormulated'],
  });
  scenario('begins the work, with a day to look at the need again', {
    given: withGoal,
    when: { type: 'MakeAgreement', data: agreement },
    records: [{ type: 'AgreementMade', data: { ...agreement, nextReviewOn: '2012-09-03' } }],
    armed: { nextReview: '2012-09-03' },
  });
  scenario('is not made with somebody certainly under 18', {
    given: [...withGoal, describedAs({ birthYear: 1999 })],
    when: { type: 'MakeAgreement', data: agreement },
    rejected: 'not_allowed',
    because: ['clientUnder18'],
  });
  scenario('is not made against the client’s wish', {
    given: [...withGoal, wishIsNo],
    when: { type: 'MakeAgreement', data: agreement },
    rejected: 'not_allowed',
    because: ['clientWishConfirmed'],
  });
});

describe('a goal', () => {
  scenario('is in the client’s words', {
    given: mapping,
    when: { type: 'FormulateGoal', data: { area: 'BOENDE' }, personal: {} },
    rejected: 'invalid',
  });
  scenario('is numbered within the uppdrag', {
    given: withGoal,
    when: { type: 'FormulateGoal', data: { area: 'FRITID' }, personal: { text: 'Jag vill bada.' } },
    records: [{ type: 'GoalFormulated', data: { area: 'FRITID', goal: 2 } }],
  });
  scenario('that is not there is not revised', {
    given: withGoal,
    when: { type: 'ReviseGoal', data: { goal: 2, area: 'FRITID' } },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
  scenario('that is not there is not reached', {
    given: withGoal,
    when: { type: 'ReachGoal', data: { goal: 2 } },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
  scenario('reached is not given up', {
    given: [...withGoal, e.GoalReached],
    when: { type: 'AbandonGoal', data: { goal: 1 } },
    rejected: 'not_allowed',
    because: ['goalNotOpen'],
  });
});
