import { scenariosOf, tenant, workflowLaws } from '@fyr/testing';
import { describe } from 'vitest';
import {
  uppdragExamples as e,
  exampleOmbud,
  exampleUppdrag,
  uppdragCommandExamples,
  uppdragRepeatable,
} from './examples.ts';
import { uppdrag } from './index.ts';

const scenario = scenariosOf(uppdrag, exampleUppdrag);
const { ett, tva, tre } = exampleOmbud;

const { clientId: _, on: __, ...request } = e.UppdragRequested.data;
const requestByRelative = { ...request, initiativ: 'ANHORIG', profil: [], hjalp: [] };
const byRelative = {
  ...e.UppdragRequested,
  data: { ...e.UppdragRequested.data, ...requestByRelative },
};
const wishIsNo = { ...e.ClientWishConfirmed, data: { ...e.ClientWishConfirmed.data, wish: false } };
const secondGoal = { ...e.GoalFormulated, data: { ...e.GoalFormulated.data, goal: 2 } };

const requested = [e.UppdragRequested];
const contacted = [...requested, e.DirectContactMade];
const wished = [...contacted, e.ClientWishConfirmed];
const assigned = [...wished, e.OmbudAssigned];
const mapping = [...assigned, e.FirstMeetingHeld];
const withGoal = [...mapping, e.GoalFormulated];
const active = [...withGoal, e.AgreementMade];
const consented = [...active, e.ConsentGiven];
const closed = [...active, e.UppdragClosed];
const on = e.UppdragRequested.data.on;

const personal = { name: 'Klient Exempel' };
const firstMeeting = { ombud: [ett, tva], place: 'OMBUDETS_KONTOR' };
const agreement = { contactBy: ['TELEFON'], documented: 'STODANTECKNINGAR' };
const ombud = { huvudansvarig: ett, medombud: [tva], interestDeclared: true };
const change = { ...ombud, huvudansvarig: tre, clientConsulted: true, olderNotesOpen: true };
const earlierUppdragId = 'aaaaaaaa-0000-4000-8000-000000000002';
const firstClient = 'aaaaaaaa-0000-4000-8000-000000000003';
const earlier = (path: string, forgotten: readonly string[] = []) => ({
  [earlierUppdragId]: { type: 'uppdrag', path, context: { clientId: firstClient, forgotten } },
});
const settings = (chosen: object) => ({
  [tenant]: { type: 'verksamhet', path: 'running', context: { uppdrag: chosen } },
});

describe('a request', () => {
  scenario('begins an uppdrag for a new client', {
    when: { type: 'RequestUppdrag', data: request, personal },
    records: [{ type: 'UppdragRequested', data: { ...request, clientId: exampleUppdrag } }],
  });
  scenario('has a name, or whatever the client wants to be called', {
    when: { type: 'RequestUppdrag', data: request, personal: {} },
    rejected: 'invalid',
  });
  scenario('from a relative says nothing of the client’s health', {
    when: { type: 'RequestUppdrag', data: { ...request, initiativ: 'ANHORIG' }, personal },
    rejected: 'not_allowed',
    because: ['healthDataBeforeWish'],
  });
  scenario('from a relative is taken in without', {
    when: { type: 'RequestUppdrag', data: requestByRelative, personal },
    records: [{ type: 'UppdragRequested', data: byRelative.data }],
  });
  scenario('goes on with the client of an earlier uppdrag', {
    streams: earlier('closed'),
    when: { type: 'RequestUppdrag', data: { ...request, earlierUppdragId }, personal },
    records: [
      { type: 'UppdragRequested', data: { ...request, earlierUppdragId, clientId: firstClient } },
    ],
  });
  scenario('does not follow on an uppdrag that is not there', {
    when: { type: 'RequestUppdrag', data: { ...request, earlierUppdragId }, personal },
    rejected: 'not_allowed',
    because: ['earlierUnknown'],
  });
  scenario('does not follow on an uppdrag that is still open', {
    streams: earlier('active.working'),
    when: { type: 'RequestUppdrag', data: { ...request, earlierUppdragId }, personal },
    rejected: 'not_allowed',
    because: ['earlierStillOpen'],
  });
  scenario('does not follow on an uppdrag whose client is forgotten', {
    streams: earlier('closed', [firstClient]),
    when: { type: 'RequestUppdrag', data: { ...request, earlierUppdragId }, personal },
    rejected: 'not_allowed',
    because: ['earlierForgotten'],
  });
  scenario('is refused with a reason', {
    given: contacted,
    when: { type: 'RefuseUppdrag', data: { reason: 'ANNAN_KOMMUN', referralOffered: false } },
    records: [{ type: 'UppdragRefused', data: { reason: 'ANNAN_KOMMUN', referralOffered: false } }],
    armed: {},
  });
  scenario('is never refused without a reason', {
    given: contacted,
    when: { type: 'RefuseUppdrag', data: { referralOffered: true } },
    rejected: 'invalid',
  });
  scenario('is not refused once the work has begun', {
    given: mapping,
    when: { type: 'RefuseUppdrag', data: { reason: 'ANNAN_KOMMUN', referralOffered: false } },
    rejected: 'not_allowed',
    because: ['state'],
  });
});

