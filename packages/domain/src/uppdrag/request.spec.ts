import { describe } from 'vitest';
import { uppdragExamples as e, exampleUppdrag } from './examples.ts';
import {
  assigned,
  byRelative,
  contacted,
  earlier,
  earlierUppdragId,
  firstClient,
  firstMeeting,
  mapping,
  on,
  personal,
  request,
  requestByRelative,
  requested,
  scenario,
  verksamhet,
  wished,
  wishIsNo,
} from './histories.fixture.ts';

describe('a request', () => {
  scenario('begins an uppdrag for a new client', {
    when: { type: 'RequestUppdrag', data: request, personal },
    records: [{ type: 'UppdragRequested', data: { ...request, clientId: exampleUppdrag } }],
  });
  scenario('has a name, or whatever the client wants to be called', {
    when: { type: 'RequestUppdrag', data: request, personal: {} },
    rejected: 'invalid',
  });
  scenario('is for an enhet that is there that day', {
    streams: verksamhet({}),
    when: { type: 'RequestUppdrag', data: request, personal },
    records: ['UppdragRequested'],
  });
  scenario('is not for an enhet that is not there yet', {
    streams: verksamhet({ enheter: [{ enhet: request.enhet, from: '2013-01-01', to: null }] }),
    when: { type: 'RequestUppdrag', data: request, personal },
    rejected: 'not_allowed',
    because: ['enhetNotThere'],
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
    records: [
      { type: 'UppdragRefused', data: { reason: 'ANNAN_KOMMUN', referralOffered: false } },
      { type: 'DocumentationDecided', data: { decision: 'FORSTORS', dueOn: '2012-04-04' } },
    ],
    armed: { documentation: '2012-04-04' },
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
  const queuedWithoutReasons = {
    ...e.UppdragQueued,
    data: { ...e.UppdragQueued.data, priority: [] },
  };
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
    streams: verksamhet({
      guidelines: [{ guideline: 'KAS-2006-01', from: '2006-01-31', reviewOn: '2007-01-31' }],
      settings: [{ from: '2011-09-01', uppdrag: { daysToQueueReview: 32 } }],
    }),
    when: { type: 'QueueUppdrag', data: { priority: [] } },
    records: [
      {
        type: 'UppdragQueued',
        data: { priority: [], guideline: 'KAS-2006-01', reviewOn: '2012-04-10' },
      },
    ],
  });
  scenario('says nothing of why somebody goes first where a relative asked', {
    given: [byRelative, e.DirectContactMade],
    when: { type: 'QueueUppdrag', data: { priority: ['VRAKNING'] } },
    rejected: 'not_allowed',
    because: ['mayHoldHealthData'],
  });
  scenario('takes in somebody that a relative asked for, without reasons', {
    given: [byRelative, e.DirectContactMade],
    when: { type: 'QueueUppdrag', data: { priority: [] } },
    records: ['UppdragQueued'],
  });
  scenario('gets no reasons later either before the client’s wish', {
    given: [byRelative, e.DirectContactMade, queuedWithoutReasons],
    when: { type: 'ChangeQueuePriority', data: { priority: ['VRAKNING'] } },
    rejected: 'not_allowed',
    because: ['mayHoldHealthData'],
  });
  scenario('gets its reasons once the client wishes it', {
    given: [byRelative, e.DirectContactMade, e.ClientWishConfirmed, queuedWithoutReasons],
    when: { type: 'ChangeQueuePriority', data: { priority: ['VRAKNING'] } },
    records: ['QueuePriorityChanged'],
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