describe('direct contact', () => {
  scenario('is with the client in person, and sets the day to book a meeting by', {
    given: requested,
    when: { type: 'MakeDirectContact', data: { channel: 'BESOK', clientInPerson: true } },
    records: [
      { type: 'DirectContactMade', data: { channel: 'BESOK', informationMeetingBy: '2012-03-19' } },
    ],
    armed: { informationMeeting: '2012-03-19' },
  });
  scenario('is not with anybody else', {
    given: requested,
    when: { type: 'MakeDirectContact', data: { channel: 'TELEFON', clientInPerson: false } },
    rejected: 'not_allowed',
    because: ['directContactWithClient'],
  });
  scenario('comes before a first meeting', {
    given: [...requested, e.OmbudAssigned],
    when: { type: 'HoldFirstMeeting', data: firstMeeting },
    rejected: 'not_allowed',
    because: ['directContactFirst'],
  });
  scenario('comes before the client’s wish', {
    given: requested,
    when: { type: 'ConfirmClientWish', data: { wish: true } },
    rejected: 'not_allowed',
    because: ['directContactFirst'],
  });
});

describe('the client’s wish', () => {
  scenario('comes before the client is described', {
    given: contacted,
    when: { type: 'DescribeClient', data: e.ClientDescribed.data },
    rejected: 'not_allowed',
    because: ['clientWishConfirmed'],
  });
  scenario('must be yes for that', {
    given: [...contacted, wishIsNo],
    when: { type: 'DescribeClient', data: e.ClientDescribed.data },
    rejected: 'not_allowed',
    because: ['clientWishConfirmed'],
  });
  scenario('lets the client be described', {
    given: wished,
    when: { type: 'DescribeClient', data: e.ClientDescribed.data },
    records: [e.ClientDescribed],
  });
  scenario('comes before anything about health where a relative asked', {
    given: [byRelative, e.DirectContactMade],
    when: { type: 'AssessTargetGroup', data: e.TargetGroupAssessed.data },
    rejected: 'not_allowed',
    because: ['mayHoldHealthData'],
  });
  scenario('is told by the request where the client asked', {
    given: contacted,
    when: { type: 'AssessTargetGroup', data: e.TargetGroupAssessed.data },
    records: [e.TargetGroupAssessed],
  });
  scenario('may change', {
    given: wished,
    when: { type: 'ConfirmClientWish', data: { wish: false } },
    records: [wishIsNo],
  });
  scenario('confirmed twice is recorded once', {
    given: wished,
    when: { type: 'ConfirmClientWish', data: { wish: true } },
    records: [],
  });
});

describe('the queue', () => {
  scenario('cites its guideline and has a day to be looked at again', {
    given: contacted,
    when: { type: 'QueueUppdrag', data: { priority: ['VRAKNING'] } },
    records: [
      {
        type: 'UppdragQueued',
        data: { priority: ['VRAKNING'], guideline: 'STANDARD-1', reviewOn: '2012-04-04' },
      },
    ],
    armed: { queueReview: '2012-04-04' },
  });
  scenario('goes by what the verksamhet has decided, on a working day', {
    given: contacted,
    streams: settings({ queueGuideline: 'KAS-2006-01', daysToQueueReview: 32 }),
    when: { type: 'QueueUppdrag', data: { priority: [] } },
    records: [
      {
        type: 'UppdragQueued',
        data: { priority: [], guideline: 'KAS-2006-01', reviewOn: '2012-04-10' },
      },
    ],
  });
  scenario('is left for the place before it', {
    given: [...contacted, e.UppdragQueued],
    when: { type: 'LeaveQueue' },
    records: ['QueueLeft'],
    armed: {},
  });
  scenario('is looked at anew when the priority changes', {
    given: [...contacted, e.UppdragQueued],
    when: { type: 'ChangeQueuePriority', data: { priority: [], reviewOn: '2012-03-15' } },
    records: ['QueuePriorityChanged'],
    armed: { queueReview: '2012-03-15' },
  });
  scenario('is not looked at again on a day gone by', {
    given: contacted,
    when: { type: 'QueueUppdrag', data: { priority: [], reviewOn: on } },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('is not where a first meeting is held', {
    given: [...assigned, e.UppdragQueued],
    when: { type: 'HoldFirstMeeting', data: firstMeeting },
    rejected: 'not_allowed',
    because: ['state'],
  });
});

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
    streams: settings({ exclusiveTo: { [tva]: 'FARSTA' } }),
    when: { type: 'AssignOmbud', data: ombud },
    rejected: 'not_allowed',
    because: ['ombudExclusiveToOtherEnhet'],
  });
  scenario('of one enhet only work there', {
    given: requested,
    streams: settings({ exclusiveTo: { [tva]: 'SKARPNACK' } }),
    when: { type: 'AssignOmbud', data: ombud },
    records: ['OmbudAssigned'],
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

describe('a contact', () => {
  const toAgency = {
    with: 'FORSAKRINGSKASSAN',
    goal: 1,
    method: 'TELEFON',
    outcome: 'GENOMFORD',
    minutes: 20,
  };
  scenario('with the client needs no consent', {
    given: active,
    when: { type: 'MakeContact', data: { ...toAgency, with: 'KLIENT', goal: undefined } },
    records: ['ContactMade'],
  });
  scenario('with a huvudman needs the client’s consent', {
    given: active,
    when: { type: 'MakeContact', data: toAgency },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('with a huvudman is made with the client’s consent', {
    given: consented,
    when: { type: 'MakeContact', data: toAgency },
    records: [{ type: 'ContactMade', data: toAgency }],
  });
  scenario('with one huvudman is not covered by consent to another', {
    given: consented,
    when: { type: 'MakeContact', data: { ...toAgency, with: 'KRONOFOGDEN' } },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('is not covered by a consent withdrawn', {
    given: [...consented, e.ConsentWithdrawn],
    when: { type: 'MakeContact', data: toAgency },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('is not covered by a consent that has run out', {
    given: consented,
    today: '2013-03-06',
    when: { type: 'MakeContact', data: toAgency },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('is covered on the last day of the consent', {
    given: consented,
    today: '2013-03-05',
    when: { type: 'MakeContact', data: toAgency },
    records: ['ContactMade'],
  });
  scenario('before the consent was given is not covered by it', {
    given: [...active, { ...e.ConsentGiven, data: { ...e.ConsentGiven.data, on: '2012-03-10' } }],
    when: { type: 'MakeContact', data: { ...toAgency, on: '2012-03-09' } },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('with a huvudman is about a goal', {
    given: consented,
    when: { type: 'MakeContact', data: { ...toAgency, goal: undefined } },
    rejected: 'not_allowed',
    because: ['contactNeedsGoal'],
  });
  scenario('is about a goal that there is', {
    given: consented,
    when: { type: 'MakeContact', data: { ...toAgency, goal: 2 } },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
});

describe('a consent', () => {
  scenario('is numbered and runs out', {
    given: active,
    when: {
      type: 'GiveConsent',
      data: { with: 'KRONOFOGDEN', scope: ['LAMNA_UPPGIFTER'], validUntil: '2012-06-30' },
    },
    records: ['ConsentGiven'],
    armed: { nextReview: '2012-09-03', 'consentExpiry:1': '2012-06-30' },
  });
  scenario('lasts a year where no day is named', {
    given: active,
    when: { type: 'GiveConsent', data: { with: 'KRONOFOGDEN', scope: ['LAMNA_UPPGIFTER'] } },
    records: ['ConsentGiven'],
    armed: { nextReview: '2012-09-03', 'consentExpiry:1': '2013-03-05' },
  });
  scenario('does not run out before it is given', {
    given: active,
    when: {
      type: 'GiveConsent',
      data: { with: 'KRONOFOGDEN', scope: ['LAMNA_UPPGIFTER'], validUntil: on },
    },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('is not a power of attorney, which does not run out before it is given either', {
    given: active,
    when: {
      type: 'RegisterPowerOfAttorney',
      data: { with: 'KRONOFOGDEN', scope: ['FORETRADA'], validUntil: on },
    },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('withdrawn does not run out', {
    given: consented,
    when: { type: 'WithdrawConsent', data: { consent: 1 } },
    records: ['ConsentWithdrawn'],
    armed: { nextReview: '2012-09-03' },
  });
  scenario('that was never given is not withdrawn', {
    given: active,
    when: { type: 'WithdrawConsent', data: { consent: 1 } },
    rejected: 'not_allowed',
    because: ['consentUnknown'],
  });
  scenario('is over with the uppdrag', {
    given: [...consented, e.UppdragClosed, e.UppdragReopened],
    when: {
      type: 'MakeContact',
      data: { with: 'FORSAKRINGSKASSAN', goal: 1, method: 'TELEFON', outcome: 'GENOMFORD' },
    },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
});

describe('the work', () => {
  scenario('pauses with a reason and a day to look at it again', {
    given: active,
    when: { type: 'PauseUppdrag', data: { reason: 'SLUTENVARD', reviewOn: '2012-04-02' } },
    records: ['UppdragPaused'],
    armed: { nextReview: '2012-09-03', pauseReview: '2012-04-02' },
  });
  scenario('resumed needs no look at the pause', {
    given: [...active, e.UppdragPaused],
    when: { type: 'ResumeUppdrag' },
    records: ['UppdragResumed'],
    armed: { nextReview: '2012-09-03' },
  });
  scenario('is reviewed and gets its next day', {
    given: active,
    when: { type: 'ReviewNeed', data: { nextReviewOn: '2012-06-01' } },
    records: ['NeedReviewed'],
    armed: { nextReview: '2012-06-01' },
  });
  scenario('is not reviewed again on a day gone by', {
    given: active,
    when: { type: 'ReviewNeed', data: { nextReviewOn: on } },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('does not pause until a day gone by', {
    given: active,
    when: { type: 'PauseUppdrag', data: { reason: 'EJ_NABAR', reviewOn: on } },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('prepares no meeting about a goal that is not there', {
    given: active,
    when: { type: 'PrepareMeeting', data: { huvudman: 'POLIS', role: 'STOD', goal: 2 } },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
  scenario('holds no meeting about a goal that is not there', {
    given: active,
    when: { type: 'HoldMeeting', data: { huvudman: 'POLIS', role: 'STOD', goal: 2 } },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
  scenario('takes note of a day gone by', {
    given: active,
    today: '2012-09-04',
    when: { type: 'PassDeadline', data: { name: 'nextReview', dueOn: '2012-09-03' } },
    records: ['DeadlinePassed'],
    armed: {},
  });
  scenario('knows nothing of a day that was moved since', {
    given: active,
    today: '2012-09-04',
    when: { type: 'PassDeadline', data: { name: 'nextReview', dueOn: '2012-06-01' } },
    records: [],
  });
  scenario('gives rise to observations of the quarter they were made in', {
    given: active,
    when: {
      type: 'NoteObservation',
      data: { huvudman: 'POLIS', art: 'BEMOTANDE' },
      personal: { text: 'Ingen svarade.' },
    },
    records: [
      {
        type: 'ObservationNoted',
        data: { huvudman: 'POLIS', art: 'BEMOTANDE', quarter: '2012-Q1' },
      },
    ],
  });
  scenario('sees nothing of a quarter to come', {
    given: active,
    when: {
      type: 'NoteObservation',
      data: { huvudman: 'POLIS', art: 'BEMOTANDE', quarter: '2012-Q2' },
      personal: { text: 'Ingen svarade.' },
    },
    rejected: 'not_allowed',
    because: ['quarterInFuture'],
  });
  scenario('links an observation only where there is one', {
    given: active,
    when: {
      type: 'LinkObservation',
      data: { revision: 1 },
      personal: e.ObservationLinked.personal,
    },
    rejected: 'not_allowed',
    because: ['observationNoted'],
  });
  scenario('unlinks only what is linked', {
    given: [...active, e.ObservationNoted],
    when: {
      type: 'UnlinkObservation',
      data: { revision: 8 },
      personal: e.ObservationLinked.personal,
    },
    rejected: 'not_allowed',
    because: ['observationNotLinked'],
  });
});

describe('a correction', () => {
  const correct = (revision: number, data: object) => ({
    type: 'CorrectFacts',
    data: { revision, data },
  });
  scenario('puts a wrong day to come back right, and the deadline with it', {
    given: active,
    when: correct(7, { ...agreement, nextReviewOn: '2012-06-01' }),
    records: ['FactsCorrected'],
    armed: { nextReview: '2012-06-01' },
  });
  scenario('does not take away the ombud that the first meeting rests on', {
    given: mapping,
    when: correct(4, { ...ombud, medombud: [ett] }),
    rejected: 'not_allowed',
    because: ['correctionRefused'],
  });
  scenario('does not take back the wish that the work rests on', {
    given: mapping,
    when: correct(3, { wish: false }),
    rejected: 'not_allowed',
    because: ['correctionRefused'],
  });
  scenario('does not make another client of it', {
    given: requested,
    when: correct(1, { ...request, clientId: firstClient }),
    rejected: 'not_allowed',
    because: ['correctionOfFixed'],
  });
  scenario('does not renumber a goal', {
    given: [...withGoal, e.GoalReached],
    when: correct(7, { goal: 2 }),
    rejected: 'not_allowed',
    because: ['correctionOfFixed'],
  });
});

describe('closing', () => {
  scenario('says what became of each goal, as far as it is known', {
    given: [...withGoal, secondGoal, e.GoalReached],
    when: {
      type: 'CloseUppdrag',
      data: { reason: 'FLYTT', goals: [{ goal: 2, outcome: 'EJ_UPPNATT' }] },
    },
    records: [
      {
        type: 'UppdragClosed',
        data: {
          reason: 'FLYTT',
          goals: [
            { goal: 1, outcome: 'UPPNATT' },
            { goal: 2, outcome: 'EJ_UPPNATT' },
          ],
          insatser: [],
        },
      },
    ],
  });
  scenario('leaves nothing armed', {
    given: [...consented, e.UppdragPaused],
    when: { type: 'CloseUppdrag', data: { reason: 'KLIENTEN_AVSLUTAR' } },
    records: ['UppdragClosed'],
    armed: {},
  });
  scenario('is not for a request that never started', {
    given: contacted,
    when: { type: 'CloseUppdrag', data: { reason: 'ANNAT' } },
    rejected: 'not_allowed',
    because: ['state'],
  });
  scenario('speaks only of goals that there are', {
    given: active,
    when: {
      type: 'CloseUppdrag',
      data: { reason: 'ANNAT', goals: [{ goal: 3, outcome: 'UPPNATT' }] },
    },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
});

describe('a closed uppdrag', () => {
  const reopen = { type: 'ReopenUppdrag', data: {}, personal: { reason: 'Vill fortsätta.' } };
  scenario('is reopened within ninety days', {
    given: closed,
    today: '2012-06-03',
    when: reopen,
    records: [{ type: 'UppdragReopened', data: { nextReviewOn: '2012-11-30' } }],
    armed: { nextReview: '2012-11-30' },
  });
  scenario('is not reopened later than that', {
    given: closed,
    today: '2012-06-04',
    when: reopen,
    rejected: 'not_allowed',
    because: ['reopenTooLate'],
  });
  scenario('is reopened for as long as the verksamhet has decided', {
    given: closed,
    today: '2012-06-04',
    streams: settings({ daysToReopen: 365 }),
    when: reopen,
    records: ['UppdragReopened'],
  });
  scenario('that was refused is not reopened', {
    given: [...contacted, e.UppdragRefused],
    when: reopen,
    rejected: 'not_allowed',
    because: ['closedAsCompleted', 'agreementWasMade'],
  });
  scenario('that never had an agreement is not reopened', {
    given: [...withGoal, e.UppdragClosed],
    when: reopen,
    rejected: 'not_allowed',
    because: ['agreementWasMade'],
  });
  scenario('is not reopened without its papers', {
    given: [...closed, e.DocumentationDestroyed],
    when: reopen,
    rejected: 'not_allowed',
    because: ['documentationKept'],
  });
  scenario('keeps its papers while they are under a legal hold', {
    given: [...closed, e.LegalHoldPlaced],
    when: { type: 'DestroyDocumentation', data: { how: 'BADA' } },
    rejected: 'not_allowed',
    because: ['noLegalHold'],
  });
  scenario('has no papers to hand over once they are destroyed', {
    given: [...closed, e.DocumentationDestroyed],
    when: { type: 'HandOverDocumentation', data: { how: 'TILL_KLIENTEN' } },
    rejected: 'not_allowed',
    because: ['documentationKept'],
  });
});

describe('forgetting a client', () => {
  const forget = { type: 'ForgetSubject', data: { subject: exampleUppdrag } };
  scenario('is recorded', { given: closed, when: forget, records: ['SubjectForgotten'] });
  scenario('waits while there is a legal hold', {
    given: [...closed, e.LegalHoldPlaced],
    when: forget,
    rejected: 'not_allowed',
    because: ['noLegalHold'],
  });
  scenario('is not of somebody else', {
    given: closed,
    when: { type: 'ForgetSubject', data: { subject: ett } },
    rejected: 'not_allowed',
    because: ['subjectUnknown'],
  });
  scenario('is not in an uppdrag of somebody else', {
    given: closed,
    streams: earlier('closed'),
    when: {
      type: 'ForgetSubject',
      data: { subject: exampleUppdrag, alsoIn: [earlierUppdragId] },
    },
    rejected: 'not_allowed',
    because: ['subjectUnknown'],
  });
  scenario('is not held up by a hold on somebody else', {
    given: closed,
    when: { type: 'PlaceLegalHold', data: { subject: ett } },
    rejected: 'not_allowed',
    because: ['subjectUnknown'],
  });
  scenario('leaves nothing more to write about them', {
    given: [...active, e.SubjectForgotten],
    when: { type: 'ChangeContactDetails', data: {}, personal },
    rejected: 'not_allowed',
    because: ['clientForgotten'],
  });
  scenario('leaves the uppdrag to be closed', {
    given: [...active, e.SubjectForgotten],
    when: { type: 'CloseUppdrag', data: { reason: 'KLIENTEN_AVSLUTAR' } },
    records: ['UppdragClosed'],
  });
});

workflowLaws(uppdrag, {
  id: exampleUppdrag,
  events: e,
  commands: uppdragCommandExamples,
  repeatable: uppdragRepeatable,
});

function describedAs(known: object) {
  return { ...e.ClientDescribed, data: { ...e.ClientDescribed.data, ...known } };
}
